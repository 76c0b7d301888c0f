#pragma once
// The house's tablets: the real session of a link, and at the door the real tokens given in advance, on the
// simulated network. No window and no thread.

#include <map>
#include <optional>
#include <set>
#include <vector>

#include "remote/sign_in/tokens_ahead.hpp"
#include "shared/link/session.hpp"
#include "shared/wire/room_picture.hpp"
#include "tests/simulation/network.hpp"
#include "tests/simulation/witness.hpp"

namespace hearth::simulation {

// A session and its place in the network.
class Remote {
 public:
  Remote(int address, link::Stream follows, Network& network)
      : address_(address), follows_(follows), network_(&network) {}

  // Takes what has arrived for it, asks for what was lost and sends what is due.
  link::SessionNews pass(Duration now, const std::vector<Packet>& arrived);
  // Draws an id, and sends it with the next pass.
  wire::RequestId put(const Command& command, const std::optional<Seen>& seen, Duration now, Duration within);
  // The same under an id that draw_id() has given.
  void put(const wire::RequestId& id, const Command& command, const std::optional<Seen>& seen, Duration now,
           Duration within);
  [[nodiscard]] wire::RequestId draw_id();

  [[nodiscard]] const link::Session& session() const { return session_; }
  // Whether an older picture ever took the place of a newer one.
  [[nodiscard]] bool went_back() const { return went_back_; }
  // Whether each press so far has come to one end: applied, refused, or given up as not sent.
  [[nodiscard]] bool each_ended_once() const { return open_.empty() && !ended_twice_; }

 private:
  void hear(const Packet& packet, Duration now);

  int address_;
  link::Stream follows_;
  Network* network_;
  link::Session session_;
  int drawn_ = 0;
  bool went_back_ = false;
  std::set<wire::RequestId> open_;  // put, and not ended
  bool ended_twice_ = false;
};

// A facilitator's tablet, on which somebody presses what they like.
class Table {
 public:
  Table(int address, Network& network, Meant& meant)
      : remote_(address, link::Stream::facilitator, network), network_(&network), meant_(&meant) {}

  void pass(Duration now, const std::vector<Packet>& arrived) { (void)remote_.pass(now, arrived); }
  void press(const Command& command, Duration now);
  // Whatever comes to mind, seeing the picture that is there.
  void press_something(Duration now);
  // What its largest button does: on to the next turn, or to the next stage.
  void press_next(Duration now);

  [[nodiscard]] const Remote& remote() const { return remote_; }
  // What is shown; nullptr before the first picture.
  [[nodiscard]] const wire::RoomPicture* picture() const { return remote_.session().room().get(); }

 private:
  [[nodiscard]] Command something() const;
  [[nodiscard]] std::optional<std::string> stage_meant(const Command& command) const;

  Remote remote_;
  Network* network_;
  Meant* meant_;
};

// The device of somebody who does not lead, who reads what was written to them and deals with it.
class Steward {
 public:
  Steward(int address, Network& network)
      : remote_(address, link::Stream::wall, network), network_(&network) {}

  void pass(Duration now, const std::vector<Packet>& arrived);
  void press_something(Duration now);

  [[nodiscard]] const Remote& remote() const { return remote_; }

 private:
  Remote remote_;
  Network* network_;
  std::vector<Note> read_;  // the last list
};

// The two words that somebody took away from the door.
struct Card {
  Token token;
  int endings = 0;  // how often something had ended by then
  bool left = false;
};

// A tablet at the door.
class Door {
 public:
  Door(int address, Network& network)
      : address_(address), remote_(address, link::Stream::wall, network), network_(&network) {}

  void pass(Duration now, const std::vector<Packet>& arrived);
  // Somebody presses that they are here.
  void come(int endings);
  // Somebody who was here before presses something.
  void press_something();

  [[nodiscard]] const Remote& remote() const { return remote_; }
  [[nodiscard]] std::uint64_t people() const { return people_; }
  [[nodiscard]] const std::vector<Card>& cards() const { return cards_; }
  [[nodiscard]] std::size_t tokens_left() const { return ahead_.left(); }
  // Nothing of it is on its way any more.
  [[nodiscard]] bool settled() const {
    return remote_.session().settled() && sending_.is_idle() && ahead_.on_their_way() == 0;
  }

 private:
  void send();

  int address_;
  int notes_ = 0;  // written so far
  Remote remote_;
  Network* network_;
  pages::Sending sending_;
  remote::TokensAhead ahead_;
  Duration now_{0};
  std::vector<Card> cards_;
  std::uint64_t people_ = 0;
};

}  // namespace hearth::simulation
