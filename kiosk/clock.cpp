#include "kiosk/clock.hpp"

#include <time.h>

#include <algorithm>

#include "kiosk/calendar/zone.hpp"

namespace hearth::kiosk {

Clock::Sources Clock::machine() {
  return {
      [] {
        // Counts on while the machine sleeps, as the people in the room do.
        timespec now{};
        clock_gettime(CLOCK_BOOTTIME, &now);
        return std::chrono::duration_cast<Duration>(std::chrono::seconds{now.tv_sec} +
                                                    std::chrono::nanoseconds{now.tv_nsec});
      },
      [] { return std::chrono::floor<Duration>(std::chrono::system_clock::now()); },
      [](std::chrono::sys_time<Duration> utc) { return local_at(utc); },
  };
}

Clock::Clock(ClockOptions options, Sources sources)
    : options_(std::move(options)),
      sources_(std::move(sources)),
      started_(sources_.steady()),
      latest_(options_.room_time_from) {}

Moment Clock::moment() {
  const Duration run = sources_.steady() - started_;
  latest_ = std::max(latest_, options_.room_time_from + run);
  Moment moment;
  moment.now = latest_;
  const auto utc = options_.wall_time_from ? options_.wall_time_from->utc + run : sources_.system();
  moment.local = sources_.local(utc);
  moment.today = moment.local.later(-Duration{options_.day_ends}).date();
  const bool too_early =
      moment.today.year() < earliest_year || (options_.newest_day && moment.today < *options_.newest_day);
  moment.wall_clock = options_.wall_time_from || !too_early ? WallClock::set : WallClock::unset;
  return moment;
}

}  // namespace hearth::kiosk
