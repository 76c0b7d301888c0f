#include <algorithm>
#include <cmath>

#include "shared/ui/draw/workshop.hpp"
#include "shared/ui/touch/touch_state.hpp"
#include "shared/ui/wipe.hpp"

namespace hearth::ui {
namespace {

constexpr float field_padding = 20;  // units
constexpr float text_size = 30;
constexpr float field_radius = 18;

}  // namespace

bool Touch::text_field(std::string_view id, Rect rect, TextField& field, std::string_view hint) {
  place(id, rect, Takes::touches, hint, OnTouch::takes_focus);
  // Its letters and its cursor know by themselves which way they run.
  rect = painter_->placed(rect);
  painter_->push_reading(Reading::left_to_right);
  Block block;
  block.text = field.text();
  block.style = style(text_size);
  block.width_px = rect.width - 2 * units(field_padding);
  block.keep = Keep::this_frame;

  const bool focused = state_->focused == id;
  const bool entered = focused && edit(field, block);
  wipe(block.text);
  block.text = field.text();
  draw_field(id, rect, field, block, hint);
  wipe(block.text);
  painter_->pop_reading();
  return entered;
}

// Keys and typed text for the field that has the focus.
bool Touch::edit(TextField& field, Block& block) {
  Typesetter& typesetter = painter_->workshop_->typesetter;
  field.insert(state_->typed);
  state_->drop_typed();
  if (state_->take(Key::backspace)) field.erase_before();
  if (state_->take(Key::erase)) field.erase_after();
  if (state_->take(Key::home)) field.move_to_start();
  if (state_->take(Key::end)) field.move_to_end();
  // The letter itself arrives as typed text.
  (void)state_->take(Key::space);
  if (state_->take(Key::left)) field.set_cursor(typesetter.moved_visually(block, field.cursor(), -1));
  if (state_->take(Key::right)) field.set_cursor(typesetter.moved_visually(block, field.cursor(), 1));
  if (field.lines() == FieldLines::one) return state_->take(Key::enter);

  if (state_->take(Key::enter)) field.insert("\n");
  // At the first and last line the arrows leave the field.
  const auto climb = [&](Key key, float lines) {
    if (std::find(state_->keys.begin(), state_->keys.end(), key) == state_->keys.end()) return;
    const Rect from = typesetter.cursor_at(block, field.cursor());
    const Point to{from.x, from.centre().y + lines * from.height};
    if (to.y < 0) return;
    const std::size_t byte = typesetter.byte_at(block, to);
    if (typesetter.cursor_at(block, byte).y == from.y) return;
    (void)state_->take(key);
    field.set_cursor(byte);
  };
  climb(Key::up, -1);
  climb(Key::down, 1);
  return false;
}

void Touch::draw_field(std::string_view id, Rect rect, TextField& field, const Block& block,
                       std::string_view hint) {
  const Palette& palette = painter_->palette();
  Typesetter& typesetter = painter_->workshop_->typesetter;
  const bool focused = state_->focused == id;
  const Rect inside = rect.inset(units(field_padding), units(field_padding) / 2);
  Rect cursor = typesetter.cursor_at(block, field.cursor());

  // A field of one line stands in the middle; a taller text shows the lines around the cursor.
  const float line = block.style.size_px * block.style.line_height;
  float top = field.lines() == FieldLines::one ? rect.centre().y - line / 2 : inside.y;
  if (top + cursor.bottom() > inside.bottom()) top = inside.bottom() - cursor.bottom();
  if (state_->went_down && state_->pressed == id && !field.empty()) {
    const Rect text = on_screen({inside.x, top, inside.width, inside.height});
    const Point touched{state_->pressed_at.x - text.x, state_->pressed_at.y - text.y};
    field.set_cursor(typesetter.byte_at(block, touched));
    cursor = typesetter.cursor_at(block, field.cursor());
  }

  painter_->rounded(rect, units(field_radius), palette.panel);
  painter_->outline(rect, units(field_radius), units(focused ? 3 : 2), focused ? palette.ink : palette.line);
  painter_->push_clip(rect.inset(units(4)));
  if (field.empty()) {
    Block words;
    words.text = hint;
    words.style = block.style;
    words.width_px = block.width_px;
    painter_->text(words, {inside.x, top}, palette.quiet);
  } else {
    painter_->text(block, {inside.x, top}, palette.ink);
  }
  if (focused) {
    painter_->fill(
        {std::round(inside.x + cursor.x) - units(1), top + cursor.y + line * 0.1F, units(3), line * 0.8F},
        palette.accent);
  }
  painter_->pop_clip();
  if (focused && state_->ring_shown) draw_ring(rect, units(field_radius));
}

}  // namespace hearth::ui
