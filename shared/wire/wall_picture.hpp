#pragma once
// What the wall stream publishes: all that a wall is told. PROTOCOL.md beside this file is its contract.

#include "shared/base/fields.hpp"
#include "shared/room/wall_view.hpp"
#include "shared/wire/frames.hpp"

namespace hearth::wire {

// The picture on the wall stream.
struct WallPicture {
  Beat beat;
  WallView wall;

  static constexpr auto fields = Fields{Field{"beat", &WallPicture::beat}, Field{"wall", &WallPicture::wall}};
  bool operator==(const WallPicture&) const = default;
};

// Compiled once (wall_picture.cpp).
extern template void write(Writer&, const WallPicture&);
extern template void write(Writer&, const WallView&);
extern template std::optional<Fault> read(const Node&, WallPicture&, Strictness);
extern template std::optional<Fault> read(const Node&, WallView&, Strictness);

}  // namespace hearth::wire
