#pragma once
// What a wall screen draws on: the painter, the grid, the part of the screen that is free for it, and an
// account of every text that was written. The account lets tests hold sizes, places and contrast to look.md,
// and says in words what the wall shows.
//
// Made for one frame, on the painter's thread.

#include <string>
#include <vector>

#include "shared/ui/draw/grid.hpp"
#include "shared/ui/draw/painter.hpp"

namespace hearth::display {

// A text and how it looks. Sizes come from the scale of five (ui::TypeSize) and from nowhere else.
struct StyledText {
  std::string text;
  ui::TypeSize size = ui::TypeSize::small;
  ui::Weight weight = ui::Weight::regular;
  ui::Colour colour{};
  float width_px = 0;  // wraps at this width; 0: one line
  int lines_max = 0;   // 0: as many as it needs; a longer text ends in "…" at a word's end
  ui::Align align = ui::Align::start;
  ui::Figures figures = ui::Figures::proportional;
};

// A text as it was written.
struct Writing {
  std::string text;
  float size_px = 0;
  ui::Rect rect;  // the lines it takes, in pixels of the screen
  ui::Colour colour;
  ui::Colour ground;  // what it stands on
  bool shortened = false;
};

class Sheet {
 public:
  explicit Sheet(ui::Painter& painter);

  [[nodiscard]] ui::Painter& painter() { return *painter_; }
  [[nodiscard]] const ui::Palette& palette() const { return painter_->palette(); }
  [[nodiscard]] const ui::WallGrid& grid() const { return grid_; }

  // The whole width, from the top of the screen down to what is kept free below.
  [[nodiscard]] ui::Rect area() const { return area_; }
  void keep_free_below(float height_px) { area_.height -= height_px; }
  // Fills from one height of the screen to another, or to where the area ends, from the left edge to `right`.
  // What touches an edge of the screen goes a little over it, for the wall drifts.
  void fill_to_edges(float top, float right, ui::Colour colour);
  // Left and right edge of texts.
  [[nodiscard]] float left() const { return grid_.margin(); }
  [[nodiscard]] float right() const { return area_.right() - grid_.margin(); }
  // The baseline of a last line at the bottom of the area, in lines of the grid.
  [[nodiscard]] float foot() const;
  // How far texts at the top may reach to the right without meeting the time of day.
  [[nodiscard]] float clock_left() {
    return clock_left_ > 0 ? clock_left_ : clock_left_ = measured_clock_left();
  }

  // What the texts to come stand on, for the account.
  void set_ground(ui::Colour ground) { ground_ = ground; }
  // How the texts to come are moved, for the account.
  void set_offset(ui::Point offset) { offset_ = offset; }

  ui::Measure measure(const StyledText& words);
  // Writes with the first baseline on line `baseline` of the grid (0 is the top edge; not only whole lines).
  ui::Measure write(const StyledText& words, float x, float baseline);

  // How many lines of the grid lie between two baselines of this size.
  [[nodiscard]] float step(ui::TypeSize size) const;

  [[nodiscard]] const std::vector<Writing>& writings() const { return writings_; }

 private:
  [[nodiscard]] ui::Block block_of(const StyledText& words) const;
  [[nodiscard]] float measured_clock_left();

  ui::Painter* painter_;
  ui::WallGrid grid_;
  ui::Rect area_;
  ui::Colour ground_;
  ui::Point offset_{};
  float clock_left_ = 0;
  std::vector<Writing> writings_;
};

// Whether no single word is wider than `width_px`, so that no line breaks inside a word.
[[nodiscard]] bool words_fit(Sheet& sheet, const StyledText& words, float width_px);

// The words in as few lines as before, but of about equal length, so that no single word is left for the last
// one; two lines break where a sentence or a part of one ends, where that looks well.
[[nodiscard]] StyledText balanced(Sheet& sheet, StyledText words);

// The first of `sizes` at which the words take at most `lines_max` lines and break only between words, or the
// last one, cut at that many.
[[nodiscard]] StyledText fitted(Sheet& sheet, StyledText words, const std::vector<ui::TypeSize>& sizes,
                                int lines_max);

}  // namespace hearth::display
