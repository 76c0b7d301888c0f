#pragma once
// Hints for the facilitator's eyes only, which the wall never shows: what needs a decision soon, and how the
// time left compares with the people left. Numbers, never a list of people, since the next chair can read the
// tablet.

#include <string>
#include <vector>

#include "remote/pages/facilitator/knows.hpp"

namespace hearth::pages::facilitator {

// Nobody is reminded of a start for longer: by then it has begun elsewhere, or is over already.
inline constexpr std::chrono::minutes late_start_told_for{30};
// After so long without a break people may need one.
inline constexpr std::chrono::minutes energy_lasts{60};

// The most pressing first.
enum class HintOf {
  closing,
  split,
  break_over,
  break_due,
  first_time,
  cannot_come,
  remember,
  energy,
  review,
  wishes
};

struct Hint {
  HintOf of = HintOf::closing;
  std::string words;
};

// What needs a decision now or soon, each at most once, the most pressing first. Only while a gathering is
// on.
[[nodiscard]] std::vector<Hint> hints(const Knows&);

// Above the line: who is still to come and how much time this part has left, as far as either is known.
[[nodiscard]] std::string line_heading(const Knows&);

// How long somebody's hand has been up, in steps of two minutes; empty where that is less, or nobody knows.
[[nodiscard]] std::string waiting_words(const Knows&, const Guest&);

// For an event of today's programme that is going by the clock, while no gathering is on: since when it
// should have begun. Empty while its time has not come.
[[nodiscard]] std::string late_start(const Knows&, const ProgrammeEvent&);

}  // namespace hearth::pages::facilitator
