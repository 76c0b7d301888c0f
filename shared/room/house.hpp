#pragma once
// What the kiosk reads from files at its start and the room goes by: the venue and its formats.

#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/format.hpp"
#include "shared/room/venue.hpp"

namespace hearth {

struct House {
  Venue venue;
  std::vector<Format> formats;  // by name, distinct

  static constexpr auto fields = Fields{Field{"venue", &House::venue}, Field{"formats", &House::formats}};
  bool operator==(const House&) const = default;
};

// The event, and what the room remembers of it: somebody has said that this was the date.
struct DateAgreed {
  Instant at{};
  LocalDate date = unknown_date;

  static constexpr const char* name = "date_agreed";
  static constexpr auto fields = Fields{Field{"at", &DateAgreed::at}, Field{"date", &DateAgreed::date}};
  bool operator==(const DateAgreed&) const = default;
};

[[nodiscard]] const Format* find_format(const House&, const FormatName&);
// The format in which those who led talk about it afterwards, the first by name; nullptr where there is none.
[[nodiscard]] const Format* find_debrief(const House&);

}  // namespace hearth
