#include "display/parts/turn_arc.hpp"

#include <algorithm>

#include "display/parts/filling_ring.hpp"

namespace hearth::display {
namespace {

using namespace std::chrono_literals;

constexpr float thin = 0.155F;
constexpr float thick = 0.25F;

// 0 before `from`, 1 when the cue has fully come, slow at both ends.
float come(Duration elapsed, Duration from) {
  const float part =
      static_cast<float>((elapsed - from).count()) / static_cast<float>(cue_appears_in.count());
  const float clamped = std::clamp(part, 0.0F, 1.0F);
  return clamped * clamped * (3 - 2 * clamped);
}

// The inside of a ring that is lit: on a dark ground the arc's own colour turned low, for mixed with a blue
// ground it would be grey.
ui::Colour lit(const ui::Palette& palette, ui::Colour colour) {
  const ui::Colour black{};
  const bool dark =
      ui::contrast_ratio(palette.ground, black) < ui::contrast_ratio(palette.ground, {255, 255, 255});
  return dark ? ui::mixed(black, colour, 0.36F) : ui::mixed(palette.ground, colour, 0.22F);
}

std::string words_of(const TurnOnWall& turn, Duration elapsed, const config::Texts& texts) {
  if (elapsed >= *turn.limit + last_minute) return texts.say("time.when_ready");
  switch (cue_at(elapsed, turn.limit, turn.wrap_up)) {
    case Cue::time:
      return texts.say("wall.gathering.last_minute");
    case Cue::wrap_up:
      return texts.say("time.wrapping_up");
    case Cue::none:
      break;
  }
  return texts.say_left(*turn.limit - elapsed);
}

}  // namespace

std::optional<TurnArc> turn_arc(const TurnOnWall& turn, Instant now, const ui::Palette& palette,
                                const config::Texts& texts) {
  if (!turn.clock || !turn.limit || *turn.limit <= 0ms) return std::nullopt;
  const Duration elapsed = turn.clock->elapsed(now);
  const float wrapping_up = turn.wrap_up > 0ms ? come(elapsed, *turn.limit - turn.wrap_up) : 0;
  const float time = come(elapsed, *turn.limit);
  TurnArc arc;
  arc.fraction =
      std::clamp(static_cast<float>(elapsed.count()) / static_cast<float>(turn.limit->count()), 0.0F, 1.0F);
  arc.thickness = thin + (thick - thin) * std::max(wrapping_up, time);
  arc.glow = time;
  arc.colour = mixed(mixed(palette.leaf, palette.accent, wrapping_up), palette.clay, time);
  arc.words = words_of(turn, elapsed, texts);
  return arc;
}

void draw_turn_arc(Sheet& sheet, const TurnArc& arc, ui::Point centre, float radius_px) {
  const float track = radius_px * thin;
  if (arc.glow > 0) {
    const ui::Colour inside = ui::mixed(sheet.palette().ground, lit(sheet.palette(), arc.colour), arc.glow);
    sheet.painter().circle(centre, radius_px - track, inside);
  }
  // The band grows inwards, so that the ring keeps its place.
  draw_filling_ring(sheet, {centre, radius_px, track, radius_px * arc.thickness, arc.fraction, arc.colour});
}

std::optional<Duration> next_turn_step(const TurnOnWall& turn, Instant now) {
  if (!turn.clock || !turn.clock->running || !turn.limit || *turn.limit <= 0ms) return std::nullopt;
  const Duration elapsed = turn.clock->elapsed(now);
  const Duration wrap_up_at = *turn.limit - turn.wrap_up;
  const bool cue_comes = (elapsed >= wrap_up_at && elapsed < wrap_up_at + cue_appears_in) ||
                         (elapsed >= *turn.limit && elapsed < *turn.limit + cue_appears_in);
  if (cue_comes) return 100ms;
  if (elapsed < *turn.limit) return ring_step(*turn.limit);
  if (elapsed < *turn.limit + last_minute) return *turn.limit + last_minute - elapsed;
  return std::nullopt;
}

}  // namespace hearth::display
