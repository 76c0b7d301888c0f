#include "remote/tablet/elements.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "remote/tablet/agenda.hpp"
#include "remote/tablet/button_rows.hpp"
#include "remote/tablet/pad.hpp"
#include "remote/tablet/rows.hpp"
#include "shared/ui/draw/token_mark.hpp"

namespace hearth::remote {
namespace {

using pages::Arrangement;
using pages::Button;
using pages::Buttons;
using pages::Element;
using pages::Meter;
using pages::Person;
using pages::Phrase;
using pages::Role;
using pages::Rows;
using pages::Style;

constexpr float mark = 76;  // units
constexpr float meter_height = 14;
constexpr float next_height_max = 132;
constexpr float row_height_max = 168;  // of buttons that stand in rows, where there is room
constexpr float only_height_max = 200;
constexpr float words_height = 56;
constexpr float any_height = 1e6F;                         // pixels
constexpr std::array together_sizes{30.0F, 26.0F, 22.0F};  // units

Type time_type(const Pen& pen) {
  return {40, ui::Weight::semibold, pen.palette().ink, 1, ui::Align::end};
}

Type name_type(const Pen& pen) {
  return {44, ui::Weight::semibold, pen.palette().ink, 2};
}

bool is_alone(const Buttons& buttons, Role role) {
  return buttons.buttons.size() == 1 && buttons.buttons.front().role == role;
}

// The largest size at which these words stand in one line; at the smallest they may wrap.
Type welcome_type(const Pen& pen, const std::string& words, float width) {
  Type type = pen.type_of(Style::welcome);
  for (const float size : {72.0F, 64.0F, 56.0F, 48.0F, 42.0F}) {
    type.size = size;
    const ui::Block line{words, pen.touch().style(size, type.weight)};
    if (pen.touch().painter().measure(line).size.width <= width) return type;
  }
  return type;
}

Type type_of(const Pen& pen, const Phrase& phrase, float width) {
  return phrase.style == Style::welcome ? welcome_type(pen, phrase.words, width) : pen.type_of(phrase.style);
}

ui::Button language_button(const Button& button) {
  ui::Button words{button.id, {}, button.label, ui::ButtonStyle::quiet};
  words.choice = button.chosen ? ui::Choice::chosen : ui::Choice::open;
  words.size = 20;
  return words;
}

float width_of_words(const Pen& pen, const Buttons& buttons) {
  float width = 0;
  for (const Button& button : buttons.buttons) width += pen.touch().button_width(language_button(button));
  return width;
}

float together_line(const Pen& pen, float size) {
  return pen.touch().text_px(size) * 1.4F;
}

// Two columns; whoever needs more than half of the width has a line of their own.
std::vector<ui::Rect> places_of(const Pen& pen, const pages::Together& together, float size, ui::Rect place) {
  std::vector<ui::Rect> places;
  ui::Rect line{place.x, place.y, place.width, together_line(pen, size)};
  bool half_taken = false;
  for (const std::string& names : together.names) {
    const ui::Block whole{names, pen.touch().style(size)};
    const bool wide = pen.touch().painter().measure(whole).size.width > place.width / 2 - pen.gap();
    if (half_taken && wide) line.y = line.bottom();
    half_taken = half_taken && !wide;
    places.push_back(wide ? line : ui::column(line, 2, half_taken ? 1 : 0, pen.units(20)));
    if (wide || half_taken) line.y = line.bottom();
    half_taken = !wide && !half_taken;
  }
  return places;
}

// --- What each needs --------------------------------------------------------------------------------------

struct Needs {
  const Pen& pen;
  float width;

