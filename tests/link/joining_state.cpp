#include "shared/link/joining_state.hpp"

#include <catch2/catch.hpp>

#include "tests/wire/pairing_scene.hpp"

namespace hearth {
namespace {

using link::JoiningNow;
using wire::PairingCall;
using wire::PairingOutcome;

constexpr Duration answered_within{5000};
const std::string network = "192.168.0.9";

// A device on its way in, and the kiosk's desk.
struct OnTheWay {
  PairingScene scene;
  PairingCall call;
  link::JoiningState state{answered_within};
  Duration passed{0};

  explicit OnTheWay(Permission kind = Permission::screen)
      : call(scene.hello_of(network, kind), nonce_of(1)) {}

  [[nodiscard]] JoiningNow now() const { return state.now(call, passed); }
  void turn() {
    passed += Duration{1000};
    if (const auto bytes = call.to_send()) {
      if (const auto answer = scene.answer(network, *bytes)) call.take(*answer);
    }
  }
  void turns(int count) {
    for (int i = 0; i < count; ++i) turn();
  }
  void decide(PairingOutcome outcome) {
    (void)scene.desk.decide(scene.first_number, outcome);
    turn();
  }
};

}  // namespace

TEST_CASE("a device is in once both sides have said yes, the kiosk has proven itself and the key is kept") {
  OnTheWay device;
  CHECK(device.now() == JoiningNow::calling);
  device.turns(2);
  CHECK(device.now() == JoiningNow::compare);
  device.decide(PairingOutcome::admitted);
  CHECK(device.now() == JoiningNow::compare);
  device.state.say_same_words(device.call);
  CHECK(device.now() == JoiningNow::proving);
  device.state.proved(link::JoiningState::Proof::key_kept);
  CHECK(device.now() == JoiningNow::in);
}

TEST_CASE("whoever has said yes waits for the kiosk's people") {
  OnTheWay device;
  device.turns(2);
  device.state.say_same_words(device.call);
  CHECK(device.now() == JoiningNow::waiting);
  SECTION("who say no") {
    device.decide(PairingOutcome::refused);
    CHECK(device.now() == JoiningNow::refused);
  }
  SECTION("who say nothing") {
    device.scene.now += wire::pairing_lasts + Duration{1};
    device.scene.desk.pass_time(device.scene.now);
    device.turn();
    CHECK(device.now() == JoiningNow::expired);
  }
  SECTION("whose kiosk is off") {
    device.passed = link::decided_within + Duration{1};
    CHECK(device.now() == JoiningNow::expired);
  }
  SECTION("and a kiosk that cannot prove to be the one") {
    device.decide(PairingOutcome::admitted);
    device.state.proved(link::JoiningState::Proof::failed);
    CHECK(device.now() == JoiningNow::not_proven);
  }
  SECTION("and for a disk that takes the key") {
    device.decide(PairingOutcome::admitted);
    device.state.proved(link::JoiningState::Proof::key_not_kept);
    CHECK(device.now() == JoiningNow::not_kept);
  }
}

TEST_CASE("while nobody facilitates, the words are on the wall, and a code comes after them") {
  OnTheWay device{Permission::facilitator};
  device.scene.desk.let_first(true);
  device.turns(3);
  CHECK(device.now() == JoiningNow::compare_with_wall);
  device.state.say_same_words(device.call);
  CHECK(device.now() == JoiningNow::code);
  const std::string right = device.scene.desk.on_wall().value().code;
  device.call.say_code(right == "000000" ? "111111" : "000000");
  CHECK(device.now() == JoiningNow::waiting);
  device.turn();
  CHECK(device.now() == JoiningNow::code_wrong);
  device.call.say_code(right);
  device.turn();
  CHECK(device.now() == JoiningNow::waiting);
  CHECK(device.scene.desk.take_proven().size() == 1);
}

TEST_CASE("other words on the two sides end it, and nothing that comes later begins it again") {
  OnTheWay device;
  device.state.say_other_words(device.call);
  CHECK(device.now() == JoiningNow::calling);
  device.turns(2);
  device.state.say_other_words(device.call);
  CHECK(device.now() == JoiningNow::not_the_same);
  device.state.say_same_words(device.call);
  device.decide(PairingOutcome::admitted);
  CHECK(device.now() == JoiningNow::not_the_same);
  CHECK_FALSE(device.call.key_to_try());
}

TEST_CASE("a kiosk that does not answer is still called, and one that has no place for us as well") {
  OnTheWay device;
  device.passed = answered_within + Duration{1};
  CHECK(device.now() == JoiningNow::nobody_answers);
  CHECK_FALSE(link::is_over(device.now()));
  CHECK(device.call.to_send());
  const auto answers = [&](PairingOutcome outcome) {
    device.call.take(wire::encode_pairing(wire::PairingAnswer{{}, outcome}));
    return device.now();
  };
  CHECK(answers(PairingOutcome::full) == JoiningNow::full);
  CHECK(answers(PairingOutcome::busy) == JoiningNow::busy);
  CHECK(device.call.to_send());
  device.turns(2);
  CHECK(device.now() == JoiningNow::compare);
}

TEST_CASE("what cannot go on says why") {
  OnTheWay device;
  SECTION("another version of pairing") {
    device.call.take(wire::encode_pairing(wire::PairingAnswer{{}, PairingOutcome::other_version}));
    CHECK(device.now() == JoiningNow::other_version);
  }
  SECTION("somebody in between") {
    device.turns(1);
    wire::PairingReveal reveal;
    reveal.id = {101};
    reveal.nonce = nonce_of(7);
    device.call.take(wire::encode_pairing(reveal));
    CHECK(device.now() == JoiningNow::mixed_up);
  }
  CHECK(link::is_over(device.now()));
}

}  // namespace hearth
