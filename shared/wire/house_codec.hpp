#pragma once
// As room_codec.hpp, for what the room goes by: files and calendars.

#include "shared/room/format.hpp"
#include "shared/room/house.hpp"
#include "shared/room/programme.hpp"
#include "shared/wire/codec.hpp"

namespace hearth::wire {

extern template void write(Writer&, const House&);
extern template void write(Writer&, const Format&);
extern template void write(Writer&, const Programme&);

extern template std::optional<Fault> read(const Node&, House&, Strictness);
extern template std::optional<Fault> read(const Node&, Format&, Strictness);
extern template std::optional<Fault> read(const Node&, Programme&, Strictness);

}  // namespace hearth::wire
