#include "shared/room/facilitation.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "shared/room/facilitation_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/undo_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;

namespace {

constexpr auto fine = OfferAnswer::fine;
constexpr auto rather_not = OfferAnswer::rather_not;

// Five people; the stage in which they choose.
struct ChoosingScene : Scene {
  std::vector<Token> tokens;

  explicit ChoosingScene(int people = 5) {
    for (int i = 0; i < people; ++i) tokens.push_back(guest());
    does(StartGathering{format_named("all-rules"), {}, {}});
  }
  [[nodiscard]] const Gathering& gathering() const { return *room.gathering; }
  [[nodiscard]] std::vector<Token> chosen() const {
    std::vector<Token> all;
    for (const GuestId id : gathering().leading.chosen) all.push_back(*find_member(room, id)->token);
    return all;
  }
  ChoosingScene& offers(std::size_t who) {
    does(OfferToFacilitate{tokens.at(who), {}, {}});
    return *this;
  }
  // Somebody who holds the tablet: fine with all offers but these.
  ChoosingScene& passes_on(const std::vector<std::uint32_t>& but = {}) {
    for (const Offer& offer : std::vector<Offer>{gathering().facilitation.offers}) {
      const bool minds = std::find(but.begin(), but.end(), offer.number) != but.end();
      does(AnswerOffer{offer.number, minds ? rather_not : fine, {}});
    }
    does(FinishAnswers{gathering().facilitation.last_offer, {}});
    return *this;
  }
  ChoosingScene& answers_at_the_door(std::size_t who) {
    as(Permission::sign_in);
    does(FinishAnswers{gathering().facilitation.last_offer, tokens.at(who)});
    as(Permission::facilitator);
    return *this;
  }
  [[nodiscard]] std::optional<std::uint32_t> missing() const { return still_to_answer(gathering()); }
};

DrawFacilitator draw_anyway(std::uint32_t count = 1) {
  return {count, true};
}

}  // namespace

TEST_CASE("one whom everyone is fine with is drawn once all have answered") {
  ChoosingScene scene;
  scene.as(Permission::sign_in);
  scene.offers(0).offers(1);
  scene.as(Permission::facilitator);
  scene.passes_on({1}).passes_on().passes_on().passes_on({1});
  CHECK(scene.refused(DrawFacilitator{}) == Reason::not_all_answered);
  scene.passes_on().does(DrawFacilitator{});
  CHECK(scene.chosen() == std::vector{scene.tokens[1]});
  CHECK(scene.gathering().leading.step == LeadingStep::chosen);
}

TEST_CASE("the group's word is enough when not everybody has answered") {
  ChoosingScene scene;
  scene.offers(0).passes_on();
  CHECK(scene.missing() == 4U);
  CHECK(scene.refused(DrawFacilitator{1, false}) == Reason::not_all_answered);
  scene.does(draw_anyway());
  CHECK(scene.chosen() == std::vector{scene.tokens[0]});
}

TEST_CASE(
    "with nobody signed in, one of us offers, the tablet goes round, and the group says when it is back") {
  ChoosingScene scene{0};
  scene.does(OfferToFacilitate{});
  CHECK_FALSE(scene.missing());
  scene.passes_on().passes_on().passes_on();
  CHECK(scene.refused(DrawFacilitator{}) == Reason::not_all_answered);
  scene.does(draw_anyway());
  CHECK(scene.gathering().leading.chosen.size() == 1);
  CHECK_FALSE(wall_view(scene.room).gathering->facilitators.at(0).token.has_value());
}

TEST_CASE("where a facilitator said how many are here, those are asked") {
  ChoosingScene scene{0};
  scene.does(CountPeople{3}).does(OfferToFacilitate{});
  CHECK(scene.missing() == 3U);
  scene.passes_on().passes_on().passes_on();
  CHECK(scene.missing() == 0U);
  scene.passes_on();
  CHECK(scene.missing() == 0U);
  scene.does(DrawFacilitator{});
  CHECK(scene.gathering().leading.step == LeadingStep::chosen);
}

