// The facilitator's pages behind "More": the draw, the offers that go round, the agreement, somebody's
// wishes.
#include <algorithm>
#include <catch2/catch.hpp>

#include "remote/pages/facilitator/hints.hpp"
#include "shared/room/agreement_commands.hpp"
#include "shared/room/facilitation_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "tests/remote/first_hint.hpp"
#include "tests/remote/tablets/at_the_table.hpp"

using namespace hearth;
using namespace hearth::remote;
using namespace hearth::pages::facilitator;
using namespace std::chrono_literals;

namespace {

const Agreement& agreement_of(const AtTheTable& it) {
  const Agreement* agreement = present_agreement(it.handset.scene.room);
  REQUIRE(agreement != nullptr);
  return *agreement;
}

bool together(const Pairing& pairing, GuestId a, GuestId b) {
  return std::any_of(pairing.pairs.begin(), pairing.pairs.end(), [&](const Pair& pair) {
    return std::count(pair.guests.begin(), pair.guests.end(), a) == 1 &&
           std::count(pair.guests.begin(), pair.guests.end(), b) == 1;
  });
}

Token token_of_guest(const AtTheTable& it, GuestId id) {
  return *find_member(it.handset.scene.room, id)->token;
}

// Says the words of a token, as on the two pages of colours and symbols.
void pick(AtTheTable& it, Token token) {
  it.handset.press("colour." + std::string{colour_word(token)});
  it.handset.press("family." + std::string{family_word(token.symbol / symbols_in_family)});
  it.handset.press("symbol." + std::string{symbol_word(token)});
}

}  // namespace

TEST_CASE("two people of a draw change places by touching one and then the other") {
  AtTheTable it{"pairs"};
  it.handset.press("pairs.draw.big");
  const Pairing before = it.gathering().pairing;
  const GuestId first = before.pairs[0].guests[0];
  const GuestId second = before.pairs[1].guests[0];
  it.handset.press("tools");
  it.handset.press("exchange");
  it.handset.press("exchange." + to_string(token_of_guest(it, first)));
  it.handset.press("exchange." + to_string(token_of_guest(it, second)));
  CHECK(together(it.gathering().pairing, first, before.pairs[1].guests[1]));
  CHECK(together(it.gathering().pairing, second, before.pairs[0].guests[1]));
  CHECK_FALSE(page_at<at::Exchange>(it.desk).first);
  it.handset.press("pairs.show");
  CHECK(it.gathering().pairing.step == PairsStep::shown);
  CHECK(standing(it.desk) == "main");
}

TEST_CASE("whoever was touched first in a draw is let go by a second touch, and nobody changes places") {
  AtTheTable it{"pairs"};
  it.handset.press("pairs.draw.big");
  const Pairing before = it.gathering().pairing;
  const std::string button = "exchange." + to_string(it.tokens[0]);
  it.handset.press("tools");
  it.handset.press("exchange");
  it.handset.press(button);
  CHECK(page_at<at::Exchange>(it.desk).first == it.tokens[0]);
  it.handset.press(button);
  CHECK_FALSE(page_at<at::Exchange>(it.desk).first);
  CHECK(it.gathering().pairing == before);
}

TEST_CASE("the offers go round by touch, nothing of an answer stays on the tablet, and one is drawn") {
  AtTheTable it{"choosing", 3, 1280, tall};
  for (const Token token : {it.tokens[0], it.tokens[1]}) {
    it.handset.press("offers.add");
    pick(it, token);
  }
  REQUIRE(it.gathering().facilitation.offers.size() == 2);
  it.handset.press("offers.pass_round");
  for (int i = 0; i < 3; ++i) {
    it.handset.press("offers.hold");
    CHECK(page_at<at::Passing>(it.desk).touched.empty());
    it.handset.press("rather_not.1");
    const std::size_t before = it.handset.pressed.size();
    it.handset.press("offers.pass_on");
    CHECK(it.handset.pressed.size() == before);  // not every offer is answered
    it.handset.press("fine.2");
    it.handset.press("offers.pass_on");
    CHECK(it.handset.pressed.size() == before + 3);
    CHECK_FALSE(page_at<at::Passing>(it.desk).held);
  }
  it.handset.press("offers.everyone");
  it.handset.press("facilitation.draw");
  REQUIRE(it.gathering().leading.chosen.size() == 1);
  CHECK(token_of_guest(it, it.gathering().leading.chosen[0]) == it.tokens[1]);
}

