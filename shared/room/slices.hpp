#pragma once
// Every slice, once: what the wire and the tests go through when they mean all commands or all events. Hardly
// anybody else needs to see them all.

#include "shared/room/agreement.hpp"
#include "shared/room/called_by.hpp"
#include "shared/room/closing.hpp"
#include "shared/room/facilitation.hpp"
#include "shared/room/floor.hpp"
#include "shared/room/forgetting.hpp"
#include "shared/room/gathering.hpp"
#include "shared/room/groups.hpp"
#include "shared/room/guests.hpp"
#include "shared/room/house.hpp"
#include "shared/room/jobs.hpp"
#include "shared/room/notes.hpp"
#include "shared/room/pairs.hpp"
#include "shared/room/programme.hpp"
#include "shared/room/tally.hpp"
#include "shared/room/timekeeping.hpp"
#include "shared/room/token_blocks.hpp"
#include "shared/room/undo.hpp"
#include "shared/room/wall.hpp"

namespace hearth {

// A list of variants, one for each slice.
template <class... EachSlice>
struct Slices {};

using CommandSlices =
    Slices<GatheringCommand, ClosingCommand, FloorCommand, PairsCommand, GroupsCommand, FacilitationCommand,
           AgreementCommand, GuestsCommand, CalledByCommand, TokenBlocksCommand, TallyCommand, NotesCommand,
           JobsCommand, ForgettingCommand, WallCommand, UndoCommand, HouseCommand, ProgrammeSliceCommand,
           TimekeepingCommand>;
using EventSlices =
    Slices<GatheringEvent, ClosingEvent, FloorEvent, PairsEvent, GroupsEvent, FacilitationEvent,
           AgreementEvent, GuestsEvent, CalledByEvent, TokenBlocksEvent, TallyEvent, NotesEvent, JobsEvent,
           ForgettingEvent, WallEvent, UndoEvent, HouseEvent, ProgrammeSliceEvent, TimekeepingEvent>;

// Calls visit.template operator()<T>() for each command (or event) of every slice, in this order.
template <class... EachSlice, class Visit>
void for_each_kind(Slices<EachSlice...>, Visit&& visit) {
  const auto of_one = [&]<class... Kinds>(std::type_identity<std::variant<Kinds...>>) {
    (visit.template operator()<Kinds>(), ...);
  };
  (of_one(std::type_identity<EachSlice>{}), ...);
}

}  // namespace hearth
