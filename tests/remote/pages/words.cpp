// The script of a part on the facilitator's tablet, a paragraph at a time or all of it.
#include "remote/pages/facilitator/words.hpp"
#include "shared/room/floor_commands.hpp"
#include "tests/remote/pages/tablet_of_facilitator.hpp"

using namespace hearth;
using namespace hearth::pages;
using namespace hearth::pages::facilitator;

namespace {

// In a part with three things to say, and two questions.
struct Reader : Tablet {
  explicit Reader(const char* stage = "sharing") : Tablet(3, stage) {
    Stage& part = scene.room.gathering->agenda.stages[gathering().agenda.present];
    part.say = Text<600, Lines::many>::mended_from("Welcome.\n\nYou can pass.\nWho begins?");
    part.prompts = {*Text<160>::from("How are you?"), *Text<160>::from("What helped?")};
    tell();
  }
  [[nodiscard]] std::string read_aloud() const {
    for (const Element& element : page().page.main) {
      const auto* phrase = std::get_if<Phrase>(&element);
      if (phrase != nullptr && phrase->style == Style::aloud) return phrase->words;
    }
    return {};
  }
  [[nodiscard]] std::string card() const {
    for (const Element& element : page().page.side) {
      if (const auto* card = std::get_if<Card>(&element)) return card->heading + ": " + card->words;
    }
    return {};
  }
};

}  // namespace

TEST_CASE("the card beside what is on has the first paragraph, and says how many there are") {
  CHECK(Reader{}.card() == "You could say · 1 of 3: Welcome.");
}

TEST_CASE(
    "where nobody has a turn the whole script stands in the middle, with nothing of turns and no card") {
  Reader it{"rest"};
  CHECK(it.first<Rows>().rows.size() == 4);
  CHECK(it.card().empty());
  CHECK_FALSE(it.has("floor.pass"));
  CHECK(it.button("pause").state == State::ready);
}

TEST_CASE("the script is read a paragraph at a time, its questions last, and leads back to the group") {
  Reader it;
  it.touch("words");
  CHECK(it.read_aloud() == "Welcome.");
  CHECK(it.phrases().front() == "You could say · 1 of 4");
  CHECK(it.button("words.before").state == State::refused);
  it.touch("words.next");
  CHECK(it.read_aloud() == "You can pass.");
  it.touch("words.before");
  CHECK(it.read_aloud() == "Welcome.");
  it.touch_all({"words.next", "words.next", "words.next"});
  CHECK(it.phrases().front() == "Questions · 4 of 4");
  CHECK(it.read_aloud() == "How are you?\nWhat helped?");
  CHECK(it.button("words.next").label == english().say("facilitator.words_done"));
  it.touch("words.next");
  CHECK(it.name() == "running");
}

TEST_CASE("the whole script is read by scrolling, and from there the paragraph that stood") {
  Reader it;
  it.touch_all({"words", "words.next", "words.all"});
  const Rows script = it.first<Rows>();
  REQUIRE(script.rows.size() == 4);
  CHECK(script.rows[0] == Row{{{"You could say", Style::strong}, {"Welcome.", Style::body}}});
  CHECK(script.rows[1] == Row{{{"You can pass.", Style::body}}});
  CHECK(script.rows[3].texts[0].words == "Questions");
  it.touch("words.one");
  CHECK(it.read_aloud() == "You can pass.");
}

TEST_CASE("whoever leaves the script begins it anew, and another part has a script of its own") {
  Reader it;
  it.touch_all({"words", "words.next", "back", "words"});
  CHECK(it.read_aloud() == "Welcome.");
  it.touch("words.next");
  it.scene.stage("piece");
  it.scene.room.gathering->agenda.stages[it.gathering().agenda.present].say =
      Text<600, Lines::many>::mended_from("The piece goes round.\nTake your time.");
  it.tell();
  CHECK(it.read_aloud() == "The piece goes round.");
}

TEST_CASE("a part that has nothing to say says no paragraph") {
  Tablet it{3, "rest"};
  it.touch("words");
  CHECK_FALSE(it.has("words.next"));
  CHECK(it.button("back").role == Role::leave);
}
