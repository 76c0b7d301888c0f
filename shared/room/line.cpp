#include "shared/room/line.hpp"

#include <algorithm>
#include <tuple>

#include "shared/room/gathering.hpp"
#include "shared/room/seats.hpp"

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

// Whether this guest's hand is up and has had no turn.
bool waits(const Gathering& gathering, GuestId id) {
  const auto guest = std::find_if(gathering.guests.begin(), gathering.guests.end(),
                                  [&](const Guest& each) { return each.id == id; });
  if (guest == gathering.guests.end() || guest->hand == HandNumber{} || guest->presence != Presence::here)
    return false;
  const auto& served = gathering.floor.served;
  return !speaks(gathering, id) && std::find(served.begin(), served.end(), guest->hand) == served.end();
}

std::vector<HandNumber> served_in_order(const Gathering& gathering) {
  std::vector<HandNumber> served = gathering.floor.served;
  std::sort(served.begin(), served.end());
  return served;
}

// Those whose hands are up and not served, in the order of the guests.
std::vector<const Guest*> waiting(const Gathering& gathering, const std::vector<HandNumber>& served) {
  std::vector<const Guest*> raised;
  for (const Guest& guest : gathering.guests) {
    if (guest.hand == HandNumber{} || guest.presence != Presence::here || speaks(gathering, guest.id))
      continue;
    if (!std::binary_search(served.begin(), served.end(), guest.hand)) raised.push_back(&guest);
  }
  return raised;
}

// Whoever has spoken least often comes first, then least long, then the first hand up; a hand that has been
// overtaken often enough comes before them all. Minutes count in steps, so that a few seconds more or less do
// not undo the order of asking. Only the first `wanted` of the line, or all there are.
std::vector<GuestId> step_up_line(const Gathering& gathering, std::size_t wanted) {
  struct Waiting {
    std::uint32_t turns;
    std::int64_t time;  // in steps of time_counts_in
    HandNumber hand;
    GuestId guest;
  };
  const std::vector<HandNumber> served = served_in_order(gathering);
  std::vector<Waiting> overtaken;
  std::vector<Waiting> line;
  for (const Guest* guest : waiting(gathering, served)) {
    const Spoke spoke = how_spoke(gathering.floor, guest->id);
    const auto later = served.end() - std::upper_bound(served.begin(), served.end(), guest->hand);
    auto& part = static_cast<std::size_t>(later) < overtaken_max ? line : overtaken;
    part.push_back({spoke.turns, spoke.time / time_counts_in, guest->hand, guest->id});
  }
  std::vector<GuestId> guests;
  const auto put_in_order = [&](std::vector<Waiting>& part, const auto& before) {
    const auto end =
        part.begin() + static_cast<std::ptrdiff_t>(std::min(wanted - guests.size(), part.size()));
    if (end == part.end()) {
      std::sort(part.begin(), end, before);
    } else {
      std::partial_sort(part.begin(), end, part.end(), before);
    }
    std::for_each(part.begin(), end, [&](const Waiting& each) { guests.push_back(each.guest); });
  };
  put_in_order(overtaken, [](const Waiting& a, const Waiting& b) { return a.hand < b.hand; });
  put_in_order(line, [](const Waiting& a, const Waiting& b) {
    return std::tie(a.turns, a.time, a.hand) < std::tie(b.turns, b.time, b.hand);
  });
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

bool speaks(const Gathering& gathering, GuestId guest) {
  return gathering.floor.turn && gathering.floor.turn->guest == guest;
}

bool may_be_named(const Gathering& gathering, const Guest& guest) {
  return guest.token && (guest.named || (speaks(gathering, guest.id) && gathering.floor.turn->named));
}

std::uint32_t passes_in_round(const Gathering& gathering, const Guest& guest) {
  return guest.passed_in == gathering.floor.round ? guest.passes : 0;
}

std::vector<GuestId> hands(const Gathering& gathering) {
  std::vector<const Guest*> raised = waiting(gathering, served_in_order(gathering));
  std::sort(raised.begin(), raised.end(), [](const Guest* a, const Guest* b) { return a->hand < b->hand; });
  std::vector<GuestId> line;
  line.reserve(raised.size());
  for (const Guest* guest : raised) line.push_back(guest->id);
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
      return with_shown_first(gathering.floor.shown, step_up_line(gathering, gathering.guests.size()));
    case FloorRule::talking_piece:
      return piece_line(gathering);
  }
  return {};
}

std::size_t still_to_speak(const Gathering& gathering, GuestId starting) {
  if (gathering.agenda.stage().floor == FloorRule::circle && goes_by_seats(gathering.agenda.stage())) {
    const auto& spoken = gathering.floor.spoken;
    const bool again =
        speaks(gathering, starting) || std::find(spoken.begin(), spoken.end(), starting) != spoken.end();
    const std::size_t left = places_left(gathering);
    return again ? left + 1 : std::max<std::size_t>(left, 1);
  }
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

bool goes_by_hands(const Stage& stage) {
  return stage.floor == FloorRule::raised_hands || stage.floor == FloorRule::step_up_step_back;
}

std::size_t turns_left(const Gathering& gathering) {
  const Stage& stage = gathering.agenda.stage();
  const std::size_t in_line = queue(gathering).size();
  if (stage.floor != FloorRule::circle) return in_line;
  if (goes_by_seats(stage)) return gathering.agenda.suspended ? 0 : places_left(gathering);
  const std::size_t people = gathering.agenda.people;
  const std::size_t had = gathering.floor.spoken.size() + (gathering.floor.turn ? 1 : 0);
  return people > had ? std::max(in_line, people - had) : in_line;
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
  const std::size_t kept = gathering.next_kept;
  if (shown.size() >= kept) return;
  // Behind those who are shown already come the first others, of whom at most as many are needed.
  for (const GuestId id : step_up_line(gathering, kept)) {
    if (shown.size() < kept && std::find(shown.begin(), shown.end(), id) == shown.end()) shown.push_back(id);
  }
}

}  // namespace hearth
