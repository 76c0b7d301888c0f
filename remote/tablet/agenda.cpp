#include "remote/tablet/agenda.hpp"

#include <algorithm>
#include <numeric>

namespace hearth::remote {
namespace {

constexpr float agenda_gap = 12;  // units, below a part

// Each part with the height of its words and the gap below.
struct AgendaLines {
  Type type;
  std::vector<float> heights;
};

// The minutes never stand in a line of their own.
std::string words_of(const pages::Agenda::Part& part) {
  constexpr const char* spaces_that_hold = "\u00A0\u00A0";
  return part.title + (part.planned ? spaces_that_hold + std::to_string(part.planned->count()) : "");
}

// In the largest size at which each part stands in one line; in the smallest they wrap.
AgendaLines lines_of(const Pen& pen, const pages::Agenda& agenda, float width) {
  AgendaLines lines;
  for (const float size : {26.0F, 24.0F, 22.0F, 20.0F}) {
    lines = {{size, ui::Weight::semibold, pen.palette().accent, 2}, {}};
    const float one_line = pen.touch().text_px(size) * 1.9F;
    bool all_in_one = true;
    for (const pages::Agenda::Part& part : agenda.parts) {
      const float height = pen.height_of(words_of(part), lines.type, width);
      all_in_one = all_in_one && height < one_line;
      lines.heights.push_back(height + pen.units(agenda_gap));
    }
    if (all_in_one) break;
  }
  return lines;
}

// From the first to behind the last of those that there is room for, the present one in their midst.
std::pair<std::size_t, std::size_t> parts_seen(const std::vector<float>& heights, std::size_t present,
                                               float room) {
  std::size_t first = present;
  std::size_t end = present + 1;
  room -= heights.at(present);
  for (bool more = true; more;) {
    more = false;
    if (end < heights.size() && heights[end] <= room) {
      room -= heights[end++];
      more = true;
    }
    if (first > 0 && heights[first - 1] <= room) {
      room -= heights[--first];
      more = true;
    }
  }
  return {first, end};
}

}  // namespace

AgendaHeight height_of(const Pen& pen, const pages::Agenda& agenda, float width) {
  const std::vector<float> heights = lines_of(pen, agenda, width).heights;
  if (heights.empty()) return {};
  return {*std::max_element(heights.begin(), heights.end()),
          std::accumulate(heights.begin(), heights.end(), 0.0F)};
}

void draw_agenda(Pen& pen, const pages::Agenda& agenda, ui::Rect place) {
  const ui::Palette& palette = pen.palette();
  const AgendaLines lines = lines_of(pen, agenda, place.width);
  const auto [first, end] = parts_seen(lines.heights, agenda.present, place.height + pen.units(agenda_gap));
  for (std::size_t i = first; i < end; ++i) {
    const bool present = i == agenda.present;
    Type type = lines.type;
    type.weight = present ? ui::Weight::semibold : ui::Weight::regular;
    type.colour = present ? palette.accent : i < agenda.present ? palette.quiet : palette.soft;
    pen.write(words_of(agenda.parts[i]), type, place);
    place.y += lines.heights[i];
  }
}

}  // namespace hearth::remote
