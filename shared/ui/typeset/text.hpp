#pragma once
// What a piece of text on a screen should look like, and what came of it. Setting and drawing is done by the
// Painter (painter.hpp): Pango shapes, wraps and shortens; the result is kept as a coverage bitmap, so that
// drawing the same text again costs nothing.

#include <string>

#include "shared/ui/geometry.hpp"

namespace hearth::ui {

enum class Weight { regular, semibold };
enum class Figures { proportional, tabular };  // tabular for every clock
enum class Align { start, centre, end };  // start: left, or right for a paragraph that runs right to left

struct TextStyle {
  float size_px = 45;
  Weight weight = Weight::regular;
  Figures figures = Figures::proportional;
  float letter_spacing_em = 0;
  float line_height = 1.3F;  // distance of baselines as a multiple of size_px
  friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

// `cached`: the bitmap and the words stay in memory until others need the room. `this_frame`: the words are
// wiped at once and the bitmap as soon as a later frame does not show it; for what a person types.
enum class Keep { cached, this_frame };

// One paragraph or several (split at line feeds), in any script.
struct Block {
  std::string text;  // UTF-8; anything else is shown as U+FFFD
  TextStyle style{};
  float width_px = 0;  // wraps at this width; 0: as wide as it is, in one line for each paragraph
  // 0: as many as it needs. When the text needs more lines it is cut at a word's end and gets "…"; a single
  // word that is too long is cut inside. A paragraph of its own counts as a line.
  int lines_max = 0;
  Align align = Align::start;  // inside width_px; without a width every line starts at the same edge
  Keep keep = Keep::cached;
  friend bool operator==(const Block&, const Block&) = default;
};

// The measures of a block that was set. Everything is in pixels from the block's top left corner.
struct Measure {
  Size size;           // the widest line, and lines times line height
  float baseline = 0;  // of the first line
  int lines = 0;
  bool shortened = false;      // "…" was needed
  bool right_to_left = false;  // the direction of the first paragraph
  int letters_missing = 0;     // that no installed font has; they show as boxes
};

}  // namespace hearth::ui
