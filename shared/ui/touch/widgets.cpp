#include "shared/ui/touch/widgets.hpp"

#include <algorithm>
#include <cmath>

#include "shared/ui/draw/workshop.hpp"
#include "shared/ui/touch/touch_state.hpp"

namespace hearth::ui {
namespace {

float factor_of(TextScale scale) {
  switch (scale) {
    case TextScale::normal:
      return 1;
    case TextScale::large:
      return 1.25F;
    case TextScale::largest:
      return 1.5F;
  }
  return 1;
}

}  // namespace

void Touch::set_scale(float display_scale, TextScale text) {
  state_->display_scale = display_scale;
  state_->text_scale = text;
}

TextScale Touch::text_scale() const {
  return state_->text_scale;
}

float Touch::units(float count) const {
  return count * state_->display_scale;
}

float Touch::text_px(float units_at_normal) const {
  return std::round(units(units_at_normal) * factor_of(state_->text_scale));
}

TextStyle Touch::style(float units_at_normal, Weight weight) const {
  TextStyle style;
  style.size_px = text_px(units_at_normal);
  style.weight = weight;
  style.letter_spacing_em = units_at_normal >= 36 ? -0.015F : 0;
  style.line_height = units_at_normal >= 36 ? 1.15F : 1.3F;
  return style;
}

Rect Touch::on_screen(Rect rect) const {
  rect = painter_->placed(rect);
  const Point offset = painter_->workshop_->offsets.back();
  return {rect.x + offset.x, rect.y + offset.y, rect.width, rect.height};
}

Rect Touch::place(std::string_view id, Rect rect, Takes takes, std::string_view label, OnTouch on_touch) {
  rect = on_screen(rect);
  const PixelRect seen = intersection(snapped(rect), painter_->workshop_->clips.back());
  PlacedWidget widget;
  widget.mark.id = id;
  widget.mark.rect = {static_cast<float>(seen.x), static_cast<float>(seen.y), static_cast<float>(seen.width),
                      static_cast<float>(seen.height)};
  widget.mark.enabled = takes == Takes::touches;
  widget.mark.label = label;
  widget.mark.whole = rect;
  widget.on_touch = on_touch;
  widget.list = state_->current_list;
  state_->placed.push_back(std::move(widget));
  return rect;
}

void Touch::draw_ring(Rect rect, float radius) {
  const float reach = units(6);
  painter_->outline(rect.inset(-reach), radius + reach, units(3), painter_->palette().ink);
}

void Touch::list(std::string_view id, Rect rect, float row_height_px, std::size_t rows,
                 const std::function<void(std::size_t index, Rect row)>& draw_row) {
  scroll(id, rect, row_height_px * static_cast<float>(rows), [&](float top) {
    // One more at either end, so that the focus finds the next row before it is seen.
    const float first_seen = std::floor((rect.y - top) / row_height_px) - 1;
    const auto first = static_cast<std::size_t>(std::max(0.0F, first_seen));
    for (std::size_t index = first; index < rows; ++index) {
      const float y = top + static_cast<float>(index) * row_height_px;
      if (y > rect.bottom() + row_height_px) break;
      draw_row(index, {rect.x, y, rect.width, row_height_px});
    }
  });
}

void Touch::scroll(std::string_view id, Rect rect, float content_height_px,
                   const std::function<void(float top)>& draw) {
  // Less than a pixel is only what sums of sizes are off by.
  const float more = content_height_px - rect.height;
  const float scroll_max = more < 1 ? 0 : more;
  float& scrolled = state_->scrolls.try_emplace(std::string{id}, 0.0F).first->second;
  scrolled = std::round(std::clamp(scrolled, 0.0F, scroll_max));
  state_->lists.push_back({std::string{id}, on_screen(rect), scroll_max});
  const std::string outer = std::exchange(state_->current_list, std::string{id});
  // A focus ring may reach over the sides.
  painter_->push_clip({rect.x - units(9), rect.y, rect.width + units(18), rect.height});
  draw(rect.y - scrolled);
  painter_->pop_clip();
  state_->current_list = outer;
  if (scroll_max <= 0) return;

  const Palette& palette = painter_->palette();
  const float width = units(6);
  const Rect track{rect.right() + units(10), rect.y, width, rect.height};
  const float length = std::max(units(48), rect.height * rect.height / content_height_px);
  const float from = (rect.height - length) * scrolled / scroll_max;
  painter_->rounded(track, width / 2, palette.track);
  painter_->rounded({track.x, track.y + from, width, length}, width / 2, palette.soft);
}

std::string Touch::focus() const {
  return state_->focused;
}
void Touch::set_focus(std::string_view id) {
  state_->focused = id;
}
bool Touch::take_key(Key key) {
  return state_->take(key);
}
std::optional<Point> Touch::pointer() const {
  if (!state_->pointer) return std::nullopt;
  return painter_->placed(*state_->pointer);
}
void Touch::forget_scrolling() {
  state_->scrolls.clear();
}
void Touch::forget_waiting_touches() {
  state_->forget_waiting_touches();
}

}  // namespace hearth::ui
