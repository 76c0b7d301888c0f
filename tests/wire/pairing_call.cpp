#include "shared/wire/pairing_call.hpp"

#include <catch2/catch.hpp>

#include "tests/wire/pairing_scene.hpp"

namespace hearth {
namespace {

using namespace wire;
using Stands = PairingCall::Stands;

PairingCall call_of(const PairingScene& scene, const std::string& name) {
  return {scene.hello_of(name), nonce_of(1)};
}

// What the call says, and what the kiosk answers.
void turn(PairingScene& scene, PairingCall& call, const std::string& network) {
  if (const auto bytes = call.to_send()) {
    if (const auto answer = scene.answer(network, *bytes)) call.take(*answer);
  }
}

void compare(PairingScene& scene, PairingCall& call, const std::string& network) {
  turn(scene, call, network);
  turn(scene, call, network);
  REQUIRE(call.stands() == Stands::comparing);
}

}  // namespace

TEST_CASE("device and kiosk show the same six words") {
  PairingScene scene;
  PairingCall call = call_of(scene, "a");
  CHECK(call.words().empty());
  compare(scene, call, "a");
  CHECK(call.words() == scene.desk.listed().front().words);
}

TEST_CASE("the kiosk's key is kept only when both sides have said yes and a handshake has succeeded") {
  PairingScene scene;
  PairingCall call = call_of(scene, "a");
  compare(scene, call, "a");
  SECTION("all three") {
    call.say_same_words();
    CHECK_FALSE(call.key_to_try());
    (void)scene.desk.decide(scene.first_number, PairingOutcome::admitted);
    turn(scene, call, "a");
    CHECK(call.key_to_try() == scene.kiosk_key);
    CHECK_FALSE(call.key_to_keep());
    call.handshake_succeeded();
    CHECK(call.key_to_keep() == scene.kiosk_key);
  }
  SECTION("the device's own person has said nothing") {
    (void)scene.desk.decide(scene.first_number, PairingOutcome::admitted);
    turn(scene, call, "a");
    call.handshake_succeeded();
    CHECK(call.stands() == Stands::let_in);
    CHECK_FALSE(call.key_to_try());
    CHECK_FALSE(call.key_to_keep());
  }
  SECTION("the kiosk has not let it in") {
    call.say_same_words();
    call.handshake_succeeded();
    CHECK_FALSE(call.key_to_keep());
  }
  SECTION("the kiosk says no") {
    call.say_same_words();
    (void)scene.desk.decide(scene.first_number, PairingOutcome::refused);
    turn(scene, call, "a");
    CHECK(call.stands() == Stands::over);
    CHECK(call.answer() == PairingOutcome::refused);
  }
}

TEST_CASE("other words end it on the device, and the kiosk is told") {
  PairingScene scene;
  PairingCall call = call_of(scene, "a");
  compare(scene, call, "a");
  call.say_other_words();
  CHECK(call.stands() == Stands::over);
  turn(scene, call, "a");
  CHECK(scene.desk.listed().empty());
}

TEST_CASE("a man in the middle with keys of his own makes other words on the two sides") {
  PairingScene kiosk;
  PairingScene middle;
  middle.kiosk_key = KeyBytes{0x66};
  middle.desk = PairingDesk{middle.kiosk_key, 1};
  PairingCall victim = call_of(middle, "v");
  PairingHello hello = kiosk.hello_of("v");
  hello.client_key = KeyBytes{0x67};
  PairingCall to_kiosk{hello, nonce_of(1)};
  compare(kiosk, to_kiosk, "m");
  compare(middle, victim, "v");
  CHECK(victim.words() != kiosk.desk.listed().front().words);
}

TEST_CASE("a nonce that the kiosk was not bound to ends it") {
  PairingScene scene;
  PairingCall call = call_of(scene, "a");
  turn(scene, call, "a");
  const PairingId id = std::get<PairingNonceSent>(*decode_pairing(*call.to_send())).id;
  call.take(encode_pairing(PairingReveal{id, nonce_of(77)}));
  CHECK(call.stands() == Stands::over);
  CHECK_FALSE(call.answer());
  CHECK(call.words().empty());
}

TEST_CASE("a second promise, or a second nonce, that differs from the first ends it") {
  PairingScene scene;
  PairingCall call = call_of(scene, "a");
  turn(scene, call, "a");
  const PairingId id = std::get<PairingNonceSent>(*decode_pairing(*call.to_send())).id;
  SECTION("promise") {
    call.take(encode_pairing(PairingCommit{KeyBytes{1}, id, {}}));
  }
  SECTION("nonce") {
    turn(scene, call, "a");
    call.take(encode_pairing(PairingReveal{id, nonce_of(77)}));
  }
  CHECK(call.stands() == Stands::over);
}

TEST_CASE("what is about another request, or comes before its time, changes nothing or ends it") {
  PairingScene scene;
  PairingCall call = call_of(scene, "a");
  call.take(encode_pairing(PairingReveal{PairingId{1}, nonce_of(1)}));
  call.take(encode_pairing(PairingAnswer{PairingId{1}, PairingOutcome::admitted}));
  call.take("rubbish");
  CHECK(call.stands() == Stands::asking);
  turn(scene, call, "a");
  const PairingId id = std::get<PairingNonceSent>(*decode_pairing(*call.to_send())).id;
  call.take(encode_pairing(PairingAnswer{PairingId{1}, PairingOutcome::refused}));
  CHECK(call.stands() == Stands::asking);
  call.take(encode_pairing(PairingAnswer{id, PairingOutcome::admitted}));
  CHECK(call.stands() == Stands::over);
}

TEST_CASE("a device that meets a full list says so, and gets its turn when there is room") {
  PairingScene scene;
  for (const char* network : {"1", "2", "3", "4", "5"}) (void)scene.comes_to_be_listed(network);
  PairingCall call = call_of(scene, "a");
  turn(scene, call, "a");
  CHECK(call.stands() == Stands::asking);
  CHECK(call.answer() == PairingOutcome::full);
  scene.wait(pairing_silence);
  compare(scene, call, "a");
}

TEST_CASE("the first facilitator types the wall's code, after the words") {
  PairingScene scene;
  scene.desk.let_first(true);
  PairingCall call = call_of(scene, "a");
  compare(scene, call, "a");
  turn(scene, call, "a");
  CHECK(call.answer() == PairingOutcome::code_wanted);
  const std::string code = scene.desk.on_wall()->code;
  call.say_code(code);
  turn(scene, call, "a");
  CHECK(scene.desk.take_proven().empty());  // the words have not been compared
  call.say_same_words();
  call.say_code("000000");
  turn(scene, call, "a");
  CHECK(call.answer() == PairingOutcome::code_wrong);
  turn(scene, call, "a");
  CHECK(call.answer() == PairingOutcome::code_wrong);
  call.say_code(code.substr(0, 3) + " " + code.substr(3));
  turn(scene, call, "a");
  CHECK(scene.desk.take_proven() == std::vector{scene.first_number});
  (void)scene.desk.decide(scene.first_number, PairingOutcome::admitted);
  turn(scene, call, "a");
  CHECK(call.key_to_try() == scene.kiosk_key);
}

}  // namespace hearth
