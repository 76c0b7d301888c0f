#pragma once
// What a client knows and what it has to do next, without the sockets and the waiting (those are
// client.hpp's): commands on their way, the last picture of each stream, the kiosk's time, and whether the
// kiosk is in touch. Pure: messages and readings of the steady clock come in, messages go out, so that a test
// can be the network.
//
// Owner: one Client; its thread. Nothing throws. A message that cannot be read, or is of another version of
// the protocol, is passed over. The rules are those of shared/wire/PROTOCOL.md, sections 4 and 6.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/link/contact.hpp"
#include "shared/link/kiosk_clock.hpp"
#include "shared/link/mirror.hpp"
#include "shared/link/outbox.hpp"
#include "shared/link/steady_time.hpp"
#include "shared/wire/frames.hpp"

namespace hearth::link {

using wire::Stream;

// What has come, or has come to be, since it was last asked.
struct SessionNews {
  bool wall = false;     // there is a new wall()
  bool room = false;     // there is a new room()
  bool beat = false;     // the kiosk said what time it is
  bool contact = false;  // the kiosk went out of touch or came back
  std::vector<Answer> answers;

  [[nodiscard]] bool any() const { return wall || room || beat || contact || !answers.empty(); }
};

class Session {
 public:
  // A command that is due at once, and given up when `within` (at most a day) has gone by.
  void put(const wire::Request& request, SteadyTime now, Duration within);

  // One message of a stream: its two frames. Only the newest picture of several that wait needs to be handed
  // in.
  void heard(Stream stream, std::string_view topic, std::string_view bytes, SteadyTime now);
  // One message of the commands' socket.
  void replied(std::string_view bytes);

  // Hands each request that is due to `send`, in the order in which they were put. `send` returns false when
  // it cannot take one now; then the rest stays due.
  void send_due(SteadyTime now, const std::function<bool(const std::string& bytes)>& send);
  // Whether something is due that could not be sent.
  [[nodiscard]] bool holds_unsent(SteadyTime now) const { return outbox_.holds_unsent(now); }
  // The streams of which a picture was lost, each once: to be asked for by unsubscribing from
  // wire::picture_topic and subscribing again.
  [[nodiscard]] std::vector<Stream> take_streams_to_ask();

  // Gives up what is late, notices silence, and says what is new since it was last asked.
  [[nodiscard]] SessionNews take_news(SteadyTime now);
  // When send_due() or take_news() has something to do even if nothing comes, at `until` at the latest.
  [[nodiscard]] SteadyTime next_due(SteadyTime now, SteadyTime until) const;

  // The last pictures; nullptr before the first. They stay when the kiosk is out of touch.
  [[nodiscard]] const std::shared_ptr<const wire::WallPicture>& wall() const { return wall_.mirror.last(); }
  [[nodiscard]] const std::shared_ptr<const wire::RoomPicture>& room() const { return room_.mirror.last(); }
  // The last beat heard on any stream.
  [[nodiscard]] const std::optional<wire::Beat>& beat() const { return beat_; }
  // As of the last take_news().
  [[nodiscard]] Contact contact() const { return contact_; }
  [[nodiscard]] const KioskClock& clock() const { return clock_; }
  // Whether every command has been answered or given up.
  [[nodiscard]] bool settled() const { return outbox_.empty(); }

 private:
  // One start of the kiosk with one data folder.
  struct Run {
    std::uint64_t boot = 0;
    std::uint64_t journal = 0;

    bool operator==(const Run&) const = default;
  };
  template <class Picture>
  struct Followed {
    Mirror<Picture> mirror;
    std::optional<wire::Beat> ahead;  // a beat that told of a picture which has not come
  };

  [[nodiscard]] bool believe(const wire::Beat& beat, SteadyTime now);
  void keep_beat(const wire::Beat& beat, SteadyTime now);
  template <class Picture>
  [[nodiscard]] bool take_picture(Followed<Picture>& followed, std::string_view bytes, SteadyTime now);
  void take_beat(Stream stream, std::string_view bytes, SteadyTime now);

  Outbox outbox_;
  Followed<wire::WallPicture> wall_;
  Followed<wire::RoomPicture> room_;
  std::optional<Run> run_;         // the present one
  std::vector<Run> earlier_runs_;  // the last ones before it, newest last
  std::optional<wire::Beat> beat_;
  KioskClock clock_;
  std::optional<SteadyTime> heard_at_;  // from the present run
  Contact contact_ = Contact::out_of_touch;
  SessionNews news_;
};

}  // namespace hearth::link
