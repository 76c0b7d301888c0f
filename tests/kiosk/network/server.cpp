#include "kiosk/network/server.hpp"

#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>
#include <catch2/catch.hpp>
#include <thread>
#include <zmq.hpp>

#include "kiosk/network/connections.hpp"
#include "kiosk/network/sockets.hpp"
#include "kiosk/network/subscribers.hpp"
#include "shared/link/client.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/wall_commands.hpp"
#include "shared/wire/room_picture.hpp"
#include "shared/wire/wall_picture.hpp"
#include "tests/kiosk/network/raw_peer.hpp"
#include "tests/kiosk/network/relay.hpp"
#include "tests/kiosk/network/stand.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;
using link::Client;
using link::ConnectionState;
using link::over_network;
using link::Streams;

constexpr Duration within = 20s;

Command message(std::string_view words) {
  return ShowMessage{*Message::from(words)};
}

}  // namespace

TEST_CASE("an admitted facilitator's command is applied") {
  Stand stand;
  Client client{over_network(stand.address(), stand.admitted(Permission::facilitator), Streams::none)};
  const auto answer = client.ask(message("hello"), {}, within);
  REQUIRE(answer.reply);
  CHECK(answer.reply->outcome == wire::Outcome::applied);
}

TEST_CASE("an unknown key is turned away at every socket") {
  Stand stand;
  Client stranger{over_network(stand.address(), stand.stranger(), Streams::both)};
  Client facilitator{over_network(stand.address(), stand.admitted(Permission::facilitator), Streams::both)};
  stranger.send(link::draw_request_id(), SignIn{}, {}, within);
  REQUIRE(eventually(stranger, [&] {
    return stranger.commands_connection() == ConnectionState::turned_away &&
           stranger.wall_connection() == ConnectionState::turned_away &&
           stranger.facilitator_connection() == ConnectionState::turned_away;
  }));
  REQUIRE(eventually(facilitator, [&] { return facilitator.wall() && facilitator.room(); }));
  CHECK(stranger.wall() == nullptr);
  CHECK(stranger.room() == nullptr);
  CHECK(stand.decided() == 0);
}

TEST_CASE("without keys nobody comes in from the network") {
  Stand stand;
  link::ClientOptions options = over_network(stand.address(), stand.stranger(), Streams::both);
  options.keys.reset();
  Client plain{options};
  plain.send(link::draw_request_id(), SignIn{}, {}, within);
  REQUIRE(eventually(plain, [&] {
    return plain.commands_connection() == ConnectionState::turned_away &&
           plain.wall_connection() == ConnectionState::turned_away;
  }));
  CHECK(plain.wall() == nullptr);
  CHECK(stand.decided() == 0);
}

TEST_CASE("only facilitators follow the facilitators' stream") {
  Stand stand;
  for (const Permission permission :
       {Permission::screen, Permission::sign_in, Permission::handheld, Permission::talking_piece}) {
    Client client{over_network(stand.address(), stand.admitted(permission), Streams::both)};
    CHECK(eventually(client, [&] { return client.wall() != nullptr; }));
    CHECK(
        eventually(client, [&] { return client.facilitator_connection() == ConnectionState::turned_away; }));
    CHECK(client.room() == nullptr);
  }
}

TEST_CASE("the permission comes from the key and is looked up for every command") {
  Stand stand;
  Client screen{over_network(stand.address(), stand.admitted(Permission::screen), Streams::none)};
  const auto answer = screen.ask(message("hello"), {}, within);
  REQUIRE(answer.reply);
  CHECK(answer.reply->reason == Reason::not_allowed);
}

TEST_CASE("a late joiner has the picture at once") {
  Stand stand;
  Client early{over_network(stand.address(), stand.admitted(Permission::facilitator), Streams::both)};
  REQUIRE(early.ask(message("hello"), {}, within).reply);
  Client late{over_network(stand.address(), stand.admitted(Permission::facilitator), Streams::both)};
  REQUIRE(eventually(late, [&] { return late.wall() && late.room(); }));
  CHECK(late.wall()->wall.message.str() == "hello");
  CHECK(late.room()->room.wall.message.str() == "hello");
}

