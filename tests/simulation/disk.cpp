#include "tests/simulation/disk.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace hearth::simulation {
namespace {

// Counts down; whether this was the one.
bool is_it(std::optional<int>& countdown) {
  if (!countdown || (*countdown)-- > 0) return false;
  countdown.reset();
  return true;
}

void replace(const std::filesystem::path& folder, const std::filesystem::path& by) {
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    std::filesystem::remove_all(entry.path());
  std::filesystem::copy(by, folder, std::filesystem::copy_options::recursive);
}

}  // namespace

kiosk::Journal::BeforeWrite Disk::before_write() {
  return [this](std::string_view) { write(); };
}

void Disk::write() {
  if (is_it(lost_in_)) {
    keep_as_it_stands();
    throw PowerLost{};
  }
  refused_last_ = is_it(fail_in_) || broken_;
  if (refused_last_) throw std::runtime_error("the disk is broken");
}

void Disk::keep_as_it_stands() {
  replace(kept_.path(), folder());
}

void Disk::put_back() {
  replace(folder(), kept_.path());
  refused_last_ = false;
}

std::vector<std::string> Disk::held(const std::vector<std::string>& all) const {
  std::string bytes;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder())) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    bytes.append(std::istreambuf_iterator<char>{in}, std::istreambuf_iterator<char>{});
  }
  std::vector<std::string> found;
  for (const std::string& each : all) {
    if (kiosk::holds_word(bytes, each)) found.push_back(each);
  }
  return found;
}

}  // namespace hearth::simulation
