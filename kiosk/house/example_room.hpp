#pragma once
// A room as it looks in the middle of an evening, for pictures of screens that need one: played through the
// core with the house's own formats, by people who are not there.

#include "shared/base/time.hpp"
#include "shared/room/house.hpp"
#include "shared/room/programme.hpp"
#include "shared/room/room.hpp"
#include "shared/room/screen.hpp"

namespace hearth::kiosk {

// When the evening is; its clock is set.
struct ExampleTime {
  Instant now{};      // room time
  LocalTime local;    // wall time
  LocalDate today{};  // the venue's day
};

struct ExampleRoom {
  Room room;
  Instant now{};  // room time at which to look at it
};

// `screen` says how far the evening has come: for Screen::gathering somebody speaks and others wait, for
// Screen::rest it is the break, for Screen::pairs the first half is on, and so on; for screens without a
// gathering nothing has been started. A house none of whose formats comes that far is lent one that does. The
// same arguments give the same room.
[[nodiscard]] ExampleRoom example_room(const House& house, const Programme& programme, Screen screen,
                                       const ExampleTime& time);

}  // namespace hearth::kiosk
