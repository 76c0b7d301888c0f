#pragma once
// The measures of a wall screen: every size is a fraction of H, so that a screen looks the same at any
// resolution. Five text sizes and no others.

#include "shared/ui/geometry.hpp"
#include "shared/ui/typeset/text.hpp"

namespace hearth::ui {

// H in pixels: the height of a 16:9 screen as large as what is there. 1080 for 1920x1080 and for 1080x1920
// (a panel turned on its side stays as readable), 720 for 1280x720 and 1280x800.
[[nodiscard]] float scale_height(Size screen);

// In order of size, with the pixels at H = 1080 and the distance of baselines.
enum class TypeSize {
  small,    //  45, baselines  60: the smallest there is, H/24
  body,     //  60, baselines  80
  heading,  //  80, baselines 100
  clock,    // 110, baselines 120: time of day, at least H/10
  name,     // 140, baselines 160: who speaks, the turn, at least H/9
};

class WallGrid {
 public:
  explicit WallGrid(Size screen);

  [[nodiscard]] Size screen() const { return screen_; }
  [[nodiscard]] bool portrait() const { return screen_.height > screen_.width; }
  [[nodiscard]] float height() const { return height_; }       // H
  [[nodiscard]] float margin() const { return height_ / 15; }  // 72 at H = 1080
  [[nodiscard]] float line() const { return height_ / 54; }    // the baseline grid, 20 at H = 1080
  [[nodiscard]] float lines(float count) const { return count * line(); }
  // `px` at H = 1080, for strokes and radii.
  [[nodiscard]] float px(float px_at_1080) const { return px_at_1080 * height_ / 1080; }
  // The screen without its margins.
  [[nodiscard]] Rect content() const;

  // Headings and names are set a little tighter, clocks with tabular figures.
  [[nodiscard]] TextStyle style(TypeSize size, Weight weight = Weight::regular) const;

 private:
  Size screen_;
  float height_;
};

}  // namespace hearth::ui
