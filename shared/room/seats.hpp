#pragma once
// Round the circle: whose place comes next when turns, or the talking piece, go round. Computed from the
// floor and the guests; Floor::seats is all that is kept. Source: domain.md, floor rules.
//
// The room knows people by two words, not by where they sit. So by seats (RoundOrder::seats) it counts
// places: the next place has a turn all the same, as "one of us". Those who have said where they sit
// (Floor::seats) come in that order; places nobody has told words for come behind them, as many as there are
// people left. By arrival everybody who takes part is in the line by name.

#include <cstddef>
#include <optional>
#include <vector>

#include "shared/room/guests.hpp"

namespace hearth {

struct Floor;
struct Gathering;
struct Stage;

// Whether turns of this stage go round by places; false where the floor does not go round.
[[nodiscard]] bool goes_by_seats(const Stage&);

// Those in line whose words are known, in order, without whoever has the floor: of a circle those who have
// had no turn in this round, of a talking piece everybody. By seats only those who have said where they sit.
[[nodiscard]] std::vector<GuestId> circle_line(const Gathering&);
[[nodiscard]] std::vector<GuestId> piece_line(const Gathering&);

// How many places have had no turn in this round, whether words are known for them or not, without the one
// that has the floor; 0 where nobody knows how many are here. Only for a circle by seats.
[[nodiscard]] std::size_t places_left(const Gathering&);

// Whose turn comes when nobody whose words are known is next. By seats only; elsewhere nobody.
struct NextPlace {
  enum class Of { nobody, somebody_new, somebody_before };
  Of of = Of::nobody;
  GuestId guest{};  // somebody_before: without a token, had a turn in an earlier round or passed in this one
};
[[nodiscard]] NextPlace next_place(const Gathering&);

}  // namespace hearth
