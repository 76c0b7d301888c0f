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

Clock::Clock(const ClockOptions& options, Sources sources)
    : options_(options),
      sources_(std::move(sources)),
      started_(sources_.steady()),
      latest_(options_.room_time_from),
      trusted_(options_.known_days),
      agreed_(options_.agreed) {}

Moment Clock::moment() {
  const Duration run = sources_.steady() - started_;
  latest_ = std::max(latest_, options_.room_time_from + run);
  Moment moment;
  moment.now = latest_;
  const auto utc = options_.wall_time_from ? options_.wall_time_from->utc + run : sources_.system();
  moment.local = sources_.local(utc);
  moment.today = moment.local.later(-Duration{options_.day_ends}).date();
  if (options_.wall_time_from) {
    moment.wall_clock = WallClock::set;
    return moment;
  }
  const TrustedDay::Verdict verdict = trusted_.look(moment.now, moment.today);
  moment.wall_clock = verdict.wall_clock;
  moment.day_is = verdict.day_is;
  return moment;
}

void Clock::follow(const std::optional<DateAgreed>& agreed) {
  if (agreed && agreed != agreed_) trusted_.agree(agreed->date);
  agreed_ = agreed;
}

}  // namespace hearth::kiosk
