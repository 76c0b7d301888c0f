#pragma once
// The closing of a gathering is protected: as soon as what is left of the time no longer fits before it, the
// facilitator gets choices that each do what they say in one touch. The wall says nothing of it.

#include <array>
#include <optional>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"

namespace hearth {

struct Gathering;
struct Agenda;

// A break that would be left with less than this is dropped.
inline constexpr std::chrono::minutes shortest_break{3};
// Turns of a fixed length are not made shorter than this.
inline constexpr std::chrono::seconds shortest_turn{30};

enum class ClosingChoice { shorter_turns, shorten_break, run_on, go_to_closing };
template <>
inline constexpr auto enum_names<ClosingChoice> = std::array{
    std::pair{ClosingChoice::shorter_turns, "shorter_turns"},
    std::pair{ClosingChoice::shorten_break, "shorten_break"}, std::pair{ClosingChoice::run_on, "run_on"},
    std::pair{ClosingChoice::go_to_closing, "go_to_closing"}};

// The next stage of kind closing behind the present one, as an index into the stages.
[[nodiscard]] std::optional<std::uint32_t> closing_ahead(const Agenda&);

// How much time is missing for everything that is still planned, closing included; nothing when it fits, when
// no end is planned, or when the closing has been reached. A round that is timed counts with the turns that
// are still to come.
[[nodiscard]] std::optional<Duration> missing_before_closing(const Gathering&, Instant now);

// The choices that would be enough now, in the order of their names; run_on always is. Empty while nothing is
// missing.
[[nodiscard]] std::vector<ClosingChoice> closing_choices(const Gathering&, Instant now);

}  // namespace hearth
