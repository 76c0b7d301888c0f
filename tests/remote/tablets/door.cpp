#include "remote/sign_in/door.hpp"

#include <catch2/catch.hpp>

#include "tests/remote/tablets/handset.hpp"

using namespace hearth;
using namespace hearth::remote;
using namespace std::chrono_literals;

namespace {

struct AtTheDoor {
  Door door;
  Handset handset{door, 1280, 800};
  AtTheDoor() { handset.scene.as(Permission::sign_in); }
};

}  // namespace

TEST_CASE("I'm here gives two words and asks nothing") {
  AtTheDoor it;
  it.handset.press("sign_in.here");
  CHECK(standing(it.door) == "token");
  REQUIRE(whose(it.door));
  CHECK(find_guest(it.handset.scene.room, *whose(it.door)) != nullptr);
}

TEST_CASE("the page of one guest closes by itself after twenty seconds, and their words are gone") {
  AtTheDoor it;
  it.handset.press("sign_in.here");
  it.handset.wait(19s);
  CHECK(standing(it.door) == "token");
  it.handset.wait(2s);
  CHECK(standing(it.door) == "first");
  CHECK_FALSE(whose(it.door));
}

TEST_CASE("reading pages stay for two minutes, and longer when asked") {
  AtTheDoor it;
  it.handset.press("sign_in.help");
  it.handset.wait(119s);
  CHECK(standing(it.door) == "help");
  it.handset.press("sign_in.longer");
  it.handset.wait(119s);
  CHECK(standing(it.door) == "help");
  it.handset.wait(2s);
  CHECK(standing(it.door) == "first");
}

TEST_CASE("going off by colour and picture looks the same for present and absent words") {
  AtTheDoor it;
  it.handset.press("sign_in.off");
  it.handset.press("colour.blue");
  // Pictures of families that come later are scrolled to.
  it.handset.press("symbol.heron");
  CHECK(standing(it.door) == "goodbye");
  it.handset.press("sign_in.done");
  CHECK(standing(it.door) == "first");
}

TEST_CASE("a guest who goes off from their own page is gone from the room") {
  AtTheDoor it;
  it.handset.press("sign_in.here");
  const Token token = *whose(it.door);
  it.handset.press("sign_in.off_now");
  CHECK(standing(it.door) == "goodbye");
  it.handset.wait(pages::door::goodbye_stays);
  CHECK(standing(it.door) == "first");
  it.handset.press("sign_in.whats_on");  // by then what was asked for has been answered
  CHECK(find_guest(it.handset.scene.room, token) == nullptr);
}

TEST_CASE("whoever touched a wrong picture takes it back, and nobody has gone") {
  AtTheDoor it;
  it.handset.press("sign_in.here");
  const Token token = *whose(it.door);
  it.handset.press("sign_in.off_now");
  it.handset.press("sign_in.not_off");
  it.handset.wait(pages::door::goodbye_stays);
  CHECK(standing(it.door) == "first");
  CHECK(find_guest(it.handset.scene.room, token) != nullptr);
}

TEST_CASE("while the kiosk is away the door still reads, and nobody is turned away") {
  AtTheDoor it;
  it.handset.lose_kiosk();
  it.handset.draw();
  it.handset.settle();
  CHECK(it.handset.find("sign_in.here")->enabled);
  it.handset.press("sign_in.what_happens");
  CHECK(standing(it.door) == "what_happens");
}
