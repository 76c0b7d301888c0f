#include "shared/room/access_commands.hpp"
#include "shared/room/called_by.hpp"
#include "shared/room/cannot_come_commands.hpp"
#include "shared/room/forgetting.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/jobs_commands.hpp"
#include "shared/room/notes_commands.hpp"
#include "shared/room/quiet_word_commands.hpp"
#include "shared/room/tally_commands.hpp"
#include "shared/room/token_blocks_commands.hpp"
#include "shared/room/wall_name.hpp"
#include "shared/wire/slice_codec.hpp"

namespace hearth::wire {

template struct CommandCodecs<GuestsCommand>;
template struct EventCodecs<GuestsEvent>;
template struct CommandCodecs<CalledByCommand>;
template struct EventCodecs<CalledByEvent>;
template struct CommandCodecs<WallNameCommand>;
template struct EventCodecs<WallNameEvent>;
template struct CommandCodecs<QuietWordCommand>;
template struct EventCodecs<QuietWordEvent>;
template struct CommandCodecs<TokenBlocksCommand>;
template struct EventCodecs<TokenBlocksEvent>;
template struct CommandCodecs<AccessCommand>;
template struct EventCodecs<AccessEvent>;
template struct CommandCodecs<TallyCommand>;
template struct EventCodecs<TallyEvent>;
template struct CommandCodecs<NotesCommand>;
template struct EventCodecs<NotesEvent>;
template struct CommandCodecs<JobsCommand>;
template struct EventCodecs<JobsEvent>;
template struct CommandCodecs<CannotComeCommand>;
template struct EventCodecs<CannotComeEvent>;
template struct CommandCodecs<ForgettingCommand>;
template struct EventCodecs<ForgettingEvent>;

}  // namespace hearth::wire
