#include "kiosk/trusted_day.hpp"

#include <algorithm>

namespace hearth::kiosk {
namespace {

constexpr Duration question_max = std::chrono::minutes{1};

std::chrono::days between(LocalDate from, LocalDate to) {
  return std::chrono::sys_days{to} - std::chrono::sys_days{from};
}

}  // namespace

TrustedDay::Verdict TrustedDay::look(Instant now, LocalDate today) {
  if (today.year() < earliest_year) {
    doubted_at_.reset();
    return {};
  }
  if (known_.newest != today) {
    doubt(now, today);
    if (has_lasted(today)) agree(today);
  }
  if (known_.newest == today) {
    agree(today);
    return {WallClock::set, DayIs::proven};
  }
  const bool earlier = known_.newest && today < *known_.newest;
  return {earlier ? WallClock::unset : WallClock::set, DayIs::fresh};
}

void TrustedDay::agree(LocalDate today) {
  if (today.year() < earliest_year) return;
  known_ = {today, std::nullopt};
  doubted_at_.reset();
  not_noted_ = Duration{0};
}

bool TrustedDay::goes_on(LocalDate today) const {
  if (!known_.unproven) return false;
  const bool was_later = !known_.newest || known_.unproven->latest > *known_.newest;
  const bool is_later = !known_.newest || today > *known_.newest;
  const std::chrono::days passed = between(known_.unproven->latest, today);
  // In one run a day is followed by the next; between two runs the house may have been shut.
  const std::chrono::days passed_max = doubted_at_ ? std::chrono::days{1} : shut_max;
  return was_later == is_later && passed >= std::chrono::days{0} && passed <= passed_max;
}

void TrustedDay::doubt(Instant now, LocalDate today) {
  if (!goes_on(today)) {
    known_.unproven = UnprovenDays{today, today, Duration{0}};
    not_noted_ = Duration{0};
  } else {
    known_.unproven->latest = today;
    if (doubted_at_) not_noted_ += std::clamp(now - *doubted_at_, Duration{0}, question_max);
  }
  doubted_at_ = now;
  const Duration whole = not_noted_ - not_noted_ % noted_every;
  known_.unproven->held += whole;
  not_noted_ -= whole;
}

bool TrustedDay::has_lasted(LocalDate today) const {
  if (known_.unproven->held + not_noted_ < proven_after) return false;
  const bool earlier = known_.newest && today < *known_.newest;
  return !earlier || known_.unproven->latest > known_.unproven->first;
}

}  // namespace hearth::kiosk
