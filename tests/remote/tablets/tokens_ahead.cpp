#include "remote/sign_in/tokens_ahead.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "remote/sign_in/door.hpp"
#include "shared/room/house_commands.hpp"
#include "tests/remote/tablets/handset.hpp"

using namespace hearth;
using namespace hearth::remote;
using namespace std::chrono_literals;

namespace {

// A tablet at the door that has been in touch with its kiosk.
struct WithTokensAhead {
  Door door;
  Handset handset{door, 1280, 800};

  WithTokensAhead() {
    House house = *handset.scene.room.house;
    house.venue.name = Text<60>::mended_from("the Lantern Café");
    handset.scene.as(Permission::kiosk).does(ReadHouse{house});
    handset.scene.as(Permission::sign_in);
    handset.scene.context.device = "the tablet at the door";
    handset.find_kiosk();
    REQUIRE(door.tokens_left() == tokens_ahead);
  }
  Token come() {
    handset.press("sign_in.here");
    REQUIRE(standing(door) == "token");
    return whose(door).value();
  }
  Token come_and_go_on() {
    const Token token = come();
    handset.press("sign_in.done");
    REQUIRE(standing(door) == "first");
    return token;
  }
  [[nodiscard]] const Room& room() const { return handset.scene.room; }
};

}  // namespace

TEST_CASE("I'm here is answered at once with a token that was given in advance") {
  WithTokensAhead it;
  const Token token = it.come_and_go_on();
  CHECK(find_guest(it.room(), token) != nullptr);
  CHECK(it.room().day->came == 1);
}

TEST_CASE("thirty people come while the network is away, and are counted once each when it is back") {
  WithTokensAhead it;
  it.handset.lose_kiosk();
  std::set<Token> given;
  for (int i = 0; i < 30; ++i) {
    given.insert(it.come_and_go_on());
    it.handset.wait(20s);
  }
  CHECK(given.size() == 30);
  CHECK(it.room().day->came == 0);
  it.handset.find_kiosk();
  CHECK(it.room().day->came == 30);
  for (const Token token : given) CHECK(find_guest(it.room(), token) != nullptr);
}

TEST_CASE("tokens are asked for again before they run out") {
  WithTokensAhead it;
  for (int i = 0; i < 100; ++i) (void)it.come_and_go_on();
  CHECK(it.door.tokens_left() >= tokens_ahead_low);
  CHECK(it.room().day->came == 100);
}

TEST_CASE("when no token is left people are counted, and told to just come in") {
  WithTokensAhead it;
  it.handset.lose_kiosk();
  for (std::size_t i = 0; i < tokens_ahead; ++i) (void)it.come_and_go_on();
  it.handset.press("sign_in.here");
  CHECK(standing(it.door) == "first");
  it.handset.wait(21s);
  it.handset.press("sign_in.here");
  it.handset.find_kiosk();
  CHECK(it.room().day->came == tokens_ahead + 2);
}

TEST_CASE("what somebody asks for follows behind their sign-in") {
  WithTokensAhead it;
  it.handset.lose_kiosk();
  const Token token = it.come();
  it.handset.press("sign_in.first_time");
  it.handset.press("sign_in.more");
  it.handset.press("sign_in.step_out");
  it.handset.press("sign_in.done");
  it.handset.find_kiosk();
  CHECK(it.room().day->coming.first_time == 1);
  REQUIRE(find_guest(it.room(), token) != nullptr);
  CHECK(find_guest(it.room(), token)->presence == Presence::stepped_out);
}

TEST_CASE("tokens of another data folder are not given to anybody") {
  WithTokensAhead it;
  it.handset.lose_kiosk();
  it.handset.journal = 2;
  it.handset.show();
  it.handset.draw();
  CHECK(it.door.tokens_left() == 0);
}

TEST_CASE("whoever has a token that the kiosk does not know any more is counted all the same") {
  WithTokensAhead it;
  it.handset.lose_kiosk();
  (void)it.come_and_go_on();
  it.handset.scene.room.blocks.clear();
  it.handset.find_kiosk();
  CHECK(it.room().day->came == 1);
}

TEST_CASE(
    "whoever signs in while the disk takes nothing is in the room when it does again, with their token") {
  WithTokensAhead it;
  it.handset.disk_takes_it = false;
  const Token token = it.come_and_go_on();
  CHECK(it.door.tokens_left() == tokens_ahead - 1);
  it.handset.wait(tries_again_after);
  it.handset.find_kiosk();
  CHECK(it.room().day->came == 0);
  it.handset.disk_takes_it = true;
  it.handset.wait(2 * tries_again_after);
  it.handset.find_kiosk();
  CHECK(find_guest(it.room(), token) != nullptr);
  CHECK(it.room().day->came == 1);
}

TEST_CASE("a kiosk whose disk takes nothing for hours is asked less often") {
  WithTokensAhead it;
  it.handset.disk_takes_it = false;
  (void)it.come_and_go_on();
  const auto asked_within = [&](Duration time) {
    const std::size_t before = it.handset.pressed.size();
    for (const Duration step = 5s; time > Duration{0}; time -= step) {
      it.handset.wait(step);
      it.handset.find_kiosk();
    }
    return it.handset.pressed.size() - before;
  };
  CHECK(asked_within(35s) == 3);  // after 5, 15 and 35 seconds
  CHECK(asked_within(2h) == 360);
  it.handset.disk_takes_it = true;
  CHECK(asked_within(tries_again_after_max) == 1);
  CHECK(it.room().day->came == 1);
}

TEST_CASE("a kiosk that will never do it is asked without a token once, and then no more") {
  WithTokensAhead it;
  it.handset.scene.as(Permission::screen);
  const std::size_t before = it.handset.pressed.size();
  (void)it.come_and_go_on();
  for (int minute = 0; minute < 60; ++minute) {
    it.handset.wait(1min);
    it.handset.find_kiosk();
  }
  CHECK(it.handset.pressed.size() - before == 2);
}

TEST_CASE("what somebody asks for waits for their sign-in also when the disk does not take that at once") {
  WithTokensAhead it;
  it.handset.disk_takes_it = false;
  const Token token = it.come();
  it.handset.press("sign_in.more");
  it.handset.press("sign_in.step_out");
  it.handset.press("sign_in.done");
  it.handset.disk_takes_it = true;
  it.handset.wait(tries_again_after);
  it.handset.find_kiosk();
  REQUIRE(find_guest(it.room(), token) != nullptr);
  CHECK(find_guest(it.room(), token)->presence == Presence::stepped_out);
}

TEST_CASE("a house that is full is not taken for one that does not know the token") {
  WithTokensAhead it;
  const std::vector<Guest> before = it.room().day->guests;
  it.handset.scene.room.day->guests.resize(guests_max);
  const Token token = it.come_and_go_on();
  CHECK(it.door.tokens_left() == tokens_ahead - 1);
  it.handset.scene.room.day->guests = before;
  it.handset.wait(tries_again_after);
  it.handset.find_kiosk();
  CHECK(find_guest(it.room(), token) != nullptr);
}

TEST_CASE("whoever is only counted is counted also when the disk does not take it at once") {
  WithTokensAhead it;
  it.handset.lose_kiosk();
  for (std::size_t i = 0; i < tokens_ahead; ++i) (void)it.come_and_go_on();
  it.handset.press("sign_in.here");
  it.handset.disk_takes_it = false;
  it.handset.find_kiosk();
  it.handset.disk_takes_it = true;
  it.handset.wait(tries_again_after);
  it.handset.find_kiosk();
  CHECK(it.room().day->came == tokens_ahead + 1);
}
