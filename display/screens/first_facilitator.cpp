// While nobody facilitates here yet: six words to be compared with those on the device that would, and a code
// to be typed there. The words are the protocol's, the same in every language.

#include <array>

#include "display/layout/frame.hpp"
#include "display/layout/paragraphs.hpp"
#include "display/parts/heading.hpp"
#include "display/screens.hpp"

namespace hearth::display {
namespace {

constexpr std::array first_steps{
    TypeStep{ui::TypeSize::clock, ui::TypeSize::body, ui::TypeSize::body},
    TypeStep{ui::TypeSize::heading, ui::TypeSize::body, ui::TypeSize::body},
    TypeStep{ui::TypeSize::heading, ui::TypeSize::small, ui::TypeSize::small},
    TypeStep{ui::TypeSize::body, ui::TypeSize::small, ui::TypeSize::small},
};

// Three and three, so that they can be read aloud.
std::string in_two_parts(const std::string& code) {
  constexpr std::size_t half = 3;
  return code.size() == 2 * half ? code.substr(0, half) + " " + code.substr(half) : code;
}

}  // namespace

void draw_first_facilitator(const View& view, Sheet& sheet, const config::Texts& texts) {
  const ui::Palette& palette = sheet.palette();
  const FirstFacilitator& first = *view.wall.first_facilitator;
  const float line = draw_heading(sheet, texts.say("wall.first.small"), texts.say("wall.first.title"));
  const StyledText words{
      .text = first.words.str(), .weight = ui::Weight::semibold, .colour = palette.accent, .lines_max = 4};
  const StyledText then{.text = texts.say("wall.first.then"), .colour = palette.ink, .lines_max = 3};
  const StyledText code{.text = in_two_parts(first.code.str()),
                        .weight = ui::Weight::semibold,
                        .colour = palette.accent,
                        .lines_max = 1,
                        .figures = ui::Figures::tabular};
  const StyledText other{.text = texts.say("wall.first.other"), .colour = palette.soft, .lines_max = 3};
  const ParagraphPlace place{sheet.left(), sheet.right() - sheet.left(), line + 2, sheet.foot(),
                             Spread::over_the_room};
  draw_paragraphs(sheet,
                  {{Rank::title, words, 0},
                   {Rank::words, then, 2},
                   {Rank::title, code, 0},
                   {Rank::notes, other, 2, {}, true}},
                  first_steps, place, view.now);
}

}  // namespace hearth::display
