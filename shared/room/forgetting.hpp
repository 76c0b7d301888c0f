#pragma once
// Everything at once: whoever looks after the machine can erase all that it knows about people. What the
// venue wrote in files, and which devices were admitted, is not about people and stays.

#include <variant>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/context.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/permission.hpp"

namespace hearth {

struct Room;
struct Decision;

struct ForgetAll {
  static constexpr const char* name = "house.forget_all";
  static constexpr const char* meaning =
      "Erases everything about people: the gathering, the day, notes, agreements and tallies.";
  static constexpr Allowed allowed{Permission::owner};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{};
  bool operator==(const ForgetAll&) const = default;
};

struct AllForgotten {
  Instant at{};

  static constexpr const char* name = "all_forgotten";
  static constexpr auto fields = Fields{Field{"at", &AllForgotten::at}};
  bool operator==(const AllForgotten&) const = default;
};

using ForgettingCommand = std::variant<ForgetAll>;
template <AlternativeOf<ForgettingCommand> T>
ForgettingCommand command_slice(const T&);
using ForgettingEvent = std::variant<AllForgotten>;
template <AlternativeOf<ForgettingEvent> T>
ForgettingEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const ForgetAll&, const Context&);
void apply(Room&, const AllForgotten&);

}  // namespace hearth