TEST_CASE("an answer that was touched and not given is forgotten when the page is left") {
  AtTheTable it{"choosing"};
  it.handset.scene.does(OfferToFacilitate{it.tokens[0], {}, {}});
  it.look();
  it.handset.press("offers.pass_round");
  it.handset.press("offers.hold");
  it.handset.press("rather_not.1");
  it.handset.press("offers.skip");
  it.handset.press("offers.hold");
  CHECK(page_at<at::Passing>(it.desk).touched.empty());
  CHECK_FALSE(it.gathering().facilitation.offers[0].objected);
}

TEST_CASE("the press that draws before all have answered is never where the one before it was") {
  for (const auto& [width, height] : {std::pair{1280, 800}, std::pair{1024, 600}, std::pair{800, 1280}}) {
    AtTheTable it{"choosing", 6, width, height};
    it.handset.scene.does(OfferToFacilitate{it.tokens[0], {}, {}});
    it.look();
    const ui::Rect first = it.handset.find("offers.all_answered")->rect;
    it.handset.press("offers.all_answered");
    for (const char* button : {"facilitation.draw", "facilitation.draw_two"}) {
      CAPTURE(width, height, button);
      const ui::Rect second = it.handset.find(button)->rect;
      CHECK((second.x >= first.right() || first.x >= second.right() || second.y >= first.bottom() ||
             first.y >= second.bottom()));
    }
  }
}

TEST_CASE("points of the agreement are adopted, said in other words, left out, and looked at again") {
  AtTheTable it{"agreement"};
  it.handset.local.utc = std::chrono::sys_days{*date_from("2026-08-31")};
  it.handset.scene.context.today = *date_from("2026-08-31");
  it.handset.press("tools");
  it.handset.press("agreement");
  it.handset.press("point.new");
  it.handset.type("point", "We listen");
  it.handset.press("point.adopt");
  CHECK(agreement_of(it).points == std::vector<Point>{*Point::from("We listen")});
  it.handset.press("reword.1");
  CHECK(page_at<at::Point>(it.desk).words.str() == "We listen");
  it.handset.type("point", ", all of us");
  it.handset.press("point.adopt");
  CHECK(agreement_of(it).points == std::vector<Point>{*Point::from("We listen, all of us")});
  // There is no 31st of February.
  it.handset.press("review.6");
  CHECK(agreement_of(it).review == *date_from("2027-02-28"));
  it.handset.press("drop.1");
  CHECK(agreement_of(it).points.empty());
}

TEST_CASE("what the format proposes is adopted with one touch and not proposed again") {
  AtTheTable it{"agreement"};
  it.handset.scene.room.gathering->points = {*Point::from("We are on time"),
                                             *Point::from("Nobody is interrupted")};
  it.look();
  it.handset.press("tools");
  it.handset.press("agreement");
  it.handset.press("adopt.2");
  CHECK(agreement_of(it).points == std::vector<Point>{*Point::from("Nobody is interrupted")});
  CHECK(it.handset.find("adopt.2") == nullptr);
  CHECK(it.handset.find("adopt.1") != nullptr);
}

TEST_CASE("one policy or two together are chosen, and a third takes the place of the first") {
  AtTheTable it{"agreement"};
  it.handset.press("tools");
  it.handset.press("agreement");
  it.handset.press("policies");
  CHECK(it.handset.find("policies.choose") == nullptr);
  for (const char* policy : {"general_experience", "personal_experience_only", "total_non_disclosure"}) {
    it.handset.press("confidentiality." + std::string{policy});
  }
  it.handset.press("policies.choose");
  CHECK(agreement_of(it).policies ==
        std::vector<Policy>{Policy::personal_experience_only, Policy::total_non_disclosure});
  it.handset.press("tools");
  it.handset.press("agreement");
  it.handset.press("policies");
  CHECK(page_at<at::Policies>(it.desk).chosen == agreement_of(it).policies);
}

