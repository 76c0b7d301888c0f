// Every page of both tablets, and of one that no kiosk knows yet, on screens of many sizes, in several
// languages and all sizes of text: nothing lies outside of the screen or on something else, and no label is
// shortened or split.
#include <array>
#include <catch2/catch.hpp>

#include "remote/tablet/page_view.hpp"
#include "shared/ui/look.hpp"
#include "tests/places.hpp"
#include "tests/remote/tablets/every_page.hpp"

using namespace hearth;
using namespace hearth::remote;

namespace {

const ui::Assets assets{source_folder() / "assets"};

// Of small screens and large ones, either way up.
constexpr std::array<std::pair<int, int>, 6> sizes{
    {{640, 480}, {480, 640}, {1024, 600}, {800, 1280}, {1280, 800}, {1920, 1080}}};

bool overlap(const ui::Rect& a, const ui::Rect& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

bool is_key(const ui::WidgetMark& mark) {
  return mark.id.rfind("key.", 0) == 0;
}

// `field`: the id of the page's field, which may be lower than a finger needs.
void check(const std::vector<ui::WidgetMark>& marks, const std::string& field, int width, int height) {
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const ui::WidgetMark& mark = marks[i];
    CAPTURE(mark.id, mark.label);
    CHECK_FALSE(mark.cut);
    CHECK(mark.rect.x >= 0);
    CHECK(mark.rect.right() <= static_cast<float>(width));
    CHECK(mark.rect.bottom() <= static_cast<float>(height));
    const bool is_language = mark.id.rfind("language.", 0) == 0;
    if (!is_key(mark) && !is_language && mark.id != field) CHECK(mark.whole.height >= 95.5F);
    for (std::size_t j = i + 1; j < marks.size(); ++j) {
      if (overlap(mark.rect, marks[j].rect)) FAIL_CHECK("it stands on " << marks[j].id);
    }
  }
}

}  // namespace

TEST_CASE(
    "on every page, screen and size of text, in every direction, each label stands whole in a place of its "
    "own") {
  // One canvas for all, so that each word is set once.
  ui::Canvas canvas{assets, ui::read_theme(assets, "dusk")};
  for (const char* language : {"en", "de", "uk", "ar"}) {
    const config::Texts texts = ui::read_texts(assets, language, {});
    const std::vector<pages::Page> all = every_page(texts);
    for (const ui::TextScale scale : {ui::TextScale::normal, ui::TextScale::large, ui::TextScale::largest}) {
      for (const auto& [width, height] : sizes) {
        for (const pages::Page& page : all) {
          CAPTURE(width, height, language, static_cast<int>(scale), page.name);
          const pages::Field* field = pages::find_field(page);
          PageView view;
          canvas.begin_frame(width, height, Duration{0});
          canvas.touch().set_scale(1, scale);
          CHECK(view.draw(canvas.touch(), page, texts, 0.5F, {}).empty());
          canvas.end_frame();
          check(canvas.widgets(), field == nullptr ? "" : field->id, width, height);
        }
      }
    }
  }
}