TEST_CASE("two are drawn when the group wants two, and two who offered together are one draw") {
  ChoosingScene scene;
  scene.offers(0).offers(1).offers(2).does(draw_anyway(2));
  CHECK(scene.chosen().size() == 2);
  ChoosingScene pair;
  pair.does(OfferToFacilitate{pair.tokens[3], pair.tokens[4], {}}).does(draw_anyway(1));
  CHECK(pair.chosen() == std::vector{pair.tokens[3], pair.tokens[4]});
  ChoosingScene both;
  both.offers(0)
      .does(OfferToFacilitate{both.tokens[3], both.tokens[4], {}})
      .does(AnswerOffer{1, rather_not, {}});
  both.does(draw_anyway(2));
  CHECK(both.chosen() == std::vector{both.tokens[3], both.tokens[4]});
}

TEST_CASE("two are not drawn where one person offered") {
  ChoosingScene scene;
  scene.offers(0);
  CHECK(scene.refused(draw_anyway(2)) == Reason::too_few);
  scene.does(OfferToFacilitate{{}, {}, 2});
  CHECK_FALSE(scene.refused(draw_anyway(2)));
}

TEST_CASE("an answer leaves nothing behind but whether anybody would rather not") {
  ChoosingScene scene;
  scene.offers(0);
  const std::size_t before = scene.happened.size();
  scene.does(AnswerOffer{1, fine, {}});
  CHECK(scene.happened.size() == before);
  scene.does(AnswerOffer{1, rather_not, {}});
  REQUIRE(scene.happened.size() == before + 1);
  CHECK(scene.happened.back() == Event{OfferSetAside{scene.context.now, 1}});
  scene.does(AnswerOffer{1, rather_not, {}});
  CHECK(scene.happened.size() == before + 1);
}

TEST_CASE("answers are off the disk as events at once, since their order would tell whose they are") {
  CHECK(erases(OfferSetAside{}) == Erases::events);
  CHECK(erases(OffersAnswered{}) == Erases::events);
  CHECK(erases(OfferMade{}) == Erases::nothing);
}

TEST_CASE("whoever answers at the door is counted once, and only while they are here") {
  ChoosingScene scene;
  scene.offers(0).answers_at_the_door(1).answers_at_the_door(1);
  CHECK(scene.missing() == 4U);
  scene.does(StepOut{scene.tokens[1]});
  CHECK(scene.missing() == 4U);
  scene.does(ComeBack{scene.tokens[1]}).does(Leave{scene.tokens[1]});
  CHECK(scene.missing() == 4U);
  scene.does(OnlyListen{scene.tokens[2]});
  CHECK(scene.missing() == 4U);
}

TEST_CASE("the door is answered alike for whoever is here and whoever is not, and counts only the first") {
  ChoosingScene scene;
  scene.offers(0).as(Permission::sign_in);
  const Token absent = *token_from("blue-heron");
  REQUIRE(find_guest(scene.room, absent) == nullptr);
  const Room before = scene.room;
  scene.does(AnswerOffer{1, rather_not, absent}).does(FinishAnswers{1, absent});
  CHECK(scene.room == before);
  for (const Token token : {scene.tokens[1], absent}) {
    CHECK_FALSE(scene.refused(AnswerOffer{7, rather_not, token}));
    CHECK(scene.refused(FinishAnswers{2, token}) == Reason::stale);
    CHECK(scene.refused(OfferToFacilitate{token, scene.tokens[2], {}}) == Reason::not_allowed);
    CHECK(scene.refused(OfferToFacilitate{token, {}, 2}) == Reason::not_allowed);
  }
  CHECK(scene.refused(AnswerOffer{1, fine, {}}) == Reason::missing_field);
  CHECK(scene.refused(FinishAnswers{1, {}}) == Reason::missing_field);
  CHECK(scene.refused(OfferToFacilitate{}) == Reason::missing_field);
}

TEST_CASE("a later offer is answered by everyone, and what was said of the others stands") {
  ChoosingScene scene;
  scene.offers(0).passes_on({1}).answers_at_the_door(2);
  CHECK(scene.missing() == 3U);
  scene.offers(1);
  CHECK(scene.missing() == 5U);
  CHECK(scene.gathering().facilitation.offers.at(0).objected);
  CHECK(scene.refused(FinishAnswers{1, {}}) == Reason::stale);
  scene.does(draw_anyway());
  CHECK(scene.chosen() == std::vector{scene.tokens[1]});
}

