#include "remote/workbench/documents/document.hpp"

#include <sys/stat.h>

#include <system_error>
#include <utility>

#include "shared/base/text.hpp"
#include "shared/config/toml_file.hpp"
#include "shared/wire/small_file.hpp"

namespace hearth::workbench {
namespace {

namespace fs = std::filesystem;

constexpr mode_t may_be_set = 0777;

std::optional<std::string> content_of(const fs::path& file) {
  return wire::read_small_file(file, config::file_bytes_max);
}

// What stands there, or nothing, whatever the reason.
std::optional<std::string> content_if_any(const fs::path& file) {
  try {
    return content_of(file);
  } catch (const wire::FileFault&) {
    return std::nullopt;
  }
}

// Where a link leads; the file itself when it is none.
fs::path meant_by(const fs::path& file) {
  std::error_code fault;
  const fs::path there = fs::canonical(file, fault);
  return fault ? file : there;
}

std::optional<mode_t> rights_of(const fs::path& file) {
  struct stat status {};
  if (stat(file.c_str(), &status) != 0) return std::nullopt;
  return status.st_mode & may_be_set;
}

void replace(const fs::path& file, std::string_view text, std::optional<mode_t> rights) {
  const bool everybody = !rights || (*rights & S_IROTH) != 0;
  wire::replace_file(file, text, everybody ? wire::Readers::everybody : wire::Readers::owner);
  if (rights) chmod(file.c_str(), *rights);
}

std::string read_whole(const fs::path& file) {
  auto content = content_of(file);
  if (!content) throw wire::FileFault{file.string() + " is not there"};
  if (fault_in(*content, config::file_bytes_max, Lines::many) == TextFault::not_utf8)
    throw wire::FileFault{file.string() + " is not UTF-8; save it with that encoding"};
  return *std::move(content);
}

}  // namespace

Document::Document(fs::path file)
    : file_(std::move(file)), history_(read_whole(file_)), saved_(history_.text()), seen_(saved_) {
  kept_ = content_if_any(kept_file());
  if (kept_ && *kept_ != saved_) left_behind_ = kept_;
}

Document::Document(fs::path file, std::string text)
    : file_(std::move(file)), history_(std::move(text)), seen_(content_if_any(file_)) {}

fs::path Document::kept_file() const {
  return file_.parent_path() / ("." + file_.filename().string() + ".unsaved");
}

std::string Document::write(const fs::path& file) {
  try {
    const fs::path there = meant_by(file);
    replace(there, text(), rights_of(there));
    return {};
  } catch (const wire::FileFault& fault) {
    return fault.what();
  }
}

std::string Document::save() {
  static_cast<void>(look_around(Instant{}));
  if (on_disk_ != OnDisk::same)
    return file_.filename().string() +
           " was changed by another program; say first whose words are to stand, or save under another name";
  if (std::string fault = write(file_); !fault.empty()) return fault;
  saved_ = text();
  seen_ = saved_;
  history_.end_step();
  keep_work();
  return {};
}

std::string Document::save_as(const fs::path& file) {
  std::error_code fault;
  if (fs::exists(file, fault))
    return file.string() + " is there already; choose another name, or open that one";
  if (!fs::is_directory(file.parent_path(), fault))
    return "there is no folder " + file.parent_path().string() + "; make it first, or choose another";
  if (std::string why = write(file); !why.empty()) return why;
  const fs::path kept = kept_file();
  if (kept_) fs::remove(kept, fault);
  kept_.reset();
  left_behind_.reset();
  file_ = file;
  saved_ = text();
  seen_ = saved_;
  on_disk_ = OnDisk::same;
  history_.end_step();
  return {};
}

void Document::take_theirs(Instant now) {
  if (!seen_) return;
  history_.change(*seen_, {"what another program wrote", {}, now});
  saved_ = *seen_;
  on_disk_ = OnDisk::same;
}

void Document::keep_mine() {
  saved_ = seen_.value_or(std::string{});
  on_disk_ = OnDisk::same;
}

void Document::take_left_behind(Instant now) {
  if (!left_behind_) return;
  history_.change(*std::exchange(left_behind_, std::nullopt), {"work that was not saved", {}, now});
}

void Document::throw_left_behind_away() {
  left_behind_.reset();
  keep_work();
}

bool Document::look_around(Instant now) {
  auto there = content_if_any(file_);
  bool changed = false;
  if (there != seen_) {
    seen_ = std::move(there);
    changed = true;
    if (!seen_)
      on_disk_ = OnDisk::gone;
    else if (*seen_ == text() || *seen_ == saved_)
      keep_mine();
    else if (is_changed())
      on_disk_ = OnDisk::changed;
    else
      take_theirs(now);
  }
  const std::string before = not_kept_;
  keep_work();
  return changed || not_kept_ != before;
}

void Document::keep_work() {
  if (left_behind_) return;  // it stays until somebody has decided
  not_kept_.clear();
  if (is_changed() && kept_ == text()) return;
  try {
    if (is_changed()) {
      replace(kept_file(), text(), rights_of(file_));
      kept_ = text();
    } else if (std::exchange(kept_, std::nullopt)) {
      std::error_code ignored;
      fs::remove(kept_file(), ignored);
    }
  } catch (const wire::FileFault& fault) {
    not_kept_ = std::string{"what is not saved would be lost in a power cut: "} + fault.what();
  }
}

}  // namespace hearth::workbench
