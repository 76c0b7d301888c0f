#pragma once
// How the room's large values are written and read, compiled once (room_codec.cpp). Include
// this instead of codec.hpp wherever one of them is sent, stored or compared as bytes.

#include "shared/room/room.hpp"
#include "shared/room/wall_view.hpp"
#include "shared/wire/codec.hpp"

namespace hearth::wire {

extern template void write(Writer&, const Room&);
extern template void write(Writer&, const House&);
extern template void write(Writer&, const Programme&);
extern template void write(Writer&, const Gathering&);
extern template void write(Writer&, const WallView&);
extern template void write(Writer&, const Step&);

extern template std::optional<Fault> read(const Node&, Room&, Strictness);
extern template std::optional<Fault> read(const Node&, House&, Strictness);
extern template std::optional<Fault> read(const Node&, Programme&, Strictness);
extern template std::optional<Fault> read(const Node&, Gathering&, Strictness);
extern template std::optional<Fault> read(const Node&, WallView&, Strictness);
extern template std::optional<Fault> read(const Node&, Step&, Strictness);

// A command or an event is written as {"<name>": {fields…}} (kind_codec.cpp).
template <>
void write(Writer&, const Command&);
template <>
void write(Writer&, const Event&);
template <>
std::optional<Fault> read(const Node&, Command&, Strictness);
template <>
std::optional<Fault> read(const Node&, Event&, Strictness);

}  // namespace hearth::wire
