#include "shared/room/facilitation_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/groups_commands.hpp"
#include "shared/room/pairs_commands.hpp"
#include "shared/room/seats_commands.hpp"
#include "shared/wire/slice_codec.hpp"

namespace hearth::wire {

template struct CommandCodecs<FloorCommand>;
template struct EventCodecs<FloorEvent>;
template struct CommandCodecs<SeatsCommand>;
template struct EventCodecs<SeatsEvent>;
template struct CommandCodecs<PairsCommand>;
template struct EventCodecs<PairsEvent>;
template struct CommandCodecs<GroupsCommand>;
template struct EventCodecs<GroupsEvent>;
template struct CommandCodecs<FacilitationCommand>;
template struct EventCodecs<FacilitationEvent>;

}  // namespace hearth::wire
