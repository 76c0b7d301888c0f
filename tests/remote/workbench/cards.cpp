// Test cards: what they state is right, and all of a card stands on the screen.
#include "remote/workbench/cards/card.hpp"

#include <catch2/catch.hpp>

#include "remote/workbench/parts/painted.hpp"
#include "tests/places.hpp"
#include "tests/remote/workbench/drawn.hpp"

using namespace hearth;
using namespace hearth::workbench;

namespace {

const ui::Assets card_assets{source_folder() / "assets"};

constexpr std::array<std::pair<int, int>, 4> card_sizes{
    {{1920, 1080}, {1280, 720}, {1080, 1920}, {3840, 2160}}};

ui::Image drawn(Painted& painted, Card card, int width, int height, Duration now = Duration{0}) {
  const Look look{"dusk", "en", width, height};
  return painted.card(look, [&](ui::Painter& painter) { draw_card(card, Panel{}, now, painter); });
}

}  // namespace

TEST_CASE("letters are as high as a ruler on the panel would say") {
  // A panel of 43 inches and 16:9 is 535 mm high.
  const Panel panel{43, 6};
  CHECK(height_mm(1080, {1920, 1080}, panel) == Approx(535.4F).margin(0.5));
  CHECK(height_mm(45, {1920, 1080}, panel) == Approx(22.3F).margin(0.1));
  CHECK(height_mm(30, {1280, 720}, panel) == Approx(22.3F).margin(0.1));
}

TEST_CASE("a letter of five minutes of arc is on line 6 of an eye chart, one twice as high on line 12") {
  // 5 minutes of arc from 6 m are 8.727 mm.
  const Panel panel{43, 6};
  CHECK(line_of_eye_chart(8.728F, panel) == 6);
  CHECK(line_of_eye_chart(17.46F, panel) == 12);
  CHECK(line_of_eye_chart(8.728F, Panel{43, 12}) == 3);
}

TEST_CASE("every card draws something at every size, and the same again") {
  Painted painted{card_assets};
  for (const auto& [card, name] : enum_names<Card>) {
    for (const auto& [width, height] : card_sizes) {
      CAPTURE(name, width, height);
      const ui::Image once = drawn(painted, card, width, height);
      CHECK(once.width() == width);
      CHECK(pixels_of(once, ui::Palette{}.ground) < width * height);
      CHECK(once == drawn(painted, card, width, height));
    }
  }
}

TEST_CASE("the outermost line of the card of edges lies on the first and the last pixels") {
  Painted painted{card_assets};
  const ui::Colour accent = ui::Palette{}.accent;
  for (const auto& [width, height] : card_sizes) {
    CAPTURE(width, height);
    const ui::Image card = drawn(painted, Card::edges, width, height);
    CHECK(card.at(0, height / 2) == accent);
    CHECK(card.at(width - 1, height / 2) == accent);
    CHECK(card.at(width / 2, 0) == accent);
    CHECK(card.at(width / 2, height - 1) == accent);
  }
}

TEST_CASE("only the card of motion moves") {
  Painted painted{card_assets};
  for (const auto& [card, name] : enum_names<Card>) {
    CAPTURE(name);
    const ui::Image before = drawn(painted, card, 1280, 720);
    const ui::Image after = drawn(painted, card, 1280, 720, std::chrono::seconds{2});
    CHECK((before == after) == (card != Card::motion));
  }
}

TEST_CASE("the card of contrast has eight greys near black and eight near white") {
  Painted painted{card_assets};
  const ui::Image card = drawn(painted, Card::contrast, 1920, 1080);
  for (int i = 1; i <= 8; ++i) {
    CAPTURE(i);
    const auto dark = static_cast<std::uint8_t>(5 * i);
    const auto bright = static_cast<std::uint8_t>(255 - 5 * i);
    CHECK(pixels_of(card, {dark, dark, dark}) > 1000);
    CHECK(pixels_of(card, {bright, bright, bright}) > 1000);
  }
}

TEST_CASE("the card of colours has each colour of the palette") {
  Painted painted{card_assets};
  const ui::Image card = drawn(painted, Card::colours, 1920, 1080);
  const ui::Palette palette;
  ui::Palette::fields.each([&](const auto& field) {
    CAPTURE(field.name);
    CHECK(pixels_of(card, palette.*field.member) > 10'000);
  });
}
