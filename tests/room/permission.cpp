#include "shared/room/permission.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "shared/room/device_permissions.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/room/slices.hpp"
#include "shared/room/timekeeping_commands.hpp"
#include "shared/room/undo_commands.hpp"
#include "shared/room/wall_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;

TEST_CASE("people are told the permissions of devices and no others, and can type those") {
  CHECK(device_permissions() == "screen, sign-in, handheld, talking-piece, facilitator or steward");
  CHECK(device_permission_from("talking-piece") == Permission::talking_piece);
  CHECK_FALSE(device_permission_from("owner"));
  CHECK_FALSE(device_permission_from("kiosk"));
  CHECK_FALSE(device_permission_from("Facilitator"));
}

TEST_CASE("each permission gives the commands it includes and no other") {
  struct Row {
    Command command;
    Allowed who;
  };
  const Token token = dealt(1, 1);
  const auto row = GENERATE_COPY(values<Row>({
      {SignIn{}, {Permission::sign_in, Permission::facilitator}},
      {Leave{token}, {Permission::sign_in, Permission::facilitator}},
      {RaiseHand{token}, {Permission::sign_in, Permission::facilitator}},
      {EndTurn{}, {Permission::handheld, Permission::talking_piece, Permission::facilitator}},
      {Pass{}, {Permission::sign_in, Permission::talking_piece, Permission::facilitator}},
      {PassPiece{}, {Permission::talking_piece, Permission::facilitator}},
      {GiveMoreTime{std::chrono::seconds{60}}, {Permission::handheld, Permission::facilitator}},
      {PauseGathering{}, {Permission::handheld, Permission::facilitator}},
      {NextTurn{}, {Permission::handheld, Permission::facilitator}},
      {NextStage{}, {Permission::handheld, Permission::facilitator}},
      {CloseGathering{}, {Permission::facilitator}},
      {ShowMessage{*Message::from("Soup")}, {Permission::facilitator}},
      {UndoStep{}, {Permission::facilitator}},
      {ReadHouse{}, {Permission::kiosk}},
      {PassTime{}, {Permission::kiosk}},
  }));
  const auto permission = GENERATE(Permission::screen, Permission::sign_in, Permission::handheld,
                                   Permission::talking_piece, Permission::facilitator, Permission::kiosk);
  Scene scene;
  const bool refused = scene.as(permission).refused(row.command) == Reason::not_allowed;
  CAPTURE(name_of(row.command), name_of(permission));
  CHECK(refused != row.who.includes(permission));
}

TEST_CASE("a talking piece ends, passes and hands on a turn, and does nothing else whatever there is") {
  std::vector<std::string> given;
  for_each_kind(CommandSlices{}, [&]<class Kind>() {
    if (Kind::allowed.includes(Permission::talking_piece)) given.emplace_back(Kind::name);
  });
  CHECK(given == std::vector<std::string>{"floor.done", "floor.pass", "floor.pass_piece"});
}

TEST_CASE("a handheld gives the commands of a clicker and nothing else") {
  std::set<std::string> given;
  for_each_kind(CommandSlices{}, [&]<class Kind>() {
    if (Kind::allowed.includes(Permission::handheld)) given.insert(Kind::name);
  });
  CHECK(given == std::set<std::string>{"bell.ring", "floor.done", "floor.more_time", "floor.next",
                                       "gathering.next_stage", "gathering.pause", "gathering.previous_stage",
                                       "gathering.resume", "pairs.swap", "wall.show"});
}

TEST_CASE("whoever holds the talking piece speaks for nobody else") {
  Scene scene;
  const Token token = scene.guest();
  scene.does(StartGathering{format_named("evening"), {}, {}}).as(Permission::talking_piece);
  CHECK(scene.refused(Pass{token}) == Reason::not_allowed);
  CHECK(scene.refused(PassPiece{token}) == Reason::not_allowed);
  CHECK(scene.refused(PassPiece{dealt(5, 5)}) == Reason::not_allowed);
}

TEST_CASE("a handheld shows whom to call, darkens the wall and gives it back, and shows no other screen") {
  Scene scene;
  scene.as(Permission::handheld);
  scene.does(ShowScreen{Screen::quiet}).does(ShowScreen{Screen::crisis}).does(ShowScreen{});
  CHECK(scene.refused(ShowScreen{Screen::jobs}) == Reason::not_allowed);
  CHECK(scene.refused(ShowScreen{Screen::welcome}) == Reason::not_allowed);
}
