#pragma once
// What guests ask to be called, and what somebody without two words has agreed to be called on the wall, in
// memory only: no event, no journal, no log and no answer holds a name. It is gone with the guest, with the
// turn, the gathering or the day, and with the process. Whatever holds one is memory of its own, which is
// wiped when it is given back.
//
// Owner: the room's keeper; its thread.

#include <map>
#include <vector>

#include "shared/room/called_by.hpp"
#include "shared/room/command.hpp"
#include "shared/room/event.hpp"
#include "shared/room/wall_name.hpp"
#include "shared/room/wall_view.hpp"
#include "shared/wire/frames.hpp"
#include "shared/wire/room_picture.hpp"

namespace hearth::kiosk {

class Names {
 public:
  // A command that was applied, with the events that came of it, and the room as they have left it. Every
  // command comes by here, so that no name outlasts what it was tied to.
  void take(const Command& command, const std::vector<Event>& events, const Room& room);
  // Forgets the names of those who are not in the room any more.
  void keep_those_in(const Room& room);

  // For facilitators: every name, by guest.
  [[nodiscard]] std::vector<wire::NamedGuest> all(const Room& room) const;
  // For facilitators: what the wall calls whoever has no token.
  [[nodiscard]] std::vector<wire::NameOnWall> on_wall(const Room& room) const;
  // Puts the names that the facilitator nodded to beside the tokens on the wall, and those that people
  // without a token have agreed to in place of "one of us".
  void join(WallView& view, const Room& room) const;

 private:
  struct Name {
    CalledBy called_by;
    bool shown = false;
  };
  std::map<GuestId, Name> names_;
  std::map<WallNameFor, CalledBy> agreed_;
};

}  // namespace hearth::kiosk
