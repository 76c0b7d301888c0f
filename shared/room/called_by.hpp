#pragma once
// What guests ask to be called. The name itself is never in the room, in an event or on a disk: the kiosk
// keeps it in memory beside the room (kiosk/names.hpp) and joins it to what it publishes. An event says only
// that something about somebody's name has changed, so that everybody gets a new picture.
//
// Source: domain.md, "What the machine may know", 2, and "Sign-in tablet".

#include <optional>
#include <variant>

#include "shared/base/fields.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/room/context.hpp"
#include "shared/room/guests.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/permission.hpp"
#include "shared/room/token.hpp"

namespace hearth {

struct Room;
struct Decision;

struct CallMe {
  Token token;
  CalledBy name_wanted;  // empty: by the two words again; otherwise not blank

  static constexpr const char* name = "guests.call_me";
  static constexpr const char* meaning =
      "What a guest would like to be called; empty takes it back. In memory only.";
  static constexpr Allowed allowed{Permission::sign_in, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"token", &CallMe::token}, Field{"name", &CallMe::name_wanted}};
  bool operator==(const CallMe&) const = default;
};

struct ShowName {
  Token token;

  static constexpr const char* name = "guests.show_name";
  static constexpr const char* meaning = "The facilitator's nod: the wall calls a guest as they asked.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"token", &ShowName::token}};
  bool operator==(const ShowName&) const = default;
};

struct HideName {
  Token token;

  static constexpr const char* name = "guests.hide_name";
  static constexpr const char* meaning = "The wall calls a guest by their two words again.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"token", &HideName::token}};
  bool operator==(const HideName&) const = default;
};

enum class NameStep { given, taken_back, shown, hidden };
template <>
inline constexpr auto enum_names<NameStep> =
    std::array{std::pair{NameStep::given, "given"}, std::pair{NameStep::taken_back, "taken_back"},
               std::pair{NameStep::shown, "shown"}, std::pair{NameStep::hidden, "hidden"}};

struct CalledByNameChanged {
  Instant at{};
  GuestId guest;
  NameStep step = NameStep::given;

  static constexpr const char* name = "called_by_name_changed";
  static constexpr auto fields =
      Fields{Field{"at", &CalledByNameChanged::at}, Field{"guest", &CalledByNameChanged::guest},
             Field{"step", &CalledByNameChanged::step}};
  bool operator==(const CalledByNameChanged&) const = default;
};

using CalledByCommand = std::variant<CallMe, ShowName, HideName>;
template <AlternativeOf<CalledByCommand> T>
CalledByCommand command_slice(const T&);
using CalledByEvent = std::variant<CalledByNameChanged>;
template <AlternativeOf<CalledByEvent> T>
CalledByEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const CallMe&, const Context&);
[[nodiscard]] Decision decide(const Room&, const ShowName&, const Context&);
[[nodiscard]] Decision decide(const Room&, const HideName&, const Context&);
void apply(Room&, const CalledByNameChanged&);

}  // namespace hearth
