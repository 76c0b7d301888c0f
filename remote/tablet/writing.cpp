#include "remote/tablet/writing.hpp"

#include <algorithm>

namespace hearth::remote {
namespace {

using LetterRows = decltype(ui::KeyboardWords::letters);
// What a machine's address is made of, whatever is read and spoken in front of it.
const LetterRows address_rows{"qwertyuiop", "asdfghjkl-", "zxcvbnm."};

}  // namespace

std::optional<pages::Typed> Writing::draw(Pen& pen, const pages::Field& field, ui::Rect place,
                                          const config::Texts& texts) {
  if (field_ == nullptr || id_ != field.id) {
    id_ = field.id;
    field_ = std::make_unique<ui::TextField>(field.characters_max,
                                             field.many_lines ? ui::FieldLines::many : ui::FieldLines::one);
    field_->insert(field.words);
    if (field.keys == pages::Field::Keys::address) keyboard_.shift = ui::Keyboard::Shift::off;
  }
  const float height = std::min(place.height * 0.62F, pen.units(420));
  const ui::Rect board{place.x, place.bottom() - height, place.width, height};
  ui::Rect words{place.x, place.y, place.width, board.y - pen.gap() - place.y};
  if (!field.many_lines) words.height = std::min(words.height, pen.units(130));
  pen.touch().text_field(field.id, words, *field_, field.hint);
  const bool address = field.keys == pages::Field::Keys::address;
  const ui::KeyboardWords labels{
      address
          ? address_rows
          : LetterRows{texts.say("keyboard.row_1"), texts.say("keyboard.row_2"), texts.say("keyboard.row_3")},
      texts.say("facilitator.space"), texts.say("facilitator.keyboard_done")};
  ui::draw_keyboard(pen.touch(), board, keyboard_, *field_, labels);
  if (field_->text() == field.words) return std::nullopt;
  return pages::Typed{field.id, pages::Written{field_->text()}};
}

void Writing::end() {
  field_.reset();
  id_.clear();
  keyboard_ = {};
}

}  // namespace hearth::remote
