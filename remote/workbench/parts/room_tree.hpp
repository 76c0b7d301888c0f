#pragma once
// A published room as lines, walked from its field lists, and which of them have changed. Pure.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/time.hpp"

namespace hearth::workbench {

struct TreeLine {
  std::string path;  // "room.gathering.stage"
  std::string name;
  std::string value;  // empty where there are parts
  int depth = 0;
  bool has_parts = false;
};

// Of a value as it is encoded; nothing when that is no value. Of a list each entry is named by its number.
[[nodiscard]] std::vector<TreeLine> tree_of(std::string_view encoded);

class LitLines {
 public:
  static constexpr Duration lit_for{1000};

  // The lines as they are from now on; returns the paths that are others than before, none the first time.
  std::vector<std::string> take(const std::vector<TreeLine>& lines, Duration now);
  [[nodiscard]] bool is_lit(const std::string& path, Duration now) const;
  // Whether any is.
  [[nodiscard]] bool any_lit(Duration now) const { return !values_.empty() && now < last_ + lit_for; }

 private:
  std::map<std::string, std::string> values_;
  std::map<std::string, Duration> changed_;
  Duration last_ = -lit_for;
};

}  // namespace hearth::workbench
