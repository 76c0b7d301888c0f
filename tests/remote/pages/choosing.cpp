// Choosing who leads on the facilitator's tablet, by touch: offers, the tablet that goes round, the draw, and
// what a group does when nobody is left.
#include <algorithm>
#include <set>

#include "shared/room/facilitation_commands.hpp"
#include "shared/room/quiet_word_commands.hpp"
#include "shared/room/undo_commands.hpp"
#include "shared/room/wall_view.hpp"
#include "tests/remote/pages/tablet_of_facilitator.hpp"

using namespace hearth;
using namespace hearth::pages;
using namespace hearth::pages::facilitator;

namespace {

void offers(Tablet& it, std::size_t who) {
  it.touch("offers.add");
  it.say(it.tokens.at(who));
}

// The tablet is passed on and taken: these offers are rather not wanted, all others are fine.
void answers(Tablet& it, const std::vector<std::uint32_t>& but = {}) {
  it.touch("offers.hold");
  for (const Offer& offer : std::vector<Offer>{it.gathering().facilitation.offers}) {
    const bool minds = std::count(but.begin(), but.end(), offer.number) != 0;
    it.touch((minds ? "rather_not." : "fine.") + std::to_string(offer.number));
  }
  it.touch("offers.pass_on");
}

std::string missing(std::int64_t count) {
  return english().say_count("facilitator.offers_missing", count);
}

bool says(const Tablet& it, const std::string& words) {
  const auto all = it.phrases();
  return std::count(all.begin(), all.end(), words) != 0;
}

// All that can be read on the page, buttons included.
std::string words_on(const Page& page) {
  std::string words = page.trouble;
  for (const auto* area : {&page.rail, &page.main, &page.side}) {
    for (const Element& element : *area) {
      if (const auto* phrase = std::get_if<Phrase>(&element)) words += "\n" + phrase->words;
      if (const auto* person = std::get_if<Person>(&element)) words += "\n" + person->name + person->above;
      if (const auto* rows = std::get_if<Rows>(&element)) {
        for (const Row& row : rows->rows)
          for (const Phrase& text : row.texts) words += "\n" + text.words;
      }
    }
  }
  for (const Button* button : buttons_of(page)) words += "\n" + button->label;
  return words;
}

}  // namespace

TEST_CASE(
    "a whole choice stands in the middle of the page: offers, three people, one draw, and on with the "
    "evening") {
  Tablet it{3, "choosing"};
  CHECK(it.name() == "running");
  CHECK(says(it, english().say("facilitator.offers_none")));
  offers(it, 0);
  offers(it, 1);
  CHECK(it.name() == "running");
  CHECK(says(it, missing(3)));
  CHECK_FALSE(it.has("facilitation.draw"));
  it.touch("offers.pass_round");
  CHECK(it.name() == "passing");
  answers(it, {1});
  answers(it);
  answers(it);
  CHECK(it.name() == "passing");
  it.touch("offers.everyone");
  CHECK(it.name() == "running");
  CHECK(says(it, english().say("facilitator.offers_all_answered")));
  it.touch("facilitation.draw");
  CHECK(it.token_of(it.gathering().leading.chosen.at(0)) == it.tokens[1]);
  bool named = false;
  for (const Element& element : it.page().page.main) {
    const auto* person = std::get_if<Person>(&element);
    named = named || (person != nullptr && person->token == it.tokens[1]);
  }
  CHECK(named);
  it.touch("stage.next.big");
  CHECK(it.gathering().agenda.stage().name.str() == "sharing");
}

TEST_CASE("one press says how many have not answered, only the number, and a second one draws") {
  Tablet it{4, "choosing"};
  offers(it, 0);
  it.touch("offers.pass_round");
  answers(it);
  it.touch("offers.everyone");
  CHECK(says(it, missing(3)));
  it.touch("offers.all_answered");
  CHECK(it.name() == "drawing");
  CHECK(it.phrases().front() == missing(3));
  const std::string words = words_on(it.page().page);
  for (const Token token : it.tokens) CHECK(words.find(token_words(english(), token)) == std::string::npos);
  it.touch("back");
  CHECK(it.gathering().leading.step == LeadingStep::open);
  it.touch_all({"offers.all_answered", "facilitation.draw"});
  CHECK(it.token_of(it.gathering().leading.chosen.at(0)) == it.tokens[0]);
  CHECK(it.name() == "running");
}

