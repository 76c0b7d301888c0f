#include "remote/sending.hpp"

#include <catch2/catch.hpp>

#include "shared/room/floor_commands.hpp"
#include "shared/room/guests_commands.hpp"

using namespace hearth;
using namespace hearth::remote;
using namespace std::chrono_literals;

namespace {

link::SteadyTime at(Duration time) {
  return link::SteadyTime{time};
}

link::Answer applied(const wire::RequestId& id, std::uint64_t version) {
  wire::Reply reply;
  reply.id = id;
  reply.outcome = wire::Outcome::applied;
  reply.version = version;
  return {id, reply};
}

link::Answer refused(const wire::RequestId& id, Reason reason) {
  wire::Reply reply;
  reply.id = id;
  reply.outcome = wire::Outcome::refused;
  reply.reason = reason;
  return {id, reply};
}

const Press next{"floor.next", NextTurn{}, std::nullopt};

}  // namespace

TEST_CASE("pressing twice sends once") {
  Sending sending;
  sending.press(next, at(0s));
  sending.press(next, at(10ms));
  CHECK(sending.take_presses().size() == 1);
  CHECK(sending.take_presses().empty());
  CHECK(sending.state_of("floor.next") == ui::ButtonState::waiting);
}

TEST_CASE("a button waits until its press is answered, whatever the version, and for no picture") {
  for (const std::uint64_t version : {0, 7}) {
    CAPTURE(version);
    Sending sending;
    sending.press(next, at(0s));
    sending.sent("floor.next", "id");
    CHECK(sending.state_of("floor.next") == ui::ButtonState::waiting);
    sending.answered(applied("id", version), at(1s));
    CHECK(sending.state_of("floor.next") == ui::ButtonState::enabled);
    CHECK_FALSE(sending.is_busy());
  }
}

TEST_CASE("a refusal frees the button and stands for some seconds") {
  Sending sending;
  sending.press(next, at(0s));
  sending.sent("floor.next", "id");
  sending.answered(refused("id", Reason::stale), at(1s));
  CHECK(sending.state_of("floor.next") == ui::ButtonState::enabled);
  REQUIRE(sending.trouble(at(2s)));
  CHECK(sending.trouble(at(2s))->refused == Reason::stale);
  CHECK_FALSE(sending.trouble(at(1s + refusal_stands)));
}

TEST_CASE("a button says that it is late after a second, and that the kiosk was not reached in the end") {
  Sending sending;
  sending.press(next, at(0s));
  sending.sent("floor.next", "id");
  CHECK_FALSE(sending.is_late(at(999ms)));
  CHECK(sending.is_late(at(1s)));
  sending.answered({"id", std::nullopt}, at(20s));
  CHECK_FALSE(sending.is_late(at(20s)));
  REQUIRE(sending.trouble(at(20s)));
  CHECK_FALSE(sending.trouble(at(20s))->refused);
}

TEST_CASE("an answer to something else changes nothing") {
  Sending sending;
  sending.press(next, at(0s));
  sending.sent("floor.next", "id");
  sending.answered(refused("another", Reason::stale), at(1s));
  CHECK(sending.state_of("floor.next") == ui::ButtonState::waiting);
  CHECK_FALSE(sending.trouble(at(1s)));
}

TEST_CASE("a reply is handed out once, and is forgotten when others come") {
  Sending sending;
  sending.press({"sign_in.here", SignIn{}, std::nullopt}, at(0s));
  sending.sent("sign_in.here", "id");
  sending.answered(applied("id", 3), at(1s));
  CHECK(sending.has_reply("sign_in.here"));
  CHECK(sending.take_reply("sign_in.here"));
  CHECK_FALSE(sending.take_reply("sign_in.here"));
  sending.press({"sign_in.off_now", Leave{}, std::nullopt}, at(2s));
  sending.sent("sign_in.off_now", "other");
  sending.answered(applied("other", 4), at(3s));
  sending.forget();
  CHECK_FALSE(sending.take_reply("sign_in.off_now"));
}
