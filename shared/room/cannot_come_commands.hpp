#pragma once
// Saying that somebody cannot come; what is kept of it stands in cannot_come.hpp.

#include <variant>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/cannot_come.hpp"
#include "shared/room/context.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/permission.hpp"

namespace hearth {

struct Decision;

// Answered alike whatever comes of it: also for an event that is not on today, is over, or is not told of.
struct CannotCome {
  EventUid event;  // of today's programme

  static constexpr const char* name = "guests.cannot_come";
  static constexpr const char* meaning =
      "Somebody cannot come to that event today; facilitators see how many, nobody sees who.";
  static constexpr Allowed allowed{Permission::sign_in, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"event", &CannotCome::event}};
  bool operator==(const CannotCome&) const = default;
};

struct CannotComeTold {
  Instant at{};
  EventUid event;

  static constexpr const char* name = "cannot_come_told";
  static constexpr auto fields =
      Fields{Field{"at", &CannotComeTold::at}, Field{"event", &CannotComeTold::event}};
  bool operator==(const CannotComeTold&) const = default;
};

using CannotComeCommand = std::variant<CannotCome>;
template <AlternativeOf<CannotComeCommand> T>
CannotComeCommand command_slice(const T&);
using CannotComeEvent = std::variant<CannotComeTold>;
template <AlternativeOf<CannotComeEvent> T>
CannotComeEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const CannotCome&, const Context&);
void apply(Room&, const CannotComeTold&);

}  // namespace hearth
