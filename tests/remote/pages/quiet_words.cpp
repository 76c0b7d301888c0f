// Somebody would like a quiet word: what facilitators see of it, on whichever page stands.
#include "shared/room/called_by.hpp"
#include "shared/room/facilitation_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/quiet_word_commands.hpp"
#include "tests/remote/pages/tablet_of_facilitator.hpp"

using namespace hearth;
using namespace hearth::pages;
using namespace hearth::pages::facilitator;

namespace {

const QuietPlace library = QuietPlace::mended_from("the library corner");

// All that stands above the page, a line each.
std::vector<std::string> above(const Tablet& it) {
  std::vector<std::string> words;
  for (const Row& row : it.page().page.top) {
    for (const Phrase& phrase : row.texts) words.push_back(phrase.words);
  }
  return words;
}

std::string says(const char* key, Token token) {
  return english().say(key, {{"name", token_words(english(), token)}});
}

void asks(Tablet& it, Token token, std::optional<QuietPlace> place = {}) {
  it.scene.wait(Duration{1}).as(Permission::sign_in).does(AskQuietWord{token, place});
  it.scene.as(Permission::facilitator);
  it.tell();
}

std::string going(Token token) {
  return "going." + to_string(token);
}

}  // namespace

TEST_CASE("a quiet word stands on the page at once, with the place, whatever the page is") {
  Tablet it{3, "sharing"};
  asks(it, it.tokens[0], library);
  for (const Place& place : std::vector<Place>{at::Main{}, at::Tools{}, at::Wall{}, at::Message{},
                                               at::Crisis{}, at::Closing{}, at::Picking{}, at::Names{}}) {
    it.place = place;
    CAPTURE(it.name());
    CHECK(above(it) ==
          std::vector<std::string>{says("facilitator.quiet_word", it.tokens[0]), "the library corner"});
    CHECK(it.button(going(it.tokens[0])).state == State::ready);
  }
}

TEST_CASE("a quiet word stands there as well while no gathering is on") {
  Tablet it{1};
  asks(it, it.tokens[0]);
  CHECK(it.name() == "start");
  CHECK(above(it) == std::vector<std::string>{says("facilitator.quiet_word", it.tokens[0])});
}

TEST_CASE("one touch says on every tablet that somebody is going, for a while, and the page stays") {
  Tablet it{3, "sharing"};
  asks(it, it.tokens[0]);
  it.touch_all({"wall", going(it.tokens[0])});
  CHECK(it.name() == "wall");
  Tablet second{3, "sharing"};
  second.scene = it.scene;
  second.tell();
  for (const Tablet* tablet : {&it, &second}) {
    CHECK(above(*tablet) == std::vector<std::string>{says("facilitator.somebody_is_going", it.tokens[0])});
    CHECK_FALSE(tablet->has(going(it.tokens[0])));
  }
  it.wait(going_told_for);
  CHECK(above(it).empty());
}

TEST_CASE("one is shown at a time, whoever has waited longest, and how many more wait") {
  Tablet it{3, "sharing"};
  for (const Token token : it.tokens) asks(it, token);
  CHECK(above(it) ==
        std::vector<std::string>{says("facilitator.quiet_word", it.tokens[0]), "2 more are waiting"});
  it.touch(going(it.tokens[0]));
  CHECK(above(it) == std::vector<std::string>{says("facilitator.quiet_word", it.tokens[1]),
                                              "1 more is waiting",
                                              says("facilitator.somebody_is_going", it.tokens[0])});
}

TEST_CASE("a name stands before the two words only after the facilitator's nod") {
  Tablet it{2, "sharing"};
  const CalledBy mira = *CalledBy::from("Mira");
  it.names = {{it.tokens[0], mira, false}};
  asks(it, it.tokens[0]);
  CHECK(above(it).front() == says("facilitator.quiet_word", it.tokens[0]));
  it.names = {{it.tokens[0], mira, true}};
  it.tell();
  CHECK(above(it).front() == "Mira (" + token_words(english(), it.tokens[0]) + ") would like a quiet word");
}

TEST_CASE("while the tablet goes round from hand to hand nobody reads there who would like a quiet word") {
  Tablet it{3, "choosing"};
  asks(it, it.tokens[0]);
  it.scene.does(OfferToFacilitate{it.tokens[1], {}, {}});
  it.tell();
  it.place = at::Passing{};
  CHECK(above(it).empty());
  it.place = at::Passing{true, {}};
  CHECK(above(it).empty());
}

TEST_CASE("it is gone with whoever leaves, and at the close") {
  Tablet it{3, "sharing"};
  asks(it, it.tokens[0]);
  asks(it, it.tokens[1]);
  it.scene.does(Leave{it.tokens[0]});
  it.tell();
  CHECK(above(it) == std::vector<std::string>{says("facilitator.quiet_word", it.tokens[1])});
  it.scene.does(CloseGathering{});
  it.tell();
  CHECK(above(it).empty());
}

TEST_CASE("a facilitator may ask for somebody who says it to them") {
  Tablet it{3, "sharing"};
  it.touch_all({"people", "guest.other"});
  it.say(it.tokens[1]);
  it.touch("guest.quiet_word");
  CHECK(above(it) == std::vector<std::string>{says("facilitator.quiet_word", it.tokens[1])});
}
