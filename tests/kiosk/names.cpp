#include "kiosk/names.hpp"

#include <catch2/catch.hpp>

#include "shared/room/facilitation_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/forgetting.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/goodbye_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/room/undo_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;
using namespace hearth::kiosk;

namespace {

// A room and the names beside it, as the keeper holds them.
struct Named {
  Scene scene;
  Names names;

  void does(const Command& command) {
    const Decision decision = scene.ask(command);
    REQUIRE_FALSE(decision.refused);
    for (const Event& event : decision.events) apply(scene.room, event);
    names.take(command, decision.events, scene.room);
    names.keep_those_in(scene.room);
  }
  [[nodiscard]] std::string on_wall() const {
    WallView view = wall_view(scene.room);
    names.join(view, scene.room);
    return view.gathering->turn->guest.called_by.str();
  }
};

const CalledBy mira = *CalledBy::from("Mira");

// One of us speaks, and has agreed to a name.
Named one_of_us_is_mira() {
  Named it;
  it.scene.lets_take_back(std::chrono::seconds{30});
  it.does(StartGathering{format_named("all-rules"), {}, {}});
  it.scene.stage("sharing");
  it.does(ChooseSomeone{});
  it.does(NameForWall{WallNameOf::speaker, mira, {}});
  return it;
}

// Somebody called Mira speaks.
Named mira_speaks() {
  Named it;
  const Token token = it.scene.guest();
  it.scene.does(StartGathering{format_named("evening"), {}, {}}).stage("sharing").does(RaiseHand{token});
  it.does(CallMe{token, mira});
  it.does(NextTurn{});
  return it;
}

}  // namespace

TEST_CASE("a name reaches the wall only after the facilitator's nod, and may be taken back") {
  Named it = mira_speaks();
  const Token token = *it.scene.speaking();
  CHECK(it.on_wall().empty());
  it.does(ShowName{token});
  CHECK(it.on_wall() == "Mira");
  it.does(HideName{token});
  CHECK(it.on_wall().empty());
}

TEST_CASE("another name needs another nod") {
  Named it = mira_speaks();
  const Token token = *it.scene.speaking();
  it.does(ShowName{token});
  it.does(CallMe{token, *CalledBy::from("Somebody Else")});
  CHECK(it.on_wall().empty());
}

TEST_CASE("facilitators know every name, and whether it is shown") {
  Named it = mira_speaks();
  const Token token = *it.scene.speaking();
  CHECK(it.names.all(it.scene.room) == std::vector<wire::NamedGuest>{{token, mira, false}});
  it.does(ShowName{token});
  CHECK(it.names.all(it.scene.room) == std::vector<wire::NamedGuest>{{token, mira, true}});
}

TEST_CASE("a name given with I'm here is known, and an empty one takes it back") {
  Named it;
  it.does(SignIn{{}, mira, {}});
  REQUIRE(it.names.all(it.scene.room).size() == 1);
  const Token token = it.names.all(it.scene.room).front().token;
  it.does(CallMe{token, {}});
  CHECK(it.names.all(it.scene.room).empty());
}

TEST_CASE("a name goes with the guest, with the gathering and with everything") {
  const auto how = GENERATE(0, 1, 2);
  Named it = mira_speaks();
  const Token token = *it.scene.speaking();
  if (how == 0) it.does(Leave{token});
  if (how == 1) it.does(CloseGathering{});
  if (how == 2) {
    it.scene.as(Permission::owner);
    it.does(ForgetAll{});
  }
  CHECK(it.names.all(it.scene.room).empty());
}

TEST_CASE("a nod for somebody who has said no name shows nothing") {
  Named it;
  const Token token = it.scene.guest();
  it.does(ShowName{token});
  CHECK(it.names.all(it.scene.room).empty());
}

