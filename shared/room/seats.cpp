#include "shared/room/seats.hpp"

#include "shared/room/seats_commands.hpp"

#include <algorithm>

#include "shared/room/guests_commands.hpp"
#include "shared/room/line.hpp"
#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"

namespace hearth {
namespace {

using Members = std::vector<const Guest*>;

bool is_one_of(const std::vector<GuestId>& all, GuestId guest) {
  return std::find(all.begin(), all.end(), guest) != all.end();
}

// Everybody who takes part and whose words the round knows, in its order.
Members known_in_round(const Gathering& gathering) {
  Members all;
  if (!goes_by_seats(gathering.agenda.stage())) {
    for (const Guest& guest : gathering.guests) {
      if (takes_part(guest)) all.push_back(&guest);
    }
    return all;
  }
  for (const GuestId seat : gathering.floor.seats) {
    const Guest* guest = find_member(gathering, seat);
    if (guest != nullptr && takes_part(*guest)) all.push_back(guest);
  }
  return all;
}

// How many are in the round, as far as anybody said; 0: nobody did.
std::size_t people_in_round(const Gathering& gathering) {
  return std::max<std::size_t>(gathering.agenda.people, taking_part(gathering).size());
}

// The places for which no words are told, and what became of them in this round.
struct Untold {
  std::size_t places = 0;              // as far as anybody said how many are here
  std::size_t had = 0;                 // have had their turn, or have it now
  std::vector<GuestId> idle{};         // had a turn in an earlier round, none in this one
  std::vector<GuestId> passed_once{};  // are asked again at the end of the round
  std::size_t sit_out = 0;             // passed twice

  [[nodiscard]] std::size_t gone_by() const { return had + passed_once.size() + sit_out; }
  [[nodiscard]] std::size_t untouched() const { return places > gone_by() ? places - gone_by() : 0; }
};

Untold untold(const Gathering& gathering) {
  const Members told = known_in_round(gathering);
  const std::size_t people = people_in_round(gathering);
  Untold all;
  all.places = people > told.size() ? people - told.size() : 0;
  for (const Guest& guest : gathering.guests) {
    if (std::find(told.begin(), told.end(), &guest) != told.end()) continue;
    if (speaks(gathering, guest.id) || is_one_of(gathering.floor.spoken, guest.id))
      ++all.had;
    else if (!guest.token && passes_in_round(gathering, guest) == 0)
      all.idle.push_back(guest.id);
    else if (!guest.token && passes_in_round(gathering, guest) == 1)
      all.passed_once.push_back(guest.id);
    else if (!guest.token)
      ++all.sit_out;
  }
  return all;
}

// The piece goes round for as long as the stage is on, so that places come again and again.
NextPlace next_place_of_piece(const Gathering& gathering) {
  constexpr std::size_t holders_min = 2;  // whoever holds it, and somebody to hand it to
  std::vector<GuestId> places;
  for (const Guest& guest : gathering.guests) {
    if (!guest.token) places.push_back(guest.id);
  }
  const auto behind = std::upper_bound(places.begin(), places.end(), gathering.floor.piece);
  if (behind != places.end()) return {NextPlace::Of::somebody_before, *behind};
  if (places.size() < std::max(people_in_round(gathering), holders_min)) return {NextPlace::Of::somebody_new};
  return {NextPlace::Of::somebody_before, places.front()};
}

}  // namespace

bool goes_by_seats(const Stage& stage) {
  const bool goes_round = stage.floor == FloorRule::circle || stage.floor == FloorRule::talking_piece;
  return goes_round && stage.order == RoundOrder::seats;
}

std::vector<GuestId> circle_line(const Gathering& gathering) {
  std::vector<GuestId> spoken = gathering.floor.spoken;
  std::sort(spoken.begin(), spoken.end());
  std::vector<GuestId> line;
  std::vector<GuestId> again;
  for (const Guest* guest : known_in_round(gathering)) {
    if (speaks(gathering, guest->id) || std::binary_search(spoken.begin(), spoken.end(), guest->id)) continue;
    const std::uint32_t passes = passes_in_round(gathering, *guest);
    if (passes == 0) line.push_back(guest->id);
    if (passes == 1) again.push_back(guest->id);
  }
  line.insert(line.end(), again.begin(), again.end());
  return line;
}

std::vector<GuestId> piece_line(const Gathering& gathering) {
  const GuestId last = gathering.floor.turn ? gathering.floor.turn->guest : gathering.floor.piece;
  std::vector<GuestId> line;
  for (const Guest* guest : known_in_round(gathering)) line.push_back(guest->id);
  auto behind = line.end();
  if (goes_by_seats(gathering.agenda.stage())) {
    behind = std::find(line.begin(), line.end(), last);
    if (behind != line.end()) ++behind;
  } else {
    // By arrival whoever held it last may have gone.
    std::sort(line.begin(), line.end());
    behind = std::upper_bound(line.begin(), line.end(), last);
  }
  std::rotate(line.begin(), behind, line.end());
  std::erase_if(line, [&](GuestId id) { return speaks(gathering, id); });
  return line;
}

std::size_t places_left(const Gathering& gathering) {
  const Untold others = untold(gathering);
  return circle_line(gathering).size() + others.untouched() + others.passed_once.size();
}

NextPlace next_place(const Gathering& gathering) {
  const Stage& stage = gathering.agenda.stage();
  if (!goes_by_seats(stage) || gathering.agenda.suspended) return {};
  if (stage.floor == FloorRule::talking_piece) return next_place_of_piece(gathering);
  const Untold others = untold(gathering);
  const bool nobody_said_how_many = people_in_round(gathering) == 0;
  if (nobody_said_how_many || others.untouched() > 0) {
    if (others.idle.empty()) return {NextPlace::Of::somebody_new};
    return {NextPlace::Of::somebody_before, others.idle.front()};
  }
  if (!others.passed_once.empty()) return {NextPlace::Of::somebody_before, others.passed_once.front()};
  return {};
}

Decision decide(const Room& room, const SeatNext& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  const Guest* guest = find_guest(room, command.token);
  if (guest == nullptr) return answer_unknown_token(context);
  if (guest->presence != Presence::here) return refuse(Reason::not_taking_part, "token");
  Decision decision;
  if (find_member(room, guest->id) == nullptr) decision.events.push_back(GuestJoined{context.now, guest->id});
  const std::vector<GuestId>& seats = room.gathering->floor.seats;
  if (seats.empty() || seats.back() != guest->id)
    decision.events.push_back(GuestSeated{context.now, guest->id});
  return decision;
}

Decision decide(const Room& room, const ForgetSeats&, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  if (room.gathering->floor.seats.empty()) return {};
  return {{SeatsForgotten{context.now}}, std::nullopt};
}

void apply(Room& room, const GuestSeated& event) {
  if (find_member(room, event.guest) == nullptr) return;
  std::vector<GuestId>& seats = room.gathering->floor.seats;
  std::erase(seats, event.guest);
  seats.push_back(event.guest);
}

void apply(Room& room, const SeatsForgotten&) {
  if (room.gathering) room.gathering->floor.seats.clear();
}

template struct CommandKinds<SeatsCommand>;
template struct EventKinds<SeatsEvent>;

}  // namespace hearth
