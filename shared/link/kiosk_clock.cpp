#include "shared/link/kiosk_clock.hpp"

#include <algorithm>

namespace hearth::link {
namespace {

// Clocks of two machines part by some milliseconds a minute; what was best longer ago than this counts no
// more.
constexpr std::size_t beats_kept = 16;

// A time outside of these is no time of a kiosk, and could not be reckoned with.
constexpr Duration room_time_max{1'000'000'000'000'000};

bool is_same_run(const wire::Beat& a, const wire::Beat& b) {
  return a.boot == b.boot && a.journal == b.journal;
}

}  // namespace

void KioskClock::heard(const wire::Beat& beat, SteadyTime arrived) {
  const Duration said = beat.now.time_since_epoch();
  if (said < Duration{0} || said > room_time_max) return;
  if (last_ && is_same_run(*last_, beat)) {
    not_before_ = std::max(not_before_, *now(arrived));
    if (beat.now >= last_->now) last_ = beat;
  } else {
    last_ = beat;
    ahead_.clear();
    not_before_ = beat.now;
  }
  ahead_.push_back(said - arrived.time_since_epoch());
  if (ahead_.size() > beats_kept) ahead_.pop_front();
  best_ = *std::max_element(ahead_.begin(), ahead_.end());
}

std::optional<Instant> KioskClock::now(SteadyTime here) const {
  if (!last_) return std::nullopt;
  return std::max(not_before_, Instant{best_ + here.time_since_epoch()});
}

std::optional<LocalTime> KioskClock::local(SteadyTime here) const {
  if (!last_) return std::nullopt;
  return last_->local.later(*now(here) - last_->now);
}

}  // namespace hearth::link