  Need operator()(const Phrase& phrase) const {
    const Type type = type_of(pen, phrase, width);
    // Room is kept for an answer, so that no button moves when it comes; two lines, where that decides how
    // large words are.
    if (phrase.words.empty() && phrase.style == Style::answer)
      return {pen.height_of(" ", type, width), pen.height_of(" \n ", type, width)};
    const float height = pen.height_of(phrase.words, type, width);
    return {height, height, phrase.style == Style::small ? 2 : 0};
  }
  Need operator()(const Person& person) const {
    const float inner = width - (person.token ? pen.units(mark + 22) : 0);
    const float words = pen.height_of(person.above, pen.type_of(Style::small), inner) +
                        pen.height_of(person.name, name_type(pen), inner);
    const float height = std::max(pen.units(mark), words);
    return {height, height};
  }
  Need operator()(const Meter&) const { return {pen.units(meter_height), pen.units(meter_height)}; }
  Need operator()(const Buttons& buttons) const {
    switch (buttons.arrangement) {
      case Arrangement::row:
        break;
      case Arrangement::words: {
        const float rows = std::ceil(width_of_words(pen, buttons) / std::max(1.0F, width));
        return {rows * pen.units(words_height), rows * pen.units(words_height)};
      }
      case Arrangement::grid:
      case Arrangement::people: {
        // A grid may grow until it has as few columns as it likes.
        const bool grid = buttons.arrangement == Arrangement::grid;
        const Columns columns = tiles_for(pen, buttons.buttons, {width, grid ? any_height : 0});
        return {pen.target(), height_of(pen, columns, grid ? pen.units(row_height_max) : pen.target())};
      }
      case Arrangement::pictures:
        return {pen.target(), any_height};
      case Arrangement::pad:
        return {lowest_height_of_pad(pen), height_of_pad(pen) * 1.2F};
    }
    if (is_alone(buttons, Role::only)) return {pen.target(), pen.units(only_height_max)};
    if (is_alone(buttons, Role::next)) return {pen.target(), pen.units(next_height_max)};
    const Columns columns = columns_for(pen, buttons.buttons, width);
    return {height_of(pen, columns, pen.target()),
            height_of(pen, columns, pen.row_height_most(row_height_max))};
  }
  Need operator()(const Rows& rows) const {
    // One line is never scrolled.
    const float height = height_of(pen, rows, width);
    return {rows.rows.size() > 1 ? std::min(height, pen.target()) : height, height};
  }
  Need operator()(const pages::Agenda& agenda) const {
    const AgendaHeight height = height_of(pen, agenda, width);
    return {height.least, height.most, 3};
  }
  Need operator()(const pages::Together& together) const {
    if (together.names.empty()) return {};
    const ui::Rect place{0, 0, width, 0};
    const float least = places_of(pen, together, together_sizes.back(), place).back().bottom();
    const float line = together_line(pen, together_sizes.front());
    return {least, std::max(least, line * static_cast<float>(together.names.size()))};
  }
  Need operator()(const pages::TimeOfDay&) const {
    const float height = pen.height_of("00:00", time_type(pen), 0);
    return {height, height};
  }
  Need operator()(const pages::Card& card) const {
    const float inner = width - 2 * pen.units(22);
    const float height = pen.height_of(card.heading, pen.type_of(Style::strong), inner) +
                         pen.height_of(card.words, pen.type_of(Style::body), inner) + 2 * pen.units(16);
    return {std::min(height, pen.units(120)), height, 5};
  }
  Need operator()(const pages::SmallWall&) const { return {width * 9 / 16, width * 9 / 16, 6}; }
  Need operator()(const pages::Field&) const { return {pen.target(), any_height}; }
};

// --- How each is drawn ------------------------------------------------------------------------------------

bool shows_everybody(const Pen& pen, const pages::Together& together, float size, ui::Rect place) {
  const bool all_in_a_line =
      std::all_of(together.names.begin(), together.names.end(), [&](const auto& names) {
        const ui::Block line{names, pen.touch().style(size)};
        return pen.touch().painter().measure(line).size.width <= place.width;
      });
  return all_in_a_line && places_of(pen, together, size, place).back().bottom() <= place.bottom() + 1;
}

// As large as shows everybody.
void draw_together(Pen& pen, const pages::Together& together, ui::Rect place) {
  if (together.names.empty()) return;
  const auto* const size = std::find_if(together_sizes.begin(), together_sizes.end() - 1, [&](float each) {
    return shows_everybody(pen, together, each, place);
  });
  const Type type{*size, ui::Weight::regular, pen.palette().soft, 1};
  const std::vector<ui::Rect> places = places_of(pen, together, type.size, place);
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (places[i].bottom() <= place.bottom() + 1) pen.write(together.names[i], type, places[i]);
  }
}

void draw_small_wall(Pen& pen, const pages::SmallWall& wall, ui::Rect place) {
  const ui::Palette& palette = pen.palette();
  ui::Painter& painter = pen.touch().painter();
  place.height = std::min(place.height, place.width * 9 / 16);
  painter.rounded(place, pen.units(14), palette.ground);
  painter.outline(place, pen.units(14), pen.units(3), palette.line);
  const ui::Rect inner = place.inset(pen.units(16), pen.units(12));
  const Type time{22, ui::Weight::semibold, palette.ink, 1, ui::Align::end};
  pen.write(wall.time, time, inner);
  const float time_width = painter.measure({wall.time, pen.touch().style(time.size, time.weight)}).size.width;
  const ui::Rect name{inner.x, inner.y, inner.width - time_width - pen.gap(), inner.height};
  const float y = pen.write(wall.screen, {20, ui::Weight::regular, palette.soft, 1}, name);
  pen.write(wall.line, {26, ui::Weight::semibold, palette.ink, 2},
            {inner.x, y + pen.units(6), inner.width, inner.height});
}

void draw_words(Pen& pen, const Buttons& buttons, ui::Rect place) {
  const float height = pen.units(words_height);
  // At the end of the line; several lines begin where everything else begins, for all the room around a word.
  const float start = place.x - pen.units(24);
  ui::Point at{std::max(start, place.right() - width_of_words(pen, buttons)), place.y};
  for (const Button& button : buttons.buttons) {
    ui::Button words = language_button(button);
    words.rect = {at.x, at.y, pen.touch().button_width(words), height};
    if (words.rect.right() > place.right() + 1) words.rect = {start, at.y + height, words.rect.width, height};
    at = {words.rect.right(), words.rect.y};
    pen.plain_button(words);
  }
}

struct Draws {
  Pen& pen;
  ui::Rect place;
  const std::string& page;