TEST_CASE(
    "a revoked device hears nothing more and commands nothing more, and others come back by themselves") {
  Stand stand;
  const link::Keys lost = stand.admitted(Permission::facilitator);
  Client revoked{over_network(stand.address(), lost, Streams::both)};
  Client other{over_network(stand.address(), stand.admitted(Permission::facilitator), Streams::both)};
  REQUIRE(eventually(revoked, [&] { return revoked.wall() && revoked.room(); }));
  REQUIRE(eventually(other, [&] { return other.wall() && other.room(); }));
  stand.revoke(lost);
  const auto answer = other.ask(message("after"), {}, within);
  REQUIRE(answer.reply);
  REQUIRE(eventually(other, [&] { return other.wall()->wall.message.str() == "after"; }));
  REQUIRE(eventually(revoked, [&] { return revoked.commands_connection() == ConnectionState::turned_away; }));
  CHECK(revoked.wall()->wall.message.str().empty());
  CHECK(revoked.room()->room.wall.message.str().empty());
}

TEST_CASE("a malformed message is answered and the connection goes on") {
  Stand stand;
  RawPeer peer{stand.address(), stand.admitted(Permission::facilitator)};
  const std::string id(32, 'a');
  const auto reason_for = [&](const std::vector<std::string>& frames) { return peer.ask(frames).reason; };
  CHECK(reason_for({"no json"}) == Reason::malformed);
  CHECK(reason_for({""}) == Reason::malformed);
  CHECK(reason_for({R"({"protocol":1})"}) == Reason::missing_field);
  CHECK(reason_for({R"({"protocol":1,"id":")" + id + R"(","command":{"no.such":{}}})"}) ==
        Reason::unknown_command);
  CHECK(reason_for({std::string(wire::request_bytes_max + 1, ' ')}) == Reason::malformed);
  CHECK(reason_for({"two", "frames"}) == Reason::malformed);
  CHECK(reason_for({"", R"({"protocol":1})"}) == Reason::malformed);
  const wire::Reply reply =
      peer.ask({R"({"protocol":1,"id":")" + id + R"(","command":{"guests.sign_in":{}}})"});
  CHECK(reply.outcome == wire::Outcome::applied);
  CHECK(reply.id == id);
  CHECK(reply.token);
}

TEST_CASE("a message far too long ends that connection only") {
  Stand stand;
  RawPeer rude{stand.address(), stand.admitted(Permission::facilitator)};
  Client other{over_network(stand.address(), stand.admitted(Permission::facilitator), Streams::none)};
  rude.send({std::string(1024 * 1024, ' ')});
  REQUIRE(other.ask(message("hello"), {}, within).reply);
  CHECK(stand.decided() == 1);
  CHECK(rude.ask({"no json"}).reason == Reason::malformed);  // it comes back by itself
}

TEST_CASE("nonsense at the streams' ports changes nothing") {
  Stand stand;
  const link::Keys keys = stand.admitted(Permission::screen);
  RawPeer peer{stand.address(), keys, wire::wall_port_offset};
  Client client{over_network(stand.address(), keys, Streams::wall)};
  peer.send({""});
  peer.send({"picture"});
  peer.send({std::string(32 * 1024, '\1')});  // a topic so deep that libzmq's own trie would be in danger
  CHECK(eventually(client, [&] { return client.wall() != nullptr; }));
}

TEST_CASE("a port that is in use is named, with what to do") {
  Stand stand;
  const link::Keys keys = link::make_keys();
  kiosk::ServerOptions options;
  options.port_base = stand.address().port_base;
  options.public_key = keys.public_key;
  options.secret_key = keys.secret_key;
  const auto open = [&] {
    zmq::context_t context;
    const kiosk::Server server{context, options, [](const DeviceId&) { return std::nullopt; }};
  };
  CHECK_THROWS_WITH(open(), Catch::Contains("127.0.0.1:" + std::to_string(options.port_base)) &&
                                Catch::Contains("--port-base") && Catch::Contains("another Hearth kiosk"));
  options.listen_address = "203.0.113.7";
  CHECK_THROWS_WITH(open(), Catch::Contains("203.0.113.7") && Catch::Contains("--listen"));
  options.listen_address = "not an address";
  CHECK_THROWS_WITH(open(), Catch::Contains("--listen"));
  options.port_base = 65'534;
  CHECK_THROWS_WITH(open(), Catch::Contains("--port-base") && Catch::Contains("65534"));
  options.port_base = 0;
  CHECK_THROWS_WITH(open(), Catch::Contains("--port-base") && Catch::Contains("1 to 65532"));
}

