#pragma once
// A moment of wall time as somebody types it behind --now: with an offset from UTC,
// "2026-11-26T18:45:00+00:00", or by the clocks of the venue, "2026-11-26T18:45" (with seconds or without).

#include <optional>
#include <string_view>

#include "shared/base/time.hpp"

namespace hearth::kiosk {

class TypedTime {
 public:
  [[nodiscard]] static std::optional<TypedTime> from(std::string_view typed);

  // After use_zone(). Without an offset, an hour that comes twice in autumn is the first, and one that does
  // not exist in spring is as much later as the clocks jump: local_from().
  [[nodiscard]] LocalTime at_venue() const;

 private:
  enum class Clocks { utc_offset, venue };
  TypedTime(const LocalTime& written, Clocks clocks) : written_(written), clocks_(clocks) {}

  LocalTime written_;  // by the clocks of the venue: as if they showed UTC
  Clocks clocks_;
};

}  // namespace hearth::kiosk
