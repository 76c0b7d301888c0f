#include "shared/wire/house_codec.hpp"

namespace hearth::wire {

template void write(Writer&, const House&);
template void write(Writer&, const Format&);
template void write(Writer&, const Programme&);
template std::optional<Fault> read(const Node&, House&, Strictness);
template std::optional<Fault> read(const Node&, Format&, Strictness);
template std::optional<Fault> read(const Node&, Programme&, Strictness);

}  // namespace hearth::wire
