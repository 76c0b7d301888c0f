#include "shared/config/toml_file.hpp"

#include <fstream>

#include "shared/config/section_state.hpp"

namespace hearth::config {
namespace {

constexpr std::size_t file_name_shown_max = 180;
constexpr std::string_view too_large = "the file is larger than 1 MiB, which no file of this kind is";

}  // namespace

TomlFile::TomlFile(const std::filesystem::path& file) : state_(std::make_shared<State>()) {
  state_->name = mended(file.filename().string(), file_name_shown_max, Lines::one);
  // Asked before the file is opened: opening a pipe would wait for ever.
  std::error_code fault;
  if (std::filesystem::is_directory(file, fault)) {
    state_->complain(1, "this is a folder and not a file; move it away or give it another name");
    return;
  }
  const auto bytes = std::filesystem::file_size(file, fault);
  if (!fault && bytes > file_bytes_max) {
    state_->complain(1, too_large);
    return;
  }
  std::ifstream in;
  if (!fault) in.open(file, std::ios::binary);
  if (!in.is_open()) {
    state_->complain(1, "the file cannot be read; is it there, and may it be read?");
    return;
  }
  parse(std::string{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()});
}

TomlFile::TomlFile(const std::filesystem::path& file, std::string_view content)
    : state_(std::make_shared<State>()) {
  state_->name = mended(file.filename().string(), file_name_shown_max, Lines::one);
  content.size() > file_bytes_max ? state_->complain(1, too_large) : parse(content);
}

TomlFile::TomlFile(Asks) : state_(std::make_shared<State>()) {
  state_->root.emplace();
  state_->asked.emplace();
}

void TomlFile::parse(std::string_view content) {
  TomlParsed parsed = parse_toml(content);
  if (parsed.root)
    state_->root = std::move(parsed.root);
  else
    state_->complain(parsed.line, parsed.fault);
}

TomlFile::~TomlFile() = default;

std::optional<Section> TomlFile::root() {
  if (!state_->root) return std::nullopt;
  AskedTable* const asked = state_->asked ? &*state_->asked : nullptr;
  return Section{std::make_shared<Section::State>(Section::State{state_, &*state_->root, asked, {}, {}})};
}

AskedTable TomlFile::asked() const {
  return state_->asked.value_or(AskedTable{});
}

std::vector<Complaint> TomlFile::complaints() const {
  return state_->complaints;
}

}  // namespace hearth::config
