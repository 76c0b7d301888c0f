#include "shared/room/agreement_commands.hpp"
#include "shared/room/bell_commands.hpp"
#include "shared/room/closing_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/goodbye_commands.hpp"
#include "shared/room/timekeeping_commands.hpp"
#include "shared/room/undo_commands.hpp"
#include "shared/room/wall_commands.hpp"
#include "shared/wire/slice_codec.hpp"

namespace hearth::wire {

template struct CommandCodecs<GatheringCommand>;
template struct EventCodecs<GatheringEvent>;
template struct CommandCodecs<GoodbyeCommand>;
template struct EventCodecs<GoodbyeEvent>;
template struct CommandCodecs<ClosingCommand>;
template struct EventCodecs<ClosingEvent>;
template struct CommandCodecs<TimekeepingCommand>;
template struct EventCodecs<TimekeepingEvent>;
template struct CommandCodecs<UndoCommand>;
template struct EventCodecs<UndoEvent>;
template struct CommandCodecs<WallCommand>;
template struct EventCodecs<WallEvent>;
template struct CommandCodecs<BellCommand>;
template struct EventCodecs<BellEvent>;
template struct CommandCodecs<AgreementCommand>;
template struct EventCodecs<AgreementEvent>;

}  // namespace hearth::wire
