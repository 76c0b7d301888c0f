#include "remote/tablet/pen.hpp"

#include <cmath>

#include "shared/ui/token_colour.hpp"

namespace hearth::remote {
namespace {

using pages::Role;

constexpr float label_size_min = 14;  // units
constexpr float picture_padding = 6;

ui::ButtonStyle style_of(const pages::Button& button) {
  switch (button.role) {
    case Role::only:
    case Role::next:
    case Role::primary:
      return ui::ButtonStyle::primary;
    case Role::other:
    case Role::irrevocable:
      return ui::ButtonStyle::secondary;
    case Role::aside:
    case Role::leave:
    case Role::help:
      return ui::ButtonStyle::ghost;
  }
  return ui::ButtonStyle::secondary;
}

ui::ButtonState state_of(pages::State state) {
  switch (state) {
    case pages::State::ready:
      return ui::ButtonState::enabled;
    case pages::State::waiting:
      return ui::ButtonState::waiting;
    case pages::State::refused:
      return ui::ButtonState::disabled;
  }
  return ui::ButtonState::disabled;
}

// Dots that mean that more follows stay with their word.
std::string with_dots_kept(std::string label) {
  const auto at = label.find(" …");
  if (at != std::string::npos) label.replace(at, 1, "\u00a0");
  return label;
}

}  // namespace

Pen::Pen(ui::Touch& touch, Settling& settling, std::vector<pages::Happened>& happened)
    : touch_(touch), settling_(settling), happened_(happened) {}

Type Pen::type_of(pages::Style style) const {
  Type type = usual_type(style);
  // Titles are large already, and alike from page to page as far as may be.
  type.size *= style == pages::Style::title ? std::sqrt(growth_) : growth_;
  return type;
}

Type Pen::usual_type(pages::Style style) const {
  const ui::Palette& colours = palette();
  switch (style) {
    case pages::Style::welcome:
      return {56, ui::Weight::semibold, colours.ink};
    case pages::Style::title:
      return {38, ui::Weight::semibold, colours.ink, 2};
    case pages::Style::strong:
      return {28, ui::Weight::semibold, colours.ink};
    case pages::Style::body:
      return {26, ui::Weight::regular, colours.soft};
    case pages::Style::aloud:
      return {42, ui::Weight::regular, colours.ink};
    case pages::Style::compared:
      return {46, ui::Weight::semibold, colours.accent};
    case pages::Style::small:
      return {22, ui::Weight::regular, colours.soft, 2};
    case pages::Style::reminder:
      return {22, ui::Weight::regular, colours.accent, 2};
    case pages::Style::answer:
      return {26, ui::Weight::regular, colours.leaf};
    case pages::Style::warning:
      return {24, ui::Weight::semibold, colours.clay, 2};
  }
  return {};
}

float Pen::height_of(const std::string& words, const Type& type, float width) const {
  if (words.empty()) return 0;
  return touch_.painter()
      .measure({words, touch_.style(type.size, type.weight), width, type.lines_max, type.align})
      .size.height;
}

float Pen::write(const std::string& words, const Type& type, ui::Rect place) {
  if (words.empty()) return place.y;
  // Each paragraph by itself, for one of them may run against the page and the others not.
  if (const auto end = words.find('\n'); type.lines_max == 0 && end != std::string::npos) {
    const std::string first = words.substr(0, end);
    place.y = first.empty() ? place.y + height_of(" ", type, place.width) : write(first, type, place);
    return write(words.substr(end + 1), type, place);
  }
  ui::Block block{words, touch_.style(type.size, type.weight), place.width, type.lines_max, type.align};
  // Words that run against the page stand at the page's own side all the same.
  if (touch_.painter().measure(block).right_to_left && type.align != ui::Align::centre)
    block.align = type.align == ui::Align::start ? ui::Align::end : ui::Align::start;
  return place.y + touch_.painter().text(block, {place.x, place.y}, type.colour).size.height;
}

ui::Button Pen::look_of(const pages::Button& button, ui::Rect place, float size) const {
  ui::Button look{button.id, place, with_dots_kept(button.label), style_of(button), state_of(button.state)};
  look.icon = button.icon;
  if (!button.tint.empty()) look.icon_colour = ui::token_colour(button.tint, palette());
  if (button.role == Role::help) look.label_colour = palette().clay;
  if (button.chosen) look.style = ui::ButtonStyle::primary;
  look.size = size;
  return look;
}

bool Pen::fits(const pages::Button& button, float size, float width) const {
  const float two_lines = touch_.text_px(size) * 2.5F;
  ui::Button look = look_of(button, {0, 0, width, two_lines}, size);
  look.state = ui::ButtonState::enabled;  // the heaviest, so that nothing moves when it changes
  return touch_.shows_whole(look);
}

float Pen::width_for(const pages::Button& button, float size) const {
  const float step = units(8);
  float width = target();
  while (!fits(button, size, width) && width < touch_.painter().size().width) width += step;
  return width;
}

void Pen::button(const pages::Button& button, ui::Rect place, float size) {
  ui::Button look = look_of(button, place, size);
  while (look.size > label_size_min && !touch_.shows_whole(look)) look.size -= 2;
  // A reason needs room below the label; on a small button the grey alone must do.
  if (!button.reason.empty() && place.width >= units(220)) {
    look.reason = button.reason;
    if (!touch_.shows_whole(look)) look.reason.clear();
  }
  // The loud one says each time what it does now.
  const bool is_step = button.goes_on && button.role == pages::Role::next;
  if (plain_button(look, is_step ? Follows::another_step : Follows::nothing) && button.goes_on)
    settling_.gone_on(look.id, touch_.pointer().value_or(look.rect.centre()));
}

bool Pen::fits_below_picture(const pages::Button& button, float size, ui::Size tile) const {
  ui::Button look = look_of(button, {0, 0, tile.width, tile.height}, size);
  look.icon_at = ui::IconAt::above_label;
  look.padding = picture_padding;
  look.state = ui::ButtonState::enabled;
  return touch_.shows_whole(look);
}

void Pen::picture(const pages::Button& button, ui::Rect place, float size) {
  ui::Button look = look_of(button, place, size);
  look.icon_at = ui::IconAt::above_label;
  look.padding = picture_padding;
  plain_button(look);
}

void Pen::scroll(const std::string& id, ui::Rect place, float content_height_px,
                 const std::function<void(float top)>& draw) {
  touch_.scroll(id, place, content_height_px, draw);
}

bool Pen::plain_button(ui::Button button, Follows follows) {
  button.settled = settling_.has_settled(button, follows);
  if (!touch_.button(button)) return false;
  settling_.pressed(button.id);
  happened_.emplace_back(pages::Touched{button.id});
  return true;
}

}  // namespace hearth::remote
