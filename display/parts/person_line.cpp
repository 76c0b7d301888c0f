#include "display/parts/person_line.hpp"

#include <algorithm>

#include "display/parts/guest_words.hpp"

namespace hearth::display {
namespace {

// The pieces of one person, and how wide they are.
struct Piece {
  StyledText label;
  StyledText name;
  const Person* person = nullptr;
  float label_width = 0;
  float mark_width = 0;
  float width = 0;
};

constexpr float gap_px = 26;
constexpr float mark_px = 68;
constexpr float mark_gap_px = 16;

Piece piece_of(Sheet& sheet, const Person& person, bool first, const config::Texts& texts, float width_max) {
  const ui::Palette& palette = sheet.palette();
  const ui::WallGrid& grid = sheet.grid();
  Piece piece;
  piece.person = &person;
  piece.label = {.text = person.label, .size = ui::TypeSize::body, .colour = palette.soft};
  piece.name = {.text = guest_words(person.guest, texts),
                .size = ui::TypeSize::body,
                .weight = first ? ui::Weight::semibold : ui::Weight::regular,
                .colour = first ? palette.ink : palette.soft};
  piece.label_width = sheet.measure(piece.label).size.width + grid.px(gap_px);
  piece.mark_width = person.guest.token ? grid.px(mark_px + mark_gap_px) : 0;
  const float name_max = width_max - piece.label_width - piece.mark_width;
  float name_width = sheet.measure(piece.name).size.width;
  if (name_width > name_max) {
    piece.name.width_px = name_max;
    piece.name.lines_max = 1;
    name_width = name_max;
  }
  piece.width = piece.label_width + piece.mark_width + name_width;
  return piece;
}

void draw_piece(Sheet& sheet, const Piece& piece, float x, float baseline) {
  sheet.write(piece.label, x, baseline);
  x += piece.label_width;
  const float side = sheet.grid().px(mark_px);
  draw_guest_mark(sheet, piece.person->guest, x, baseline - 1.1F, side);
  sheet.write(piece.name, x + piece.mark_width, baseline);
}

}  // namespace

float draw_people(Sheet& sheet, const std::vector<Person>& people, const config::Texts& texts, float x,
                  float width_px, float baseline) {
  std::vector<Piece> pieces;
  float whole = 0;
  for (const Person& person : people) {
    pieces.push_back(piece_of(sheet, person, pieces.empty(), texts, width_px));
    whole += pieces.back().width;
  }
  const float gap = sheet.grid().px(2 * gap_px);
  if (pieces.empty()) return baseline;
  whole += gap * static_cast<float>(pieces.size() - 1);
  if (whole <= width_px) {
    for (const Piece& piece : pieces) {
      draw_piece(sheet, piece, x, baseline);
      x += piece.width + gap;
    }
    return baseline;
  }
  const float step = sheet.step(ui::TypeSize::body);
  const float first = baseline - step * static_cast<float>(pieces.size() - 1);
  // Names below each other begin at the same place.
  float label_width = 0;
  for (const Piece& piece : pieces) label_width = std::max(label_width, piece.label_width);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    pieces[i].label_width = label_width;
    draw_piece(sheet, pieces[i], x, first + step * static_cast<float>(i));
  }
  return first;
}

}  // namespace hearth::display
