#pragma once
// Test cards for a television: drawn as large as it is, looked at from where people sit. Pure but for the
// painter; the same arguments draw the same pixels.

#include <array>
#include <string>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/ui/draw/painter.hpp"

namespace hearth::workbench {

enum class Card { edges, smallest_text, contrast, colours, motion };

// The television, and how far away the last row sits.
struct Panel {
  int diagonal_inches = 43;  // panel_inches_min to panel_inches_max
  int distance_m = 6;        // panel_metres_min to panel_metres_max
  bool operator==(const Panel&) const = default;
};
inline constexpr int panel_inches_min = 7;
inline constexpr int panel_inches_max = 120;
inline constexpr int panel_metres_min = 1;
inline constexpr int panel_metres_max = 20;

// `now` moves the card of motion and nothing else.
void draw_card(Card card, const Panel& panel, Duration now, ui::Painter& painter);

void draw_edges(ui::Painter& painter);
void draw_smallest_text(const Panel& panel, ui::Painter& painter);
void draw_contrast(ui::Painter& painter);
void draw_colours(ui::Painter& painter);
void draw_motion(Duration now, ui::Painter& painter);

// How high a letter of so many pixels stands on the panel, in millimetres. `screen` is the whole picture.
[[nodiscard]] float height_mm(float letter_px, ui::Size screen, const Panel& panel);
// N of "6/N", the line of an eye chart whose letters look as large from there: 6 is usual sight, 12 half of
// it. A letter of line 6 is 5 minutes of arc high (ISO 8596).
[[nodiscard]] int line_of_eye_chart(float letter_mm, const Panel& panel);

}  // namespace hearth::workbench

template <>
inline constexpr auto hearth::enum_names<hearth::workbench::Card> =
    std::array{std::pair{hearth::workbench::Card::edges, "edges"},
               std::pair{hearth::workbench::Card::smallest_text, "smallest-text"},
               std::pair{hearth::workbench::Card::contrast, "contrast"},
               std::pair{hearth::workbench::Card::colours, "colours"},
               std::pair{hearth::workbench::Card::motion, "motion"}};
