// A facilitator's own words, as large as they can stand, in lines of about the same length.

#include <algorithm>
#include <cmath>

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

}  // namespace

void draw_message(const View& view, Sheet& sheet, const config::Texts&) {
  const float line_max = sheet.foot();
  const float room = line_max - first_line_min;
  const float width = sheet.right() - sheet.left();
  StyledText words{.text = view.wall.message.str(),
                   .weight = ui::Weight::semibold,
                   .colour = sheet.palette().ink,
                   .width_px = width};
  // The larger sizes only as long as they leave air around the words.
  for (const ui::TypeSize size : {ui::TypeSize::name, ui::TypeSize::clock, ui::TypeSize::heading}) {
    words.size = size;
    const float height = sheet.step(size) * static_cast<float>(sheet.measure(words).lines);
    if (height <= room * 0.85F && words_fit(sheet, words, width)) break;
  }
  const float step = sheet.step(words.size);
  if (step * static_cast<float>(sheet.measure(words).lines) > room) {
    std::vector<float> heights;
    const std::vector<std::string> paragraphs = paragraphs_of(words.text);
    for (const std::string& paragraph : paragraphs) {
      words.text = paragraph;
      heights.push_back(step * static_cast<float>(sheet.measure(words).lines));
    }
    const Page page = standing_page(paged(heights, room, 0), view.now);
    words.text.clear();
    for (std::size_t i = page.first; i < page.behind; ++i) {
      words.text += (i > page.first ? "\n" : "") + paragraphs[i];
    }
    draw_page_dots(sheet, sheet.right(), line_max + 1, page);
  }
  words = balanced(sheet, words);
  const float height = step * static_cast<float>(sheet.measure(words).lines);
  // A little above the middle, where the eye takes the middle to be.
  const float top = std::floor(first_line_min + (room - height) * 0.42F);
  sheet.write(words, sheet.left(), top + step);
}

}  // namespace hearth::display