TEST_CASE("a socket file that cannot be made is told as what it is") {
  const TemporaryFolder folder;
  const link::Keys keys = link::make_keys();
  const auto open = [&] {
    // One of its own: a context lets go of an endpoint only some time after its socket was closed.
    zmq::context_t context;
    const wire::LocalDoor door{folder.path()};
    const kiosk::PrivateSockets sockets = kiosk::open_private_sockets(context, &door);
  };
  const auto in_the_way = folder.path() / wire::local_commands;
  std::filesystem::create_directories(in_the_way / "something");
  CHECK_THROWS_WITH(open(), Catch::Contains(in_the_way.string()) && Catch::Contains("remove it"));
  std::filesystem::remove_all(in_the_way);

  // Root may write anywhere, so that this is looked at as somebody else.
  std::filesystem::permissions(folder.path(),
                               std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec |
                                   std::filesystem::perms::others_read | std::filesystem::perms::others_exec);
  constexpr uid_t nobody = 65534;
  const bool root = geteuid() == 0;
  if (root) REQUIRE(seteuid(nobody) == 0);
  CHECK_THROWS_WITH(open(), Catch::Contains(folder.path().string()) && Catch::Contains("--data") &&
                                Catch::Contains("cannot be written by this user"));
  if (root) REQUIRE(seteuid(0) == 0);
}

TEST_CASE(
    "connections that cannot be made anew at once are made anew later, and the ports stay the kiosk's") {
  Stand stand;
  Client client{over_network(stand.address(), stand.admitted(Permission::facilitator), Streams::both)};
  REQUIRE(eventually(client, [&] { return client.wall() && client.room(); }));
  rlimit before{};
  REQUIRE(getrlimit(RLIMIT_NOFILE, &before) == 0);
  stand.on_its_thread([&](kiosk::Server& server, Room&) {
    const rlimit hardly_any{9, before.rlim_max};  // enough for poll(2), which has that limit too
    REQUIRE(setrlimit(RLIMIT_NOFILE, &hardly_any) == 0);
    server.rebind();
  });
  const int taken = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  CHECK(taken < 0);  // nobody can open anything now
  REQUIRE(setrlimit(RLIMIT_NOFILE, &before) == 0);
  CHECK(client.ask(message("after"), {}, within).reply);
  REQUIRE(stand.notes().size() == 2);
  CHECK_THAT(stand.notes()[0], Catch::Contains("this is tried again until it works"));
  CHECK(stand.notes()[1] == "devices are let in again");
  CHECK(eventually(client, [&] { return client.wall()->wall.message.str() == "after"; }));
}

TEST_CASE(
    "who subscribes to more topics than anybody needs is cut off and named, and others are let in again") {
  Stand stand;
  const link::Keys greedy = stand.admitted(Permission::screen);
  Client client{over_network(stand.address(), stand.admitted(Permission::facilitator), Streams::both)};
  REQUIRE(eventually(client, [&] { return client.wall() && client.room(); }));
  RawPeer peer{stand.address(), greedy, wire::wall_port_offset};
  const auto subscribe = [&](const std::string& topic) { peer.send({"\1" + topic}); };
  SECTION("many") {
    for (std::size_t i = 0; i <= kiosk::topics_max; ++i) subscribe("topic " + std::to_string(i));
  }
  SECTION("long") {
    subscribe(std::string(kiosk::topic_bytes_max + 1, 'x'));
  }
  SECTION("without end") {
    // libzmq drops subscriptions that cannot be sent at once, so it takes more than that.
    for (int i = 0; i <= 50 * kiosk::subscriptions_at_once_max && stand.cut_off().empty(); ++i) {
      subscribe("picture");
      peer.send({std::string{"\0picture", 8}});
    }
  }
  REQUIRE(eventually(client, [&] { return !stand.cut_off().empty(); }));
  CHECK(stand.cut_off().front().device == greedy.public_key);
  CHECK_THAT(stand.cut_off().front().what, Catch::StartsWith("subscribed"));
  CHECK(client.ask(message("after"), {}, within).reply);
  Client again{over_network(stand.address(), greedy, Streams::wall)};
  CHECK(eventually(again, [&] { return again.wall_connection() == ConnectionState::turned_away; }));
  CHECK(again.wall() == nullptr);
}

TEST_CASE(
    "a subscriber may have as many topics as the protocol says, and ask again as often as a beat comes") {
  Stand stand;
  RawPeer peer{stand.address(), stand.admitted(Permission::screen), wire::wall_port_offset};
  Client client{over_network(stand.address(), stand.admitted(Permission::facilitator), Streams::none)};
  for (int times = 0; times < 3; ++times) {
    for (std::size_t i = 0; i < kiosk::topics_max; ++i) peer.send({"\1topic " + std::to_string(i)});
  }
  for (int i = 0; i < kiosk::subscriptions_at_once_max / 2; ++i) {
    peer.send({std::string{"\0picture", 8}});
    peer.send({"\1picture"});
  }
  CHECK(client.ask(message("hello"), {}, within).reply);
  CHECK(stand.cut_off().empty());
}

