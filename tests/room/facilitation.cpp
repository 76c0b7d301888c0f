#include "shared/room/facilitation.hpp"

#include <catch2/catch.hpp>

#include "shared/room/facilitation_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/undo_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;

namespace {

struct Choosing : Scene {
  std::vector<Token> tokens;

  Choosing() {
    for (int i = 0; i < 5; ++i) tokens.push_back(guest());
    does(StartGathering{format_named("all-rules"), {}, {}});
  }
  [[nodiscard]] std::vector<Token> chosen() const {
    std::vector<Token> all;
    for (const GuestId id : room.gathering->facilitation.chosen) all.push_back(*find_member(room, id)->token);
    return all;
  }
};

}  // namespace

TEST_CASE("whoever nobody objects to is drawn") {
  Choosing scene;
  scene.as(Permission::sign_in)
      .does(OfferToFacilitate{scene.tokens[0]})
      .does(OfferToFacilitate{scene.tokens[1]});
  scene.does(AnswerOffer{scene.tokens[0], OfferAnswer::rather_not})
      .does(AnswerOffer{scene.tokens[1], OfferAnswer::fine});
  scene.as(Permission::facilitator).does(DrawFacilitator{});
  CHECK(scene.chosen() == std::vector{scene.tokens[1]});
  CHECK(scene.room.gathering->facilitation.offers.empty());
}

TEST_CASE("two are drawn when the group wants two") {
  Choosing scene;
  for (int i = 0; i < 3; ++i) scene.does(OfferToFacilitate{scene.tokens[static_cast<std::size_t>(i)]});
  scene.does(DrawFacilitator{2});
  CHECK(scene.chosen().size() == 2);
}

TEST_CASE("an answer leaves nothing behind but whether anybody would rather not") {
  Choosing scene;
  scene.does(OfferToFacilitate{scene.tokens[0]});
  const std::size_t before = scene.happened.size();
  scene.does(AnswerOffer{scene.tokens[0], OfferAnswer::fine});
  CHECK(scene.happened.size() == before);
  scene.does(AnswerOffer{scene.tokens[0], OfferAnswer::rather_not});
  CHECK(scene.happened.size() == before + 1);
  scene.does(AnswerOffer{scene.tokens[0], OfferAnswer::rather_not});
  CHECK(scene.happened.size() == before + 1);
}

TEST_CASE("when somebody would rather have none of them, nobody is drawn and nobody is told why") {
  Choosing scene;
  scene.does(OfferToFacilitate{scene.tokens[0]}).does(AnswerOffer{scene.tokens[0], OfferAnswer::rather_not});
  CHECK_FALSE(scene.refused(DrawFacilitator{}).has_value());
  scene.does(DrawFacilitator{});
  CHECK(scene.chosen().empty());
  CHECK(scene.room.gathering->facilitation.nobody_drawn);
}

TEST_CASE("undo never touches an offer, an answer or a draw") {
  Choosing scene;
  scene.does(NextStage{}).does(OfferToFacilitate{scene.tokens[0]}).does(DrawFacilitator{}).does(UndoStep{});
  CHECK(scene.chosen() == std::vector{scene.tokens[0]});
}

TEST_CASE("facilitating is handed over in the middle, and ends with whoever goes") {
  Choosing scene;
  scene.does(HandOver{scene.tokens[2]});
  CHECK(scene.chosen() == std::vector{scene.tokens[2]});
  CHECK(wall_view(scene.room).gathering->facilitators.front().token == scene.tokens[2]);
  scene.does(Leave{scene.tokens[2]});
  CHECK(scene.chosen().empty());
}

TEST_CASE("without an offer there is nothing to draw or to answer") {
  Choosing scene;
  CHECK(scene.refused(DrawFacilitator{}) == Reason::no_offer);
  CHECK(scene.refused(AnswerOffer{scene.tokens[0], OfferAnswer::fine}) == Reason::no_offer);
  scene.as(Permission::sign_in);
  CHECK_FALSE(scene.refused(AnswerOffer{scene.tokens[0], OfferAnswer::fine}).has_value());
  scene.does(OfferToFacilitate{scene.tokens[0]}).does(WithdrawOffer{scene.tokens[0]});
  CHECK(scene.as(Permission::facilitator).refused(DrawFacilitator{}) == Reason::no_offer);
}
