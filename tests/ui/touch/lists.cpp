#include <catch2/catch.hpp>
#include <set>

#include "tests/ui/page.hpp"

using namespace hearth::ui;

namespace {

// A list of twenty rows of 100 pixels in a place for three and a half, each row a button.
struct Names {
  Page page;
  std::vector<std::size_t> pressed;
  std::set<std::size_t> drawn;

  void draw(int frames = 1) {
    for (int i = 0; i < frames; ++i) {
      drawn.clear();
      page.frame([&](Painter&) {
        page.canvas.touch().list("names", {100, 100, 400, 350}, 100, 20, [&](std::size_t index, Rect row) {
          drawn.insert(index);
          Button button;
          button.id = "row." + std::to_string(index);
          button.rect = row.inset(0, 4);
          button.label = button.id;
          if (page.canvas.touch().button(button)) pressed.push_back(index);
        });
      });
    }
  }
  void drag(float from, float to) {
    page.canvas.add(PointerPressed{{200, from}});
    page.canvas.add(PointerMoved{{200, to}});
    page.canvas.add(PointerReleased{{200, to}});
    draw(4);
  }
  [[nodiscard]] std::string first_seen() const { return page.canvas.widgets().front().id; }
};

}  // namespace

TEST_CASE("only the rows that can be seen are drawn, and one beyond") {
  Names names;
  names.draw();
  CHECK(names.drawn.size() <= 5);
  CHECK(names.page.canvas.widgets().size() == 4);
}

TEST_CASE("a drag moves the list and presses nothing") {
  Names names;
  names.draw();
  names.drag(400, 200);
  CHECK(names.first_seen() == "row.2");
  CHECK(names.pressed.empty());
}

TEST_CASE("a finger that trembles still presses") {
  Names names;
  names.draw();
  names.drag(150, 158);
  CHECK(names.pressed == std::vector<std::size_t>{0});
}

TEST_CASE("a list ends at its first and last row") {
  Names names;
  names.draw();
  names.drag(150, 440);
  CHECK(names.first_seen() == "row.0");
  for (int i = 0; i < 12; ++i) names.drag(440, 110);
  CHECK(names.page.canvas.widgets().back().id == "row.19");
  CHECK(names.page.canvas.widgets().back().rect.bottom() == 446);
}

TEST_CASE("a row that is partly hidden can be touched only where it is seen") {
  Names names;
  names.draw();
  const WidgetMark& last = names.page.canvas.widgets().back();
  CHECK(last.id == "row.3");
  CHECK(last.rect == Rect{100, 404, 400, 46});
}

TEST_CASE("the wheel turns the list under the pointer") {
  Names names;
  names.draw();
  names.page.canvas.add(PointerMoved{{200, 200}});
  names.page.canvas.add(WheelTurned{-3});
  names.draw(3);
  CHECK(names.first_seen() == "row.2");
}

TEST_CASE("the focus reaches every row by keys, and the list follows it") {
  Names names;
  names.draw();
  names.page.canvas.add(KeyPressed{Key::tab});
  names.draw(2);
  for (int i = 0; i < 19; ++i) {
    names.page.canvas.add(KeyPressed{Key::down});
    names.draw(2);
  }
  CHECK(names.page.canvas.touch().focus() == "row.19");
  names.page.canvas.add(KeyPressed{Key::enter});
  names.draw(2);
  CHECK(names.pressed == std::vector<std::size_t>{19});
}

TEST_CASE("Page Down and Page Up turn the list") {
  Names names;
  names.draw();
  names.page.canvas.add(KeyPressed{Key::page_down});
  names.draw(3);
  CHECK(names.first_seen() == "row.2");
  names.page.canvas.add(KeyPressed{Key::page_up});
  names.draw(3);
  CHECK(names.first_seen() == "row.0");
}

TEST_CASE("a list in which everything fits cannot be dragged and shows no mark") {
  Page page;
  const auto draw = [&] {
    page.frame([&](Painter& painter) {
      page.canvas.touch().list("short", {100, 100, 400, 350}, 100, 2, [&](std::size_t index, Rect row) {
        painter.fill(row.inset(0, 10), index == 0 ? painter.palette().ink : painter.palette().leaf);
      });
    });
  };
  draw();
  const Image before = page.canvas.image();
  page.canvas.add(PointerPressed{{200, 300}});
  page.canvas.add(PointerMoved{{200, 150}});
  draw();
  CHECK(page.canvas.image() == before);
  CHECK(page.ink() == PixelRect{100, 110, 400, 180});
}
