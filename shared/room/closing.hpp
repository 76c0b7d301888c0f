#pragma once
// The closing of a gathering is protected: as soon as what is left of the time no longer fits before it, the
// facilitator gets choices that each do what they say in one touch. The wall says nothing of it.

#include <array>
#include <optional>
#include <variant>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/context.hpp"
#include "shared/room/format.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/permission.hpp"

namespace hearth {

struct Room;
struct Decision;
struct Gathering;
struct Agenda;

// A break that would be left with less than this is dropped.
inline constexpr std::chrono::minutes shortest_break{3};
// Turns of a fixed length are not made shorter than this.
inline constexpr std::chrono::seconds shortest_turn{30};

enum class ClosingChoice { shorter_turns, shorten_break, run_on, go_to_closing };
template <>
inline constexpr auto enum_names<ClosingChoice> = std::array{
    std::pair{ClosingChoice::shorter_turns, "shorter_turns"},
    std::pair{ClosingChoice::shorten_break, "shorten_break"}, std::pair{ClosingChoice::run_on, "run_on"},
    std::pair{ClosingChoice::go_to_closing, "go_to_closing"}};

// The next stage of kind closing behind the present one, as an index into the stages.
[[nodiscard]] std::optional<std::uint32_t> closing_ahead(const Agenda&);

// How much time is missing for everything that is still planned, closing included; nothing when it fits, when
// no end is planned, or when the closing has been reached. A round that is timed counts with the turns that
// are still to come.
[[nodiscard]] std::optional<Duration> missing_before_closing(const Gathering&, Instant now);

// The choices that would be enough now, in the order of their names; run_on always is. Empty while nothing is
// missing.
[[nodiscard]] std::vector<ClosingChoice> closing_choices(const Gathering&, Instant now);

struct KeepClosing {
  ClosingChoice choice = ClosingChoice::run_on;

  static constexpr const char* name = "gathering.reserve";
  static constexpr const char* meaning =
      "Makes room for the closing: shorter turns, a shorter break, running on by what is missing, or the "
      "closing now.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{Field{"choice", &KeepClosing::choice}};
  bool operator==(const KeepClosing&) const = default;
};

// The stages (the present one in its place) and the end are as they are here.
struct AgendaChanged {
  Instant at{};
  std::vector<Stage> stages;
  std::optional<Instant> due;

  static constexpr const char* name = "agenda_changed";
  static constexpr auto fields =
      Fields{Field{"at", &AgendaChanged::at}, Field{"stages", &AgendaChanged::stages},
             Field{"due", &AgendaChanged::due}};
  bool operator==(const AgendaChanged&) const = default;
};

using ClosingCommand = std::variant<KeepClosing>;
template <AlternativeOf<ClosingCommand> T>
ClosingCommand command_slice(const T&);
using ClosingEvent = std::variant<AgendaChanged>;
template <AlternativeOf<ClosingEvent> T>
ClosingEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const KeepClosing&, const Context&);
void apply(Room&, const AgendaChanged&);

}  // namespace hearth
