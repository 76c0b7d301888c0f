#include "display/paging.hpp"

namespace hearth::display {

std::size_t page_at(Instant now, std::size_t pages) {
  if (pages <= 1 || now < Instant{}) return 0;
  return static_cast<std::size_t>(now.time_since_epoch() / page_stands) % pages;
}

Duration page_turns_in(Instant now) {
  const Duration passed = now.time_since_epoch() % page_stands;
  return passed < Duration{0} ? -passed : page_stands - passed;
}

std::vector<std::size_t> paged(const std::vector<float>& heights, float room, float gap) {
  std::vector<std::size_t> pages;
  float used = 0;
  for (const float height : heights) {
    const bool fits = !pages.empty() && used + gap + height <= room;
    if (fits) {
      ++pages.back();
      used += gap + height;
    } else {
      pages.push_back(1);
      used = height;
    }
  }
  return pages;
}

void draw_page_dots(Sheet& sheet, float right, float middle, std::size_t page, std::size_t pages) {
  if (pages <= 1) return;
  const ui::WallGrid& grid = sheet.grid();
  const float radius = grid.px(8);
  const float apart = grid.px(34);
  const float y = grid.lines(middle);
  for (std::size_t i = 0; i < pages; ++i) {
    const float x = right - radius - apart * static_cast<float>(pages - 1 - i);
    if (i == page) {
      sheet.painter().circle({x, y}, radius, sheet.palette().ink);
    } else {
      sheet.painter().arc({x, y}, radius - grid.px(1.5F), grid.px(3), 0, 1, sheet.palette().quiet);
    }
  }
}

}  // namespace hearth::display
