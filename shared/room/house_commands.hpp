#pragma once
// Reading the files of the house; what they hold is in house.hpp.

#include <variant>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/context.hpp"
#include "shared/room/house.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/permission.hpp"
#include "shared/room/venue.hpp"

namespace hearth {

struct Room;
struct Decision;

struct ReadHouse {
  House house;

  static constexpr const char* name = "house.read";
  static constexpr const char* meaning = "Replaces the venue and its formats by what the files say.";
  static constexpr Allowed allowed{Permission::kiosk};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"house", &ReadHouse::house}};
  bool operator==(const ReadHouse&) const = default;
};

struct HouseRead {
  Instant at{};
  House house;

  static constexpr const char* name = "house_read";
  static constexpr auto fields = Fields{Field{"at", &HouseRead::at}, Field{"house", &HouseRead::house}};
  bool operator==(const HouseRead&) const = default;
};

using HouseCommand = std::variant<ReadHouse>;
template <AlternativeOf<HouseCommand> T>
HouseCommand command_slice(const T&);
using HouseEvent = std::variant<HouseRead>;
template <AlternativeOf<HouseEvent> T>
HouseEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const ReadHouse&, const Context&);
void apply(Room&, const HouseRead&);

}  // namespace hearth
