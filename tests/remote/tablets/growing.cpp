// Pages that have little to say use the tablet: their words and buttons are larger, and full ones stay as
// they are.
#include <catch2/catch.hpp>
#include <set>

#include "remote/tablet/page_view.hpp"
#include "shared/ui/look.hpp"
#include "shared/ui/touch/canvas.hpp"
#include "tests/places.hpp"

using namespace hearth;
using namespace hearth::remote;

namespace {

const ui::Assets growing_assets{source_folder() / "assets"};

struct DrawnPage {
  float first_words_px = 0;   // the height of the letters of the topmost line
  bool mark_at_left = false;  // where a mark of scrolling stands
  bool mark_at_right = false;
  std::vector<ui::WidgetMark> widgets;
};

// In the half where words begin; the mark of scrolling stands in the other one.
bool has_ink(const ui::Image& image, int y) {
  for (int x = 0; x < image.width() / 2; ++x) {
    if (image.at(x, y) != ui::Palette{}.ground) return true;
  }
  return false;
}

// From top to bottom, as a list that is scrolled has it.
bool has_mark(const ui::Image& image, int from, int to) {
  for (int x = from; x < to; ++x) {
    int inked = 0;
    for (int y = 0; y < image.height(); ++y) inked += image.at(x, y) != ui::Palette{}.ground ? 1 : 0;
    if (inked > image.height() / 2) return true;
  }
  return false;
}

DrawnPage drawn(const pages::Page& page, int width, int height, const std::string& language = "en") {
  ui::Canvas canvas{growing_assets, ui::read_theme(growing_assets, "dusk")};
  const config::Texts texts = ui::read_texts(growing_assets, language, {});
  PageView view;
  canvas.begin_frame(width, height, Duration{0});
  canvas.touch().set_scale(1, ui::TextScale::normal);
  view.draw(canvas.touch(), page, texts, 0, {});
  canvas.end_frame();
  int top = 0;
  while (top < height && !has_ink(canvas.image(), top)) ++top;
  int bottom = top;
  while (bottom < height && has_ink(canvas.image(), bottom)) ++bottom;
  const ui::Image& image = canvas.image();
  return {static_cast<float>(bottom - top), has_mark(image, 0, 70), has_mark(image, width - 70, width),
          canvas.widgets()};
}

// Paragraphs to read, and nothing else.
pages::Page reading(std::size_t paragraphs) {
  pages::Rows rows{"reading", {}};
  for (std::size_t i = 0; i < paragraphs; ++i)
    rows.rows.push_back({{{"You can just listen", pages::Style::body}}, {}});
  pages::Page page;
  page.name = "reading";
  page.main = {rows};
  return page;
}

pages::Page choosing(std::size_t buttons) {
  pages::Buttons tiles{pages::Arrangement::grid, {}};
  for (std::size_t i = 0; i < buttons; ++i) {
    pages::Button button;
    button.id = "choice." + std::to_string(i);
    button.label = "Choice";
    tiles.buttons.push_back(button);
  }
  pages::Page page;
  page.name = "choosing";
  page.main = {tiles};
  return page;
}

}  // namespace

TEST_CASE("a page with little to read is set larger than a full one") {
  const auto [width, height] = GENERATE(table<int, int>({{1280, 800}, {800, 1280}, {1024, 600}}));
  const float full = drawn(reading(60), width, height).first_words_px;
  CHECK(full > 0);
  CHECK(drawn(reading(3), width, height).first_words_px >= 1.35F * full);
}

TEST_CASE("a few buttons are higher than a finger needs, and many are as high as it needs") {
  const auto [width, height] = GENERATE(table<int, int>({{1280, 800}, {800, 1280}}));
  for (const ui::WidgetMark& mark : drawn(choosing(3), width, height).widgets) {
    CHECK(mark.rect.height >= 150);
    CHECK_FALSE(mark.cut);
  }
  for (const ui::WidgetMark& mark : drawn(choosing(60), width, height).widgets)
    CHECK(mark.whole.height == Approx(96).margin(0.5));
}

TEST_CASE("a few pictures are larger than many, and their words too") {
  const auto [width, height] = GENERATE(table<int, int>({{1280, 800}, {800, 1280}}));
  const auto heights = [](std::size_t pictures, int screen_width, int screen_height) {
    pages::Page page = choosing(pictures);
    std::get<pages::Buttons>(page.main.front()).arrangement = pages::Arrangement::pictures;
    std::vector<float> all;
    for (const ui::WidgetMark& mark : drawn(page, screen_width, screen_height).widgets) {
      CHECK_FALSE(mark.cut);
      all.push_back(mark.whole.height);
    }
    return all;
  };
  for (const float each : heights(12, width, height)) CHECK(each >= 120);
  for (const float each : heights(150, width, height)) CHECK(each == Approx(96).margin(0.5));
}

TEST_CASE("a foot of many buttons takes two rows where the page has room, rather than small words") {
  pages::Page page = reading(1);
  for (const char* label : {"What’s on", "What happens here", "Places that help", "Notes and more",
                            "It’s me again", "I’m off", "Help now"})
    page.foot.push_back(pages::Button{label, label});
  std::set<float> rows;
  for (const ui::WidgetMark& mark : drawn(page, 1280, 800).widgets) rows.insert(mark.whole.y);
  CHECK(rows.size() == 2);
  page.main = reading(60).main;
  rows.clear();
  for (const ui::WidgetMark& mark : drawn(page, 1280, 800).widgets) rows.insert(mark.whole.y);
  CHECK(rows.size() == 1);
}

TEST_CASE("the mark of scrolling stands where words end, in either direction of reading") {
  const DrawnPage english = drawn(reading(60), 1280, 800);
  CHECK(english.mark_at_right);
  CHECK_FALSE(english.mark_at_left);
  const DrawnPage arabic = drawn(reading(60), 1280, 800, "ar");
  CHECK(arabic.mark_at_left);
  CHECK_FALSE(arabic.mark_at_right);
}