  void operator()(const Phrase& phrase) const {
    pen.write(phrase.words, type_of(pen, phrase, place.width), place);
  }
  void operator()(const Person& person) const {
    ui::Rect words = place;
    if (person.token) {
      const float side = pen.units(mark);
      ui::draw_token_mark(pen.touch().painter(), *person.token, {place.x, place.y, side, side});
      words.x += side + pen.units(22);
      words.width -= side + pen.units(22);
    }
    words.y = pen.write(person.above, pen.type_of(Style::small), words);
    pen.write(person.name, name_type(pen), words);
  }
  void operator()(const Meter& meter) const {
    const ui::Palette& palette = pen.palette();
    ui::Rect bar = place;
    bar.height = pen.units(meter_height);
    pen.touch().painter().rounded(bar, bar.height / 2, palette.track);
    bar.width *= std::clamp(meter.share, 0.0F, 1.0F);
    if (bar.width >= bar.height)
      pen.touch().painter().rounded(bar, bar.height / 2,
                                    meter.of == Meter::Of::turn ? palette.accent : palette.leaf);
  }
  void operator()(const Buttons& buttons) const {
    switch (buttons.arrangement) {
      case Arrangement::row:
        return draw_row(buttons);
      case Arrangement::grid:
      case Arrangement::people:
        return draw_tiles(buttons);
      case Arrangement::pictures:
        return draw_pictures(buttons);
      case Arrangement::words:
        return draw_words(pen, buttons, place);
      case Arrangement::pad:
        return draw_pad(pen, buttons.buttons, place);
    }
  }
  void draw_row(const Buttons& buttons) const {
    if (is_alone(buttons, Role::only)) return pen.button(buttons.buttons.front(), place, 60);
    if (is_alone(buttons, Role::next)) return pen.button(buttons.buttons.front(), place, 36);
    draw_in_columns(pen, buttons.buttons, place);
  }
  void draw_tiles(Buttons buttons) const {
    const Columns columns = tiles_for(pen, buttons.buttons, {place.width, place.height});
    const bool overflows = height_of(pen, columns, pen.target()) > place.height + 1;
    if (overflows && buttons.arrangement == Arrangement::people) {
      std::stable_partition(buttons.buttons.begin(), buttons.buttons.end(),
                            [](const Button& button) { return button.role != Role::aside; });
    }
    const float share = (place.height + pen.gap()) / static_cast<float>(columns.rows) - pen.gap();
    const float height_max =
        buttons.arrangement == Arrangement::grid ? pen.units(row_height_max) : pen.target();
    const float height = std::clamp(share, pen.target(), std::max(pen.target(), height_max));
    const float size = label_size(pen, buttons.buttons, columns, place.width, height);
    const auto cells = static_cast<std::size_t>(columns.count) * static_cast<std::size_t>(columns.rows);
    pen.scroll(page + ".tiles", place, height_of(pen, columns, height), [&](float top) {
      const ui::Rect all{place.x, top, place.width, place.height};
      for (std::size_t i = 0; i < buttons.buttons.size(); ++i)
        pen.button(buttons.buttons[i], place_of(pen, columns, i, cells, all, height), size);
    });
  }
  void draw_pictures(const Buttons& buttons) const {
    const Columns columns = pictures_for(pen, buttons.buttons, {place.width, place.height});
    const auto cells = static_cast<std::size_t>(columns.count) * static_cast<std::size_t>(columns.rows);
    const float share = (place.height + pen.gap()) / static_cast<float>(columns.rows) - pen.gap();
    const float row = std::clamp(share, pen.target(), pen.units(row_height_max));
    pen.scroll(page + ".pictures", place, height_of(pen, columns, row), [&](float top) {
      const ui::Rect all{place.x, top, place.width, place.height};
      for (std::size_t i = 0; i < buttons.buttons.size(); ++i) {
        const ui::Rect tile = place_of(pen, columns, i, cells, all, row);
        // One row more at either end, so that the focus finds the next tile before it is seen.
        if (tile.bottom() + tile.height > place.y && tile.y - tile.height < place.bottom())
          pen.picture(buttons.buttons[i], tile, columns.size);
      }
    });
  }
  void operator()(const Rows& rows) const { draw(pen, rows, place, page); }
  void operator()(const pages::Agenda& agenda) const { draw_agenda(pen, agenda, place); }
  void operator()(const pages::Together& together) const { draw_together(pen, together, place); }
  void operator()(const pages::TimeOfDay& time) const {
    Type type = time_type(pen);
    if (place.width < pen.units(400)) type.align = ui::Align::start;
    pen.write(time.words, type, place);
  }
  void operator()(const pages::Card& card) const {
    pen.touch().painter().rounded(place, pen.units(20), pen.palette().panel);
    ui::Rect inner = place.inset(pen.units(22), pen.units(16));
    const float y = pen.write(card.heading, {24, ui::Weight::semibold, pen.palette().accent, 2}, inner);
    Type type{24, ui::Weight::regular, pen.palette().soft};
    type.lines_max = std::max(1, static_cast<int>((inner.bottom() - y) / (pen.touch().text_px(24) * 1.3F)));
    inner.y = y;
    pen.write(card.words, type, inner);
  }
  void operator()(const pages::SmallWall& wall) const { draw_small_wall(pen, wall, place); }
  void operator()(const pages::Field&) const {}  // the page's own: writing.cpp
};

}  // namespace

