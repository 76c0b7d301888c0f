#include "shared/wire/room_codec.hpp"

namespace hearth::wire {

template void write(Writer&, const Room&);
template std::optional<Fault> read(const Node&, Room&, Strictness);

}  // namespace hearth::wire
