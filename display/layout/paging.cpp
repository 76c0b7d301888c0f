#include "display/layout/paging.hpp"

namespace hearth::display {

std::size_t page_at(Instant now, std::size_t pages) {
  if (pages <= 1 || now < Instant{}) return 0;
  return static_cast<std::size_t>(now.time_since_epoch() / page_stands) % pages;
}

Duration page_turns_in(Instant now) {
  const Duration passed = now.time_since_epoch() % page_stands;
  return passed < Duration{0} ? -passed : page_stands - passed;
}

Page standing_page(const std::vector<std::size_t>& pages, Instant now) {
  Page page{page_at(now, pages.size()), pages.size(), 0, 0};
  for (std::size_t i = 0; i < page.number; ++i) page.first += pages[i];
  page.behind = page.first + (pages.empty() ? 0 : pages[page.number]);
  return page;
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

void draw_page_dots(Sheet& sheet, float right, float middle, const Page& page) {
  if (page.of <= 1) return;
  const ui::WallGrid& grid = sheet.grid();
  const float radius = grid.px(8);
  const float apart = grid.px(34);
  const float y = grid.lines(middle);
  for (std::size_t i = 0; i < page.of; ++i) {
    const float x = right - radius - apart * static_cast<float>(page.of - 1 - i);
    if (i == page.number) {
      sheet.painter().circle({x, y}, radius, sheet.palette().ink);
    } else {
      sheet.painter().arc({x, y}, radius - grid.px(1.5F), grid.px(3), 0, 1, sheet.palette().quiet);
    }
  }
}

}  // namespace hearth::display
