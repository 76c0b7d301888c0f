#pragma once
// An evening from left to right: what was planned, how it went, who spoke when, and what happened besides.

#include <optional>

#include "remote/workbench/evening/evening.hpp"
#include "remote/workbench/parts/marked.hpp"
#include "shared/ui/theme.hpp"

namespace hearth::workbench {

// As wide as there is room. `at` is marked; the moment that somebody presses or drags to is returned.
std::optional<Duration> draw_timeline(Marks& marks, const Evening& evening, Duration at,
                                      const ui::Palette& palette);

// "0:07", "1:30": hours and minutes since the beginning.
[[nodiscard]] std::string hours_and_minutes(Duration since_beginning);
// How far apart marks of time stand, so that at most `count_max` stand in `length`.
[[nodiscard]] Duration between_marks(Duration length, int count_max);
// What happened, for people: "somebody came late".
[[nodiscard]] const char* words_of(MomentKind kind);

}  // namespace hearth::workbench