Need need_of(const Pen& pen, const pages::Element& element, float width) {
  return std::visit(Needs{pen, width}, element);
}

float whole_height(const Pen& pen, const pages::Element& element, float width) {
  const Need need = need_of(pen, element, width);
  const auto* buttons = std::get_if<pages::Buttons>(&element);
  if (buttons == nullptr) return need.most;
  if (buttons->arrangement == Arrangement::row || buttons->arrangement == Arrangement::words)
    return need.least;
  if (buttons->arrangement == Arrangement::pad) return height_of_pad(pen);
  const bool pictures = buttons->arrangement == Arrangement::pictures;
  return height_of(pen,
                   pictures ? pictures_for(pen, buttons->buttons, {width, 0})
                            : tiles_for(pen, buttons->buttons, {width, any_height}),
                   pen.target());
}

void draw(Pen& pen, const pages::Element& element, ui::Rect place, const std::string& page) {
  std::visit(Draws{pen, place, page}, element);
}

bool share_a_line(const Pen& pen, const pages::Element& first, const pages::Element& second, float width) {
  const auto* phrase = std::get_if<pages::Phrase>(&first);
  const auto* words = std::get_if<pages::Buttons>(&first);
  if (words != nullptr && words->arrangement == pages::Arrangement::words) {
    phrase = std::get_if<pages::Phrase>(&second);
    if (phrase == nullptr || phrase->style != pages::Style::small) return false;
    const ui::Block block{phrase->words, pen.touch().style(22)};
    return pen.touch().painter().measure(block).size.width + pen.units(32) + width_of_words(pen, *words) <=
           width;
  }
  return phrase != nullptr && phrase->style == pages::Style::small &&
         std::holds_alternative<pages::TimeOfDay>(second) && width >= pen.units(400);
}

}  // namespace hearth::remote
