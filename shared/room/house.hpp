#pragma once
// What the kiosk reads from files at its start and the room goes by: the venue and its formats.

#include <vector>

#include "shared/base/fields.hpp"
#include "shared/room/format.hpp"
#include "shared/room/venue.hpp"

namespace hearth {

struct House {
  Venue venue;
  std::vector<Format> formats;  // by name, distinct

  static constexpr auto fields = Fields{Field{"venue", &House::venue}, Field{"formats", &House::formats}};
  bool operator==(const House&) const = default;
};

[[nodiscard]] const Format* find_format(const House&, const FormatName&);

}  // namespace hearth
