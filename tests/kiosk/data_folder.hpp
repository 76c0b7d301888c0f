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

// Whether the bytes hold this word, and not only as the beginning of a longer one: "grey-sun" is no part of
// "grey-sundial".
inline bool holds_word(const std::string& bytes, const std::string& word) {
  for (auto at = bytes.find(word); at != std::string::npos; at = bytes.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if (end == bytes.size() || bytes[end] < 'a' || bytes[end] > 'z') return true;
  }
  return false;
}

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
    return files_where([&](const std::string& content) { return content.find(bytes) != std::string::npos; });
  }
  [[nodiscard]] std::vector<std::string> files_with_word(const std::string& word) const {
    return files_where([&](const std::string& content) { return holds_word(content, word); });
  }

 private:
  template <class Found>
  [[nodiscard]] std::vector<std::string> files_where(const Found& found_in) const {
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(path_)) {
      if (!entry.is_regular_file()) continue;
      std::ifstream in(entry.path(), std::ios::binary);
      const std::string content{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
      if (found_in(content)) found.push_back(entry.path().filename().string());
    }
    return found;
  }

  std::filesystem::path path_;
};

}  // namespace hearth::kiosk
