#pragma once
// What guests ask to be called, in memory only: no event, no journal, no log and no answer holds a name. It
// is gone with the guest, with the gathering or the day, and with the process.
//
// Owner: the room's keeper; its thread.

#include <map>
#include <vector>

#include "shared/room/called_by.hpp"
#include "shared/room/command.hpp"
#include "shared/room/event.hpp"
#include "shared/room/wall_view.hpp"
#include "shared/wire/frames.hpp"
#include "shared/wire/room_picture.hpp"

namespace hearth::kiosk {

class Names {
 public:
  // A command that was applied, with the event that came of it. Others are passed over.
  void take(const Command& command, const std::vector<Event>& events);
  // Forgets the names of those who are not in the room any more.
  void keep_those_in(const Room& room);

  // For facilitators: every name, by guest.
  [[nodiscard]] std::vector<wire::NamedGuest> all(const Room& room) const;
  // Puts the names that the facilitator nodded to beside the tokens on the wall.
  void join(WallView& view, const Room& room) const;

 private:
  struct Name {
    CalledBy called_by;
    bool shown = false;
  };
  std::map<GuestId, Name> names_;
};

}  // namespace hearth::kiosk
