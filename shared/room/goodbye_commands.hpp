#pragma once
// What can be asked while a close can still be taken back, and what happens then; see goodbye.hpp.

#include <optional>
#include <variant>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/context.hpp"
#include "shared/room/decision.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/permission.hpp"

namespace hearth {

struct Room;

struct TakeBackClosing {
  static constexpr const char* name = "gathering.take_back";
  static constexpr const char* meaning = "Takes the close back; the gathering goes on where it was.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{};
  bool operator==(const TakeBackClosing&) const = default;
};

struct EraseNow {
  static constexpr const char* name = "gathering.erase_now";
  static constexpr const char* meaning = "Erases a gathering that has closed, without waiting any longer.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{};
  bool operator==(const EraseNow&) const = default;
};

// Comes in place of GatheringClosed, which follows when everything is erased.
struct GoodbyeBegan {
  Instant at{};
  Instant until{};
  std::optional<LocalDate> date;

  static constexpr const char* name = "goodbye_began";
  static constexpr auto fields = Fields{Field{"at", &GoodbyeBegan::at}, Field{"until", &GoodbyeBegan::until},
                                        Field{"date", &GoodbyeBegan::date}};
  bool operator==(const GoodbyeBegan&) const = default;
};

struct ClosingTakenBack {
  Instant at{};

  static constexpr const char* name = "closing_taken_back";
  static constexpr auto fields = Fields{Field{"at", &ClosingTakenBack::at}};
  bool operator==(const ClosingTakenBack&) const = default;
};

using GoodbyeCommand = std::variant<TakeBackClosing, EraseNow>;
template <AlternativeOf<GoodbyeCommand> T>
GoodbyeCommand command_slice(const T&);
using GoodbyeEvent = std::variant<GoodbyeBegan, ClosingTakenBack>;
template <AlternativeOf<GoodbyeEvent> T>
GoodbyeEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const TakeBackClosing&, const Context&);
[[nodiscard]] Decision decide(const Room&, const EraseNow&, const Context&);
void apply(Room&, const GoodbyeBegan&);
void apply(Room&, const ClosingTakenBack&);

// What follows when a gathering is closed: the time to take it back, or the end at once where the format or
// the venue wants none. One that is still waiting to be erased goes first. Only while a gathering is on.
[[nodiscard]] Decision close_gathering(const Room&, const Context&);

// Appends what erases the gathering that waits, where one does.
void end_goodbye(const Room&, Instant now, std::vector<Event>&);

}  // namespace hearth
