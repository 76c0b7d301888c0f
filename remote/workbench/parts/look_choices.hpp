#pragma once
// In which colours, words and shapes somebody wants to see an evening.

#include <string>
#include <vector>

#include "remote/workbench/parts/marked.hpp"
#include "remote/workbench/parts/painted.hpp"

namespace hearth::workbench {

enum class TabletToo { no, yes };

struct ChosenLooks {
  std::vector<Look> walls;  // one at least
  TabletToo tablet = TabletToo::no;
  bool operator==(const ChosenLooks&) const = default;
};

class LookChoices {
 public:
  // In one line, with the current width of items.
  void draw(Marks& marks, const ui::Assets& assets);
  // The same without what stands beside it: one wall.
  void draw_one(Marks& marks, const ui::Assets& assets);
  // Before the first draw() the usual ones.
  [[nodiscard]] ChosenLooks chosen() const;

 private:
  [[nodiscard]] Look look_of(const std::string& palette) const;

  std::vector<std::string> palettes_;   // files of assets/themes
  std::vector<std::string> languages_;  // files of assets/texts
  std::size_t palette_ = 0;
  std::size_t language_ = 0;
  std::size_t size_ = 0;
  std::size_t beside_ = 1;  // of what can stand beside a wall
};

}  // namespace hearth::workbench
