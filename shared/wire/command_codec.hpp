#pragma once
// How a command or an event is written and read, whichever it is. Include this instead of codec.hpp wherever
// one is sent, stored or compared as bytes.

#include <optional>

#include "shared/room/command.hpp"
#include "shared/room/event.hpp"
#include "shared/wire/codec.hpp"

namespace hearth::wire {

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
