#include "display/bell.hpp"

#include <algorithm>

#include "display/choose.hpp"

namespace hearth::display {
namespace {

const GatheringOnWall* gathering_of(const View& view) {
  const auto& gathering = view.wall.gathering;
  return gathering && gathering->kind != FormatKind::day ? &*gathering : nullptr;
}

// When the planned time of a break is over, while its clock runs.
std::optional<Instant> break_over(const View& view) {
  const GatheringOnWall* gathering = gathering_of(view);
  if (gathering == nullptr || gathering->stage_kind != StageKind::rest || !gathering->stage_planned ||
      !gathering->stage_clock.running)
    return std::nullopt;
  return *gathering->stage_clock.running + (*gathering->stage_planned - gathering->stage_clock.kept);
}

bool rings_at(const View& view, BellOccasion occasion) {
  // A wall that was made quiet stays so.
  if (view.wall.chosen == Screen::quiet || is_pinned_to(view, Screen::quiet)) return false;
  const auto& rings = view.wall.venue->bell.rings;
  return std::find(rings.begin(), rings.end(), occasion) != rings.end();
}

bool has_bell(const View& view) {
  return view.wall.venue->bell.volume > 0 && view.contact == link::Contact::in_touch;
}

// The moment lies between the two frames, and is the same for both.
bool has_come(const std::optional<Instant>& moment, const std::optional<Instant>& before, Instant since,
              Instant now) {
  return moment && moment == before && since < *moment && *moment <= now && now - *moment <= bell_late_max;
}

}  // namespace

BellWatch::Heard BellWatch::heard_of(const View& view, std::uint64_t boot) {
  Heard heard;
  heard.boot = boot;
  heard.now = view.now;
  heard.rung = view.wall.bell.rung;
  if (const GatheringOnWall* gathering = gathering_of(view)) {
    heard.gathering = true;
    heard.present = gathering->present;
  }
  if (view.wall.goodbye) heard.closed = view.wall.goodbye->title;
  heard.break_over = break_over(view);
  heard.turn_over = view.wall.bell.turn_over;
  return heard;
}

bool BellWatch::rings(const View& view, std::uint64_t boot) {
  const Heard now = heard_of(view, boot);
  const std::optional<Heard> before = std::exchange(before_, now);
  if (!has_bell(view)) {
    // What happens while nothing can be heard of is not rung for afterwards.
    before_.reset();
    return false;
  }
  if (!before || before->boot != boot) return false;
  if (now.rung != before->rung || has_come(now.turn_over, before->turn_over, before->now, now.now))
    return true;
  const bool taken_back =
      before->closed && view.wall.gathering && *before->closed == view.wall.gathering->title;
  const bool begins = now.gathering && !before->gathering && !taken_back;
  const bool goes_on = now.gathering && before->gathering && now.present > before->present;
  return (begins && rings_at(view, BellOccasion::beginning)) ||
         (goes_on && rings_at(view, BellOccasion::part)) ||
         (now.closed && !before->closed && rings_at(view, BellOccasion::closing)) ||
         (has_come(now.break_over, before->break_over, before->now, now.now) &&
          rings_at(view, BellOccasion::break_over));
}

std::optional<Duration> bell_due_in(const View& view) {
  if (!has_bell(view)) return std::nullopt;
  std::optional<Duration> due;
  const auto wait_for = [&](const std::optional<Instant>& moment) {
    if (!moment || *moment <= view.now) return;
    due = std::min(due.value_or(*moment - view.now), *moment - view.now);
  };
  wait_for(view.wall.bell.turn_over);
  if (rings_at(view, BellOccasion::break_over)) wait_for(break_over(view));
  return due;
}

}  // namespace hearth::display
