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

// A person says that the date which the kiosk shows is right. The kiosk then believes its clock at once,
// which it otherwise does only when the day has lasted.
struct AgreeToDate {
  LocalDate date = unknown_date;  // as it was shown

  static constexpr const char* name = "house.date_is_right";
  static constexpr const char* meaning = "Says that this is today's date; the kiosk then believes its clock.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"date", &AgreeToDate::date}};
  bool operator==(const AgreeToDate&) const = default;
};

using HouseCommand = std::variant<ReadHouse, AgreeToDate>;
template <AlternativeOf<HouseCommand> T>
HouseCommand command_slice(const T&);
using HouseEvent = std::variant<HouseRead, DateAgreed>;
template <AlternativeOf<HouseEvent> T>
HouseEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const ReadHouse&, const Context&);
[[nodiscard]] Decision decide(const Room&, const AgreeToDate&, const Context&);
void apply(Room&, const HouseRead&);
void apply(Room&, const DateAgreed&);

}  // namespace hearth
