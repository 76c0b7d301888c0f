#include "shared/room/admissions_commands.hpp"
#include "shared/room/extra_screens_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/room/programme_commands.hpp"
#include "shared/wire/slice_codec.hpp"

namespace hearth::wire {

template struct CommandCodecs<AdmissionsCommand>;
template struct EventCodecs<AdmissionsEvent>;
template struct CommandCodecs<ExtraScreensCommand>;
template struct EventCodecs<ExtraScreensEvent>;
template struct CommandCodecs<HouseCommand>;
template struct EventCodecs<HouseEvent>;
template struct CommandCodecs<ProgrammeSliceCommand>;
template struct EventCodecs<ProgrammeSliceEvent>;

}  // namespace hearth::wire
