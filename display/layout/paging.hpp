#pragma once
// Turning pages at a calm pace, as a function of room time: what does not fit is never shrunk, it takes
// turns.

#include <cstddef>
#include <vector>

#include "display/layout/sheet.hpp"
#include "shared/base/time.hpp"

namespace hearth::display {

// How long a page stands. The walls' other turns (choose.hpp) are multiples of it, so that no page is cut
// short.
inline constexpr Duration page_stands{12'000};

// Which of `pages` stands now; 0 when there is one or none.
[[nodiscard]] std::size_t page_at(Instant now, std::size_t pages);

// How long until the page turns.
[[nodiscard]] Duration page_turns_in(Instant now);

// The items of a page: from `first` up to, not including, `behind`.
struct Page {
  std::size_t number = 0;
  std::size_t of = 0;
  std::size_t first = 0;
  std::size_t behind = 0;
};
// The page that stands now, when each of `pages` takes so many items. Without pages: nothing on none.
[[nodiscard]] Page standing_page(const std::vector<std::size_t>& pages, Instant now);

// How many items each page takes when page after page is filled in order, with `gap` between two items of a
// page. Every page has one item at least, however tall. Empty for no items.
[[nodiscard]] std::vector<std::size_t> paged(const std::vector<float>& heights, float room, float gap);

// A dot for each page, the present one filled, ending at `right` with their middle `middle` lines down the
// grid. Nothing for a single page.
void draw_page_dots(Sheet& sheet, float right, float middle, const Page& page);

}  // namespace hearth::display
