#pragma once
// Reading the calendars; what is on is in programme.hpp.

#include <variant>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/context.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/permission.hpp"
#include "shared/room/programme.hpp"

namespace hearth {

struct Room;
struct Decision;

// Replaces the programme by what the calendars say now.
struct ReadProgramme {
  Programme programme;

  static constexpr const char* name = "programme.read";
  static constexpr const char* meaning = "Replaces the programme by what the calendars say.";
  static constexpr Allowed allowed{Permission::kiosk};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"programme", &ReadProgramme::programme}};
  bool operator==(const ReadProgramme&) const = default;
};

struct ProgrammeRead {
  Instant at{};
  Programme programme;

  static constexpr const char* name = "programme_read";
  static constexpr auto fields =
      Fields{Field{"at", &ProgrammeRead::at}, Field{"programme", &ProgrammeRead::programme}};
  bool operator==(const ProgrammeRead&) const = default;
};

using ProgrammeSliceCommand = std::variant<ReadProgramme>;
template <AlternativeOf<ProgrammeSliceCommand> T>
ProgrammeSliceCommand command_slice(const T&);
using ProgrammeSliceEvent = std::variant<ProgrammeRead>;
template <AlternativeOf<ProgrammeSliceEvent> T>
ProgrammeSliceEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const ReadProgramme&, const Context&);
void apply(Room&, const ProgrammeRead&);

}  // namespace hearth
