#pragma once
// A file with this content in a folder of its own, gone after the test; and the complaints about it as lines.

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "shared/room/programme.hpp"

namespace hearth::config {

class WrittenFile {
 public:
  WrittenFile(const std::string& name, const std::string& content) {
    std::string pattern = (std::filesystem::temp_directory_path() / "hearth-test-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
    std::ofstream(path_ = folder_ / name, std::ios::binary) << content;
  }
  ~WrittenFile() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  WrittenFile(const WrittenFile&) = delete;
  WrittenFile& operator=(const WrittenFile&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

 private:
  std::filesystem::path folder_;
  std::filesystem::path path_;
};

inline std::string repeated(const std::string& what, std::size_t times) {
  std::string all;
  all.reserve(what.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += what;
  return all;
}

// "venue.toml:3: what is wrong"
inline std::vector<std::string> lines_of(const std::vector<Complaint>& complaints) {
  std::vector<std::string> lines;
  for (const Complaint& complaint : complaints)
    lines.push_back(complaint.where.str() + ": " + complaint.what.str());
  return lines;
}

}  // namespace hearth::config
