#pragma once
// What a frame consists of: rectangles in drawing order, each filled with one colour, solid or through the
// coverage of a bitmap. There is nothing else, which is why frames are cheap to compare and to draw.

#include <memory>
#include <vector>

#include "shared/ui/image.hpp"
#include "shared/ui/typeset/bitmap.hpp"

namespace hearth::ui {

struct Quad {
  PixelRect rect;  // already clipped
  Colour colour;
  std::shared_ptr<const Bitmap> bitmap{};  // none: solid
  int source_x = 0;                        // the bitmap's pixel at the rectangle's top left
  int source_y = 0;
  // A bitmap is the same only when it is the very same one; two drawn alike count as changed.
  friend bool operator==(const Quad&, const Quad&) = default;
};

using DrawList = std::vector<Quad>;

// Where two frames may differ: rectangles inside `whole`, at most `rects_max`, not overlapping.
[[nodiscard]] std::vector<PixelRect> damage(const DrawList& before, const DrawList& after, PixelRect whole,
                                            std::size_t rects_max);

// Draws the part of the list that falls into `part`, blending in sRGB as browsers do.
void rasterise(const DrawList& list, Image& target, PixelRect part);

}  // namespace hearth::ui
