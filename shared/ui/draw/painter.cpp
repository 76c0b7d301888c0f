#include "shared/ui/draw/painter.hpp"

#include <algorithm>
#include <cmath>

#include "shared/ui/draw/curves.hpp"
#include "shared/ui/draw/workshop.hpp"

namespace hearth::ui {
namespace {

int nearest(float value) {
  return static_cast<int>(std::lround(value));
}

// A key for a curve: its measures in sixteenths of a pixel, finer than anyone sees.
template <class... Lengths>
std::string curve_key(const char* kind, Lengths... lengths) {
  std::string key = kind;
  ((key += ' ', key += std::to_string(std::lround(lengths * 16))), ...);
  return key;
}

// A place split into whole pixels and what is left of them, so that equal curves share one bitmap.
struct Split {
  Point whole;
  Point rest;
};
Split split(Point place) {
  const Point whole{std::floor(place.x), std::floor(place.y)};
  return {whole, {place.x - whole.x, place.y - whole.y}};
}

}  // namespace

PixelRect snapped(Rect rect) {
  const int x = nearest(rect.x);
  const int y = nearest(rect.y);
  return {x, y, nearest(rect.right()) - x, nearest(rect.bottom()) - y};
}

void Painter::Workshop::begin(int width, int height) {
  whole = {0, 0, width, height};
  list.clear();
  opacities.assign(1, 1.0F);
  clips.assign(1, whole);
  offsets.assign(1, Point{});
  readings.assign(1, Reading::left_to_right);
  list.push_back({whole, theme.palette.ground});
}

void Painter::Workshop::solid(PixelRect rect, Colour colour) {
  covered(nullptr, rect, 0, 0, colour);
}

void Painter::Workshop::covered(const std::shared_ptr<const Bitmap>& bitmap, PixelRect rect, int source_x,
                                int source_y, Colour colour) {
  rect.x += nearest(offsets.back().x);
  rect.y += nearest(offsets.back().y);
  const PixelRect seen = intersection(rect, clips.back());
  const Colour faded = colour.faded(opacities.back());
  if (seen.empty() || faded.a == 0) return;
  list.push_back({seen, faded, bitmap, source_x + seen.x - rect.x, source_y + seen.y - rect.y});
}

void Painter::Workshop::draw(const Rendering& rendering, Point at, Colour colour) {
  if (!rendering.bitmap) return;
  const PixelRect rect{nearest(at.x) + rendering.left, nearest(at.y) + rendering.top,
                       rendering.bitmap->width(), rendering.bitmap->height()};
  covered(rendering.bitmap, rect, 0, 0, colour);
}

const Rendering& Painter::Workshop::set(const Block& block, Rendering& own) {
  if (block.keep == Keep::this_frame) {
    own = typesetter.render(block);
    return own;
  }
  std::string key = Typesetter::key_of(block);
  if (const Rendering* known = cache.find(key)) return *known;
  return cache.keep(std::move(key), typesetter.render(block));
}

const Rendering& Painter::Workshop::corner(int radius, int thickness) {
  const auto outer = static_cast<float>(radius);
  const auto band = static_cast<float>(thickness);
  std::string key = curve_key("corner", outer, band);
  if (const Rendering* known = cache.find(key)) return *known;
  return cache.keep(std::move(key), thickness == 0
                                        ? render_disc({outer, outer}, outer)
                                        : render_arc({outer, outer}, outer - band / 2, band, 0, 1));
}

Size Painter::size() const {
  return {static_cast<float>(workshop_->whole.width), static_cast<float>(workshop_->whole.height)};
}
const Theme& Painter::theme() const {
  return workshop_->theme;
}

bool Painter::mirrors() const {
  return workshop_->readings.back() == Reading::right_to_left;
}

Rect Painter::placed(Rect rect) const {
  if (mirrors()) rect.x = size().width - rect.right();
  return rect;
}

Point Painter::placed(Point point) const {
  if (mirrors()) point.x = size().width - point.x;
  return point;
}

Measure Painter::measure(const Block& block) {
  Rendering own;
  Measure measure = workshop_->set(block, own).measure;
  if (mirrors()) measure.right_to_left = false;
  return measure;
}

Measure Painter::draw_text(Block block, Point start, bool on_baseline, Colour colour) {
  Rendering own;
  const Rendering* rendering = &workshop_->set(block, own);
  Measure measure = rendering->measure;
  Rendering turned;
  if (mirrors()) {
    const bool against = !measure.right_to_left && block.width_px > 0 && block.align != Align::centre;
    measure.right_to_left = false;
    start.x = size().width - start.x - (block.width_px > 0 ? block.width_px : measure.size.width);
    if (against) {
      block.align = block.align == Align::start ? Align::end : Align::start;
      rendering = &workshop_->set(block, turned);
    }
  }
  if (on_baseline) start.y -= measure.baseline;
  workshop_->draw(*rendering, start, colour);
  return measure;
}

Measure Painter::text(const Block& block, Point top_left, Colour colour) {
  return draw_text(block, top_left, false, colour);
}

Measure Painter::text_on_baseline(const Block& block, Point start, Colour colour) {
  return draw_text(block, start, true, colour);
}

void Painter::fill(Rect rect, Colour colour) {
  workshop_->solid(snapped(placed(rect)), colour);
}

// Both round shapes are made of four corners out of one disc or ring, and straight parts between them, so
// that a large one costs no large bitmap.
void Painter::rounded(Rect rect, float radius_px, Colour colour) {
  const PixelRect whole = snapped(placed(rect));
  const int radius = std::min({nearest(radius_px), whole.width / 2, whole.height / 2});
  if (radius <= 0) return workshop_->solid(whole, colour);
  const Rendering disc = workshop_->corner(radius, 0);
  const int right = whole.right() - radius;
  const int bottom = whole.bottom() - radius;
  const int inner_width = whole.width - 2 * radius;
  const auto part = [&](int x, int y, int source_x, int source_y) {
    workshop_->covered(disc.bitmap, {x, y, radius, radius}, source_x - disc.left, source_y - disc.top,
                       colour);
  };
  part(whole.x, whole.y, 0, 0);
  part(right, whole.y, radius, 0);
  part(whole.x, bottom, 0, radius);
  part(right, bottom, radius, radius);
  workshop_->solid({whole.x + radius, whole.y, inner_width, radius}, colour);
  workshop_->solid({whole.x, whole.y + radius, whole.width, whole.height - 2 * radius}, colour);
  workshop_->solid({whole.x + radius, bottom, inner_width, radius}, colour);
}

void Painter::outline(Rect rect, float radius_px, float thickness_px, Colour colour) {
  const PixelRect whole = snapped(placed(rect));
  const int band = std::max(1, nearest(thickness_px));
  const int radius = std::min({std::max(nearest(radius_px), 0), whole.width / 2, whole.height / 2});
  if (radius > band) {
    const Rendering ring = workshop_->corner(radius, band);
    const auto part = [&](int x, int y, int source_x, int source_y) {
      workshop_->covered(ring.bitmap, {x, y, radius, radius}, source_x - ring.left, source_y - ring.top,
                         colour);
    };
    part(whole.x, whole.y, 0, 0);
    part(whole.right() - radius, whole.y, radius, 0);
    part(whole.x, whole.bottom() - radius, 0, radius);
    part(whole.right() - radius, whole.bottom() - radius, radius, radius);
  }
  // Square corners belong to the upper and lower edge.
  const int corner = radius > band ? radius : 0;
  const int side = radius > band ? radius : band;
  workshop_->solid({whole.x + corner, whole.y, whole.width - 2 * corner, band}, colour);
  workshop_->solid({whole.x + corner, whole.bottom() - band, whole.width - 2 * corner, band}, colour);
  workshop_->solid({whole.x, whole.y + side, band, whole.height - 2 * side}, colour);
  workshop_->solid({whole.right() - band, whole.y + side, band, whole.height - 2 * side}, colour);
}

void Painter::line(Point from, Point to, float thickness_px, Colour colour) {
  from = placed(from);
  to = placed(to);
  const Split start = split(from);
  const Point end{to.x - start.whole.x, to.y - start.whole.y};
  std::string key = curve_key("line", start.rest.x, start.rest.y, end.x, end.y, thickness_px);
  const Rendering* known = workshop_->cache.find(key);
  if (!known) known = &workshop_->cache.keep(std::move(key), render_line(start.rest, end, thickness_px));
  workshop_->draw(*known, start.whole, colour);
}

void Painter::circle(Point centre, float radius_px, Colour colour) {
  if (radius_px <= 0) return;
  const Split place = split(placed(centre));
  std::string key = curve_key("disc", place.rest.x, place.rest.y, radius_px);
  const Rendering* known = workshop_->cache.find(key);
  if (!known) known = &workshop_->cache.keep(std::move(key), render_disc(place.rest, radius_px));
  workshop_->draw(*known, place.whole, colour);
}

void Painter::arc(Point centre, float radius_px, float thickness_px, float from, float fraction,
                  Colour colour) {
  if (radius_px <= 0 || thickness_px <= 0 || fraction <= 0) return;
  const Split place = split(placed(centre));
  // A part of a turn counts as finely as a sixteenth of a pixel on the band.
  const float round = radius_px * 6.2832F;
  std::string key = curve_key("arc", place.rest.x, place.rest.y, radius_px, thickness_px, from * round,
                              std::min(1.0F, fraction) * round);
  const Rendering* known = workshop_->cache.find(key);
  if (!known) {
    known = &workshop_->cache.keep(std::move(key),
                                   render_arc(place.rest, radius_px, thickness_px, from, fraction));
  }
  workshop_->draw(*known, place.whole, colour);
}

void Painter::icon(std::string_view name, Rect rect, Colour colour) {
  const PixelRect place = snapped(placed(rect));
  if (place.empty()) return;
  std::string key = curve_key("icon", static_cast<float>(place.width), static_cast<float>(place.height));
  key += ' ';
  key += name;
  const Rendering* known = workshop_->cache.find(key);
  if (!known) {
    known = &workshop_->cache.keep(std::move(key), workshop_->icons.render(name, place.width, place.height));
  }
  workshop_->draw(*known, {static_cast<float>(place.x), static_cast<float>(place.y)}, colour);
}

bool Painter::has_icon(std::string_view name) const {
  return workshop_->icons.has(name);
}

void Painter::push_opacity(float opacity) {
  workshop_->opacities.push_back(workshop_->opacities.back() * std::clamp(opacity, 0.0F, 1.0F));
}
void Painter::pop_opacity() {
  workshop_->opacities.pop_back();
}

void Painter::push_clip(Rect rect) {
  PixelRect clip = snapped(placed(rect));
  clip.x += nearest(workshop_->offsets.back().x);
  clip.y += nearest(workshop_->offsets.back().y);
  workshop_->clips.push_back(intersection(clip, workshop_->clips.back()));
}
void Painter::pop_clip() {
  workshop_->clips.pop_back();
}

void Painter::push_reading(Reading reading) {
  workshop_->readings.push_back(reading);
}
void Painter::pop_reading() {
  workshop_->readings.pop_back();
}

void Painter::push_offset(Point by) {
  const Point before = workshop_->offsets.back();
  workshop_->offsets.push_back({before.x + by.x, before.y + by.y});
}
void Painter::pop_offset() {
  workshop_->offsets.pop_back();
}

}  // namespace hearth::ui
