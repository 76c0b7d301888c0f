#include "shared/wire/room_codec.hpp"

namespace hearth::wire {

template void write(Writer&, const Room&);
template void write(Writer&, const House&);
template void write(Writer&, const Programme&);
template void write(Writer&, const Gathering&);
template void write(Writer&, const WallView&);
template void write(Writer&, const Step&);

template std::optional<Fault> read(const Node&, Room&, Strictness);
template std::optional<Fault> read(const Node&, House&, Strictness);
template std::optional<Fault> read(const Node&, Programme&, Strictness);
template std::optional<Fault> read(const Node&, Gathering&, Strictness);
template std::optional<Fault> read(const Node&, WallView&, Strictness);
template std::optional<Fault> read(const Node&, Step&, Strictness);

}  // namespace hearth::wire
