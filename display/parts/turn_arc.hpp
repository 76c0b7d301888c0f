#pragma once
// The time of a turn as an arc that fills, with words beneath, never a countdown. Its cues change colour,
// shape and words together, over some seconds: in the last part the band grows and warms, at the end the ring
// is whole and lit from within. Nothing flashes and nothing counts on behind the end. Pure but for drawing.

#include <optional>
#include <string>

#include "display/layout/sheet.hpp"
#include "display/view.hpp"
#include "shared/config/texts.hpp"

namespace hearth::display {

// How long a cue takes to appear.
inline constexpr Duration cue_appears_in{8'000};
// How long after the end of a turn the words "finish when you’re ready" stand.
inline constexpr Duration last_minute{60'000};

struct TurnArc {
  float fraction = 0;   // of the ring, 0 to 1
  float thickness = 0;  // of the band, as a part of the ring's radius
  float glow = 0;       // how much the inside of the ring is lit, 0 to 1
  ui::Colour colour{};  // of arc and words
  std::string words;
};

// Nothing when the time of the turn is not shown.
[[nodiscard]] std::optional<TurnArc> turn_arc(const TurnOnWall& turn, Instant now, const ui::Palette& palette,
                                              const config::Texts& texts);

// The ring around `centre`; `radius_px` is its outer edge.
void draw_turn_arc(Sheet& sheet, const TurnArc& arc, ui::Point centre, float radius_px);

// How long until the arc or its words look different; nothing while they stand still.
[[nodiscard]] std::optional<Duration> next_turn_step(const TurnOnWall& turn, Instant now);

}  // namespace hearth::display
