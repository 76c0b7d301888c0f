#include "shared/ui/touch/keyboard.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/ui/page.hpp"

using namespace hearth::ui;

namespace {

struct Desk {
  Page page;
  Keyboard keyboard;
  TextField field{60};
  KeyboardWords words{.space = "space", .done = "Done"};
  int done = 0;

  Desk() { draw(1); }
  void draw(int frames) {
    for (int i = 0; i < frames; ++i) {
      page.frame([&](Painter&) {
        page.canvas.touch().text_field("field", {0, 0, 900, 90}, field, "");
        if (draw_keyboard(page.canvas.touch(), {0, 100, 960, 440}, keyboard, field, words)) ++done;
      });
    }
  }
  void press(const std::string& id) {
    const std::vector<WidgetMark>& widgets = page.canvas.widgets();
    const auto found =
        std::find_if(widgets.begin(), widgets.end(), [&](const WidgetMark& w) { return w.id == id; });
    REQUIRE(found != widgets.end());
    const Point at = found->rect.centre();
    page.canvas.add(PointerPressed{at});
    page.canvas.add(PointerReleased{at});
    draw(3);
  }
};

}  // namespace

TEST_CASE("the first letter is a capital and the next are not") {
  Desk desk;
  for (const char* id : {"key.t", "key.e", "key.a"}) desk.press(id);
  CHECK(desk.field.text() == "Tea");
}

TEST_CASE("shift makes the next letter a capital") {
  Desk desk;
  for (const char* id : {"key.a", "key.space", "key.shift", "key.b", "key.c"}) desk.press(id);
  CHECK(desk.field.text() == "A Bc");
}

TEST_CASE("backspace takes the last letter") {
  Desk desk;
  for (const char* id : {"key.a", "key.b", "key.backspace"}) desk.press(id);
  CHECK(desk.field.text() == "A");
}

TEST_CASE("figures and signs are on the second page, with a real apostrophe") {
  Desk desk;
  for (const char* id : {"key.signs", "key.7", "key.apostrophe", "key.quote", "key.signs", "key.x"})
    desk.press(id);
  CHECK(desk.field.text() == "7’\"x");
}

TEST_CASE("Enter says that a field of one line is done") {
  Desk desk;
  desk.press("key.enter");
  CHECK(desk.done == 1);
}

TEST_CASE("touching keys leaves the focus with the field") {
  Desk desk;
  desk.page.canvas.touch().set_focus("field");
  desk.press("key.a");
  CHECK(desk.page.canvas.touch().focus() == "field");
}

TEST_CASE("a keyboard has the letters of its language, and their capitals") {
  Desk desk;
  desk.words.letters = {"йцукенгшщзхї", "фівапролджєґ", "ячсмитьбю"};
  desk.draw(2);
  desk.press("key.u0439");
  desk.press("key.u0446");
  CHECK(desk.field.text() == "Йц");
}

TEST_CASE("a long row of letters stays on the screen") {
  Desk desk;
  desk.words.letters = {"ضصثقفغعهخحجد", "شسيبلاتنمكطذ", "ئءؤرىةوزظ"};
  desk.draw(2);
  for (const WidgetMark& widget : desk.page.canvas.widgets()) {
    INFO(widget.id);
    CHECK(widget.rect.x >= -0.5F);
    CHECK(widget.rect.right() <= 960.5F);
  }
}
