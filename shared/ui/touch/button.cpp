#include <algorithm>
#include <cmath>
#include <sstream>

#include "shared/ui/touch/touch_state.hpp"

namespace hearth::ui {
namespace {

constexpr float radius = 22;
constexpr float outline_width = 3;
constexpr float reason_size = 22;
constexpr float icon_above = 44;         // units, at the least
constexpr float icon_above_per = 2.75F;  // of the label's size
constexpr float line_height = 1.15F;

// The colours of a button in one of its states. Fully transparent: not drawn.
struct Look {
  Colour fill{0, 0, 0, 0};
  Colour outline{0, 0, 0, 0};
  Colour label;
  Colour reason;
  Colour bar{0, 0, 0, 0};  // under the label of a chosen tab
};

Look look_at_rest(const Button& button, const Palette& palette) {
  Look look;
  look.label = palette.ink;
  look.reason = palette.soft;
  switch (button.style) {
    case ButtonStyle::primary:
      look.fill = palette.accent;
      look.label = look.reason = palette.on_accent;
      break;
    case ButtonStyle::secondary:
      look.fill = palette.button;
      break;
    case ButtonStyle::ghost:
      look.outline = palette.line;
      look.label = palette.soft;
      break;
    case ButtonStyle::quiet:
      look.label = palette.soft;
      break;
    case ButtonStyle::chip:
      look.outline = palette.line;
      break;
  }
  return look;
}

Weight weight_of(const Button& button) {
  if (button.state != ButtonState::enabled) return Weight::regular;
  const bool just_words = button.style == ButtonStyle::quiet && button.choice != Choice::chosen;
  return just_words ? Weight::regular : Weight::semibold;
}

Look look_of(const Button& button, const Palette& palette, bool held) {
  Look look = look_at_rest(button, palette);
  if (button.choice == Choice::chosen) {
    if (button.style == ButtonStyle::chip) {
      look = {palette.accent, {0, 0, 0, 0}, palette.on_accent, palette.on_accent, {0, 0, 0, 0}};
    } else if (button.style == ButtonStyle::primary) {
      look.bar = palette.on_accent;
    } else {
      look.label = palette.ink;
      look.bar = palette.accent;
    }
  }
  if (button.label_colour) look.label = *button.label_colour;
  if (button.state != ButtonState::enabled) {
    // Still readable: only the weight and the filled look go.
    look.fill = look.fill.a == 0 ? look.fill : palette.panel;
    look.label = look.fill.a == 0 ? palette.quiet : palette.soft;
    look.reason = palette.soft;
    if (look.outline.a != 0) look.outline = mixed(palette.line, palette.ground, 0.5F);
  } else if (held) {
    const Colour under = look.fill.a == 0 ? palette.ground : look.fill;
    look.fill = mixed(under, look.label, 0.2F);
  }
  return look;
}

}  // namespace

bool Touch::button(const Button& button) {
  const bool enabled = button.state == ButtonState::enabled && button.settled;
  const Rect seen =
      place(button.id, button.rect, enabled ? Takes::touches : Takes::nothing, button.label, button.on_touch);
  const bool held = enabled && state_->down && state_->pressed == button.id;
  draw_button(button, held);
  if (!enabled) return false;
  if (state_->went_up && state_->pressed == button.id && state_->pointer) {
    const float reach = units(24);
    if (seen.inset(-reach).contains(*state_->pointer)) return true;
  }
  if (state_->focused != button.id || !state_->ring_shown) return false;
  return state_->take(Key::enter) || state_->take(Key::space);
}

Touch::Label Touch::label_of(const Button& button) {
  const bool marked = button.style == ButtonStyle::chip && button.choice == Choice::chosen;
  Label label;
  label.icon = button.icon.empty() && marked ? "check" : button.icon;
  label.icon_side = label.icon.empty() ? 0 : text_px(button.size) * 1.25F;
  const bool above = button.icon_at == IconAt::above_label;
  if (above) label.icon_side = units(std::max(icon_above, icon_above_per * button.size));
  label.icon_gap = label.icon.empty() || button.label.empty() ? 0 : units(above ? 4 : 12);
  label.reason.text = button.reason;
  label.reason.style = style(reason_size);
  label.reason.style.line_height = line_height;
  label.reason.width_px = std::max(1.0F, button.rect.width - 2 * units(button.padding));
  label.reason.lines_max = 2;
  label.reason.align = Align::centre;
  label.reason_height = button.reason.empty() ? 0 : painter_->measure(label.reason).size.height;
  Block& words = label.words;
  words.text = button.label;
  words.style = style(button.size, weight_of(button));
  words.style.line_height = line_height;
  const float beside = above ? 0 : label.icon_side + label.icon_gap;
  words.width_px = std::max(1.0F, label.reason.width_px - beside);
  words.align = label.icon.empty() || above ? Align::centre : Align::start;
  const float line = words.style.line_height * words.style.size_px;
  const float taken = label.reason_height + (above ? label.icon_side + label.icon_gap : 0);
  words.lines_max = std::clamp(static_cast<int>((button.rect.height - taken) / line), 1, 3);
  return label;
}

bool Touch::shows_whole(const Button& button) {
  const Block words = label_of(button).words;
  return !painter_->measure(words).shortened && !splits_a_word(words);
}

void Touch::draw_button(const Button& button, bool held) {
  const Palette& palette = painter_->palette();
  const Look look = look_of(button, palette, held);
  const Rect rect = held ? button.rect.inset(units(2)) : button.rect;
  const float round = button.style == ButtonStyle::chip ? rect.height / 2 : units(radius);
  if (look.fill.a != 0) painter_->rounded(rect, round, look.fill);
  if (look.outline.a != 0) painter_->outline(rect, round, units(outline_width), look.outline);

  const Label label = label_of(button);
  Block words = label.words;
  const Measure measure = painter_->measure(words);
  state_->placed.back().mark.cut = measure.shortened || (measure.lines > 1 && splits_a_word(words));
  float top = rect.y + (rect.height - measure.size.height - label.reason_height) / 2;
  float left = rect.x + units(button.padding);
  if (button.icon_at == IconAt::above_label) {
    top -= (label.icon_side + label.icon_gap) / 2;
    const Rect place{rect.centre().x - label.icon_side / 2, top, label.icon_side, label.icon_side};
    painter_->icon(label.icon, place, enabled_colour(button, look.label));
    top += label.icon_side + label.icon_gap;
  } else if (!label.icon.empty()) {
    left = rect.x + (rect.width - label.icon_side - label.icon_gap - measure.size.width) / 2;
    const Rect place{left, top + (measure.size.height - label.icon_side) / 2, label.icon_side,
                     label.icon_side};
    painter_->icon(label.icon, place, enabled_colour(button, look.label));
    left += label.icon_side + label.icon_gap;
    words.width_px = std::ceil(measure.size.width) + 1;
  }
  painter_->text(words, {left, top}, look.label);
  if (!button.reason.empty()) {
    painter_->text(label.reason, {rect.x + units(button.padding), top + measure.size.height}, look.reason);
  }
  if (look.bar.a != 0) {
    const float width =
        std::min(rect.width - 2 * round, measure.size.width + label.icon_side + label.icon_gap);
    const Rect bar{rect.centre().x - width / 2, rect.bottom() - units(14), width, units(5)};
    painter_->rounded(bar, units(3), look.bar);
  }
  if (state_->focused == button.id && state_->ring_shown) draw_ring(button.rect, round);
}

bool Touch::splits_a_word(const Block& block) {
  std::istringstream words(block.text);
  for (std::string word; words >> word;) {
    if (painter_->measure({word, block.style}).size.width > block.width_px) return true;
  }
  return false;
}

Colour Touch::enabled_colour(const Button& button, Colour otherwise) {
  return button.icon_colour && button.state == ButtonState::enabled ? *button.icon_colour : otherwise;
}

float Touch::button_width(const Button& button) {
  Block label;
  label.text = button.label;
  label.style = style(button.size, Weight::semibold);
  const bool icon =
      !button.icon.empty() || (button.style == ButtonStyle::chip && button.choice != Choice::none);
  const float icon_width = icon ? text_px(button.size) * 1.25F + units(12) : 0;
  return std::max(target(), std::ceil(painter_->measure(label).size.width) + icon_width + 2 * units(24));
}

}  // namespace hearth::ui
