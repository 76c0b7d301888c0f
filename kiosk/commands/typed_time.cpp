#include "kiosk/commands/typed_time.hpp"

#include <string>

#include "kiosk/calendar/zone.hpp"

namespace hearth::kiosk {

std::optional<TypedTime> TypedTime::from(std::string_view typed) {
  if (const auto exact = local_time_from(typed)) return TypedTime{*exact, Clocks::utc_offset};
  for (const char* rest : {"Z", ":00Z"}) {
    if (const auto shown = local_time_from(std::string{typed} + rest))
      return TypedTime{*shown, Clocks::venue};
  }
  return std::nullopt;
}

LocalTime TypedTime::at_venue() const {
  switch (clocks_) {
    case Clocks::utc_offset:
      return local_at(written_.utc);
    case Clocks::venue:
      break;
  }
  const auto midnight = std::chrono::floor<std::chrono::days>(written_.utc);
  return local_from(LocalDate{midnight}, std::chrono::floor<std::chrono::seconds>(written_.utc - midnight));
}

}  // namespace hearth::kiosk
