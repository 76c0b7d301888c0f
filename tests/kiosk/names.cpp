#include "kiosk/names.hpp"

#include <catch2/catch.hpp>

#include "shared/room/floor_commands.hpp"
#include "shared/room/forgetting.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
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
    names.take(command, decision.events);
    names.keep_those_in(scene.room);
  }
  [[nodiscard]] std::string on_wall() const {
    WallView view = wall_view(scene.room);
    names.join(view, scene.room);
    return view.gathering->turn->guest.called_by.str();
  }
};

const CalledBy mira = *CalledBy::from("Mira");

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
