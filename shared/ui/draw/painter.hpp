#pragma once
// What a screen draws with. A Painter is lent by a Window or a Canvas between begin_frame() and end_frame();
// it belongs to that thread and is not kept. Drawing order is back to front.
//
// Every edge lies on whole pixels and every curve is smoothed, so the same calls give the same pixels on
// every machine with the same fonts. Places and sizes are pixels; screens take them from WallGrid (grid.hpp)
// or from Touch (widgets.hpp), never as bare numbers.

#include <memory>
#include <string_view>

#include "shared/ui/geometry.hpp"
#include "shared/ui/theme.hpp"
#include "shared/ui/typeset/text.hpp"

namespace hearth::ui {

class Canvas;

enum class Reading { left_to_right, right_to_left };

class Painter {
 public:
  [[nodiscard]] Size size() const;
  [[nodiscard]] const Theme& theme() const;
  [[nodiscard]] const Palette& palette() const { return theme().palette; }

  // Sets the text without drawing it. As cheap as drawing: the result is kept for text().
  Measure measure(const Block& block);
  // Draws with the block's top left corner at `top_left` and returns its measures. A block with a width is
  // aligned inside that width.
  Measure text(const Block& block, Point top_left, Colour colour);
  // Draws so that the first baseline is at `start.y`.
  Measure text_on_baseline(const Block& block, Point start, Colour colour);

  void fill(Rect rect, Colour colour);
  // A radius of more than half the shorter side is taken as that half.
  void rounded(Rect rect, float radius_px, Colour colour);
  // The line lies inside `rect`.
  void outline(Rect rect, float radius_px, float thickness_px, Colour colour);
  // With round ends.
  void line(Point from, Point to, float thickness_px, Colour colour);
  void circle(Point centre, float radius_px, Colour colour);
  // A band with round ends, clockwise; `radius_px` runs to the middle of the band. `from` and `fraction` are
  // parts of a whole turn, `from` 0 is at the top; a fraction of 0 draws nothing, 1 or more the whole ring.
  void arc(Point centre, float radius_px, float thickness_px, float from, float fraction, Colour colour);

  // `name` is a file in assets/icons without ".svg" ("check", "symbols/heron"). The drawing is fitted into
  // `rect` and centred. A missing or broken file draws a plain disc, so a screen never fails for a drawing.
  void icon(std::string_view name, Rect rect, Colour colour);
  [[nodiscard]] bool has_icon(std::string_view name) const;

  // Everything until pop_opacity() is drawn fainter by this factor (0 to 1); factors multiply.
  void push_opacity(float opacity);
  void pop_opacity();
  // Everything until pop_clip() is cut at `rect`; touch targets too.
  void push_clip(Rect rect);
  void pop_clip();
  // Everything until pop_reading() stands where it does for whoever reads that way. From right to left it is
  // on the other side of the screen, each drawing as it is; words begin at the right whatever their own
  // direction, and measure() tells of none that they run from right to left: they run with the page.
  void push_reading(Reading reading);
  void pop_reading();
  // Where that really stands.
  [[nodiscard]] Rect placed(Rect rect) const;
  // Everything until pop_offset() is moved by whole pixels (screen care).
  void push_offset(Point by);
  void pop_offset();

 private:
  [[nodiscard]] bool mirrors() const;
  [[nodiscard]] Point placed(Point point) const;
  [[nodiscard]] Measure draw_text(Block block, Point top_left, bool on_baseline, Colour colour);
  friend class Canvas;
  friend class Touch;
  struct Workshop;
  explicit Painter(Workshop& workshop) : workshop_(&workshop) {}
  Workshop* workshop_;  // owned by the Canvas
};

}  // namespace hearth::ui
