#pragma once
// The venue's time zone (IANA), by glibc, which knows the rules for years to come as well. A process has one
// zone: it is set once, before threads start.

#include <chrono>
#include <stdexcept>
#include <string>

#include "shared/base/time.hpp"

namespace hearth::kiosk {

struct ZoneFault : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Throws ZoneFault with a sentence for people when the machine knows no zone of that name.
void use_zone(const std::string& name);

// Any thread, after use_zone().
[[nodiscard]] LocalTime local_at(std::chrono::sys_time<Duration> utc);

// The moment at which clocks of the zone show this date and minute. In the hour that comes twice in autumn the
// first; in the hour that does not exist in spring as much later as the clocks jump.
[[nodiscard]] LocalTime local_from(LocalDate date, std::chrono::minutes minute_of_day);

}  // namespace hearth::kiosk
