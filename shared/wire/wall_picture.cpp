#include "shared/wire/wall_picture.hpp"

namespace hearth::wire {

template void write(Writer&, const WallPicture&);
template void write(Writer&, const WallView&);
template std::optional<Fault> read(const Node&, WallPicture&, Strictness);
template std::optional<Fault> read(const Node&, WallView&, Strictness);

}  // namespace hearth::wire
