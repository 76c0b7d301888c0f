#include "shared/link/session.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <random>

#include "shared/room/guests_commands.hpp"
#include "shared/wire/room_picture.hpp"
#include "shared/wire/wall_picture.hpp"
#include "tests/rounds.hpp"

using namespace hearth;
using namespace std::chrono_literals;
using link::Contact;
using link::Session;
using link::SteadyTime;
using link::Stream;

namespace {

constexpr Duration asked_for = 20s;

SteadyTime at(Duration time) {
  return SteadyTime{time};
}

wire::Beat beat(std::uint64_t version, std::uint64_t boot = 1) {
  wire::Beat said;
  said.boot = boot;
  said.journal = 1;
  said.version = version;
  said.now = Instant{100s};
  said.local = *local_time_from("2026-11-26T14:20:00+01:00");
  return said;
}

wire::Request request(char digit, const Command& command = SignIn{}) {
  wire::Request asked;
  asked.id = std::string(32, digit);
  asked.command = command;
  return asked;
}

std::string applied(const wire::Request& asked) {
  wire::Reply reply;
  reply.id = asked.id;
  reply.outcome = wire::Outcome::applied;
  return wire::encode(reply);
}

// A session with one method for each thing that can come, so that tests read in one line.
struct SessionAlone {
  Session session;

  void hears_beat(const wire::Beat& said, SteadyTime now, Stream stream = Stream::wall) {
    session.heard(stream, wire::beat_topic, wire::encode(said), now);
  }
  void hears_wall(const wire::Beat& said, SteadyTime now) {
    session.heard(Stream::wall, wire::picture_topic, wire::encode(wire::WallPicture{said, {}}), now);
  }
  void hears_room(const wire::Beat& said, SteadyTime now) {
    session.heard(Stream::facilitator, wire::picture_topic, wire::encode(wire::RoomPicture{said, {}, {}, 0}),
                  now);
  }
  // What is sent on the commands' socket, while that takes it.
  std::vector<std::string> sends(SteadyTime now) {
    std::vector<std::string> sent;
    session.send_due(now, [&](const std::string& bytes) {
      sent.push_back(bytes);
      return true;
    });
    return sent;
  }
  void cannot_send(SteadyTime now) {
    session.send_due(now, [](const std::string&) { return false; });
  }
};

}  // namespace

TEST_CASE("a command goes out at once, again each second with the same bytes, and is answered once") {
  SessionAlone client;
  const wire::Request asked = request('a');
  client.session.put(asked, at(0s), asked_for);
  const auto first = client.sends(at(0s));
  REQUIRE(first == std::vector<std::string>{wire::encode(asked)});
  CHECK(client.sends(at(999ms)).empty());
  CHECK(client.sends(at(1s)) == first);
  client.session.replied(applied(asked));
  client.session.replied(applied(asked));
  const auto answers = client.session.take_news(at(1100ms)).answers;
  REQUIRE(answers.size() == 1);
  CHECK(answers.front().id == asked.id);
  CHECK(answers.front().reply);
  CHECK(client.sends(at(2s)).empty());
  CHECK(client.session.settled());
}

TEST_CASE("a command that nobody takes stays due, and is given up when its time has gone by") {
  SessionAlone client;
  client.session.put(request('a'), at(0s), 5s);
  client.cannot_send(at(0s));
  CHECK(client.session.holds_unsent(at(0s)));
  CHECK_FALSE(client.session.take_news(at(4999ms)).any());
  const auto answers = client.session.take_news(at(5s)).answers;
  REQUIRE(answers.size() == 1);
  CHECK_FALSE(answers.front().reply);
  CHECK(client.sends(at(5s)).empty());
}

TEST_CASE("commands go out in the order in which they were put") {
  SessionAlone client;
  client.session.put(request('b'), at(0s), asked_for);
  client.session.put(request('a'), at(0s), asked_for);
  CHECK(client.sends(at(0s)) ==
        std::vector<std::string>{wire::encode(request('b')), wire::encode(request('a'))});
}

TEST_CASE("the time of the next thing to do is a repeat, a giving up or three seconds of silence") {
  SessionAlone client;
  CHECK(client.session.next_due(at(0s), at(1h)) == at(1h));
  client.hears_beat(beat(1), at(0s));
  (void)client.session.take_news(at(0s));
  CHECK(client.session.next_due(at(0s), at(1h)) == at(3s));
  client.session.put(request('a'), at(500ms), 700ms);
  (void)client.sends(at(500ms));
  CHECK(client.session.next_due(at(500ms), at(1h)) == at(1200ms));
  client.session.put(request('b'), at(600ms), asked_for);
  (void)client.sends(at(600ms));
  (void)client.session.take_news(at(1200ms));
  CHECK(client.session.next_due(at(1200ms), at(1h)) == at(1600ms));
  CHECK(client.session.next_due(at(1200ms), at(1300ms)) == at(1300ms));
}

