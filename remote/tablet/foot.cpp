#include "remote/tablet/foot.hpp"

#include <algorithm>

#include "remote/tablet/button_rows.hpp"

namespace hearth::remote {
namespace {

using pages::Button;
using pages::Role;

constexpr float ring_side = 34;  // units

// The way back and what the page is for: the second gets the larger share.
bool is_back_and_primary(const std::vector<Button>& buttons) {
  return buttons.size() == 2 && buttons[1].role == Role::primary;
}

bool asks_once(const std::vector<Button>& buttons) {
  return std::any_of(buttons.begin(), buttons.end(),
                     [](const Button& button) { return button.role == Role::irrevocable; });
}

bool shows_ring(const Foot& foot) {
  return !foot.closes_words.empty() && foot.buttons.size() <= 3;
}

// Beside the buttons where two or fewer leave room for it, else below them.
bool ring_beside(const Pen& pen, const Foot& foot, float width) {
  return shows_ring(foot) && foot.buttons.size() <= 2 && width >= pen.units(900);
}

// Few buttons stand in thirds, so that they are where they were on the page before.
bool in_thirds(const Pen& pen, const Foot& foot, float width) {
  if (foot.buttons.size() > 3 || asks_once(foot.buttons) || width < pen.units(560)) return false;
  const float third = (width - 2 * pen.gap()) / 3;
  return std::all_of(foot.buttons.begin(), foot.buttons.end(),
                     [&](const Button& button) { return pen.fits(button, 22, third); });
}

ui::Rect third_of(const Pen& pen, const Foot& foot, std::size_t index, ui::Rect row, bool beside_ring) {
  const std::size_t count = foot.buttons.size();
  std::size_t column = index;
  if (beside_ring) column = 3 - count + index;
  if (!beside_ring && count == 2 && index == 1) column = 2;
  if (count == 1 && foot.buttons[0].role == Role::primary) column = 2;
  const ui::Rect place = ui::column(row, 3, static_cast<int>(column), pen.gap());
  if (beside_ring || !is_back_and_primary(foot.buttons) || index == 0) return place;
  const float from = ui::column(row, 3, 1, pen.gap()).x;
  return {from, place.y, place.right() - from, place.height};
}

void draw_ring(Pen& pen, const Foot& foot, ui::Rect place) {
  const ui::Palette& palette = pen.palette();
  const float side = pen.units(ring_side);
  const ui::Rect ring{place.x, place.centre().y - side / 2, side, side};
  pen.touch().painter().arc(ring.centre(), side * 0.38F, side * 0.14F, 0, 1, palette.line);
  pen.touch().painter().arc(ring.centre(), side * 0.38F, side * 0.14F, 0,
                            std::clamp(1 - foot.gone, 0.0F, 1.0F), palette.leaf);
  const float from = side + pen.units(12);
  const Type type{22, ui::Weight::regular, palette.quiet, 2};
  const float height = pen.height_of(foot.closes_words, type, place.width - from);
  pen.write(foot.closes_words, type,
            {place.x + from, place.centre().y - height / 2, place.width - from, height});
}

// The two answers, each half of the foot; the irrevocable one away from the finger.
void draw_question(Pen& pen, std::vector<Button> buttons, ui::Rect row, ui::Point touched_at) {
  const int count = static_cast<int>(buttons.size());
  const auto place = [&](std::size_t index) {
    return ui::column(row, count, static_cast<int>(index), pen.gap());
  };
  for (std::size_t i = 0; i < buttons.size(); ++i) {
    const ui::Rect where = place(i);
    const bool under_finger = touched_at.x >= where.x && touched_at.x <= where.right();
    if (buttons[i].role != Role::irrevocable || !under_finger) continue;
    std::reverse(buttons.begin(), buttons.end());
    break;
  }
  for (std::size_t i = 0; i < buttons.size(); ++i) pen.button(buttons[i], place(i), 28);
}

float buttons_height(const Pen& pen, const Foot& foot, float width) {
  if (foot.buttons.empty()) return 0;
  if (asks_once(foot.buttons)) return pen.units(120);
  if (in_thirds(pen, foot, width)) return pen.target();
  return height_of(pen, columns_for(pen, foot.buttons, width, foot.label_min), pen.target());
}

}  // namespace

float height_of(const Pen& pen, const Foot& foot, float width) {
  const bool below = shows_ring(foot) && !ring_beside(pen, foot, width);
  return buttons_height(pen, foot, width) + (below ? pen.units(ring_side) + pen.gap() : 0);
}

void draw_foot(Pen& pen, const Foot& foot, ui::Rect place, ui::Point touched_at) {
  if (foot.buttons.empty()) return;
  const bool beside = ring_beside(pen, foot, place.width);
  const ui::Rect row{place.x, place.y, place.width, buttons_height(pen, foot, place.width)};
  if (beside) {
    const ui::Rect first = ui::column(row, 3, 0, pen.gap());
    draw_ring(pen, foot,
              {first.x, first.y, first.width * (foot.buttons.size() == 1 ? 2.0F : 1.0F), first.height});
  } else if (shows_ring(foot)) {
    draw_ring(pen, foot, {place.x, place.bottom() - pen.units(ring_side), place.width, pen.units(ring_side)});
  }
  const std::size_t count = foot.buttons.size();
  if (asks_once(foot.buttons)) return draw_question(pen, foot.buttons, row, touched_at);
  if (in_thirds(pen, foot, place.width)) {
    for (std::size_t i = 0; i < count; ++i) {
      const ui::Rect where = third_of(pen, foot, i, row, beside);
      pen.button(foot.buttons[i], where, pen.fits(foot.buttons[i], 26, where.width) ? 26.0F : 22.0F);
    }
    return;
  }
  draw_in_columns(pen, foot.buttons, row, foot.label_min);
}

}  // namespace hearth::remote
