#include "shared/ui/touch/widgets.hpp"

#include <catch2/catch.hpp>
#include <map>

#include "tests/ui/page.hpp"

using namespace hearth::ui;

namespace {

// Three buttons side by side, one below, and what was pressed.
struct ThreeButtons {
  Page page;
  std::map<std::string, int> pressed;
  std::map<std::string, ButtonState> states;
  std::map<std::string, std::string> labels;  // where it is not the id
  bool settled = true;

  void draw() {
    page.frame([&](Painter&) {
      const Rect line{20, 20, 600, 100};
      int index = 0;
      for (const char* id : {"left", "middle", "right"}) add(id, column(line, 3, index++, 20));
      add("below", {20, 300, 200, 100});
    });
  }
  void draw(int frames) {
    for (int i = 0; i < frames; ++i) draw();
  }
  void add(const std::string& id, Rect rect) {
    Button button;
    button.id = id;
    button.rect = rect;
    button.label = labels.count(id) != 0 ? labels[id] : id;
    button.state = states[id];
    button.settled = settled;
    if (page.canvas.touch().button(button)) ++pressed[id];
  }
  void touch(Point at) {
    page.canvas.add(PointerPressed{at});
    page.canvas.add(PointerReleased{at});
    page.canvas.add(PointerGone{});
  }
  void key(Key key) { page.canvas.add(KeyPressed{key}); }
};

constexpr Point on_left{100, 60};
constexpr Point on_middle{300, 60};

}  // namespace

TEST_CASE("a touch that comes and goes between two frames presses once") {
  ThreeButtons desk;
  desk.draw();
  desk.touch(on_left);
  desk.draw(4);
  CHECK(desk.pressed == std::map<std::string, int>{{"left", 1}});
  CHECK_FALSE(desk.page.canvas.input_waits());
}

TEST_CASE("what has not settled takes no touch, not even one that is let go of later, and looks as it will") {
  ThreeButtons desk;
  desk.draw();
  const Image seen = desk.page.canvas.image();
  desk.settled = false;
  desk.draw();
  CHECK(desk.page.canvas.image() == seen);
  desk.page.canvas.add(PointerPressed{on_left});
  desk.draw();
  desk.settled = true;
  desk.draw();
  desk.page.canvas.add(PointerReleased{on_left});
  desk.draw(2);
  CHECK(desk.pressed.empty());
  desk.touch(on_left);
  desk.draw(4);
  CHECK(desk.pressed == std::map<std::string, int>{{"left", 1}});
}

TEST_CASE("a label that is shortened, or a word of it split, is told") {
  ThreeButtons desk;
  desk.labels = {{"middle", "Rindfleischetikettierungsüberwachung"},
                 {"below",
                  "one two three four five six seven "
                  "eight nine ten eleven twelve"}};
  desk.draw();
  const std::vector<WidgetMark>& widgets = desk.page.canvas.widgets();
  CHECK_FALSE(widgets[0].cut);
  CHECK(widgets[1].cut);
  CHECK(widgets[3].cut);
}

TEST_CASE("two quick touches press twice") {
  ThreeButtons desk;
  desk.draw();
  desk.touch(on_left);
  desk.touch(on_left);
  desk.draw(6);
  CHECK(desk.pressed["left"] == 2);
}

TEST_CASE("a press shows in the very next frame") {
  ThreeButtons desk;
  desk.draw(2);
  const Image rest = desk.page.canvas.image();
  desk.page.canvas.add(PointerPressed{on_left});
  desk.draw();
  CHECK(desk.page.canvas.image() != rest);
  CHECK(desk.pressed.empty());
}

TEST_CASE("a finger that slides off before it lifts presses nothing") {
  ThreeButtons desk;
  desk.draw();
  desk.page.canvas.add(PointerPressed{on_left});
  desk.page.canvas.add(PointerMoved{{300, 400}});
  desk.page.canvas.add(PointerReleased{{300, 400}});
  desk.draw(4);
  CHECK(desk.pressed.empty());
}

TEST_CASE("a finger that slides onto a button from elsewhere presses nothing") {
  ThreeButtons desk;
  desk.draw();
  desk.page.canvas.add(PointerPressed{on_middle});
  desk.page.canvas.add(PointerMoved{on_left});
  desk.page.canvas.add(PointerReleased{on_left});
  desk.draw(4);
  CHECK(desk.pressed.empty());
}

TEST_CASE("disabled and waiting buttons cannot be pressed, by touch or by key") {
  const ButtonState state = GENERATE(ButtonState::disabled, ButtonState::waiting);
  ThreeButtons desk;
  desk.states["left"] = state;
  desk.draw();
  desk.touch(on_left);
  desk.draw(4);
  desk.page.canvas.touch().set_focus("left");
  desk.key(Key::enter);
  desk.key(Key::enter);
  desk.draw(4);
  CHECK(desk.pressed.empty());
  CHECK_FALSE(desk.page.canvas.widgets().front().enabled);
}

TEST_CASE("a button smaller than a target is touched beside it as well") {
  Page page;
  int pressed = 0;
  const auto draw = [&] {
    page.frame([&](Painter&) {
      if (page.canvas.touch().button({.id = "small", .rect = {300, 200, 120, 40}, .label = "small"}))
        ++pressed;
    });
  };
  draw();
  page.canvas.add(PointerPressed{{350, 180}});
  page.canvas.add(PointerReleased{{350, 180}});
  for (int i = 0; i < 4; ++i) draw();
  CHECK(pressed == 1);
  page.canvas.add(PointerPressed{{350, 160}});
  page.canvas.add(PointerReleased{{350, 160}});
  for (int i = 0; i < 4; ++i) draw();
  CHECK(pressed == 1);
}