TEST_CASE("when there is no one whom everyone is fine with, nobody is drawn and nobody is told why") {
  ChoosingScene scene;
  scene.offers(0).does(AnswerOffer{1, rather_not, {}});
  CHECK_FALSE(scene.refused(draw_anyway()));
  scene.does(draw_anyway());
  CHECK(scene.chosen().empty());
  const GatheringOnWall wall = *wall_view(scene.room).gathering;
  CHECK(wall.leading == LeadingStep::nobody);
  CHECK(wall.facilitators.empty());
}

TEST_CASE("after a draw of nobody the group asks again, offers two together, or lets the hosts lead") {
  ChoosingScene scene;
  scene.offers(0).passes_on({1}).does(draw_anyway());
  SECTION("asking again wipes the answers and keeps the offers") {
    scene.does(AskAgain{});
    CHECK(scene.gathering().leading.step == LeadingStep::open);
    CHECK(scene.missing() == 5U);
    scene.does(draw_anyway());
    CHECK(scene.chosen() == std::vector{scene.tokens[0]});
  }
  SECTION("two together are one more offer, which opens the choice") {
    scene.does(OfferToFacilitate{scene.tokens[0], scene.tokens[1], {}});
    CHECK(scene.gathering().leading.step == LeadingStep::open);
    scene.does(draw_anyway());
    CHECK(scene.chosen() == std::vector{scene.tokens[0], scene.tokens[1]});
  }
  SECTION("an offer at the door changes nothing that the wall shows, and is asked about with the others") {
    const WallView before = wall_view(scene.room);
    scene.as(Permission::sign_in);
    scene.offers(1);
    scene.as(Permission::facilitator);
    CHECK(wall_view(scene.room) == before);
    scene.does(AskAgain{});
    CHECK(offers_told(scene.room).size() == 2);
  }
  SECTION("no undo of something else closes what a later offer opened") {
    scene.does(PauseGathering{}).does(OfferToFacilitate{}).does(UndoStep{});
    CHECK(scene.gathering().leading.step == LeadingStep::open);
  }
  SECTION("with the hosts leading, the stage is over; undo takes both back") {
    const std::string stage = scene.gathering().agenda.stage().name.str();
    scene.does(LetHostsLead{});
    CHECK(wall_view(scene.room).gathering->leading == LeadingStep::hosts);
    CHECK(scene.gathering().agenda.stage().name.str() != stage);
    scene.does(UndoStep{});
    CHECK(scene.gathering().agenda.stage().name.str() == stage);
    CHECK(scene.gathering().leading.step == LeadingStep::nobody);
  }
}

TEST_CASE("the hosts can lead in free conversation too, and the stage stays") {
  ChoosingScene scene;
  scene.does(SuspendStructure{}).does(LetHostsLead{});
  CHECK(scene.gathering().agenda.present == 0);
  CHECK(scene.gathering().leading.step == LeadingStep::hosts);
}

TEST_CASE("undo takes back a draw, and never an offer or an answer") {
  ChoosingScene scene;
  scene.offers(0).offers(1).passes_on({1}).answers_at_the_door(3);
  const Facilitation pressed = scene.gathering().facilitation;
  scene.does(draw_anyway()).does(UndoStep{});
  CHECK(scene.chosen().empty());
  CHECK(scene.gathering().leading.step == LeadingStep::open);
  CHECK(scene.gathering().facilitation == pressed);
  scene.does(draw_anyway());
  CHECK(scene.chosen() == std::vector{scene.tokens[1]});
}

TEST_CASE("when whoever facilitates goes, the wall does not tell, and the choice is open") {
  ChoosingScene scene;
  scene.offers(0).offers(1).does(AnswerOffer{2, rather_not, {}}).does(draw_anyway());
  WallView before = wall_view(scene.room);
  scene.does(Leave{scene.tokens[0]});
  before.gathering->facilitators.clear();
  CHECK(wall_view(scene.room).gathering->leading == before.gathering->leading);
  CHECK(wall_view(scene.room).gathering->facilitators.empty());
  CHECK(is_open(scene.gathering().leading));
}

