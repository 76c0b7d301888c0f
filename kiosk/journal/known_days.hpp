#pragma once
// What is kept, from one start to the next, of the days that the system's clock has said. What they mean is
// decided in kiosk/trusted_day.hpp.

#include <optional>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"

namespace hearth::kiosk {

// Days that the clock says and that are not proven.
struct UnprovenDays {
  LocalDate first = unknown_date;
  LocalDate latest = unknown_date;
  Duration held{0};  // for how long it has said so

  static constexpr auto fields =
      Fields{Field{"first", &UnprovenDays::first}, Field{"latest", &UnprovenDays::latest},
             Field{"held", &UnprovenDays::held}};
  bool operator==(const UnprovenDays&) const = default;
};

struct KnownDays {
  std::optional<LocalDate> newest;  // that has been proven
  std::optional<UnprovenDays> unproven;

  bool operator==(const KnownDays&) const = default;
};

}  // namespace hearth::kiosk
