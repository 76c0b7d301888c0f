#include "shared/ui/typeset/text.hpp"

#include <catch2/catch.hpp>

#include "tests/ui/page.hpp"

using namespace hearth::ui;

TEST_CASE("a longer word is wider, and a larger size is taller") {
  Page page;
  const Measure word = page.measure({.text = "tea"});
  CHECK(page.measure({.text = "teapot"}).size.width > word.size.width);
  CHECK(page.measure({.text = "tea", .style = {.size_px = 90}}).size.height > word.size.height);
}

TEST_CASE("every line takes exactly its line height, whatever fonts it needs") {
  Page page;
  const TextStyle style{.size_px = 45, .line_height = 60.0F / 45};
  for (const char* text : {"tea", "Ćwiczenia", "Ласкаво просимо", "مرحبا بكم", "ไทย", ""}) {
    INFO(text);
    const Measure measure = page.measure({.text = text, .style = style});
    CHECK(measure.size.height == Approx(60));
    CHECK(measure.baseline == page.measure({.text = "tea", .style = style}).baseline);
  }
}

TEST_CASE("text wraps at its width and keeps inside it") {
  Page page;
  const Measure measure = page.measure({.text = "come in and sit down wherever you like", .width_px = 400});
  CHECK(measure.lines >= 2);
  CHECK(measure.size.width <= 400);
  CHECK_FALSE(measure.shortened);
}

TEST_CASE("text that needs more lines than it may have ends in an ellipsis after a whole word") {
  Page page;
  const std::string start = "come in, and sit";
  const float width = page.measure({.text = start + "…"}).size.width + 1;
  const Block block{.text = start + " downstairs with us", .width_px = width, .lines_max = 1};
  CHECK(page.measure(block).shortened);
  CHECK(page.drawn(block) == page.drawn({.text = start + "…", .width_px = width}));
}

TEST_CASE("no comma or dash is left before the ellipsis") {
  Page page;
  const float width = page.measure({.text = "come in, …"}).size.width;
  const Block block{.text = "come in, everybody", .width_px = width, .lines_max = 1};
  CHECK(page.drawn(block) == page.drawn({.text = "come in…", .width_px = width}));
}

TEST_CASE("a single word that is too long is cut inside") {
  Page page;
  const Measure measure =
      page.measure({.text = "Donaudampfschifffahrtsgesellschaft", .width_px = 300, .lines_max = 1});
  CHECK(measure.shortened);
  CHECK(measure.lines == 1);
  CHECK(measure.size.width <= 300);
  CHECK(measure.size.width > 200);
}

TEST_CASE("text that fits is not shortened") {
  Page page;
  const Measure measure = page.measure({.text = "sit down", .width_px = 900, .lines_max = 1});
  CHECK_FALSE(measure.shortened);
  CHECK(measure.lines == 1);
}

TEST_CASE("paragraphs count as lines") {
  Page page;
  CHECK(page.measure({.text = "one\ntwo\nthree"}).lines == 3);
  const Measure two = page.measure({.text = "one\ntwo\nthree", .lines_max = 2});
  CHECK(two.lines == 2);
  CHECK(two.shortened);
}

TEST_CASE("Arabic runs right to left, its letters join, and none is missing") {
  Page page;
  const Measure joined = page.measure({.text = "سلام"});
  CHECK(joined.right_to_left);
  CHECK(joined.letters_missing == 0);
  // U+200C keeps letters from joining.
  CHECK(joined.size.width < page.measure({.text = "س\u200cل\u200cا\u200cم"}).size.width);
}

TEST_CASE("the languages of the product have all their letters") {
  Page page;
  for (const char* text : {"You need not say anything.", "No hace falta decir nada. ¿Ñandú?",
                           "Rien à dire, œuf, ça.", "Größe, Übung, Maß", "Zażółć gęślą jaźń",
                           "Ґанок, їжак, є, м’ята", "لا يُطلب منكم شيء، أهلاً وسهلاً؟", "– — ‘ ’ “ ” … ½ ·"}) {
    INFO(text);
    CHECK(page.measure({.text = text}).letters_missing == 0);
  }
}

TEST_CASE("start is the left edge, and the right edge for text that runs right to left") {
  Page page;
  CHECK(page.ink({.text = "tea", .width_px = 600}).x < 20);
  CHECK(page.ink({.text = "شاي", .width_px = 600}).right() > 580);
  CHECK(page.ink({.text = "tea", .width_px = 600, .align = Align::end}).right() > 580);
  CHECK(page.ink({.text = "شاي", .width_px = 600, .align = Align::end}).x < 20);
  const PixelRect centred = page.ink({.text = "tea", .width_px = 600, .align = Align::centre});
  CHECK(std::abs(centred.x - (600 - centred.right())) <= 6);
}

TEST_CASE("tabular figures keep a clock from moving") {
  Page page;
  const TextStyle clock{.size_px = 110, .weight = Weight::semibold, .figures = Figures::tabular};
  CHECK(page.measure({.text = "11:11", .style = clock}).size.width ==
        Approx(page.measure({.text = "20:48", .style = clock}).size.width).margin(0.5));
}

TEST_CASE("semibold is heavier than regular") {
  Page page;
  CHECK(page.drawn({.text = "Kite", .style = {.weight = Weight::semibold}}) != page.drawn({.text = "Kite"}));
  CHECK(page.measure({.text = "Kite", .style = {.weight = Weight::semibold}}).size.width >
        page.measure({.text = "Kite"}).size.width);
}

TEST_CASE("any bytes can be drawn") {
  Page page;
  CHECK(page.measure({.text = "a\xff\xfe z\xc3"}).size.width > 0);
  CHECK(page.measure({.text = std::string("a\0b", 3)}).lines == 1);
  CHECK(page.measure({.text = std::string(20000, 'x'), .width_px = 50, .lines_max = 3}).lines == 3);
  CHECK(page.measure({.text = ""}).lines == 1);
}
