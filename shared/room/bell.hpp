#pragma once
// A soft bell, for whoever cannot see the wall or has closed their eyes. There is none unless the venue file
// sets one up. It is rung by somebody, or by walls themselves at what the venue names (display/bell.hpp); at
// the end of somebody's time only where the group itself wants that, for this gathering.
//
// Source: domain.md, cues: "an optional soft bell, off by default".

#include <chrono>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"

namespace hearth {

struct Room;

inline constexpr int bell_volume_max = 100;

// What a wall rings at by itself. Never what somebody does or says.
enum class BellOccasion {
  beginning,   // a gathering begins
  part,        // another part begins
  break_over,  // the planned time of a break is over
  closing,     // a gathering has closed
};
template <>
inline constexpr auto enum_names<BellOccasion> = std::array{
    std::pair{BellOccasion::beginning, "beginning"}, std::pair{BellOccasion::part, "part"},
    std::pair{BellOccasion::break_over, "break_over"}, std::pair{BellOccasion::closing, "closing"}};

// As the venue sets it up.
struct BellOfVenue {
  std::int32_t volume = 0;          // percent, 0 to bell_volume_max; 0: there is no bell
  std::vector<BellOccasion> rings;  // distinct

  static constexpr auto fields =
      Fields{Field{"volume", &BellOfVenue::volume}, Field{"rings", &BellOfVenue::rings}};
  bool operator==(const BellOfVenue&) const = default;
};

// Whether the bell rings when the time of a turn, or of half a pair, is up; the group decides it.
enum class TurnBell { silent, rings };
template <>
inline constexpr auto enum_names<TurnBell> =
    std::array{std::pair{TurnBell::silent, "silent"}, std::pair{TurnBell::rings, "rings"}};

struct Bell {
  std::uint64_t rung = 0;     // how often somebody has rung it
  std::optional<Instant> at;  // when that was last

  static constexpr auto fields = Fields{Field{"rung", &Bell::rung}, Field{"at", &Bell::at}};
  bool operator==(const Bell&) const = default;
};

// When the time of the turn or of the half that runs is up and the group wants to hear it; nothing: never, or
// not while clocks stand still.
[[nodiscard]] std::optional<Instant> turn_bell_at(const Room&);

}  // namespace hearth
