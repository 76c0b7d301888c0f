#include "remote/tablet/card.hpp"

#include <algorithm>
#include <sstream>

#include "shared/ui/draw/token_mark.hpp"

namespace hearth::remote {
namespace {

constexpr float mark_min = 76;  // units
constexpr float mark_max = 240;
constexpr float gap_below_mark = 24;
constexpr float gap_below_name = 20;

Type centred(float size, ui::Weight weight, ui::Colour colour) {
  return {size, weight, colour, 0, ui::Align::centre};
}

// What stands on the card, each line in its type; what has no room is empty.
struct Words {
  Type above_type;
  Type name_type;
  Type also_type;
  Type below_type;
  std::string above;
  std::string below;
};

float width_of_longest(const Pen& pen, const std::string& words, const Type& type) {
  float width = 0;
  std::istringstream each{words};
  for (std::string word; each >> word;)
    width = std::max(
        width, pen.touch().painter().measure({word, pen.touch().style(type.size, type.weight)}).size.width);
  return width;
}

// Without the mark.
float height_of(const Pen& pen, const pages::Person& person, const Words& words, float width) {
  float height = pen.height_of(words.above, words.above_type, width) +
                 pen.height_of(person.name, words.name_type, width) +
                 pen.height_of(person.also, words.also_type, width) + pen.units(gap_below_mark);
  if (!words.below.empty())
    height += pen.height_of(words.below, words.below_type, width) + pen.units(gap_below_name);
  return height;
}

Words fitted(const Pen& pen, const pages::Person& person, ui::Size room) {
  const ui::Palette& palette = pen.palette();
  Words words{centred(28, ui::Weight::regular, palette.soft),
              centred(54, ui::Weight::semibold, palette.ink),
              centred(30, ui::Weight::regular, palette.accent),
              centred(26, ui::Weight::regular, palette.soft),
              person.above,
              {}};
  const auto has_room = [&](float mark) {
    return height_of(pen, person, words, room.width) + pen.units(mark) <= room.height;
  };
  for (const float size : {54.0F, 46.0F, 38.0F, 32.0F, 26.0F}) {
    words.name_type.size = size;
    words.also_type.size = std::max(20.0F, size * 0.56F);
    if (has_room(mark_min) && width_of_longest(pen, person.name, words.name_type) <= room.width) break;
  }
  if (!has_room(mark_min)) words.above.clear();
  for (const std::string& below :
       {person.below, person.below.substr(0, person.below.find('\n')), std::string{}}) {
    words.below = below;
    if (has_room(mark_min)) break;
  }
  return words;
}

}  // namespace

void draw_card(Pen& pen, const pages::Person& person, ui::Rect card) {
  ui::Painter& painter = pen.touch().painter();
  painter.rounded(card, pen.units(34), pen.palette().rail);
  const ui::Rect inner = card.inset(pen.units(28));
  const Words words = fitted(pen, person, {inner.width, inner.height});
  const float height = height_of(pen, person, words, inner.width);
  const float side = std::clamp(inner.height - height, 0.0F, std::min(pen.units(mark_max), inner.width));
  ui::Rect at = inner;
  at.y += std::max(0.0F, (inner.height - side - height) / 2);
  if (person.token)
    ui::draw_token_mark(painter, *person.token, {inner.centre().x - side / 2, at.y, side, side});
  at.y += side + pen.units(gap_below_mark);
  at.y = pen.write(words.above, words.above_type, at);
  at.y = pen.write(person.name, words.name_type, at);
  at.y = pen.write(person.also, words.also_type, at) + pen.units(gap_below_name);
  pen.write(words.below, words.below_type, at);
}

}  // namespace hearth::remote
