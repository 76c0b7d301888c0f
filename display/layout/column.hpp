#pragma once
// Texts below each other on the baseline grid. Owner: the screen that draws; lives for a part of a frame.

#include "display/layout/sheet.hpp"

namespace hearth::display {

class Column {
 public:
  // Begins below line `line` of the grid: a first small text stands three lines lower.
  Column(Sheet& sheet, float x, float width_px, float line)
      : sheet_(&sheet), x_(x), width_(width_px), line_(line) {}

  // Writes as wide as the column, below what is there. An empty text takes no room.
  ui::Measure put(StyledText words);
  // The same in lines of about equal length.
  ui::Measure put_balanced(StyledText words);
  // The same in as many lines as end on or above line `line_max`; nothing when there is no room for one.
  ui::Measure put_within(StyledText words, float line_max);
  // The same, or nothing where there is no room for all of it.
  void put_whole(StyledText words, float line_max);
  void skip(float lines) { line_ += lines; }

  // How many lines of the grid these words would take.
  [[nodiscard]] float height_of(StyledText words) const;

  // The last baseline.
  [[nodiscard]] float line() const { return line_; }
  [[nodiscard]] float x() const { return x_; }
  [[nodiscard]] float width() const { return width_; }

 private:
  Sheet* sheet_;
  float x_;
  float width_;
  float line_;
};

}  // namespace hearth::display
