#pragma once
// How the room's large values are written and read, compiled once (room_codec.cpp, gathering_codec.cpp).
// Include this instead of codec.hpp wherever one of them is sent, stored or compared as bytes.

#include "shared/room/room.hpp"
#include "shared/wire/codec.hpp"
#include "shared/wire/house_codec.hpp"

namespace hearth::wire {

extern template void write(Writer&, const Room&);
extern template void write(Writer&, const Gathering&);
extern template void write(Writer&, const Step&);

extern template std::optional<Fault> read(const Node&, Room&, Strictness);
extern template std::optional<Fault> read(const Node&, Gathering&, Strictness);
extern template std::optional<Fault> read(const Node&, Step&, Strictness);

}  // namespace hearth::wire