TEST_CASE("one of us is called as they agreed to until another name is said, or none") {
  Named it = one_of_us_is_mira();
  CHECK(it.on_wall() == "Mira");
  CHECK(it.names.on_wall(it.scene.room) == std::vector<wire::NameOnWall>{{WallNameOf::speaker, 1, mira}});
  it.does(NameForWall{WallNameOf::speaker, *CalledBy::from("Ada"), {}});
  CHECK(it.on_wall() == "Ada");
  it.does(NameForWall{WallNameOf::speaker, {}, {}});
  CHECK(it.on_wall().empty());
  CHECK(it.names.on_wall(it.scene.room).empty());
}

TEST_CASE("a name for the wall goes with its turn, and undo does not bring it back") {
  const auto how = GENERATE(0, 1, 2);
  Named it = one_of_us_is_mira();
  if (how == 0) it.does(EndTurn{});
  if (how == 1) it.does(ChooseSomeone{});
  if (how == 2) it.does(NextStage{});
  CHECK(it.names.on_wall(it.scene.room).empty());
  it.does(UndoStep{});
  REQUIRE(it.scene.room.gathering->floor.turn);
  CHECK(it.on_wall().empty());
}

TEST_CASE("a name for the wall stays while its turn does, whatever else is taken back") {
  Named it = one_of_us_is_mira();
  it.does(PauseGathering{});
  it.does(UndoStep{});
  CHECK(it.on_wall() == "Mira");
}

TEST_CASE("a name for the wall goes as soon as the gathering closes, though that can be taken back") {
  Named it = one_of_us_is_mira();
  it.does(CloseGathering{});
  REQUIRE(it.scene.room.goodbye);
  it.does(TakeBackClosing{});
  REQUIRE(it.scene.room.gathering->floor.turn);
  CHECK(it.on_wall().empty());
}

TEST_CASE("a guest speaker is named until the close, and not in what comes after") {
  Named it;
  House house = *it.scene.room.house;
  for (Format& format : house.formats) {
    if (format.name == format_named("all-rules")) format.subject = Subject::speaker;
  }
  it.scene.as(Permission::kiosk).does(ReadHouse{house}).as(Permission::facilitator);
  it.does(StartGathering{format_named("all-rules"), {}, {}});
  it.does(NameForWall{WallNameOf::guest_speaker, mira, {}});
  it.does(NextStage{});
  WallView view = wall_view(it.scene.room);
  it.names.join(view, it.scene.room);
  CHECK(view.gathering->guest_speaker == mira);
  it.does(CloseGathering{});
  it.does(StartGathering{format_named("all-rules"), {}, {}});
  CHECK(it.names.on_wall(it.scene.room).empty());
}

TEST_CASE("whoever leads without two words is named, each of two by their own name, until others lead") {
  Named it;
  const Token token = it.scene.guest();
  it.does(StartGathering{format_named("all-rules"), {}, {}});
  it.does(OfferToFacilitate{{}, {}, 2});
  it.does(DrawFacilitator{2, true});
  REQUIRE(it.scene.room.gathering->leading.chosen.size() == 2);
  it.does(NameForWall{WallNameOf::leading, mira, 2});
  WallView view = wall_view(it.scene.room);
  it.names.join(view, it.scene.room);
  CHECK(view.gathering->facilitators.at(0).called_by.empty());
  CHECK(view.gathering->facilitators.at(1).called_by == mira);
  it.does(HandOver{token});
  CHECK(it.names.on_wall(it.scene.room).empty());
}

TEST_CASE("the hosts are named until they lead no more") {
  Named it;
  const Token token = it.scene.guest();
  it.does(StartGathering{format_named("all-rules"), {}, {}});
  it.does(LetHostsLead{});
  it.does(NameForWall{WallNameOf::leading, mira, {}});
  WallView view = wall_view(it.scene.room);
  it.names.join(view, it.scene.room);
  CHECK(view.gathering->facilitators == std::vector<GuestOnWall>{{std::nullopt, mira}});
  it.does(HandOver{token});
  CHECK(it.names.on_wall(it.scene.room).empty());
}
