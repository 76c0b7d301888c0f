#include "display/layout/paging.hpp"

#include <catch2/catch.hpp>
#include <numeric>

using namespace hearth;
using namespace hearth::display;
using namespace std::chrono_literals;

TEST_CASE("pages are filled in order and lose nothing") {
  const std::vector<std::size_t> pages = paged({6, 9, 6, 6, 12}, 20, 2);
  CHECK(pages == std::vector<std::size_t>{2, 2, 1});
  CHECK(paged({}, 20, 2).empty());
}

TEST_CASE("what is taller than a page has one to itself") {
  CHECK(paged({30, 5, 30}, 20, 2) == std::vector<std::size_t>{1, 1, 1});
}

TEST_CASE("a page knows its items") {
  const Page page = standing_page({2, 3, 1}, Instant{page_stands});
  CHECK(page.first == 2);
  CHECK(page.behind == 5);
  CHECK(standing_page({}, Instant{1h}).behind == 0);
}

TEST_CASE("pages take turns at a calm pace") {
  CHECK(page_stands >= 8s);
  CHECK(page_at(Instant{}, 3) == 0);
  CHECK(page_at(Instant{page_stands}, 3) == 1);
  CHECK(page_at(Instant{3 * page_stands}, 3) == 0);
  CHECK(page_at(Instant{page_stands}, 1) == 0);
  CHECK(page_at(Instant{page_stands}, 0) == 0);
  CHECK(page_turns_in(Instant{page_stands + 1s}) == page_stands - 1s);
}
