#include "remote/pages/sending.hpp"

#include <catch2/catch.hpp>

#include "shared/room/floor_commands.hpp"
#include "shared/room/guests_commands.hpp"

using namespace hearth;
using namespace hearth::pages;
using namespace std::chrono_literals;

namespace {

link::SteadyTime steady(Duration time) {
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

const Request next{"floor.next", NextTurn{}, std::nullopt};

}  // namespace

TEST_CASE("pressing twice sends once") {
  Sending sending;
  sending.put(next, steady(0s));
  sending.put(next, steady(10ms));
  CHECK(sending.take().size() == 1);
  CHECK(sending.take().empty());
  CHECK(sending.waits("floor.next"));
}

TEST_CASE("a button waits until its press is answered, whatever the version, and for no picture") {
  for (const std::uint64_t version : {0U, 7U}) {
    CAPTURE(version);
    Sending sending;
    sending.put(next, steady(0s));
    sending.sent("floor.next", "id");
    CHECK(sending.waits("floor.next"));
    sending.answered(applied("id", version), steady(1s));
    CHECK_FALSE(sending.waits("floor.next"));
    CHECK(sending.is_idle());
  }
}

TEST_CASE("a refusal frees the button and stands for some seconds") {
  Sending sending;
  sending.put(next, steady(0s));
  sending.sent("floor.next", "id");
  sending.answered(refused("id", Reason::stale), steady(1s));
  CHECK_FALSE(sending.waits("floor.next"));
  REQUIRE(sending.trouble(steady(2s)));
  CHECK(sending.trouble(steady(2s))->refused == Reason::stale);
  CHECK_FALSE(sending.trouble(steady(1s + refusal_stands)));
}

TEST_CASE("a button says that it is late after a second, and that the kiosk was not reached in the end") {
  Sending sending;
  sending.put(next, steady(0s));
  sending.sent("floor.next", "id");
  CHECK_FALSE(sending.is_late(steady(999ms)));
  CHECK(sending.is_late(steady(1s)));
  sending.answered({"id", std::nullopt}, steady(20s));
  CHECK_FALSE(sending.is_late(steady(20s)));
  REQUIRE(sending.trouble(steady(20s)));
  CHECK_FALSE(sending.trouble(steady(20s))->refused);
}

TEST_CASE("an answer to something else changes nothing") {
  Sending sending;
  sending.put(next, steady(0s));
  sending.sent("floor.next", "id");
  sending.answered(refused("another", Reason::stale), steady(1s));
  CHECK(sending.waits("floor.next"));
  CHECK_FALSE(sending.trouble(steady(1s)));
}

TEST_CASE("an answer names the button that asked, and what was wrong is forgotten when others come") {
  Sending sending;
  sending.put({"sign_in.here", SignIn{}, std::nullopt}, steady(0s));
  sending.sent("sign_in.here", "id");
  const auto answered = sending.answered(refused("id", Reason::too_many_guests), steady(1s));
  REQUIRE(answered);
  CHECK(answered->button == "sign_in.here");
  CHECK(answered->reply->reason == Reason::too_many_guests);
  REQUIRE(sending.trouble(steady(2s)));
  sending.forget_trouble();
  CHECK_FALSE(sending.trouble(steady(2s)));
}
