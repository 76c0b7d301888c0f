#include "shared/wire/pairing_desk.hpp"

#include <catch2/catch.hpp>

#include "tests/wire/pairing_scene.hpp"

namespace hearth {
namespace {

using namespace wire;
using namespace std::chrono_literals;

}  // namespace

TEST_CASE("a request is listed only after the device's nonce has come") {
  PairingScene scene;
  const PairingId id = scene.greets("a");
  CHECK(scene.desk.listed().empty());
  scene.sends("a", PairingNonceSent{id, nonce_of(1)});
  REQUIRE(scene.desk.listed().size() == 1);
  const PairingAsked asked = scene.desk.listed().front();
  CHECK(asked.kind == Permission::facilitator);
  CHECK(asked.name == "a");
  CHECK(asked.words == words_of(scene.transcript_of("a", id, nonce_of(1))));
}

TEST_CASE("the kiosk is bound to its nonce before it has seen the device's") {
  PairingScene scene;
  const auto commit = scene.asks<PairingCommit>("a", scene.hello_of("a"));
  const auto reveal = scene.asks<PairingReveal>("a", PairingNonceSent{commit.id, nonce_of(1)});
  PairingTranscript transcript = scene.transcript_of("a", commit.id, nonce_of(1));
  transcript.kiosk_nonce = reveal.nonce;
  CHECK(commitment_of(transcript) == commit.commitment);
}

TEST_CASE("what repeats the first message changes nothing, and is answered alike") {
  PairingScene scene;
  const auto commit = scene.asks<PairingCommit>("a", scene.hello_of("a"));
  CHECK(scene.asks<PairingCommit>("a", scene.hello_of("a")) == commit);
  const PairingNonceSent nonce{commit.id, nonce_of(1)};
  const auto reveal = scene.asks<PairingReveal>("a", nonce);
  const auto listed = scene.desk.listed();
  CHECK(scene.asks<PairingReveal>("a", nonce) == reveal);
  CHECK(scene.desk.listed() == listed);
}

TEST_CASE("the first nonce counts: a different one ends the request") {
  PairingScene scene;
  const PairingId id = scene.comes_to_be_listed("a");
  CHECK(scene.outcome("elsewhere", PairingNonceSent{id, nonce_of(9)}) == PairingOutcome::ended);
  CHECK(scene.desk.listed().empty());
  CHECK(scene.outcome("a", PairingNonceSent{id, nonce_of(1)}) == PairingOutcome::ended);
  CHECK_FALSE(scene.desk.decide(scene.first_number, PairingOutcome::admitted));
}

TEST_CASE("key, kind and name cannot change while a request is under way") {
  PairingScene scene;
  (void)scene.greets("a");
  PairingHello other = scene.hello_of("a");
  other.client_key[0] ^= 1U;
  CHECK(scene.outcome("a", other) == PairingOutcome::busy);
  other = scene.hello_of("a");
  other.kind = Permission::screen;
  CHECK(scene.outcome("a", other) == PairingOutcome::busy);
  other = scene.hello_of("a");
  other.name = "b";
  CHECK(scene.outcome("a", other) == PairingOutcome::busy);
}

TEST_CASE("there is one request for each network, and the newest is refused when five wait") {
  PairingScene scene;
  for (const char* network : {"a", "b", "c", "d", "e"}) (void)scene.comes_to_be_listed(network);
  CHECK(scene.outcome("a", scene.hello_of("z")) == PairingOutcome::busy);
  CHECK(scene.outcome("f", scene.hello_of("f")) == PairingOutcome::full);
  CHECK(scene.desk.listed().size() == pairing_requests_max);
  CHECK(scene.desk.listed().front().name == "a");
}

TEST_CASE("those that have not sent their nonce are counted as well") {
  PairingScene scene;
  for (const char* network : {"a", "b", "c", "d", "e"}) (void)scene.greets(network);
  CHECK(scene.outcome("f", scene.hello_of("f")) == PairingOutcome::full);
}

TEST_CASE("a request ends after three minutes, however often its device asks") {
  PairingScene scene;
  const PairingId id = scene.comes_to_be_listed("a");
  const Instant began = scene.now;
  while (scene.now < began + pairing_lasts - 5s) {
    scene.wait(5s);
    (void)scene.asks<PairingReveal>("a", PairingNonceSent{id, nonce_of(1)});
  }
  CHECK(scene.desk.listed().size() == 1);
  scene.wait(5s);
  CHECK(scene.desk.listed().empty());
  CHECK(scene.outcome("a", PairingNonceSent{id, nonce_of(1)}) == PairingOutcome::expired);
}

TEST_CASE("a request whose device is silent goes, and another may come from there") {
  PairingScene scene;
  (void)scene.comes_to_be_listed("a");
  scene.wait(pairing_silence - 1ms);
  CHECK(scene.desk.listed().size() == 1);
  scene.wait(1ms);
  CHECK(scene.desk.listed().empty());
  (void)scene.greets("a");
}

TEST_CASE("a device that takes its request back is gone at once, unless it broke the rules") {
  PairingScene scene;
  const PairingId id = scene.comes_to_be_listed("a");
  scene.sends("a", PairingBye{id});
  CHECK(scene.desk.listed().empty());
  const PairingId second = scene.comes_to_be_listed("a");
  (void)scene.outcome("a", PairingNonceSent{second, nonce_of(9)});
  scene.sends("a", PairingBye{second});
  CHECK(scene.outcome("a", scene.hello_of("a")) == PairingOutcome::busy);
}

TEST_CASE("what somebody decides is told at once, and to whoever asks again") {
  PairingScene scene;
  const PairingId id = scene.comes_to_be_listed("a");
  const auto told = scene.desk.decide(scene.first_number, PairingOutcome::admitted);
  REQUIRE(told);
  CHECK(told->routing == "a");
  CHECK(decode_pairing(told->bytes) == PairingMessage{PairingAnswer{id, PairingOutcome::admitted}});
  CHECK(scene.outcome("a", PairingNonceSent{id, nonce_of(1)}) == PairingOutcome::admitted);
  CHECK(scene.desk.listed().empty());
  CHECK_FALSE(scene.desk.decide(scene.first_number, PairingOutcome::refused));
}

TEST_CASE("nothing can be decided of a request without a nonce, or of a number that is not there") {
  PairingScene scene;
  (void)scene.greets("a");
  CHECK_FALSE(scene.desk.decide(scene.first_number, PairingOutcome::admitted));
  CHECK_FALSE(scene.desk.decide(1, PairingOutcome::admitted));
}

TEST_CASE("what only the kiosk says, a request that is not known, and rubbish change nothing") {
  PairingScene scene;
  const PairingId id = scene.comes_to_be_listed("a");
  const auto listed = scene.desk.listed();
  CHECK_FALSE(scene.answer("b", encode_pairing(PairingAnswer{id, PairingOutcome::admitted})));
  CHECK_FALSE(scene.answer("b", encode_pairing(PairingReveal{id, nonce_of(3)})));
  CHECK_FALSE(scene.answer("b", "hello?"));
  CHECK_FALSE(scene.answer("b", ""));
  CHECK(scene.outcome("b", PairingNonceSent{PairingId{7}, nonce_of(1)}) == PairingOutcome::expired);
  CHECK(scene.desk.listed() == listed);
}

TEST_CASE("the wall shows no code unless nobody facilitates yet, and then of the oldest facilitator's") {
  PairingScene scene;
  (void)scene.comes_to_be_listed("a", Permission::screen);
  (void)scene.comes_to_be_listed("b");
  CHECK_FALSE(scene.desk.on_wall());
  scene.desk.let_first(true);
  REQUIRE(scene.desk.on_wall());
  CHECK(scene.desk.on_wall()->number == scene.first_number + 1);
  CHECK(scene.desk.on_wall()->code.size() == pairing_code_digits);
  scene.desk.let_first(false);
  CHECK_FALSE(scene.desk.on_wall());
}

TEST_CASE("the right code proves a request once, and lets nobody in by itself") {
  PairingScene scene;
  scene.desk.let_first(true);
  const PairingId id = scene.comes_to_be_listed("a");
  CHECK(scene.outcome("a", PairingNonceSent{id, nonce_of(1)}) == PairingOutcome::code_wanted);
  const std::string code = scene.desk.on_wall()->code;
  const PairingCode right{id, proof_of(scene.transcript_of("a", id, nonce_of(1)), code)};
  scene.sends("a", right);
  scene.sends("a", right);
  CHECK(scene.desk.take_proven() == std::vector{scene.first_number});
  CHECK(scene.desk.take_proven().empty());
  CHECK(scene.desk.listed().size() == 1);
  CHECK_FALSE(scene.desk.on_wall());
}

TEST_CASE("a proof that was heard is worth nothing to another device") {
  PairingScene scene;
  scene.desk.let_first(true);
  const PairingId id = scene.comes_to_be_listed("a");
  const PairingSum heard = proof_of(scene.transcript_of("a", id, nonce_of(1)), scene.desk.on_wall()->code);
  scene.sends("a", PairingBye{id});
  const PairingId thief = scene.comes_to_be_listed("b");
  CHECK(scene.outcome("b", PairingCode{thief, heard}) == PairingOutcome::code_wrong);
  CHECK(scene.desk.take_proven().empty());
}

TEST_CASE("three codes may be tried for a request, and one that is sent again counts once") {
  PairingScene scene;
  scene.desk.let_first(true);
  const PairingId id = scene.comes_to_be_listed("a");
  const auto tries = [&](std::uint8_t number) {
    return scene.outcome("a", PairingCode{id, PairingSum{number}});
  };
  CHECK(tries(1) == PairingOutcome::code_wrong);
  CHECK(tries(1) == PairingOutcome::code_wrong);
  CHECK(tries(2) == PairingOutcome::code_wrong);
  CHECK(tries(3) == PairingOutcome::code_closed);
  CHECK_FALSE(scene.desk.on_wall());
  const std::string code = scene.code_of("a", id);
  CHECK(scene.outcome("a", PairingCode{id, proof_of(scene.transcript_of("a", id, nonce_of(1)), code)}) ==
        PairingOutcome::code_closed);
}

TEST_CASE("ten codes may be tried in all, and then no wall shows one") {
  PairingScene scene;
  scene.desk.let_first(true);
  std::uint8_t proof = 0;
  for (const char* network : {"a", "b", "c", "d"}) {
    const PairingId id = scene.comes_to_be_listed(network);
    for (int i = 0; i < pairing_tries_for_a_request; ++i)
      (void)scene.outcome(network, PairingCode{id, PairingSum{++proof}});
  }
  (void)scene.comes_to_be_listed("e");
  CHECK_FALSE(scene.desk.on_wall());
}

}  // namespace hearth
