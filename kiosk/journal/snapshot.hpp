#pragma once
// The room as it was at some moment, without what lasts (lasting.hpp), and the events since. What has a
// checksum that does not fit, and can still be read, is used all the same: a room of which a letter is wrong
// is better than none, as long as somebody is told.
//
// Thread: the room's. Throws what SQLite throws.

#include <cstdint>
#include <vector>

#include "shared/room/event.hpp"
#include "shared/room/room.hpp"

namespace hearth::kiosk {

class Store;

enum class Found {
  sound,
  doubtful,  // read, but not what was written
  lost,      // could not be read
};

// Makes `room` the snapshot; the events before it go.
void put_snapshot(Store& store, const Room& room);
// Into `room`, which stays as it is when there is none or it cannot be used. A file of the first version has
// in it what lasts.
[[nodiscard]] Found read_snapshot(Store& store, Room& room);

void put_event(Store& store, const Event& event);
[[nodiscard]] std::size_t count_events(Store& store);
// The events in turn, up to one that cannot be read.
[[nodiscard]] Found read_events(Store& store, std::vector<Event>& events);
// Applies them in turn, up to one that cannot be read or applied. `erased` becomes the most that any of them
// asks for.
[[nodiscard]] Found replay_events(Store& store, Room& room, Erases& erased);

}  // namespace hearth::kiosk
