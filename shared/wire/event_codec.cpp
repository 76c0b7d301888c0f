// The half of room_codec.hpp that is about what is asked for and what happens, so that both can be compiled
// side by side.

#include "shared/wire/room_codec.hpp"

namespace hearth::wire {

template void write(Writer&, const Command&);
template void write(Writer&, const Event&);

template std::optional<Fault> read(const Node&, Command&, Strictness);
template std::optional<Fault> read(const Node&, Event&, Strictness);

}  // namespace hearth::wire