TEST_CASE("the kiosk is in touch with the first beat, and out of touch after three seconds of silence") {
  SessionAlone client;
  CHECK(client.session.contact() == Contact::out_of_touch);
  client.hears_wall(beat(1), at(0s));
  CHECK(client.session.take_news(at(0s)).contact);
  CHECK(client.session.contact() == Contact::in_touch);
  CHECK_FALSE(client.session.take_news(at(2999ms)).contact);
  CHECK(client.session.take_news(at(3s)).contact);
  CHECK(client.session.contact() == Contact::out_of_touch);
  CHECK(client.session.wall());
  client.hears_beat(beat(1), at(60s));
  CHECK(client.session.take_news(at(60s)).contact);
  CHECK(client.session.contact() == Contact::in_touch);
}

TEST_CASE("a newer picture is taken, and the same one or an older one is not") {
  SessionAlone client;
  client.hears_room(beat(5), at(0s));
  CHECK(client.session.take_news(at(0s)).room);
  client.hears_room(beat(4), at(1s));
  client.hears_room(beat(5), at(1s));
  CHECK_FALSE(client.session.take_news(at(1s)).room);
  client.hears_room(beat(6), at(2s));
  CHECK(client.session.take_news(at(2s)).room);
  CHECK(client.session.room()->beat.version == 6);
}

TEST_CASE("a stream is asked again when its own beat tells of a picture that has not come") {
  SessionAlone client;
  client.hears_wall(beat(5), at(0s));
  client.hears_room(beat(9), at(0s));
  client.hears_beat(beat(5), at(1s), Stream::wall);
  client.hears_beat(beat(10), at(1s), Stream::facilitator);
  CHECK(client.session.take_streams_to_ask() == std::vector<Stream>{Stream::facilitator});
  CHECK(client.session.take_streams_to_ask().empty());
}

TEST_CASE("a picture that comes together with its beat is not asked for again") {
  SessionAlone client;
  client.hears_beat(beat(5), at(0s));
  client.hears_wall(beat(5), at(0s));
  CHECK(client.session.take_streams_to_ask().empty());
}

TEST_CASE("a picture of another start of the kiosk is taken though its version be lower") {
  SessionAlone client;
  client.hears_wall(beat(5, 1), at(0s));
  client.hears_wall(beat(2, 2), at(1s));
  CHECK(client.session.wall()->beat.boot == 2);
}

TEST_CASE("what comes late from an earlier start of the kiosk does not take the place of what is newer") {
  SessionAlone client;
  client.hears_wall(beat(5, 1), at(0s));
  client.hears_room(beat(5, 1), at(0s));
  client.hears_wall(beat(6, 2), at(1s));
  (void)client.session.take_news(at(1s));
  client.hears_wall(beat(9, 1), at(1100ms));
  client.hears_beat(beat(9, 1), at(1100ms));
  // On the other stream nothing of the new start has come yet; it is earlier there too.
  client.hears_room(beat(9, 1), at(1100ms));
  CHECK_FALSE(client.session.take_news(at(1100ms)).any());
  CHECK(client.session.wall()->beat == beat(6, 2));
  CHECK(client.session.beat() == beat(6, 2));
  CHECK(client.session.room()->beat.version == 5);
}

TEST_CASE("an earlier start is believed again when nothing of the present one has come for three seconds") {
  SessionAlone client;
  client.hears_wall(beat(5, 1), at(0s));
  client.hears_wall(beat(6, 2), at(1s));
  client.hears_wall(beat(7, 1), at(3999ms));
  CHECK(client.session.wall()->beat.boot == 2);
  client.hears_wall(beat(7, 1), at(4s));
  CHECK(client.session.wall()->beat.boot == 1);
}

TEST_CASE("however pictures overtake each other, no older one is shown after a newer one") {
  for (int seed = 1; seed <= rounds(200); ++seed) {
    CAPTURE(seed);
    std::mt19937_64 chance(static_cast<std::uint64_t>(seed));
    std::multimap<SteadyTime, wire::Beat> arrivals;
    for (std::uint64_t version = 1; version <= 60; ++version) {
      const std::uint64_t boot = version <= 20 ? 7 : version <= 40 ? 3 : 5;
      const Duration delay{chance() % 900};
      arrivals.emplace(at(version * 100ms + delay), beat(version, boot));
    }
    SessionAlone client;
    std::uint64_t shown = 0;
    for (const auto& [arrives, said] : arrivals) {
      client.hears_wall(said, arrives);
      REQUIRE(client.session.wall()->beat.version >= shown);
      shown = client.session.wall()->beat.version;
    }
    CHECK(shown == 60);
  }
}

TEST_CASE("what cannot be read, is of another protocol or of another topic is passed over") {
  SessionAlone client;
  wire::Beat foreign = beat(1);
  foreign.protocol = 2;
  client.hears_beat(foreign, at(0s));
  client.hears_wall(foreign, at(0s));
  client.session.heard(Stream::wall, wire::picture_topic, "no json", at(0s));
  client.session.heard(Stream::facilitator, wire::beat_topic, "", at(0s));
  client.session.heard(Stream::wall, "another", wire::encode(beat(1)), at(0s));
  client.session.replied("no json");
  CHECK_FALSE(client.session.take_news(at(0s)).any());
  CHECK(client.session.contact() == Contact::out_of_touch);
}

TEST_CASE("the kiosk's time is told from its beats") {
  SessionAlone client;
  client.hears_beat(beat(1), at(5s));
  CHECK(client.session.clock().now(at(7s)) == Instant{102s});
}
