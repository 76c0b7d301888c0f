#pragma once
// What a README says of each key of a kind of file: the tables `| key | meaning |` of
// assets/formats/README.md and assets/demo/README.md, so that forms explain a key in the words that people
// have read there. A heading with `[name]` or `[[name]]` in it says of which table they are; without one they
// are of the file itself.
//
// Pure; any thread.

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hearth::config {

class KeyHelp {
 public:
  explicit KeyHelp(std::string_view markdown);

  // One or two sentences without marks of any kind; empty when nothing is said.
  [[nodiscard]] std::string of(std::string_view table, std::string_view key) const;
  // The keys of that table, in the order in which they stand.
  [[nodiscard]] std::vector<std::string> keys(std::string_view table) const;

 private:
  std::map<std::string, std::vector<std::pair<std::string, std::string>>, std::less<>> tables_;
};

}  // namespace hearth::config
