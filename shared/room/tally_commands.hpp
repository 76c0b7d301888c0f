#pragma once
// What is counted, and asking for the counts; the numbers themselves are in tally.hpp.

#include <cstdint>
#include <variant>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/context.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/permission.hpp"
#include "shared/room/tally.hpp"

namespace hearth {

struct Room;
struct Decision;
struct Gathering;

// The answer to it holds the tallies; only for whoever looks after the machine.
struct ListTallies {
  static constexpr const char* name = "tallies.list";
  static constexpr const char* meaning = "The answer is what stays: numbers, gathering by gathering.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{};
  bool operator==(const ListTallies&) const = default;
};

// The kiosk's own, on the hour: the wall tells anew how many have come, where the venue wants it.
struct TellHowManyCame {
  static constexpr const char* name = "house.tell_how_many_came";
  static constexpr const char* meaning = "The wall tells how many have come today, in tens.";
  static constexpr Allowed allowed{Permission::kiosk};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{};
  bool operator==(const TellHowManyCame&) const = default;
};

struct HowManyTold {
  Instant at{};
  std::uint32_t count = 0;  // tens; 0: too few to tell

  static constexpr const char* name = "how_many_told";
  static constexpr auto fields = Fields{Field{"at", &HowManyTold::at}, Field{"count", &HowManyTold::count}};
  bool operator==(const HowManyTold&) const = default;
};

// Comes before GatheringClosed or DayEnded.
struct TallyKept {
  Instant at{};
  Tally tally;

  static constexpr const char* name = "tally_kept";
  static constexpr auto fields = Fields{Field{"at", &TallyKept::at}, Field{"tally", &TallyKept::tally}};
  bool operator==(const TallyKept&) const = default;
};

using TallyCommand = std::variant<ListTallies, TellHowManyCame>;
template <AlternativeOf<TallyCommand> T>
TallyCommand command_slice(const T&);
using TallyEvent = std::variant<HowManyTold, TallyKept>;
template <AlternativeOf<TallyEvent> T>
TallyEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const ListTallies&, const Context&);
[[nodiscard]] Decision decide(const Room&, const TellHowManyCame&, const Context&);
void apply(Room&, const HowManyTold&);
void apply(Room&, const TallyKept&);

// What a gathering comes to that ends now. More may be here than signed in, if the facilitator counted.
// `date` is nothing while the clock is not set.
[[nodiscard]] TallyKept tally_of(const Gathering&, Instant now, std::optional<LocalDate> date);

}  // namespace hearth
