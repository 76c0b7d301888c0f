#include "display/parts/name_flow.hpp"

#include <algorithm>

#include "display/parts/guest_words.hpp"

namespace hearth::display {
namespace {

// As parts of the size of the text.
constexpr float mark_side = 1.12F;
constexpr float mark_gap = 0.3F;
constexpr float space = 0.36F;
constexpr float between_names = 0.8F;

float size_px(const Sheet& sheet, const FlowPiece& piece) {
  return sheet.grid().style(piece.words.size).size_px;
}

float mark_width(const Sheet& sheet, const FlowPiece& piece) {
  return piece.guest.token ? size_px(sheet, piece) * (mark_side + mark_gap) : 0;
}

// The room before a piece that stands behind another: names one after the other stand further apart.
float gap_before(const Sheet& sheet, const FlowPiece& before, const FlowPiece& piece) {
  const bool names = before.guest.token && piece.guest.token;
  return size_px(sheet, piece) * (names ? between_names : space);
}

float width_of(Sheet& sheet, const FlowPiece& piece) {
  return mark_width(sheet, piece) + sheet.measure(piece.words).size.width;
}

// Calls `place(piece, x, line)` for each piece, both counted from the beginning; returns how many lines.
template <class Place>
int laid_out(Sheet& sheet, const std::vector<FlowPiece>& pieces, float width_px, const Place& place) {
  float x = 0;
  int line = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const float width = width_of(sheet, pieces[i]);
    if (i > 0) x += gap_before(sheet, pieces[i - 1], pieces[i]);
    if (i > 0 && x + width > width_px) {
      x = 0;
      ++line;
    }
    place(pieces[i], x, line);
    x += width;
  }
  return pieces.empty() ? 0 : line + 1;
}

}  // namespace

FlowPiece name_piece(const GuestOnWall& guest, ui::TypeSize size, ui::Weight weight, ui::Colour colour,
                     const config::Texts& texts) {
  return {guest, {.text = guest_words(guest, texts), .size = size, .weight = weight, .colour = colour}};
}

float widest_piece(Sheet& sheet, const std::vector<FlowPiece>& pieces) {
  float widest = 0;
  for (const FlowPiece& piece : pieces) widest = std::max(widest, width_of(sheet, piece));
  return widest;
}

int flow_lines(Sheet& sheet, const std::vector<FlowPiece>& pieces, float width_px) {
  return laid_out(sheet, pieces, width_px, [](const FlowPiece&, float, int) {});
}

float draw_flow(Sheet& sheet, const std::vector<FlowPiece>& pieces, float x, float width_px, float baseline) {
  if (pieces.empty()) return baseline;
  const float step = sheet.step(pieces.front().words.size);
  const auto draw = [&](const FlowPiece& piece, float at, int line) {
    const float size = size_px(sheet, piece);
    const float own = baseline + step * static_cast<float>(line);
    // The middle of the capitals.
    const float middle = own - 0.36F * size / sheet.grid().line();
    draw_guest_mark(sheet, piece.guest, x + at, middle, size * mark_side);
    StyledText words = piece.words;
    const float room = width_px - at - mark_width(sheet, piece);
    if (sheet.measure(words).size.width > room) {
      words.width_px = room;
      words.lines_max = 1;
    }
    sheet.write(words, x + at + mark_width(sheet, piece), own);
  };
  const int lines = laid_out(sheet, pieces, width_px, draw);
  return baseline + step * static_cast<float>(lines - 1);
}

}  // namespace hearth::display