TEST_CASE("two are drawn where two are wanted, and not offered where one person offers") {
  Tablet it{4, "choosing"};
  offers(it, 0);
  it.touch("offers.all_answered");
  CHECK(it.button("facilitation.draw_two").reason == english().say("refusal.too_few"));
  it.touch("back");
  offers(it, 1);
  it.touch_all({"offers.all_answered", "facilitation.draw_two"});
  CHECK(it.gathering().leading.chosen.size() == 2);
}

TEST_CASE("the next person finds the page untouched, and a fine sends as much as a rather not") {
  Tablet it{3, "choosing"};
  offers(it, 0);
  it.touch("offers.pass_round");
  for (const char* answer : {"fine.1", "rather_not.1", "fine.1"}) {
    it.touch("offers.hold");
    for (const Row& row : it.first<Rows>().rows) {
      REQUIRE(row.buttons.size() == 2);
      for (const Button& button : row.buttons) {
        CHECK_FALSE(button.chosen);
        CHECK(button.role == row.buttons[0].role);
      }
    }
    CHECK(it.button("offers.pass_on").state == State::refused);
    it.touch(answer);
    CHECK(it.button(answer).chosen);
    const std::size_t before = it.given.size();
    it.touch("offers.pass_on");
    REQUIRE(it.given.size() == before + 2);
    CHECK(it.given[before].button == "answer.1");
    CHECK(it.given[before + 1].button == "answer.2");
  }
}

TEST_CASE("answers of the next one are sent though those before them are on their way") {
  Tablet it{2, "choosing"};
  offers(it, 0);
  it.touch("offers.pass_round");
  it.kiosk_answers = false;
  const std::size_t before = it.given.size();
  for (int i = 0; i < 3; ++i) it.touch_all({"offers.hold", "fine.1", "offers.pass_on"});
  it.kiosk_answers = true;
  it.answer();
  CHECK(it.given.size() == before + 6);
}

TEST_CASE("whoever would rather not answer passes it on, and is not counted") {
  Tablet it{2, "choosing"};
  offers(it, 0);
  it.touch_all({"offers.pass_round", "offers.hold", "rather_not.1", "offers.skip"});
  CHECK(it.name() == "passing");
  CHECK_FALSE(it.gathering().facilitation.offers.at(0).objected);
  CHECK(still_to_answer(it.gathering()) == 2U);
}

TEST_CASE("somebody offers while the tablet goes round: it says so, and everyone answers once more") {
  Tablet it{2, "choosing"};
  offers(it, 0);
  it.touch("offers.pass_round");
  answers(it);
  it.touch_all({"offers.hold", "fine.1"});
  it.kiosk_answers = false;
  it.touch("offers.pass_on");
  it.scene.as(Permission::sign_in).does(OfferToFacilitate{it.tokens[1], {}, {}}).as(Permission::facilitator);
  it.kiosk_answers = true;
  it.answer();
  CHECK(it.page().page.trouble == english().say("refusal.stale"));
  CHECK(still_to_answer(it.gathering()) == 2U);
  it.touch("offers.hold");
  CHECK(it.first<Rows>().rows.size() == 2);
}

TEST_CASE("with nobody signed in, one of us offers, and the group says that all have answered") {
  Tablet it{0, "choosing"};
  it.touch_all({"offers.one_of_us", "offers.one_of_us"});
  CHECK(it.button("offer.1").label == "One of us (1)");
  CHECK(it.button("offer.2").label == "One of us (2)");
  it.touch("offers.pass_round");
  for (int i = 0; i < 3; ++i) answers(it, {1});
  it.touch("offers.everyone");
  CHECK(says(it, english().say("facilitator.offers_unknown")));
  it.touch_all({"offers.all_answered", "facilitation.draw"});
  CHECK(it.gathering().leading.chosen == it.gathering().facilitation.offers.at(1).guests);
}

TEST_CASE("undo takes back the draw, and the next draw goes by the same answers") {
  Tablet it{2, "choosing"};
  offers(it, 0);
  offers(it, 1);
  it.touch("offers.pass_round");
  answers(it, {2});
  answers(it);
  it.touch_all({"offers.everyone", "facilitation.draw"});
  CHECK(it.button("undo").label == "Undo:\ndraw");
  it.touch("undo");
  CHECK(says(it, english().say("facilitator.offers_all_answered")));
  it.touch("facilitation.draw");
  CHECK(it.token_of(it.gathering().leading.chosen.at(0)) == it.tokens[0]);
}

