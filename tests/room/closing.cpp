#include "shared/room/closing.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "shared/room/closing_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/undo_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;
using namespace std::chrono_literals;

namespace {

// The evening of every rule, whose last stage is a protected closing: 97 minutes, with a rest of 10.
struct Evening : Scene {
  explicit Evening(int guests = 4) {
    for (int i = 0; i < guests; ++i) guest();
    does(StartGathering{format_named("all-rules"), {}, {}});
  }
  [[nodiscard]] const Gathering& gathering() const { return *room.gathering; }
  [[nodiscard]] std::optional<Duration> missing() const {
    return missing_before_closing(gathering(), context.now);
  }
  [[nodiscard]] bool offers(ClosingChoice choice) const {
    const auto choices = closing_choices(gathering(), context.now);
    return std::find(choices.begin(), choices.end(), choice) != choices.end();
  }
};

}  // namespace

TEST_CASE("nothing is missing while the evening goes as planned") {
  Evening evening;
  CHECK_FALSE(evening.missing().has_value());
  evening.wait(5min);
  CHECK_FALSE(evening.missing().has_value());
  CHECK(closing_choices(evening.gathering(), evening.context.now).empty());
  CHECK(evening.refused(KeepClosing{ClosingChoice::run_on}) == Reason::nothing_missing);
}

TEST_CASE("what is missing is told as soon as a stage takes longer than planned") {
  Evening evening;
  evening.wait(5min + 1s);
  CHECK(evening.missing() == 1s);
  evening.wait(4min);
  CHECK(evening.missing() == 4min + 1s);
}

TEST_CASE("running on moves the end by what is missing") {
  Evening evening;
  evening.wait(9min);
  const Instant due = *evening.gathering().agenda.due;
  evening.does(KeepClosing{ClosingChoice::run_on});
  CHECK(*evening.gathering().agenda.due == due + 4min);
  CHECK_FALSE(evening.missing().has_value());
}

TEST_CASE("a shorter break gives what is missing, and a break too short to be one is dropped") {
  Evening evening;
  const std::size_t stages = evening.gathering().agenda.stages.size();
  evening.wait(9min).does(KeepClosing{ClosingChoice::shorten_break});
  CHECK(evening.gathering().agenda.stages.at(4).planned == 6min);
  CHECK_FALSE(evening.missing().has_value());
  evening.wait(4min).does(KeepClosing{ClosingChoice::shorten_break});
  CHECK(evening.gathering().agenda.stages.size() == stages - 1);
  CHECK_FALSE(evening.missing().has_value());
  evening.wait(3min);
  CHECK_FALSE(evening.offers(ClosingChoice::shorten_break));
  CHECK(evening.refused(KeepClosing{ClosingChoice::shorten_break}) == Reason::does_not_fit);
}

TEST_CASE("a press on the agenda as it was before a break was dropped is refused") {
  Evening evening;
  const Seen seen{{}, evening.room.progress.stage, {}};
  evening.wait(14min).does(KeepClosing{ClosingChoice::shorten_break});
  evening.context.seen = seen;
  CHECK(evening.refused(SkipStage{5}) == Reason::stale);
  CHECK(evening.refused(NextStage{}) == Reason::stale);
}

TEST_CASE("shorter turns bring the stage to what is left, and the shares with it") {
  Evening evening;
  evening.stage("sharing").wait(5min);
  // The stage before it took no time at all, so it may run five minutes longer; lengthened, it no longer
  // fits.
  evening.does(LengthenStage{20min});
  CHECK(evening.missing().has_value());
  CHECK(evening.offers(ClosingChoice::shorter_turns));
  evening.does(KeepClosing{ClosingChoice::shorter_turns});
  CHECK_FALSE(evening.missing().has_value());
  CHECK(evening.gathering().agenda.stage().planned == 25min);
}

TEST_CASE("a fixed round that cannot fit is told before it is over, and shorter turns mend it") {
  Evening evening{12};
  evening.stage("replies");
  for (const Guest& guest : std::vector<Guest>(evening.gathering().guests))
    evening.does(RaiseHand{*guest.token});
  evening.does(LengthenStage{70min}).wait(80min - 12min);
  CHECK(evening.missing().has_value());
  REQUIRE(evening.offers(ClosingChoice::shorter_turns));
  evening.does(KeepClosing{ClosingChoice::shorter_turns});
  CHECK_FALSE(evening.missing().has_value());
  CHECK(evening.gathering().agenda.stage().turn < 2min);
  CHECK(evening.gathering().agenda.stage().turn >= shortest_turn);
}

TEST_CASE("one touch goes to the closing, and there is nothing to keep behind it") {
  Evening evening;
  evening.does(KeepClosing{ClosingChoice::go_to_closing});
  CHECK(evening.gathering().agenda.stage().kind == StageKind::closing);
  evening.wait(60min);
  CHECK_FALSE(evening.missing().has_value());
  CHECK(evening.refused(KeepClosing{ClosingChoice::go_to_closing}) == Reason::no_next_stage);
}

TEST_CASE("what was chosen for the closing can be taken back") {
  Evening evening;
  evening.wait(9min);
  const Agenda before = evening.gathering().agenda;
  evening.does(KeepClosing{ClosingChoice::shorten_break}).does(UndoStep{});
  CHECK(evening.gathering().agenda == before);
}

TEST_CASE("a late beginning is put right in one touch") {
  Evening evening;
  const Instant due = *evening.gathering().agenda.due;
  evening.wait(1min).does(BeganEarlier{4min});
  CHECK(*evening.gathering().agenda.due == due - 4min);
  CHECK(evening.gathering().agenda.clock.elapsed(evening.context.now) == 5min);
  CHECK_FALSE(evening.missing().has_value());
}

TEST_CASE("the wall says nothing of it") {
  Evening evening;
  const WallView before = wall_view(evening.room);
  evening.wait(30min);
  CHECK(wall_view(evening.room) == before);
}
