#include "shared/room/permission.hpp"

#include <catch2/catch.hpp>

#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/room/timekeeping_commands.hpp"
#include "shared/room/undo_commands.hpp"
#include "shared/room/wall_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;

TEST_CASE("each permission gives the commands it includes and no other") {
  struct Row {
    Command command;
    Allowed who;
  };
  const Token token = dealt(1, 1);
  const auto row = GENERATE_COPY(values<Row>({
      {SignIn{}, {Permission::sign_in, Permission::facilitator}},
      {Leave{token}, {Permission::sign_in, Permission::facilitator}},
      {RaiseHand{token}, {Permission::sign_in, Permission::handheld, Permission::facilitator}},
      {NextTurn{}, {Permission::handheld, Permission::facilitator}},
      {NextStage{}, {Permission::handheld, Permission::facilitator}},
      {CloseGathering{}, {Permission::facilitator}},
      {ShowMessage{*Message::from("Soup")}, {Permission::facilitator}},
      {UndoStep{}, {Permission::facilitator}},
      {ReadHouse{}, {Permission::kiosk}},
      {PassTime{}, {Permission::kiosk}},
  }));
  const auto permission = GENERATE(Permission::screen, Permission::sign_in, Permission::handheld,
                                   Permission::facilitator, Permission::kiosk);
  Scene scene;
  const bool refused = scene.as(permission).refused(row.command) == Reason::not_allowed;
  CAPTURE(name_of(row.command), name_of(permission));
  CHECK(refused != row.who.includes(permission));
}
