#pragma once
// Every slice, once: what the wire and the tests go through when they mean all commands or all events. Hardly
// anybody else needs to see them all.

#include <type_traits>
#include <variant>

#include "shared/room/access_commands.hpp"
#include "shared/room/admissions_commands.hpp"
#include "shared/room/agreement_commands.hpp"
#include "shared/room/bell_commands.hpp"
#include "shared/room/called_by.hpp"
#include "shared/room/cannot_come_commands.hpp"
#include "shared/room/closing_commands.hpp"
#include "shared/room/extra_screens_commands.hpp"
#include "shared/room/facilitation_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/forgetting.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/goodbye_commands.hpp"
#include "shared/room/groups_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/room/jobs_commands.hpp"
#include "shared/room/notes_commands.hpp"
#include "shared/room/pairs_commands.hpp"
#include "shared/room/programme_commands.hpp"
#include "shared/room/quiet_word_commands.hpp"
#include "shared/room/seats_commands.hpp"
#include "shared/room/tally_commands.hpp"
#include "shared/room/timekeeping_commands.hpp"
#include "shared/room/token_blocks_commands.hpp"
#include "shared/room/undo_commands.hpp"
#include "shared/room/wall_commands.hpp"
#include "shared/room/wall_name.hpp"

namespace hearth {

// A list of variants, one for each slice.
template <class... EachSlice>
struct Slices {};

using CommandSlices =
    Slices<GatheringCommand, GoodbyeCommand, ClosingCommand, FloorCommand, SeatsCommand, PairsCommand,
           GroupsCommand, FacilitationCommand, AgreementCommand, GuestsCommand, CalledByCommand,
           QuietWordCommand, TokenBlocksCommand, AccessCommand, TallyCommand, NotesCommand, JobsCommand,
           CannotComeCommand, ForgettingCommand, WallCommand, WallNameCommand, BellCommand, UndoCommand,
           HouseCommand, ProgrammeSliceCommand, TimekeepingCommand, AdmissionsCommand, ExtraScreensCommand>;
using EventSlices =
    Slices<GatheringEvent, GoodbyeEvent, ClosingEvent, FloorEvent, SeatsEvent, PairsEvent, GroupsEvent,
           FacilitationEvent, AgreementEvent, GuestsEvent, CalledByEvent, QuietWordEvent, TokenBlocksEvent,
           AccessEvent, TallyEvent, NotesEvent, JobsEvent, CannotComeEvent, ForgettingEvent, WallEvent,
           WallNameEvent, BellEvent, UndoEvent, HouseEvent, ProgrammeSliceEvent, TimekeepingEvent,
           AdmissionsEvent, ExtraScreensEvent>;

// Calls visit.template operator()<T>() for each command (or event) of every slice, in this order.
template <class... EachSlice, class Visit>
void for_each_kind(Slices<EachSlice...>, Visit&& visit) {
  const auto of_one = [&]<class... Kinds>(std::type_identity<std::variant<Kinds...>>) {
    (visit.template operator()<Kinds>(), ...);
  };
  (of_one(std::type_identity<EachSlice>{}), ...);
}

}  // namespace hearth
