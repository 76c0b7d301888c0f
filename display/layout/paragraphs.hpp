#pragma once
// Texts of different rank below each other that grow together: each has the size of its rank at the largest
// step at which all of them stand whole.

#include <array>
#include <span>
#include <string>
#include <vector>

#include "display/layout/filling.hpp"
#include "display/layout/sheet.hpp"

namespace hearth::display {

// Which size of a step a text has.
enum class Rank { title, words, notes };

struct Paragraph {
  Rank rank = Rank::words;
  StyledText words;  // its size and width are set here; lines_max as everywhere
  float gap = 0;     // lines above it, unless it is the first
  // Further texts that take turns with `words` in the same place, which has room for each, so that nothing
  // below it moves.
  std::vector<StyledText> in_turn{};
  // Left out, the last ones first, when even the smallest step has no room for all.
  bool may_go = false;
};

// The steps of words that stand alone under a heading.
inline constexpr std::array words_alone{
    TypeStep{ui::TypeSize::heading, ui::TypeSize::heading, ui::TypeSize::body},
    TypeStep{ui::TypeSize::body, ui::TypeSize::body, ui::TypeSize::small},
};

// Whether what room is left goes between and above the paragraphs, or stays below them.
enum class Spread { over_the_room, at_its_top };

struct ParagraphPlace {
  float x = 0;
  float width_px = 0;
  float line = 0;  // a first text's baseline is a step of its type below
  float line_max = 0;
  Spread spread = Spread::over_the_room;
};

// Empty texts are not there. What does not fit at the last of `steps` ends in "…". Returns the last baseline,
// of the tallest where several take turns.
float draw_paragraphs(Sheet& sheet, std::vector<Paragraph> paragraphs, std::span<const TypeStep> steps,
                      const ParagraphPlace& place, Instant now);

}  // namespace hearth::display