TEST_CASE("who sends a message of many frames is cut off and named, and others go on") {
  Stand stand;
  const link::Keys rude = stand.admitted(Permission::screen);
  Client client{over_network(stand.address(), stand.admitted(Permission::facilitator), Streams::none)};
  RawPeer peer{stand.address(), rude};
  peer.send(std::vector<std::string>(100, std::string(100, 'x')));
  REQUIRE(eventually(client, [&] { return !stand.cut_off().empty(); }));
  CHECK(stand.cut_off().front().device == rude.public_key);
  CHECK(stand.cut_off().front().what == "sent a message of 100 frames");
  CHECK(client.ask(message("after"), {}, within).reply);
}

TEST_CASE("a message that is far too large is ended while it comes, and others go on") {
  Stand stand;
  RawPeer peer{stand.address(), stand.admitted(Permission::screen)};
  Client client{over_network(stand.address(), stand.admitted(Permission::facilitator), Streams::none)};
  const std::string frame(60'000, 'x');
  peer.send(std::vector<std::string>(8 * kiosk::ConnectionBounds{}.bytes_max / frame.size(), frame));
  REQUIRE(eventually(client, [&] { return !stand.notes().empty(); }));
  CHECK_THAT(stand.notes().front(), Catch::Contains("127.0.0.1") && Catch::Contains("was ended"));
  CHECK(client.ask(message("hello"), {}, within).reply);
}

TEST_CASE("the same machine's commands need no key and are a facilitator's") {
  Stand stand;
  Client client{link::on_this_machine(stand.folder())};
  const auto answer = client.ask(message("hello"), {}, within);
  REQUIRE(answer.reply);
  CHECK(answer.reply->outcome == wire::Outcome::applied);
  CHECK(eventually(client, [&] { return client.wall() && client.wall()->wall.message.str() == "hello"; }));
}

TEST_CASE("local sockets are their owner's only, and one left behind does no harm") {
  Stand stand;
  for (const auto name : {wire::local_commands, wire::local_wall}) {
    struct stat file {};
    REQUIRE(stat((stand.folder() / name).c_str(), &file) == 0);
    CHECK((file.st_mode & 0777U) == 0600U);
  }
  stand.stop();
  const auto left_behind = stand.folder() / wire::local_commands;
  CHECK_FALSE(std::filesystem::exists(left_behind));
  RawPeer::leave_socket_file(left_behind);
  stand.start();
  Client client{link::on_this_machine(stand.folder())};
  CHECK(client.ask(message("hello"), {}, within).reply);
}

TEST_CASE("a data folder with a long name has its local sockets too") {
  const TemporaryFolder temporary;
  const auto folder = temporary.path() / std::string(120, 'f');
  std::filesystem::create_directory(folder);
  zmq::context_t context;
  const wire::LocalDoor door{folder};
  zmq::socket_t router{context, zmq::socket_type::router};
  router.bind(door.endpoint(wire::local_commands));
  CHECK(std::filesystem::exists(folder / wire::local_commands));
}

TEST_CASE("the kiosk's own wall follows through the process") {
  Stand stand;
  Client wall{link::own_wall(stand.context(), kiosk::own_wall_endpoint)};
  REQUIRE(eventually(wall, [&] { return wall.wall() != nullptr; }));
  Client facilitator{over_network(stand.address(), stand.admitted(Permission::facilitator), Streams::none)};
  REQUIRE(facilitator.ask(message("hello"), {}, within).reply);
  CHECK(eventually(wall, [&] { return wall.wall()->wall.message.str() == "hello"; }));
}

TEST_CASE("a subscriber comes back after the kiosk was cut off without a word") {
  Stand stand;
  Relay relay{stand.address()};
  link::Address behind{"127.0.0.1", relay.port_base()};
  Client client{over_network(behind, stand.admitted(Permission::screen), Streams::wall)};
  REQUIRE(eventually(client, [&] { return client.wall() != nullptr; }));
  const std::uint64_t boot = client.wall()->beat.boot;
  relay.cut_without_a_word();
  stand.stop();
  stand.start();
  CHECK(eventually(client, [&] { return client.wall()->beat.boot != boot; }));
}

}  // namespace hearth
