#include "shared/room/line.hpp"

#include <algorithm>
#include <tuple>

#include "shared/room/gathering.hpp"

namespace hearth {
namespace {

// A list of guests that can be asked quickly whom it holds.
class Guests {
 public:
  explicit Guests(std::vector<GuestId> ids) : ids_(std::move(ids)) { std::sort(ids_.begin(), ids_.end()); }
  [[nodiscard]] bool holds(GuestId id) const { return std::binary_search(ids_.begin(), ids_.end(), id); }
  [[nodiscard]] std::size_t size() const { return ids_.size(); }

 private:
  std::vector<GuestId> ids_;
};

bool speaks(const Gathering& gathering, GuestId guest) {
  return gathering.floor.turn && gathering.floor.turn->guest == guest;
}

bool takes_part(const Guest& guest) { return guest.token && guest.presence == Presence::here; }

std::uint32_t passes_in_round(const Gathering& gathering, const Guest& guest) {
  return guest.passed_in == gathering.floor.round ? guest.passes : 0;
}

// Those who have not passed first; "someone" has no seat in the circle.
std::vector<GuestId> circle_line(const Gathering& gathering) {
  const Guests spoken{gathering.floor.spoken};
  std::vector<GuestId> line;
  for (const std::uint32_t passes : {0U, 1U}) {
    for (const Guest& guest : gathering.guests) {
      if (passes_in_round(gathering, guest) != passes || speaks(gathering, guest.id)) continue;
      if (takes_part(guest) && !spoken.holds(guest.id)) line.push_back(guest.id);
    }
  }
  return line;
}

// The piece goes round: the seats behind whoever held it last, who may have gone.
std::vector<GuestId> piece_line(const Gathering& gathering) {
  const GuestId last = gathering.floor.turn ? gathering.floor.turn->guest : gathering.floor.piece;
  std::vector<GuestId> line = taking_part(gathering);
  std::sort(line.begin(), line.end());
  std::rotate(line.begin(), std::upper_bound(line.begin(), line.end(), last), line.end());
  std::erase_if(line, [&](GuestId id) { return speaks(gathering, id); });
  return line;
}

// Whether this guest's hand is up and has had no turn.
bool waits(const Gathering& gathering, GuestId id) {
  const auto guest = std::find_if(gathering.guests.begin(), gathering.guests.end(),
                                  [&](const Guest& each) { return each.id == id; });
  if (guest == gathering.guests.end() || guest->hand == HandNumber{} || guest->presence != Presence::here) return false;
  const auto& served = gathering.floor.served;
  return !speaks(gathering, id) && std::find(served.begin(), served.end(), guest->hand) == served.end();
}

std::vector<const Guest*> waiting(const Gathering& gathering) {
  std::vector<HandNumber> served = gathering.floor.served;
  std::sort(served.begin(), served.end());
  std::vector<const Guest*> raised;
  for (const Guest& guest : gathering.guests) {
    if (guest.hand == HandNumber{} || guest.presence != Presence::here || speaks(gathering, guest.id)) continue;
    if (!std::binary_search(served.begin(), served.end(), guest.hand)) raised.push_back(&guest);
  }
  std::sort(raised.begin(), raised.end(), [](const Guest* a, const Guest* b) { return a->hand < b->hand; });
  return raised;
}

// Whoever has spoken least often comes first, then least long, then the first hand up; a hand that has been
// overtaken often enough comes before them all.
std::vector<GuestId> step_up_line(const Gathering& gathering) {
  struct Waiting {
    bool in_turn;
    std::uint32_t turns;
    Duration time;
    HandNumber hand;
    GuestId guest;
  };
  std::vector<HandNumber> served = gathering.floor.served;
  std::sort(served.begin(), served.end());
  std::vector<Waiting> line;
  for (const Guest* guest : waiting(gathering)) {
    const Spoke spoke = how_spoke(gathering.floor, guest->id);
    const auto later = served.end() - std::upper_bound(served.begin(), served.end(), guest->hand);
    line.push_back({static_cast<std::size_t>(later) < overtaken_max, spoke.turns, spoke.time, guest->hand, guest->id});
  }
  const auto order = [](const Waiting& each) {
    return each.in_turn ? std::tuple{true, each.turns, each.time, each.hand}
                        : std::tuple{false, 0U, Duration{0}, each.hand};
  };
  std::sort(line.begin(), line.end(),
            [&](const Waiting& a, const Waiting& b) { return order(a) < order(b); });
  std::vector<GuestId> guests;
  guests.reserve(line.size());
  for (const Waiting& each : line) guests.push_back(each.guest);
  return guests;
}

// Those whom the wall shows already stay in front, as long as they are still in the line.
std::vector<GuestId> with_shown_first(const std::vector<GuestId>& shown, std::vector<GuestId> line) {
  auto front = line.begin();
  for (const GuestId id : shown) {
    const auto found = std::find(front, line.end(), id);
    if (found == line.end()) continue;
    std::rotate(front, found, found + 1);
    ++front;
  }
  return line;
}

}  // namespace

std::vector<GuestId> hands(const Gathering& gathering) {
  std::vector<GuestId> line;
  for (const Guest* guest : waiting(gathering)) line.push_back(guest->id);
  return line;
}

std::vector<GuestId> queue(const Gathering& gathering) {
  if (gathering.agenda.suspended) return {};
  switch (gathering.agenda.stage().floor) {
    case FloorRule::none:
    case FloorRule::pairs:
    case FloorRule::open:
      return {};
    case FloorRule::circle:
      return circle_line(gathering);
    case FloorRule::raised_hands:
      return hands(gathering);
    case FloorRule::step_up_step_back:
      return with_shown_first(gathering.floor.shown, step_up_line(gathering));
    case FloorRule::talking_piece:
      return piece_line(gathering);
  }
  return {};
}

std::size_t still_to_speak(const Gathering& gathering, GuestId starting) {
  // Whoever speaks until now has had their turn.
  std::vector<GuestId> had = gathering.floor.spoken;
  const auto& turn = gathering.floor.turn;
  if (turn && std::find(had.begin(), had.end(), turn->guest) == had.end()) had.push_back(turn->guest);
  const Guests spoken{std::move(had)};
  const bool in_order = gathering.agenda.stage().floor == FloorRule::circle;
  std::size_t signed_in = 0;
  for (const Guest& guest : gathering.guests) {
    if (guest.id == starting || !takes_part(guest) || spoken.holds(guest.id)) continue;
    if (in_order && passes_in_round(gathering, guest) > 1) continue;
    ++signed_in;
  }
  const std::size_t people = gathering.agenda.people;
  const std::size_t had_turn = spoken.size() + (spoken.holds(starting) ? 0 : 1);
  const std::size_t unsigned_left = people > had_turn ? people - had_turn : 0;
  // When everybody has spoken once, what is left is for the hands that are up.
  std::size_t others = std::max(signed_in, unsigned_left);
  if (others == 0 && !in_order) {
    for (const GuestId id : hands(gathering)) others += id == starting ? 0U : 1U;
  }
  return others + 1;
}

std::optional<Duration> left_for_turns(const Gathering& gathering, Instant now) {
  const Stage& stage = gathering.agenda.stage();
  if (!stage.planned) return std::nullopt;
  return std::max(Duration{0}, *stage.planned - gathering.agenda.clock.elapsed(now) - stage.reserve);
}

std::vector<Duration> shares(Duration left, std::size_t count) {
  std::vector<Duration> parts;
  parts.reserve(count);
  for (std::size_t still = count; still > 0; --still) {
    const Duration part{left.count() / static_cast<std::int64_t>(still)};
    parts.push_back(part);
    left -= part;
  }
  return parts;
}

std::optional<Duration> turn_limit(const Gathering& gathering, GuestId guest, Instant now) {
  const Stage& stage = gathering.agenda.stage();
  switch (stage.time) {
    case TimeRule::untimed:
    case TimeRule::equal_halves:
      return std::nullopt;
    case TimeRule::fixed:
      return stage.turn;
    case TimeRule::equal_share: {
      const auto left = left_for_turns(gathering, now);
      if (!left) return std::nullopt;
      const auto count = static_cast<std::int64_t>(still_to_speak(gathering, guest));
      return std::clamp(Duration{left->count() / count}, stage.shortest, Duration{turn_limit_max});
    }
  }
  return std::nullopt;
}

void keep_shown_next(Gathering& gathering) {
  std::vector<GuestId>& shown = gathering.floor.shown;
  if (gathering.agenda.stage().floor != FloorRule::step_up_step_back) {
    shown.clear();
    return;
  }
  // What the wall showed before a suspension stands when the structure is taken up again.
  if (gathering.agenda.suspended) return;
  std::erase_if(shown, [&](GuestId id) { return !waits(gathering, id); });
  if (shown.size() == shown_next_max) return;
  std::vector<GuestId> line = queue(gathering);
  if (line.size() > shown_next_max) line.resize(shown_next_max);
  shown = std::move(line);
}

}  // namespace hearth
