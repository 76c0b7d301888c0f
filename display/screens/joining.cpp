// A screen that no kiosk knows yet: which kiosks there are, the six words, and how it stands. The words are
// the protocol's, the same in every language.

#include <array>

#include "display/joining_view.hpp"
#include "display/layout/frame.hpp"
#include "display/layout/paragraphs.hpp"
#include "display/parts/heading.hpp"

namespace hearth::display {
namespace {

using link::JoiningNow;

constexpr std::array joining_steps{
    TypeStep{ui::TypeSize::name, ui::TypeSize::body, ui::TypeSize::body},
    TypeStep{ui::TypeSize::clock, ui::TypeSize::body, ui::TypeSize::body},
    TypeStep{ui::TypeSize::heading, ui::TypeSize::body, ui::TypeSize::small},
    TypeStep{ui::TypeSize::heading, ui::TypeSize::small, ui::TypeSize::small},
};

// A title, more about it, the words to be compared, and what to do.
struct Said {
  std::string title;
  std::string more{};
  std::string words{};
  std::string then{};
};

Said said_looking(const JoiningView& view, const config::Texts& texts) {
  if (view.address_is_none) return {texts.say("pairing.address_title"), texts.say("pairing.address_wrong")};
  if (view.found.kiosks.size() > 1) return {texts.say("pairing.found"), texts.say("wall.joining.choose")};
  if (view.found.kiosks.size() == 1)
    return {texts.say("pairing.found_one"), texts.say("wall.joining.choose")};
  if (!view.found.looks) return {texts.say("pairing.cannot_look"), texts.say("wall.joining.cannot_look")};
  return {texts.say("pairing.looking"), texts.say("wall.joining.looking")};
}

Said said_over(const link::JoiningSeen& joining, const std::string& title, const config::Texts& texts) {
  return {title, texts.say("wall.joining.nothing_kept"), {}, joining.fault};
}

Said said(const link::JoiningSeen& joining, const config::Texts& texts) {
  switch (joining.now) {
    case JoiningNow::calling:
      return {texts.say("pairing.calling")};
    case JoiningNow::nobody_answers:
      return {texts.say("pairing.nobody_answers"),
              texts.say("wall.joining.quiet", {{"address", to_string(joining.kiosk)}})};
    case JoiningNow::full:
      return {texts.say("pairing.full"), texts.say("wall.joining.soon")};
    case JoiningNow::busy:
      return {texts.say("pairing.busy"), texts.say("wall.joining.soon")};
    case JoiningNow::compare:
    case JoiningNow::compare_with_wall:
      return {texts.say("wall.joining.compare"), {}, joining.words, texts.say("wall.joining.compare_then")};
    case JoiningNow::waiting:
    case JoiningNow::code:
    case JoiningNow::code_wrong:
    case JoiningNow::code_closed:
      return {texts.say("pairing.waiting"), {}, joining.words, texts.say("wall.joining.waiting")};
    case JoiningNow::proving:
    case JoiningNow::in:
      return {texts.say("pairing.proving")};
    case JoiningNow::not_the_same:
      return said_over(joining, texts.say("pairing.not_the_same"), texts);
    case JoiningNow::refused:
      return said_over(joining, texts.say("pairing.refused"), texts);
    case JoiningNow::expired:
      return said_over(joining, texts.say("pairing.expired"), texts);
    case JoiningNow::mixed_up:
      return said_over(joining, texts.say("pairing.mixed_up"), texts);
    case JoiningNow::other_version:
      return said_over(joining, texts.say("pairing.other_version"), texts);
    case JoiningNow::not_proven:
      return said_over(joining, texts.say("pairing.not_proven"), texts);
    case JoiningNow::not_kept:
      return said_over(joining, texts.say("pairing.not_kept"), texts);
  }
  return {};
}

}  // namespace

JoiningOffer offered(const JoiningView& view) {
  if (!view.joining) return JoiningOffer::type_or_choose;
  const JoiningNow now = view.joining->now;
  if (now == JoiningNow::compare || now == JoiningNow::compare_with_wall) return JoiningOffer::compare;
  if (is_over(now) || now == JoiningNow::nobody_answers) return JoiningOffer::again;
  return JoiningOffer::nothing;
}

void draw_joining(const JoiningView& view, Sheet& sheet, const config::Texts& texts) {
  const ui::Palette& palette = sheet.palette();
  const Said words = view.joining ? said(*view.joining, texts) : said_looking(view, texts);
  constexpr int title_lines_max = 3;
  const float line = draw_heading(sheet, texts.say("wall.joining.small"), words.title, title_lines_max);
  const StyledText more{.text = words.more, .colour = palette.soft, .lines_max = 4};
  const StyledText compared{
      .text = words.words, .weight = ui::Weight::semibold, .colour = palette.accent, .lines_max = 4};
  const StyledText then{.text = words.then, .colour = palette.soft, .lines_max = 3};
  const ParagraphPlace place{sheet.left(), sheet.right() - sheet.left(), line + 2, sheet.foot(),
                             words.words.empty() ? Spread::at_its_top : Spread::over_the_room};
  draw_paragraphs(sheet, {{Rank::words, more, 0}, {Rank::title, compared, 2}, {Rank::notes, then, 2}},
                  joining_steps, place, Instant{});
}

}  // namespace hearth::display
