#include "shared/room/called_by.hpp"

#include <catch2/catch.hpp>

#include "shared/room/guests_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;

namespace {

std::optional<NameStep> step_of(const Decision& decision) {
  for (const Event& event : decision.events) {
    if (const auto* changed = get_if<CalledByNameChanged>(event)) return changed->step;
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("a name raises the version and is nowhere in the room") {
  Scene scene;
  const Token token = scene.guest();
  const Room before = scene.room;
  scene.as(Permission::sign_in).does(CallMe{token, *CalledBy::from("Mira")});
  CHECK(scene.room.version > before.version);
  Room after = scene.room;
  after.version = before.version;
  after.as_of = before.as_of;
  CHECK(after == before);
}

TEST_CASE("an empty name takes it back, and a facilitator shows and hides it") {
  Scene scene;
  const Token token = scene.guest();
  CHECK(step_of(scene.ask(CallMe{token, *CalledBy::from("Mira")})) == NameStep::given);
  CHECK(step_of(scene.ask(CallMe{token, {}})) == NameStep::taken_back);
  CHECK(step_of(scene.ask(ShowName{token})) == NameStep::shown);
  CHECK(step_of(scene.ask(HideName{token})) == NameStep::hidden);
  CHECK(scene.as(Permission::sign_in).refused(ShowName{token}) == Reason::not_allowed);
}

TEST_CASE("a name that nobody would see is refused, and alike for whoever is here and whoever is not") {
  Scene scene;
  const Token token = scene.guest();
  const CalledBy unseen = *CalledBy::from("\u200B\u3164");
  CHECK(scene.refused(CallMe{token, unseen}) == Reason::missing_field);
  CHECK(scene.as(Permission::sign_in).refused(CallMe{dealt(5, 9), unseen}) == Reason::missing_field);
  CHECK(scene.refused(CallMe{token, *CalledBy::from("  ")}) == Reason::missing_field);
  CHECK(scene.refused(SignIn{{}, unseen, {}}) == Reason::missing_field);
}

TEST_CASE("a name may be given with I'm here") {
  Scene scene;
  CHECK(step_of(scene.ask(SignIn{{}, CalledBy::from("Mira"), {}})) == NameStep::given);
  CHECK_FALSE(step_of(scene.ask(SignIn{{}, CalledBy{}, {}})));
}

TEST_CASE("at the door a name for somebody who is not here looks like any other") {
  Scene scene;
  const Token absent = dealt(5, 9);
  CHECK(scene.as(Permission::sign_in).ask(CallMe{absent, *CalledBy::from("Mira")}).events.empty());
  CHECK_FALSE(scene.refused(CallMe{absent, *CalledBy::from("Mira")}));
  CHECK(scene.as(Permission::facilitator).refused(ShowName{absent}) == Reason::unknown_token);
}
