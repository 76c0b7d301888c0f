#include "shared/wire/room_codec.hpp"

namespace hearth::wire {

template void write(Writer&, const Gathering&);
template void write(Writer&, const Step&);
template std::optional<Fault> read(const Node&, Gathering&, Strictness);
template std::optional<Fault> read(const Node&, Step&, Strictness);

}  // namespace hearth::wire
