#include "shared/ui/draw/curves.hpp"

#include <cairo.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hearth::ui {
namespace {

// Coverage of what `draw` draws inside `bounds`.
template <class Draw>
Rendering covered(Rect bounds, const Draw& draw) {
  Rendering rendering;
  rendering.left = static_cast<int>(std::floor(bounds.x)) - 1;
  rendering.top = static_cast<int>(std::floor(bounds.y)) - 1;
  const int width = static_cast<int>(std::ceil(bounds.right())) + 1 - rendering.left;
  const int height = static_cast<int>(std::ceil(bounds.bottom())) + 1 - rendering.top;
  auto bitmap = std::make_shared<Bitmap>(width, height);
  cairo_surface_t* surface =
      cairo_image_surface_create_for_data(bitmap->pixels(), CAIRO_FORMAT_A8, width, height, bitmap->stride());
  cairo_t* cairo = cairo_create(surface);
  cairo_set_antialias(cairo, CAIRO_ANTIALIAS_BEST);
  cairo_set_tolerance(cairo, 0.05);
  cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
  cairo_translate(cairo, -rendering.left, -rendering.top);
  draw(cairo);
  cairo_destroy(cairo);
  cairo_surface_destroy(surface);
  rendering.bitmap = std::move(bitmap);
  return rendering;
}

Rect square_around(Point centre, float reach) {
  return {centre.x - reach, centre.y - reach, 2 * reach, 2 * reach};
}

// The smallest rectangle around an arc (angles in radians, clockwise from the right): around its ends and
// where it passes the outermost points of its circle. A short arc of a large ring costs a small bitmap.
Rect around_arc(Point centre, float radius, float reach, double start, double length) {
  const double quarter = std::numbers::pi / 2;
  Point low = centre;
  Point high = centre;
  bool any = false;
  const auto add = [&](double angle) {
    const Point at{centre.x + radius * static_cast<float>(std::cos(angle)),
                   centre.y + radius * static_cast<float>(std::sin(angle))};
    low = any ? Point{std::min(low.x, at.x), std::min(low.y, at.y)} : at;
    high = any ? Point{std::max(high.x, at.x), std::max(high.y, at.y)} : at;
    any = true;
  };
  add(start);
  add(start + length);
  for (double angle = std::ceil(start / quarter) * quarter; angle < start + length; angle += quarter)
    add(angle);
  return {low.x - reach, low.y - reach, high.x - low.x + 2 * reach, high.y - low.y + 2 * reach};
}

}  // namespace

Rendering render_disc(Point centre, float radius) {
  return covered(square_around(centre, radius), [&](cairo_t* cairo) {
    cairo_arc(cairo, centre.x, centre.y, radius, 0, 2 * std::numbers::pi);
    cairo_fill(cairo);
  });
}

Rendering render_arc(Point centre, float radius, float thickness, float from, float fraction) {
  constexpr double whole_turn = 2 * std::numbers::pi;
  const double start = static_cast<double>(from) * whole_turn - whole_turn / 4;
  const double length = std::min(1.0, static_cast<double>(fraction)) * whole_turn;
  return covered(around_arc(centre, radius, thickness / 2, start, length), [&](cairo_t* cairo) {
    cairo_set_line_width(cairo, thickness);
    cairo_arc(cairo, centre.x, centre.y, radius, start, start + length);
    if (fraction >= 1) cairo_close_path(cairo);
    cairo_stroke(cairo);
  });
}

Rendering render_line(Point from, Point to, float thickness) {
  const float reach = thickness / 2;
  const Rect bounds{std::min(from.x, to.x) - reach, std::min(from.y, to.y) - reach,
                    std::abs(from.x - to.x) + thickness, std::abs(from.y - to.y) + thickness};
  return covered(bounds, [&](cairo_t* cairo) {
    cairo_set_line_width(cairo, thickness);
    cairo_move_to(cairo, from.x, from.y);
    cairo_line_to(cairo, to.x, to.y);
    cairo_stroke(cairo);
  });
}

}  // namespace hearth::ui
