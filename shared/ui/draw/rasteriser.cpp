#include <algorithm>

#include "shared/ui/draw/draw_list.hpp"

namespace hearth::ui {
namespace {

std::uint32_t opaque(Colour colour) {
  return 0xff000000U | static_cast<std::uint32_t>(colour.r) << 16U |
         static_cast<std::uint32_t>(colour.g) << 8U | colour.b;
}

// value / 255 rounded, exact for 0 to 255 * 255.
std::uint32_t by_255(std::uint32_t value) {
  value += 128;
  return (value + (value >> 8U)) >> 8U;
}

// `alpha` 1 to 254.
std::uint32_t blended(std::uint32_t below, Colour colour, std::uint32_t alpha) {
  const std::uint32_t rest = 255 - alpha;
  const std::uint32_t r = by_255(((below >> 16U) & 0xffU) * rest + colour.r * alpha);
  const std::uint32_t g = by_255(((below >> 8U) & 0xffU) * rest + colour.g * alpha);
  const std::uint32_t b = by_255((below & 0xffU) * rest + colour.b * alpha);
  return 0xff000000U | r << 16U | g << 8U | b;
}

void fill_row(std::uint32_t* pixels, int count, Colour colour) {
  if (colour.a == 255) {
    std::fill_n(pixels, count, opaque(colour));
    return;
  }
  for (int x = 0; x < count; ++x) pixels[x] = blended(pixels[x], colour, colour.a);
}

void cover_row(std::uint32_t* pixels, const std::uint8_t* coverage, int count, Colour colour) {
  const std::uint32_t full = opaque(colour);
  for (int x = 0; x < count; ++x) {
    if (coverage[x] == 0) continue;
    const std::uint32_t alpha = colour.a == 255 ? coverage[x] : by_255(coverage[x] * std::uint32_t{colour.a});
    if (alpha == 0) continue;
    pixels[x] = alpha == 255 ? full : blended(pixels[x], colour, alpha);
  }
}

}  // namespace

void rasterise(const DrawList& list, Image& target, PixelRect part) {
  part = intersection(part, target.whole());
  for (const Quad& quad : list) {
    const PixelRect rect = intersection(quad.rect, part);
    if (rect.empty() || quad.colour.a == 0) continue;
    for (int y = rect.y; y < rect.bottom(); ++y) {
      std::uint32_t* pixels = target.row(y) + rect.x;
      if (!quad.bitmap) {
        fill_row(pixels, rect.width, quad.colour);
        continue;
      }
      const std::uint8_t* coverage = quad.bitmap->row(quad.source_y + y - quad.rect.y);
      cover_row(pixels, coverage + quad.source_x + (rect.x - quad.rect.x), rect.width, quad.colour);
    }
  }
}

}  // namespace hearth::ui
