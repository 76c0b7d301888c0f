#include "shared/link/client.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/wall_commands.hpp"
#include "shared/wire/room_picture.hpp"
#include "shared/wire/wall_picture.hpp"
#include "tests/kiosk/network/stand.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;
using link::Client;
using link::ConnectionState;
using link::Contact;
using link::over_network;
using link::Streams;

constexpr Duration within = 20s;

Command message(std::string_view words) {
  return ShowMessage{*Message::from(words)};
}

Client facilitator_at(Stand& stand, Streams streams) {
  return Client{over_network(stand.address(), stand.admitted(Permission::facilitator), streams)};
}

// The next answer; nothing when none came in twenty seconds. eventually() would pass answers over.
std::optional<link::Answer> next_answer(Client& client) {
  const auto until = link::steady_now() + within;
  while (link::steady_now() < until) {
    auto answers = client.wait(100ms).answers;
    if (!answers.empty()) return std::move(answers.front());
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("request ids are 32 hexadecimal digits and never the same") {
  std::set<wire::RequestId> ids;
  for (int i = 0; i < 1000; ++i) {
    const wire::RequestId id = link::draw_request_id();
    CHECK(wire::is_request_id(id));
    ids.insert(id);
  }
  CHECK(ids.size() == 1000);
}

TEST_CASE("a command that is not answered is sent again under the same id and done once") {
  Stand stand;
  Client client = facilitator_at(stand, Streams::none);
  REQUIRE(client.ask(message("first"), {}, within).reply);
  stand.fall_silent();
  const wire::RequestId id = link::draw_request_id();
  client.send(id, SignIn{}, {}, within);
  (void)client.wait(2500ms);  // the first two go unheard
  stand.speak_again();
  const std::optional<link::Answer> answer = next_answer(client);
  REQUIRE(answer);
  CHECK(answer->id == id);
  REQUIRE(answer->reply);
  CHECK(answer->reply->token);
  CHECK(stand.decided() == 2);
}

TEST_CASE("repeating an id by hand gets the first answer again") {
  Stand stand;
  Client client = facilitator_at(stand, Streams::none);
  const wire::RequestId id = link::draw_request_id();
  std::vector<wire::Reply> replies;
  for (int i = 0; i < 2; ++i) {
    client.send(id, SignIn{}, {}, within);
    const auto answer = next_answer(client);
    REQUIRE(answer);
    replies.push_back(answer->reply.value());
  }
  CHECK(replies.at(0) == replies.at(1));
  CHECK(stand.decided() == 1);
}

TEST_CASE("a command is given up when its time has gone by, and is not done later") {
  Stand stand;
  const link::Keys keys = stand.admitted(Permission::facilitator);
  stand.stop();
  Client client{over_network(stand.address(), keys, Streams::none)};
  const link::Answer answer = client.ask(message("too late"), {}, 300ms);
  CHECK_FALSE(answer.reply);
  stand.start();
  REQUIRE(client.ask(message("in time"), {}, within).reply);
  CHECK(stand.decided() == 1);
}

TEST_CASE("a command waits for a kiosk that starts later") {
  Stand stand;
  const link::Keys keys = stand.admitted(Permission::facilitator);
  stand.stop();
  Client client{over_network(stand.address(), keys, Streams::none)};
  client.send(link::draw_request_id(), message("hello"), {}, within);
  REQUIRE(eventually(client, [&] { return client.commands_connection() == ConnectionState::nobody_there; }));
  stand.start();
  const auto answer = next_answer(client);
  REQUIRE(answer);
  CHECK(answer->reply);
}

TEST_CASE("a stale press is refused") {
  Stand stand;
  Client client = facilitator_at(stand, Streams::facilitator);
  REQUIRE(eventually(client, [&] { return client.room() != nullptr; }));
  Seen seen;
  seen.stage = client.room()->room.progress.stage;
  const Command start = StartGathering{*FormatName::from("evening"), {}, {}};
  CHECK(client.ask(start, seen, within).reply.value().outcome == wire::Outcome::applied);
  CHECK(client.ask(NextStage{}, seen, within).reply.value().reason == Reason::stale);
}

TEST_CASE("silence of three seconds is being out of touch, and the last picture stays") {
  Stand stand;
  Client client = facilitator_at(stand, Streams::both);
  CHECK(client.contact() == link::Contact::out_of_touch);
  REQUIRE(eventually(client, [&] { return client.contact() == link::Contact::in_touch && client.room(); }));
  stand.fall_silent();
  const link::SteadyTime silent_since = link::steady_now();
  REQUIRE(eventually(client, [&] { return client.contact() == link::Contact::out_of_touch; }));
  // The last beat may have come up to a second before the silence.
  CHECK(link::steady_now() - silent_since >= 1900ms);
  CHECK(client.room() != nullptr);
  stand.speak_again();
  CHECK(eventually(client, [&] { return client.contact() == link::Contact::in_touch; }));
}

TEST_CASE("a picture that was lost is asked for again when a beat tells of it") {
  Stand stand;
  Client client = facilitator_at(stand, Streams::both);
  REQUIRE(eventually(client, [&] { return client.room() && client.wall(); }));
  stand.on_its_thread([](kiosk::Server&, Room& room) {
    hearth::apply(room, Event{MessageShown{room.as_of, *Message::from("unpublished")}});
  });
  CHECK(eventually(client, [&] {
    return client.room()->room.wall.message.str() == "unpublished" &&
           client.wall()->wall.message.str() == "unpublished";
  }));
}

TEST_CASE("an older picture of the same start is passed over, one of another start is taken") {
  Stand stand;
  Client client = facilitator_at(stand, Streams::wall);
  REQUIRE(client.ask(message("new"), {}, within).reply);
  REQUIRE(eventually(client, [&] { return client.wall() && client.wall()->wall.message.str() == "new"; }));
  const wire::WallPicture now = *client.wall();
  const auto publish = [&](std::uint64_t boot, std::uint64_t version, std::string_view words) {
    wire::WallPicture picture = now;
    picture.beat.boot = boot;
    picture.beat.version = version;
    picture.wall.message = *Message::from(words);
    stand.on_its_thread([&](kiosk::Server& server, Room&) {
      server.publish(wire::Stream::wall, wire::picture_topic, wire::encode(picture));
    });
  };
  publish(now.beat.boot, now.beat.version - 1, "old");
  publish(now.beat.boot, now.beat.version, "same");
  publish(now.beat.boot, now.beat.version + 1, "next");
  REQUIRE(eventually(client, [&] { return client.wall()->wall.message.str() != "new"; }));
  CHECK(client.wall()->wall.message.str() == "next");
  publish(now.beat.boot + 1, 1, "another start");
  CHECK(eventually(client, [&] { return client.wall()->wall.message.str() == "another start"; }));
}

TEST_CASE("pictures that cannot be read or are of another protocol are passed over") {
  Stand stand;
  Client client = facilitator_at(stand, Streams::wall);
  REQUIRE(eventually(client, [&] { return client.wall() != nullptr; }));
  wire::WallPicture foreign = *client.wall();
  foreign.beat.protocol = 2;
  foreign.beat.version += 100;
  foreign.wall.message = *Message::from("foreign");
  stand.on_its_thread([&](kiosk::Server& server, Room&) {
    for (const std::string& picture : {std::string{"no json"}, std::string{}, wire::encode(foreign)})
      server.publish(wire::Stream::wall, wire::picture_topic, picture);
  });
  REQUIRE(client.ask(message("known"), {}, within).reply);
  REQUIRE(eventually(client, [&] { return client.wall()->wall.message.str() == "known"; }));
}

TEST_CASE("a key that is admitted later comes in by itself") {
  Stand stand;
  const link::Keys keys = stand.stranger();
  Client client{over_network(stand.address(), keys, Streams::wall)};
  REQUIRE(eventually(client, [&] { return client.wall_connection() == ConnectionState::turned_away; }));
  stand.admit(keys, Permission::screen);
  CHECK(eventually(client, [&] { return client.wall() != nullptr; }));
  CHECK(client.wall_connection() == ConnectionState::connected);
}

TEST_CASE("where nobody listens is told from where one is turned away") {
  Stand stand;
  link::Address elsewhere = stand.address();
  const link::Keys keys = stand.admitted(Permission::screen);
  stand.stop();
  Client client{over_network(elsewhere, keys, Streams::wall)};
  CHECK(eventually(client, [&] { return client.wall_connection() == ConnectionState::nobody_there; }));
  stand.start();
  CHECK(eventually(client,
                   [&] { return client.wall() && client.wall_connection() == ConnectionState::connected; }));
}

TEST_CASE("a key file without its kiosk cannot be used, and the sentence says what to do") {
  link::Keys keys = link::make_keys();
  CHECK_THROWS_WITH(over_network({}, keys, Streams::none), Catch::Contains("kiosk-key"));
  keys.kiosk_key = "no key";
  CHECK_THROWS_AS(Client{over_network({}, keys, Streams::none)}, link::KeyFault);
}

TEST_CASE("a client follows the kiosk's time") {
  Stand stand;
  Client client = facilitator_at(stand, Streams::wall);
  REQUIRE(eventually(client, [&] { return client.wall() != nullptr; }));
  const Instant now = client.clock().now(link::steady_now()).value();
  CHECK(now >= client.wall()->beat.now);
  CHECK(client.clock().local(link::steady_now()).value() >= client.wall()->beat.local);
}

}  // namespace hearth