TEST_CASE("what lies on top is pressed, not what lies below") {
  Page page;
  std::string pressed;
  const auto draw = [&] {
    page.frame([&](Painter&) {
      for (const char* id : {"under", "over"}) {
        if (page.canvas.touch().button({.id = id, .rect = {300, 200, 120, 100}, .label = id})) pressed += id;
      }
    });
  };
  draw();
  page.canvas.add(PointerPressed{{350, 250}});
  page.canvas.add(PointerReleased{{350, 250}});
  for (int i = 0; i < 4; ++i) draw();
  CHECK(pressed == "over");
}

TEST_CASE("arrows move the focus the way they point") {
  ThreeButtons desk;
  desk.draw();
  desk.page.canvas.touch().set_focus("left");
  const auto after = [&](Key key) {
    desk.key(key);
    desk.draw(2);
    return desk.page.canvas.touch().focus();
  };
  CHECK(after(Key::right) == "middle");
  CHECK(after(Key::right) == "right");
  CHECK(after(Key::right) == "right");
  CHECK(after(Key::left) == "middle");
  CHECK(after(Key::down) == "below");
  CHECK(after(Key::up) == "left");
}

TEST_CASE("Tab goes through everything that can be pressed, and round") {
  ThreeButtons desk;
  desk.states["middle"] = ButtonState::disabled;
  desk.draw();
  std::string order;
  for (int i = 0; i < 4; ++i) {
    desk.key(Key::tab);
    desk.draw(2);
    order += desk.page.canvas.touch().focus() + " ";
  }
  CHECK(order == "left right below left ");
  desk.key(Key::back_tab);
  desk.draw(2);
  CHECK(desk.page.canvas.touch().focus() == "below");
}

TEST_CASE("Enter and Space press what has the focus, once for each press of the key") {
  ThreeButtons desk;
  desk.draw();
  desk.key(Key::tab);
  desk.key(Key::enter);
  desk.key(Key::space);
  desk.draw(5);
  CHECK(desk.pressed == std::map<std::string, int>{{"left", 2}});
}

TEST_CASE("the focus is seen as soon as a key is used, and not after a touch") {
  ThreeButtons desk;
  desk.draw();
  const Image rest = desk.page.canvas.image();
  desk.key(Key::tab);
  desk.draw(2);
  CHECK(desk.page.canvas.image() != rest);
  desk.touch({700, 500});
  desk.draw(4);
  CHECK(desk.page.canvas.image() == rest);
}

TEST_CASE("Enter after a touch shows the focus first and presses nothing unseen") {
  ThreeButtons desk;
  desk.draw();
  desk.touch(on_left);
  desk.draw(4);
  desk.key(Key::enter);
  desk.draw(3);
  CHECK(desk.pressed["left"] == 1);
  desk.key(Key::enter);
  desk.draw(3);
  CHECK(desk.pressed["left"] == 2);
}

TEST_CASE("a key that no widget used is given to the page once") {
  ThreeButtons desk;
  desk.key(Key::escape);
  desk.draw();
  CHECK(desk.page.canvas.keys() == std::vector<Key>{Key::escape});
  CHECK(desk.page.canvas.touch().take_key(Key::escape));
  CHECK_FALSE(desk.page.canvas.touch().take_key(Key::escape));
  desk.draw();
  CHECK(desk.page.canvas.keys().empty());
}

TEST_CASE("widgets are listed where they can be touched, in drawing order") {
  ThreeButtons desk;
  desk.states["right"] = ButtonState::disabled;
  desk.draw();
  const std::vector<WidgetMark>& widgets = desk.page.canvas.widgets();
  REQUIRE(widgets.size() == 4);
  CHECK(widgets[0] == WidgetMark{"left", {20, 20, 187, 100}, true, "left", widgets[0].whole});
  CHECK(widgets[2].id == "right");
  CHECK_FALSE(widgets[2].enabled);
}

TEST_CASE("a button moved by screen care is touched where it is seen") {
  Page page;
  int pressed = 0;
  const auto draw = [&] {
    page.frame([&](Painter& painter) {
      painter.push_offset({200, 200});
      if (page.canvas.touch().button({.id = "b", .rect = {0, 0, 100, 100}, .label = "b"})) ++pressed;
      painter.pop_offset();
    });
  };
  draw();
  page.canvas.add(PointerPressed{{250, 250}});
  page.canvas.add(PointerReleased{{250, 250}});
  for (int i = 0; i < 4; ++i) draw();
  CHECK(pressed == 1);
}

TEST_CASE("larger text takes more room, and a target is 96 units at any scale") {
  Page page;
  Touch& touch = page.canvas.touch();
  page.frame([&](Painter&) {
    const Button button{.id = "b", .rect = {}, .label = "What happens here"};
    const float normal = touch.button_width(button);
    touch.set_scale(1, TextScale::largest);
    CHECK(touch.button_width(button) > normal * 1.3F);
    CHECK(touch.target() == 96);
    touch.set_scale(2, TextScale::normal);
    CHECK(touch.target() == 192);
    CHECK(touch.text_px(26) == 52);
  });
}
