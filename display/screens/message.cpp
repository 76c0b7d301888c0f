// A facilitator's own words, as large as they can stand, in lines of about the same length.

#include <algorithm>
#include <array>
#include <cmath>

#include "display/layout/filling.hpp"
#include "display/layout/frame.hpp"
#include "display/layout/paging.hpp"
#include "display/screens.hpp"

namespace hearth::display {
namespace {

constexpr float first_line_min = 11;  // below the time of day

// The words' paragraphs that stand together on a page.
std::vector<std::string> paragraphs_of(const std::string& text) {
  std::vector<std::string> paragraphs;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at) paragraphs.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return paragraphs;
}

constexpr std::array message_sizes{ui::TypeSize::name, ui::TypeSize::clock, ui::TypeSize::heading};

// The larger sizes only as long as they leave air around the words.
constexpr float share_of_room = 0.85F;

Need need_of(Sheet& sheet, const std::vector<std::string>& paragraphs, StyledText words, float room) {
  Need need;
  need.gap = need.gap_most = 0;
  for (const std::string& paragraph : paragraphs) {
    words.text = paragraph;
    need.heights.push_back(sheet.step(words.size) * static_cast<float>(sheet.measure(words).lines));
    need.whole = need.whole && words_fit(sheet, words, words.width_px);
  }
  if (words.size != message_sizes.back()) need.below = room * (1 - share_of_room);
  return need;
}

}  // namespace

void draw_message(const View& view, Sheet& sheet, const config::Texts&) {
  const float line_max = sheet.foot();
  const float room = line_max - first_line_min;
  StyledText words{.text = {},
                   .weight = ui::Weight::semibold,
                   .colour = sheet.palette().ink,
                   .width_px = sheet.right() - sheet.left()};
  const std::vector<std::string> paragraphs = paragraphs_of(view.wall.message.str());
  const Filling filling = filled(message_sizes.size(), room, [&](std::size_t step) {
    StyledText at = words;
    at.size = message_sizes.at(step);
    return need_of(sheet, paragraphs, at, room);
  });
  words.size = message_sizes.at(filling.fits ? filling.step : message_sizes.size() - 1);
  const Page page = standing_page(filling.pages, view.now);
  for (std::size_t i = page.first; i < page.behind; ++i) {
    words.text += (i > page.first ? "\n" : "") + paragraphs[i];
  }
  draw_page_dots(sheet, sheet.right(), line_max + 1, page);
  words = balanced(sheet, words);
  const float step = sheet.step(words.size);
  const float height = step * static_cast<float>(sheet.measure(words).lines);
  // A little above the middle, where the eye takes the middle to be.
  const float top = std::floor(first_line_min + (room - height) * 0.42F);
  sheet.write(words, sheet.left(), top + step);
}

}  // namespace hearth::display
