#include "remote/tablet/writing.hpp"

#include <algorithm>

namespace hearth::remote {

std::optional<pages::Typed> Writing::draw(Pen& pen, const pages::Field& field, ui::Rect place,
                                          const config::Texts& texts) {
  if (field_ == nullptr || id_ != field.id) {
    id_ = field.id;
    field_ = std::make_unique<ui::TextField>(field.characters_max,
                                             field.many_lines ? ui::FieldLines::many : ui::FieldLines::one);
    field_->insert(field.words);
  }
  const float height = std::min(place.height * 0.62F, pen.units(420));
  const ui::Rect board{place.x, place.bottom() - height, place.width, height};
  ui::Rect words{place.x, place.y, place.width, board.y - pen.gap() - place.y};
  if (!field.many_lines) words.height = std::min(words.height, pen.units(130));
  pen.touch().text_field(field.id, words, *field_, field.hint);
  const ui::KeyboardWords labels{
      {texts.say("keyboard.row_1"), texts.say("keyboard.row_2"), texts.say("keyboard.row_3")},
      texts.say("facilitator.space"),
      texts.say("facilitator.keyboard_done")};
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