TEST_CASE("what somebody wants is said for them by colour and symbol") {
  AtTheTable it{"sharing", 6, 1280, tall};
  const Token token = it.tokens[2];
  const auto say = [&](const std::string& button) {
    it.handset.press("people");
    it.handset.press("guest.other");
    pick(it, token);
    it.handset.press(button);
    CHECK(standing(it.desk) == "main");
    return find_guest(it.handset.scene.room, token);
  };
  CHECK(say("guest.hand")->hand != HandNumber{});
  CHECK(say("guest.just_listening")->presence == Presence::only_listening);
  CHECK(say("guest.back")->presence == Presence::here);
  CHECK(say("guest.stepped_out")->presence == Presence::stepped_out);
  CHECK(say("guest.back")->presence == Presence::here);
  CHECK(say("guest.wish.replies_welcome")->wish == ResponseWish::replies_welcome);
  CHECK(say("guest.sit_out")->pairs == PairsWish::sits_out);
  const GuestId id = say("guest.floor")->id;
  CHECK(it.gathering().floor.turn->guest == id);
  CHECK(say("guest.facilitates") != nullptr);
  CHECK(it.gathering().leading.chosen == std::vector<GuestId>{id});
  CHECK(say("guest.leaves") == nullptr);
}

TEST_CASE("any part of the agenda is one touch away") {
  AtTheTable it{"sharing"};
  it.handset.press("tools");
  it.handset.press("stages");
  it.handset.press("stage.5");
  CHECK(it.gathering().agenda.present == 4);
  CHECK(standing(it.desk) == "main");
}

TEST_CASE("the length of turns is settled with one touch, and whether the wall shows it") {
  AtTheTable it{"sharing"};
  it.handset.press("tools");
  it.handset.press("times");
  it.handset.press("turns.fixed.3");
  CHECK(it.gathering().agenda.stage().turn == 3min);
  const TurnTime before = it.gathering().agenda.stage().turn_time;
  it.handset.press("tools");
  it.handset.press("times");
  it.handset.press("turns.shown");
  CHECK(it.gathering().agenda.stage().turn_time != before);
  CHECK(it.gathering().agenda.stage().turn == 3min);
}

TEST_CASE("the tablet says what needs a decision soon") {
  AtTheTable it{"rest", 3};
  CHECK(first_hint(it.handset.knows()).empty());
  it.handset.scene.room.gathering->agenda.due.reset();
  it.handset.scene.wait(11min);
  it.look();
  CHECK(first_hint(it.handset.knows()) == "The time planned for the break is up");
  it.handset.scene.stage("agreement");
  it.handset.scene.does(AdoptPoint{*Point::from("We listen"), {}}).does(PlanReview{*date_from("2027-02-28")});
  it.look();
  it.handset.local.utc = std::chrono::sys_days{*date_from("2027-02-27")};
  CHECK(first_hint(it.handset.knows()).empty());
  it.handset.local.utc = std::chrono::sys_days{*date_from("2027-02-28")};
  CHECK(first_hint(it.handset.knows()) == "Time to look at the agreement again");
}

TEST_CASE("above the line stands a number of those who asked, never who they are") {
  AtTheTable it{"sharing", 3};
  CHECK(line_heading(it.handset.knows()) == "In line");
  it.handset.scene.does(RaiseHand{it.tokens[0]}).does(RaiseHand{it.tokens[1]});
  it.look();
  CHECK(line_heading(it.handset.knows()) == "In line: 2 waiting to speak · 20 minutes left");
  it.handset.scene.does(NextTurn{});
  it.look();
  CHECK(line_heading(it.handset.knows()) == "In line: 1 waiting to speak · 20 minutes left");
}

TEST_CASE("an event that should have begun is told for a while, with its time") {
  AtTheTable it{"sharing", 0};
  ProgrammeEvent event;
  event.start.utc = std::chrono::sys_days{*date_from("2026-11-26")} + 18h;
  event.end.utc = event.start.utc + 2h;
  const auto after = [&](std::chrono::minutes late) {
    it.handset.local.utc = event.start.utc + late;
    return late_start(it.handset.knows(), event);
  };
  CHECK(after(-5min).empty());
  CHECK(after(0min).empty());
  CHECK(after(10min) == "Due to start at 18:00");
  CHECK(after(31min).empty());
}
