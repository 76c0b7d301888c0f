#pragma once
// The venue's time zone (IANA), by glibc, which knows the rules for years to come as well. A process has one
// zone: it is set once, before threads start. (Only the child that reads calendars changes it, and that has
// no threads.)

#include <chrono>
#include <functional>
#include <stdexcept>
#include <string>

#include "shared/base/time.hpp"

namespace hearth::kiosk {

struct ZoneFault : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Whether the machine knows a zone of that name.
[[nodiscard]] bool is_zone(const std::string& name);

// Throws ZoneFault with a sentence for people when the machine knows no zone of that name.
void use_zone(const std::string& name);

// Any thread, after use_zone().
[[nodiscard]] LocalTime local_at(std::chrono::sys_time<Duration> utc);

// The moment at which clocks of the zone show this date and time of day, as RFC 5545 section 3.3.5 has it: in
// the hour that comes twice in autumn the first; in the hour that does not exist in spring as much later as
// the clocks jump.
[[nodiscard]] LocalTime local_from(LocalDate date, std::chrono::seconds of_day);

// The same in any zone, by its offset from UTC at a moment.
using OffsetAt = std::function<std::chrono::seconds(std::chrono::sys_time<Duration>)>;
[[nodiscard]] std::chrono::sys_time<Duration> moment_from(LocalDate date, std::chrono::seconds of_day,
                                                          const OffsetAt& offset_at);

}  // namespace hearth::kiosk
