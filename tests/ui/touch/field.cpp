#include "shared/ui/touch/text_field.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <new>

#include "tests/ui/page.hpp"

using namespace hearth::ui;

TEST_CASE("text goes in at the cursor") {
  TextField field{20};
  field.insert("come");
  field.move_to_start();
  field.insert("Please ");
  CHECK(field.text() == "Please come");
  CHECK(field.cursor() == 7);
}

TEST_CASE("no more goes in than the limit, counted in characters") {
  TextField field{3};
  field.insert("äöüß");
  CHECK(field.text() == "äöü");
  CHECK(field.full());
  field.insert("x");
  CHECK(field.characters() == 3);
}

TEST_CASE("control characters, overriding directions and bad bytes are left out") {
  TextField field{40};
  field.insert(
      "a\x01\x7f"
      "b\xff\xc3"
      "c\u202e\u2066"
      "d\te\nf");
  CHECK(field.text() == "abcdef");
}

TEST_CASE("a field of many lines keeps line feeds") {
  TextField field{40, FieldLines::many};
  field.insert("one\ntwo");
  CHECK(field.text() == "one\ntwo");
}

TEST_CASE("one press of backspace takes one letter as people see it") {
  TextField field{40};
  field.insert("e\u0301");
  field.insert("👩‍👩‍👧");
  field.erase_before();
  CHECK(field.text() == "e\u0301");
  field.erase_before();
  CHECK(field.empty());
  field.erase_before();
  CHECK(field.empty());
}

TEST_CASE("delete takes the letter after the cursor") {
  TextField field{40};
  field.insert("abc");
  field.move_to_start();
  field.move_on();
  field.erase_after();
  CHECK(field.text() == "ac");
  field.move_to_end();
  field.erase_after();
  CHECK(field.text() == "ac");
}

TEST_CASE("the cursor never stands inside a letter") {
  TextField field{40};
  field.insert("aé́b");
  for (std::size_t byte = 0; byte < 12; ++byte) {
    field.set_cursor(byte);
    const std::size_t at = field.cursor();
    CHECK((at == 0 || at == 1 || at == field.text().size() - 1 || at == field.text().size()));
  }
}

TEST_CASE("clearing wipes the memory, and so does the end of the field") {
  alignas(TextField) std::byte memory[sizeof(TextField)];
  const auto letters = [&] { return std::count(std::begin(memory), std::end(memory), std::byte{'Q'}); };
  auto* field = new (memory) TextField{100};
  field->insert("QQQQQQQQ");
  CHECK(letters() == 8);
  field->erase_before();
  CHECK(letters() == 7);
  field->clear();
  CHECK(letters() == 0);
  field->insert("QQQQQQQQ");
  field->~TextField();
  CHECK(letters() == 0);
}

namespace {

struct Form {
  Page page;
  TextField field{60};
  int entered = 0;

  void draw(int frames = 1) {
    for (int i = 0; i < frames; ++i) {
      page.frame([&](Painter&) {
        if (page.canvas.touch().text_field("name", {100, 100, 500, 90}, field, "If you like")) ++entered;
        page.canvas.touch().button({.id = "done", .rect = {100, 300, 200, 100}, .label = "Done"});
      });
    }
  }
  void touch(Point at) {
    page.canvas.add(PointerPressed{at});
    page.canvas.add(PointerReleased{at});
    draw(3);
  }
  void type(const char* text) { page.canvas.add(TextTyped{text}); }
  void key(Key key) {
    page.canvas.add(KeyPressed{key});
    draw(2);
  }
};

}  // namespace

TEST_CASE("a touched field takes what is typed, an untouched one nothing") {
  Form form;
  form.draw();
  form.type("away");
  form.draw(2);
  CHECK(form.field.empty());
  form.touch({200, 150});
  form.type("Ro");
  form.type("sa");
  form.draw(2);
  CHECK(form.field.text() == "Rosa");
}

TEST_CASE("keys and letters keep their order") {
  Form form;
  form.page.canvas.touch().set_focus("name");
  form.type("ab");
  form.page.canvas.add(KeyPressed{Key::backspace});
  form.type("c");
  form.draw(5);
  CHECK(form.field.text() == "ac");
}

TEST_CASE("Enter in a field of one line is told to the page") {
  Form form;
  form.page.canvas.touch().set_focus("name");
  form.draw();
  form.key(Key::enter);
  CHECK(form.entered == 1);
}

TEST_CASE("Tab leaves a field, and the letters stay") {
  Form form;
  form.draw();
  form.page.canvas.touch().set_focus("name");
  form.type("Rosa");
  form.draw();
  form.key(Key::tab);
  CHECK(form.page.canvas.touch().focus() == "done");
  CHECK(form.field.text() == "Rosa");
}

TEST_CASE("arrows move as people see: left in Arabic goes on") {
  Form form;
  form.page.canvas.touch().set_focus("name");
  form.field.insert("شاي");
  form.field.move_to_start();
  form.draw();
  form.key(Key::left);
  CHECK(form.field.cursor() == 2);
  form.key(Key::right);
  CHECK(form.field.cursor() == 0);
}

TEST_CASE("a touch places the cursor at the nearest letter") {
  Form form;
  form.field.insert("iiiiiiiiii");
  form.draw();
  form.touch({110, 150});
  CHECK(form.field.cursor() == 0);
  form.touch({580, 150});
  CHECK(form.field.cursor() == 10);
}

TEST_CASE("what was typed does not stand in the list of widgets") {
  Form form;
  form.field.insert("Rosa");
  form.draw();
  CHECK(form.page.canvas.widgets().front().label == "If you like");
}
