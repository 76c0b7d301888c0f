#include "display/layout/paragraphs.hpp"

#include <algorithm>
#include <utility>

#include "display/layout/column.hpp"
#include "display/layout/paging.hpp"

namespace hearth::display {
namespace {

constexpr float gap_grows = 2;  // lines, where there is room

ui::TypeSize size_at(const TypeStep& step, Rank rank) {
  switch (rank) {
    case Rank::title:
      return step.title;
    case Rank::words:
      return step.words;
    case Rank::notes:
      return step.notes;
  }
  return step.words;
}

// Everything that stands in a paragraph's place, one after the other.
std::vector<StyledText> turns_of(const Paragraph& paragraph, const TypeStep& step, float width_px) {
  std::vector<StyledText> all{paragraph.words};
  all.insert(all.end(), paragraph.in_turn.begin(), paragraph.in_turn.end());
  all.erase(std::remove_if(all.begin(), all.end(), [](const StyledText& each) { return each.text.empty(); }),
            all.end());
  for (StyledText& each : all) {
    each.size = size_at(step, paragraph.rank);
    each.width_px = width_px;
  }
  return all;
}

float height_of(Sheet& sheet, const StyledText& words) {
  return sheet.step(words.size) * static_cast<float>(sheet.measure(words).lines);
}

// Its gap is a part of a paragraph's height, for paragraphs stand closer to some than to others.
Need need_of(Sheet& sheet, const std::vector<Paragraph>& paragraphs, const TypeStep& step, float width_px) {
  Need need;
  need.gap = 0;
  need.gap_most = gap_grows;
  for (const Paragraph& paragraph : paragraphs) {
    float tallest = 0;
    for (const StyledText& words : turns_of(paragraph, step, width_px)) {
      tallest = std::max(tallest, height_of(sheet, words));
      need.whole = need.whole && words_fit(sheet, words, width_px) && !sheet.measure(words).shortened;
    }
    need.heights.push_back((need.heights.empty() ? 0 : paragraph.gap) + tallest);
  }
  return need;
}

float sum(const std::vector<float>& heights) {
  float all = 0;
  for (const float height : heights) all += height;
  return all;
}

void leave_out(Sheet& sheet, std::vector<Paragraph>& paragraphs, const TypeStep& smallest, float width_px,
               float room) {
  while (sum(need_of(sheet, paragraphs, smallest, width_px).heights) > room) {
    const auto last = std::find_if(paragraphs.rbegin(), paragraphs.rend(),
                                   [](const Paragraph& paragraph) { return paragraph.may_go; });
    if (last == paragraphs.rend()) return;
    paragraphs.erase(std::next(last).base());
  }
}

}  // namespace

float draw_paragraphs(Sheet& sheet, std::vector<Paragraph> paragraphs, std::span<const TypeStep> steps,
                      const ParagraphPlace& place, Instant now) {
  const auto nothing = [&](const Paragraph& each) {
    return turns_of(each, steps.back(), place.width_px).empty();
  };
  paragraphs.erase(std::remove_if(paragraphs.begin(), paragraphs.end(), nothing), paragraphs.end());
  const float room = place.line_max - place.line;
  leave_out(sheet, paragraphs, steps.back(), place.width_px, room);
  if (paragraphs.empty()) return place.line;
  const auto need_at = [&](std::size_t step) {
    return need_of(sheet, paragraphs, steps[step], place.width_px);
  };
  Filling filling = filled(steps.size(), room, need_at);
  // Paragraphs belong together and take no turns.
  if (!filling.fits) filling = {steps.size() - 1, need_at(steps.size() - 1), 0, 0, {}, false};
  if (place.spread == Spread::at_its_top) filling.gap = filling.above = 0;
  float top = place.line + filling.above;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const float gap = i == 0 ? 0 : paragraphs[i].gap;
    if (i > 0) top += filling.gap;
    const std::vector<StyledText> turns = turns_of(paragraphs[i], steps[filling.step], place.width_px);
    Column column{sheet, place.x, place.width_px, top + gap};
    column.put_within(turns[page_at(now, turns.size())], place.line_max);
    top += filling.need.heights[i];
  }
  return top;
}

}  // namespace hearth::display