TEST_CASE("two tablets that press draw together draw once") {
  ChoosingScene scene;
  scene.offers(0).offers(1);
  scene.context.seen.step = scene.room.progress.step;
  scene.does(draw_anyway());
  CHECK(scene.refused(draw_anyway()) == Reason::stale);
  CHECK(scene.refused(AskAgain{}) == Reason::stale);
  CHECK(scene.refused(LetHostsLead{}) == Reason::stale);
}

TEST_CASE(
    "facilitating is handed over in the middle, ends with whoever goes, and undo brings back nobody who "
    "went") {
  ChoosingScene scene;
  scene.does(HandOver{scene.tokens[2]});
  CHECK(scene.chosen() == std::vector{scene.tokens[2]});
  CHECK(wall_view(scene.room).gathering->facilitators.front().token == scene.tokens[2]);
  scene.does(HandOver{scene.tokens[3]}).does(Leave{scene.tokens[2]}).does(UndoStep{});
  CHECK(scene.chosen().empty());
}

TEST_CASE("an offer ends when it is taken back or when one of its people goes") {
  ChoosingScene scene;
  scene.offers(0).offers(1).does(OfferToFacilitate{scene.tokens[1], scene.tokens[2], {}});
  scene.as(Permission::sign_in).does(WithdrawOffer{scene.tokens[1], {}});
  CHECK(scene.gathering().facilitation.offers.size() == 1);
  scene.as(Permission::facilitator).does(OfferToFacilitate{}).does(WithdrawOffer{{}, 4U});
  CHECK(scene.gathering().facilitation.offers.size() == 1);
  CHECK(scene.refused(WithdrawOffer{}) == Reason::missing_field);
  scene.does(Leave{scene.tokens[0]});
  CHECK(scene.gathering().facilitation.offers.empty());
}

TEST_CASE("an offer is made once, and what makes no sense is refused and changes nothing") {
  ChoosingScene scene;
  scene.offers(0).offers(0);
  scene.does(OfferToFacilitate{scene.tokens[1], scene.tokens[0], {}});
  scene.does(OfferToFacilitate{scene.tokens[0], scene.tokens[1], {}});
  CHECK(scene.gathering().facilitation.offers.size() == 2);
  CHECK(scene.refused(OfferToFacilitate{scene.tokens[0], scene.tokens[0], {}}) == Reason::same_guest);
  CHECK(scene.refused(OfferToFacilitate{scene.tokens[0], scene.tokens[1], 1}) == Reason::wrong_type);
  CHECK(scene.refused(OfferToFacilitate{token_from("blue-heron"), {}, {}}) == Reason::unknown_token);
  while (scene.gathering().facilitation.offers.size() < offers_max) scene.does(OfferToFacilitate{});
  CHECK(scene.refused(OfferToFacilitate{}) == Reason::too_large);
}

TEST_CASE("the door is told the offers that can be answered, and none when nothing is open") {
  ChoosingScene scene;
  CHECK(offers_told(scene.room).empty());
  scene.offers(0).does(OfferToFacilitate{scene.tokens[1], {}, 2});
  CHECK(offers_told(scene.room) ==
        std::vector<OfferTold>{{1, {scene.tokens[0]}, 1}, {2, {scene.tokens[1]}, 2}});
  scene.does(draw_anyway());
  CHECK(offers_told(scene.room).empty());
  CHECK(Scene{}.refused(ListOffers{}) == Reason::no_gathering);
}

TEST_CASE("without an offer there is nothing to draw, to answer or to ask again") {
  ChoosingScene scene;
  CHECK(scene.refused(DrawFacilitator{}) == Reason::no_offer);
  CHECK(scene.refused(AskAgain{}) == Reason::no_offer);
  CHECK(scene.refused(AnswerOffer{1, fine, {}}) == Reason::no_offer);
  CHECK(scene.refused(FinishAnswers{0, {}}) == Reason::no_offer);
  scene.as(Permission::sign_in);
  CHECK_FALSE(scene.refused(AnswerOffer{1, fine, scene.tokens[0]}).has_value());
  scene.offers(0).does(WithdrawOffer{scene.tokens[0], {}});
  CHECK(scene.as(Permission::facilitator).refused(DrawFacilitator{}) == Reason::no_offer);
}
