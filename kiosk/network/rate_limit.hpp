#pragma once
// How many things may come at once, and how many more in each second (a token bucket, counted as time).

#include <algorithm>
#include <chrono>

namespace hearth::kiosk {

class RateLimit {
 public:
  using TimePoint = std::chrono::steady_clock::time_point;

  constexpr RateLimit(int at_once, int in_a_second)
      : costs_(std::chrono::duration_cast<TimePoint::duration>(std::chrono::seconds{1}) / in_a_second),
        ahead_max_(at_once * costs_) {}

  // One more; false when that is more than may come. What was too much counts as well.
  [[nodiscard]] bool take(TimePoint now) {
    paid_until_ = std::max(paid_until_, now) + costs_;
    return paid_until_ <= now + ahead_max_;
  }

 private:
  TimePoint::duration costs_;
  TimePoint::duration ahead_max_;
  TimePoint paid_until_{};
};

}  // namespace hearth::kiosk
