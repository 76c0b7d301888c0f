// The café's day on a facilitator's tablet: groups are started inside it, and it goes on behind them.
#include "shared/room/cannot_come_commands.hpp"
#include "shared/room/programme_commands.hpp"
#include "tests/remote/pages/tablet_of_facilitator.hpp"

using namespace hearth;
using namespace hearth::pages;
using namespace hearth::pages::facilitator;

namespace {

struct Cafe : Tablet {
  Cafe() {
    scene.does(StartGathering{format_named("cafe-day"), {}, {}});
    tell();
  }
};

}  // namespace

TEST_CASE("while the café is open, starting a group in it is the largest button, and closing it is not") {
  Cafe it;
  CHECK(it.button("group").role == Role::next);
  CHECK_FALSE(it.has("close.big"));
  CHECK_FALSE(it.has("floor.done"));
}

TEST_CASE(
    "that the café goes on stands beside the group and before its close, and it is on again afterwards") {
  Cafe it;
  it.touch_all({"group", "start.evening"});
  const std::string on_too = english().say("wall.gathering.goes_on_too", {{"title", "Café"}});
  const auto stands = [&](const std::vector<Element>& area) {
    return std::find(area.begin(), area.end(), Element{Phrase{on_too, Style::small}}) != area.end();
  };
  CHECK(stands(it.page().page.rail));
  CHECK(wall_view(it.scene.room).gathering->behind == Title::from("Café"));
  it.touch("close");
  CHECK(it.phrases().back() == on_too);
  it.touch("close.yes");
  CHECK(it.gathering().kind == FormatKind::day);
  CHECK_FALSE(stands(it.page().page.rail));
}

TEST_CASE("that somebody cannot come stands beside their group before it starts, and in its first part") {
  Tablet it;
  ProgrammeEvent event;
  event.uid = *EventUid::from("circle");
  event.title = *Text<120>::from("Circle");
  event.start = it.local;
  event.end = it.local.later(std::chrono::hours{1});
  event.format = format_named("evening");
  it.scene.as(Permission::kiosk).does(ReadProgramme{{{event}, {}, {}}});
  it.scene.as(Permission::sign_in).does(CannotCome{event.uid}).as(Permission::facilitator);
  it.tell();
  const std::string words = english().say_count("facilitator.cannot_come", 1);
  CHECK(it.first<Rows>().rows.front().texts.back().words == words);
  it.touch("start.circle");
  REQUIRE(it.page().page.top.size() == 1);
  CHECK(it.page().page.top.front().texts.front().words == words);
  it.touch("stage.next");
  CHECK(it.page().page.top.empty());
}
