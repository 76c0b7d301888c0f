#pragma once
// The whole authority in the room without sockets, clocks or devices: what is asked is decided, kept and
// answered, time is looked after, and what subscribers shall have is said. A loop goes round it (room_loop,
// or a test):
//
//   wait until something comes or next_due(); take(), and send the answers; publish(), and send the messages
//
// Answers are given only for what has been committed, and what is published shows nothing else. What comes
// from elsewhere (calendars that were read) comes in by tell(), between take() and publish().
//
// Each stream counts its own versions, so that nobody is told of what they are not shown: a version rises
// when what the stream shows differs, at no other time, and begins anew at a start. A picture is published
// when its version has risen, and again when somebody has subscribed. A reply says the version of the
// facilitators' stream, to whoever may follow it and to nobody else.
//
// Thread: the room's. The disk's faults come out as `not_saved` and saving(); nothing here throws.

#include <chrono>
#include <cstdint>
#include <optional>
#include <ratio>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/connected_devices.hpp"
#include "kiosk/network/arrivals.hpp"
#include "kiosk/room_keeper.hpp"
#include "shared/wire/frames.hpp"
#include "shared/wire/room_picture.hpp"

namespace hearth::kiosk {

// What goes to everybody who follows a stream.
struct Published {
  wire::Stream stream = wire::Stream::wall;
  std::string_view topic;  // wire::picture_topic or wire::beat_topic
  std::string body;
};

class Kiosk {
 public:
  // `journal` outlives the kiosk; `room` is what it loaded. `boot` is another number at each start.
  Kiosk(Journal& journal, Room room, std::uint64_t boot, RoomKeeper::Chance chance);

  // Before anything else: the venue as its files say it now, and that the kiosk has started.
  void start(const House& house, const Moment& moment);

  // What time has brought, and then everything that came. One reply for each request, in their order; they
  // are to be sent at once. Moments never go back in room time.
  [[nodiscard]] std::vector<wire::Reply> take(const Moment& moment, const Arrivals& arrivals);

  // A command of the kiosk's own. Nothing, or why not.
  std::optional<Refusal> tell(const Command& command, const Moment& moment);

  // For the wall, while no device facilitates yet; kept nowhere else.
  void show_first_facilitator(std::optional<FirstFacilitator> shown);

  // What the clock is known to have said, for the next start; to be told at least once a minute.
  void keep(const KnownDays& days) { keeper_.keep(days); }

  // What is to be sent now, in this order: the walls' first, since one of them hangs in this room.
  [[nodiscard]] std::vector<Published> publish(const Moment& moment);

  // When it is to be called again though nothing has come, in room time.
  [[nodiscard]] Instant next_due() const;

  [[nodiscard]] const Room& room() const { return keeper_.room(); }
  [[nodiscard]] const Names& names() const { return keeper_.names(); }
  // False while the disk does not take what happens.
  [[nodiscard]] bool saving() const { return keeper_.saving(); }

 private:
  // What a stream shows, and which version of it.
  template <class Picture>
  struct Shown {
    std::optional<Picture> picture;          // as of the last look
    std::optional<std::uint64_t> looked_at;  // the room's version at the last look; nothing: look again
    std::uint64_t version = 0;
    Instant since{};   // when the version rose
    bool due = false;  // it is to be sent: it has risen, or somebody has subscribed
  };

  void meet_deadline(const Moment& moment);
  void second_passed(const Moment& moment);
  void look_at_date(const Moment& moment);
  // What facilitators are told of a handheld's press.
  void take_press(const Asked& asked, const wire::Reply& reply, const Moment& moment);
  void tell_of_press(std::optional<wire::PressRefused> press);
  // Takes what is to be shown now, when the room is another than at the last look.
  template <class Picture, class Make>
  void look(Shown<Picture>& shown, const Moment& moment, const Make& make);
  void look_at_wall(const Moment& moment);
  void look_at_room(const Moment& moment);
  [[nodiscard]] wire::Beat beat(std::uint64_t version, const Moment& moment) const;
  [[nodiscard]] std::string wall_picture(const Moment& moment) const;
  [[nodiscard]] std::string room_picture(const Moment& moment) const;

  Journal* journal_;
  RoomKeeper keeper_;
  std::uint64_t boot_;

  Instant next_beat_{};
  Instant deadlines_from_{};  // after a deadline that could not be met, not before this
  using Quarters = std::chrono::duration<std::int64_t, std::ratio<900>>;
  std::optional<std::chrono::sys_time<std::chrono::hours>> last_hour_;  // by the clock on the wall
  std::optional<std::chrono::sys_time<Quarters>> last_quarter_;         // the same

  Shown<WallView> wall_;
  Shown<wire::RoomPicture> room_;  // without its beat, and its room without version and as_of
  bool saving_told_ = true;
  std::optional<FirstFacilitator> first_facilitator_;
  std::optional<wire::PressRefused> press_refused_;
  ConnectedDevices connected_;
};

}  // namespace hearth::kiosk
