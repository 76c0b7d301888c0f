#pragma once
// Which devices may come in, and which of them are here, since when and by which door.

#include <string>
#include <vector>

#include "remote/workbench/parts/marked.hpp"
#include "shared/wire/room_picture.hpp"

namespace hearth::workbench {

struct DeviceLine {
  std::string name;
  std::string let_in_as;  // "facilitator", "sign-in" …
  std::string door;       // the streams that this opens to it
  std::string since;      // "18:55", with the date when that is another one; empty when it is not here
  bool operator==(const DeviceLine&) const = default;
};

// Those that are here first, else in the order of the list. `now` and `local` are one moment: the kiosk's
// room time and its wall time.
[[nodiscard]] std::vector<DeviceLine> device_lines(const wire::RoomPicture& picture, Instant now,
                                                   const LocalTime& local);

// As a table in the room that there is.
void draw_connected(Marks& marks, const std::vector<DeviceLine>& lines);

}  // namespace hearth::workbench
