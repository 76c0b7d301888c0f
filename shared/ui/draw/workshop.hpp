#pragma once
// What a Painter works with; owned by the Canvas. Not for screens.

#include <vector>

#include "shared/ui/draw/draw_list.hpp"
#include "shared/ui/draw/icon_set.hpp"
#include "shared/ui/draw/painter.hpp"
#include "shared/ui/typeset/typesetter.hpp"

namespace hearth::ui {

struct Painter::Workshop {
  Workshop(Assets assets, Theme colours) : theme(colours), icons(std::move(assets)) {}

  Theme theme;
  IconSet icons;
  Typesetter typesetter;
  BitmapCache cache;

  PixelRect whole;
  DrawList list;
  // The innermost last; never empty within a frame.
  std::vector<float> opacities;
  std::vector<PixelRect> clips;
  std::vector<Point> offsets;
  std::vector<Reading> readings;

  // An empty list that starts with the ground colour.
  void begin(int width, int height);
  void solid(PixelRect rect, Colour colour);
  // The part of the bitmap that starts at `source`, as large as `rect`.
  void covered(const std::shared_ptr<const Bitmap>& bitmap, PixelRect rect, int source_x, int source_y,
               Colour colour);
  void draw(const Rendering& rendering, Point at, Colour colour);
  [[nodiscard]] const Rendering& set(const Block& block, Rendering& own);
  // A disc (thickness 0) or ring to take round corners from, centred in its bitmap.
  [[nodiscard]] const Rendering& corner(int radius, int thickness);
};

// The nearest whole pixels; neighbours that share an edge go on sharing it.
[[nodiscard]] PixelRect snapped(Rect rect);

}  // namespace hearth::ui
