#pragma once
// A room as a tree that can be opened, with what has just changed lit.

#include <string>
#include <string_view>
#include <vector>

#include "remote/workbench/parts/room_tree.hpp"

namespace hearth::workbench {

class TreeView {
 public:
  // The value as it is from now on, encoded; returns the paths that are others than before.
  std::vector<std::string> take(std::string_view encoded, Duration now);
  // In the room that there is.
  void draw(Duration now);
  // Whether something is lit.
  [[nodiscard]] bool moves(Duration now) const { return lit_.any_lit(now); }

 private:
  std::vector<TreeLine> lines_;
  LitLines lit_;
};

}  // namespace hearth::workbench
