#include "remote/choices.hpp"

#include <algorithm>
#include <functional>

#include "shared/ui/token_colour.hpp"

namespace hearth::remote {
namespace {

struct Tile {
  std::string id;
  std::string label;
  std::string icon;
  ui::Colour colour;
};

// A page of equal tiles in alphabetical order of their labels, as many columns as are wide enough.
Choice draw_tiles(Frame& frame, const std::string& title, std::size_t count,
                  const std::function<Tile(std::size_t)>& tile) {
  ui::Touch& touch = frame.touch;
  const ui::Size size = frame.painter.size();
  const ui::Rect page = ui::Rect{0, 0, size.width, size.height}.inset(touch.units(48), touch.units(36));
  const float gap = touch.units(12);
  const float row_height = touch.units(96);
  const auto heading = frame.painter.text({title, touch.style(40, ui::Weight::semibold), page.width},
                                          {page.x, page.y}, frame.painter.palette().ink);
  const ui::Rect foot{page.x, page.bottom() - row_height, page.width, row_height};
  const float top = page.y + heading.size.height + gap;
  const ui::Rect tiles{page.x, top, page.width - touch.units(28), foot.y - gap - top};
  const int columns = std::max(2, static_cast<int>(tiles.width / touch.units(210)));
  const std::size_t rows =
      (count + static_cast<std::size_t>(columns) - 1) / static_cast<std::size_t>(columns);

  Choice choice;
  touch.list("choices", tiles, row_height + gap, rows, [&](std::size_t row, ui::Rect place) {
    place.height = row_height;
    for (int i = 0; i < columns; ++i) {
      const std::size_t index = row * static_cast<std::size_t>(columns) + static_cast<std::size_t>(i);
      if (index >= count) break;
      const Tile each = tile(index);
      ui::Button button{each.id, ui::column(place, columns, i, gap), each.label};
      button.icon = each.icon;
      button.icon_colour = each.colour;
      if (touch.button(button)) choice.picked = static_cast<std::uint8_t>(index);
    }
  });
  choice.back = touch.button({"sign_in.back", ui::column(foot, 3, 0, gap), frame.texts.say("sign_in.back"),
                              ui::ButtonStyle::ghost}) ||
                touch.take_key(ui::Key::escape);
  return choice;
}

}  // namespace

Choice draw_colour_choice(Frame& frame, const std::string& title) {
  return draw_tiles(frame, title, token_colours, [&](std::size_t index) {
    const std::string word{colour_word(Token{static_cast<std::uint8_t>(index), 0})};
    return Tile{"colour." + word, frame.texts.say("token.colour." + word), "symbols/button",
                ui::token_colour(word, frame.painter.palette())};
  });
}

Choice draw_family_choice(Frame& frame, std::uint8_t colour, const std::string& title) {
  const std::string tint{colour_word(Token{colour, 0})};
  return draw_tiles(frame, title, token_families, [&](std::size_t family) {
    const std::string word{family_word(family)};
    const std::string first{symbol_word(Token{0, static_cast<std::uint8_t>(family * symbols_in_family)})};
    return Tile{"family." + word, frame.texts.say("token.family." + word), "symbols/" + first,
                ui::token_colour(tint, frame.painter.palette())};
  });
}

Choice draw_symbol_choice(Frame& frame, std::uint8_t colour, std::uint8_t family, const std::string& title) {
  const std::string tint{colour_word(Token{colour, 0})};
  const std::size_t first = family * symbols_in_family;
  Choice choice = draw_tiles(frame, title, symbols_in_family, [&](std::size_t index) {
    const std::string word{symbol_word(Token{0, static_cast<std::uint8_t>(first + index)})};
    return Tile{"symbol." + word, frame.texts.say("token.symbol." + word), "symbols/" + word,
                ui::token_colour(tint, frame.painter.palette())};
  });
  if (choice.picked) choice.picked = static_cast<std::uint8_t>(first + *choice.picked);
  return choice;
}

std::optional<Token> token_of(std::uint8_t colour, std::uint8_t symbol) {
  return token_from(to_string(Token{colour, symbol}));
}

}  // namespace hearth::remote