TEST_CASE("when nobody is left there are three ways, with what each does, and no number and no name") {
  Tablet it{3, "choosing"};
  offers(it, 0);
  it.touch("offers.pass_round");
  answers(it);
  answers(it, {1});
  answers(it);
  it.touch_all({"offers.everyone", "facilitation.draw"});
  const Rows ways = it.first<Rows>();
  REQUIRE(ways.rows.size() == 3);
  std::string middle;
  for (const std::string& phrase : it.phrases()) middle += phrase;
  for (const Row& row : ways.rows) middle += row.texts.at(0).words + row.buttons.at(0).label;
  CHECK(middle.find_first_of("0123456789") == std::string::npos);
  CHECK(middle.find(token_words(english(), it.tokens[0])) == std::string::npos);
  SECTION("asking again keeps the offers and wipes the answers") {
    it.touch("facilitation.ask_again");
    CHECK(says(it, missing(3)));
    CHECK(it.has("offer.1"));
  }
  SECTION("two together are offered, answered and drawn") {
    it.touch("offers.two");
    it.say(it.tokens[0]);
    it.say(it.tokens[2]);
    CHECK(it.button("offer.2").label ==
          token_words(english(), it.tokens[0]) + " and " + token_words(english(), it.tokens[2]));
    it.touch("offers.pass_round");
    for (int i = 0; i < 3; ++i) answers(it);
    it.touch_all({"offers.everyone", "facilitation.draw"});
    CHECK(it.gathering().leading.chosen.size() == 2);
  }
  SECTION("with the hosts leading the evening goes on, and undo comes back") {
    it.touch("facilitation.hosts_lead");
    CHECK(it.gathering().agenda.stage().name.str() == "sharing");
    CHECK(wall_view(it.scene.room).gathering->leading == LeadingStep::hosts);
    it.touch("undo");
    CHECK(it.gathering().leading.step == LeadingStep::nobody);
  }
}

TEST_CASE("two together may be one with two words and one without, or two without") {
  Tablet it{2, "choosing"};
  it.touch("offers.two");
  it.say(it.tokens[0]);
  it.touch("picking.one_of_us");
  CHECK(it.button("offer.1").label == token_words(english(), it.tokens[0]) + " and one of us");
  it.touch_all({"offers.two", "picking.one_of_us", "picking.one_of_us"});
  CHECK(it.button("offer.2").label == "Two of us");
  it.touch("offers.two");
  it.say(it.tokens[1]);
  it.say(it.tokens[1]);
  CHECK(it.page().page.trouble == english().say("refusal.same_guest"));
}

TEST_CASE("an offer is taken back where it stands") {
  Tablet it{2, "choosing"};
  offers(it, 0);
  it.touch_all({"offer.1", "offer.withdraw"});
  CHECK(it.name() == "running");
  CHECK(it.gathering().facilitation.offers.empty());
}

TEST_CASE("at other times it is a page under More, and the same can be done there") {
  Tablet it{2, "sharing"};
  it.touch_all({"tools", "offers"});
  CHECK(it.name() == "offers");
  offers(it, 0);
  CHECK(it.name() == "offers");
  it.touch("offers.pass_round");
  answers(it);
  answers(it);
  it.touch("offers.everyone");
  CHECK(it.name() == "offers");
  it.touch("facilitation.draw");
  CHECK(it.gathering().leading.step == LeadingStep::chosen);
  Tablet choosing{2, "choosing"};
  choosing.touch("tools");
  CHECK_FALSE(choosing.has("offers"));
}

TEST_CASE("the pages for passing it round go when another tablet has drawn") {
  Tablet it{2, "choosing"};
  offers(it, 0);
  for (const char* page : {"offers.pass_round", "offers.all_answered"}) {
    it.touch(page);
    it.scene.does(DrawFacilitator{1, true});
    it.tell();
    CHECK(it.name() == "running");
    it.scene.does(UndoStep{});
    it.tell();
  }
}

TEST_CASE("out of touch no answer is given that could be lost") {
  Tablet it{2, "choosing"};
  offers(it, 0);
  it.touch_all({"offers.pass_round", "offers.hold", "fine.1"});
  it.contact = Contact::away;
  CHECK(it.button("offers.pass_on").state == State::refused);
}
