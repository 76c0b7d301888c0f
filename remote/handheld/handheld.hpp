#pragma once
// A handheld without its device and without the network: inputs and pictures of the wall come in, commands go
// out, and each press ends in one of three ways. Pure: time and the names of requests come in.
//
// Owner: the program's one thread.

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "remote/handheld/asking.hpp"
#include "remote/handheld/presses.hpp"
#include "shared/link/contact.hpp"
#include "shared/link/outbox.hpp"
#include "shared/room/refusal.hpp"
#include "shared/wire/wall_picture.hpp"

namespace hearth::handheld {

// How a press has ended.
struct Ended {
  enum class How {
    applied,
    refused,   // by the room, for the reason
    not_sent,  // the kiosk was not heard, or did not answer in time; then it may have been done all the same
  };
  Press press;
  How how = How::applied;
  std::optional<Reason> reason = {};

  bool operator==(const Ended&) const = default;
};

struct ToSend {
  wire::RequestId id;
  Asked asked;
};

class Handheld {
 public:
  Handheld(Mapping mapping, std::function<wire::RequestId()> draw_id);

  // What is known of the kiosk from now on; nothing: not heard yet.
  void knows(std::shared_ptr<const wire::WallPicture> wall, link::Contact contact);
  void take(const Input& input);
  void passed(link::SteadyTime now);
  // Nothing for what nobody here waits for.
  void answered(const link::Answer& answer);

  [[nodiscard]] std::vector<ToSend> take_sends();
  [[nodiscard]] std::vector<Ended> take_ended();
  // Whether a press waits for its end.
  [[nodiscard]] bool waits() const { return !waiting_.empty(); }
  [[nodiscard]] std::optional<link::SteadyTime> next_due() const { return presses_.next_due(); }

 private:
  struct Waiting {
    wire::RequestId id;
    Press press;
  };

  void press(const Press& press);

  Presses presses_;
  std::function<wire::RequestId()> draw_id_;
  std::shared_ptr<const wire::WallPicture> wall_;
  link::Contact contact_ = link::Contact::out_of_touch;
  std::vector<Waiting> waiting_;
  std::vector<ToSend> sends_;
  std::vector<Ended> ended_;
};

}  // namespace hearth::handheld
