#pragma once
// A data folder of its own for a test, gone afterwards; and a look at every byte in it.

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace hearth::kiosk {

// In memory what is synced costs nothing, for tests that write thousands of times.
enum class Keeps { on_disk, in_memory };

class DataFolder {
 public:
  explicit DataFolder(Keeps keeps = Keeps::on_disk) {
    const std::filesystem::path memory{"/dev/shm"};
    const bool in_memory = keeps == Keeps::in_memory && std::filesystem::exists(memory);
    const std::filesystem::path place = in_memory ? memory : std::filesystem::temp_directory_path();
    std::string pattern = (place / "hearth-test-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  ~DataFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  DataFolder(const DataFolder&) = delete;
  DataFolder& operator=(const DataFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  // The files that hold these bytes anywhere.
  [[nodiscard]] std::vector<std::string> files_with(const std::string& bytes) const {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path_)) {
      if (!entry.is_regular_file()) continue;
      std::ifstream in(entry.path(), std::ios::binary);
      const std::string content{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
      if (content.find(bytes) != std::string::npos) found.push_back(entry.path().filename().string());
    }
    return found;
  }

 private:
  std::filesystem::path path_;
};

}  // namespace hearth::kiosk
