#pragma once
// Whose turn it is. The floor holds what undo takes back (the turn, who has spoken, which hands have been
// served); who is next is computed from it and from what guests pressed (line.hpp, guests.hpp).
//
// circle               round the seats, or in the order in which people joined (seats.hpp); whoever passes
// comes
//                      back once, at the end of the round
// raised hands         first come, first served
// step up step back    hands; whoever has spoken least often first, then least long (in steps of two
// minutes),
//                      then first hand up
// talking piece        the holder passes it, to the next seat or to whom they choose

#include <cstdint>
#include <optional>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/guests.hpp"
#include "shared/room/timekeeping.hpp"

namespace hearth {

struct Gathering;

// One person's time on the floor.
struct Turn {
  GuestId guest;
  Stopwatch clock;
  std::optional<Duration> limit;  // nothing: untimed
  Duration wrap_up{0};
  bool named =
      false;  // by a touch on their words, or by taking the piece: the wall may name them as speaking
  // What Progress::turn was when it began: no other turn has it, not even one that undo has brought back.
  std::uint64_t number = 0;

  static constexpr auto fields =
      Fields{Field{"guest", &Turn::guest},     Field{"clock", &Turn::clock}, Field{"limit", &Turn::limit},
             Field{"wrap_up", &Turn::wrap_up}, Field{"named", &Turn::named}, Field{"number", &Turn::number}};
  bool operator==(const Turn&) const = default;
};

// Whether turns of this stage are timed on the screens. `off`: somebody got the time they need; the arc stays
// away until the stage ends, so that nobody is marked out.
enum class FloorClock { on, off };
template <>
inline constexpr auto enum_names<FloorClock> =
    std::array{std::pair{FloorClock::on, "on"}, std::pair{FloorClock::off, "off"}};

// How often and how long a guest has spoken in this gathering. Nobody sees it; it only orders the line.
struct Spoke {
  GuestId guest;
  std::uint32_t turns = 0;
  Duration time{0};

  static constexpr auto fields =
      Fields{Field{"guest", &Spoke::guest}, Field{"turns", &Spoke::turns}, Field{"time", &Spoke::time}};
  bool operator==(const Spoke&) const = default;
};

struct Floor {
  std::optional<Turn> turn;
  std::vector<GuestId> spoken;     // who has had their turn in this round
  std::vector<HandNumber> served;  // the hands that have had their turn
  FloorClock clock = FloorClock::on;
  RoundNumber round;
  std::vector<Spoke> spoke;    // in order of guests; never published
  std::vector<GuestId> seats;  // whose words belong to which seat, round the circle; empty: nobody said so
  std::vector<GuestId> shown;  // step up step back: who keeps their place in the line, at most next_kept
  GuestId piece;               // talking piece: who held it last, or 0

  static constexpr auto fields =
      Fields{Field{"turn", &Floor::turn},   Field{"spoken", &Floor::spoken}, Field{"served", &Floor::served},
             Field{"clock", &Floor::clock}, Field{"round", &Floor::round},   Field{"spoke", &Floor::spoke},
             Field{"seats", &Floor::seats}, Field{"shown", &Floor::shown},   Field{"piece", &Floor::piece}};
  bool operator==(const Floor&) const = default;
};

[[nodiscard]] Spoke how_spoke(const Floor&, GuestId);

// Everybody may speak again; for apply(RoundStarted) and apply(StageStarted).
void start_round(Gathering&);

// Ends the turn that is on, if any, and remembers that its guest has spoken; for apply.
void end_turn(Gathering&, Instant at);

// Takes a guest who has gone off the floor.
void take_out(Floor&, GuestId);

}  // namespace hearth
