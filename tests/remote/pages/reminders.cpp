// What stays in sight on the page of a gathering: that somebody has come late, what needs a decision, and how
// long hands have been up.
#include "remote/pages/facilitator/hints.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "tests/remote/pages/tablet_of_facilitator.hpp"

using namespace hearth;
using namespace hearth::pages;
using namespace hearth::pages::facilitator;
using namespace std::chrono_literals;

namespace {

// The lines above the page, a row in one.
std::vector<std::string> lines_above(const Tablet& it) {
  std::vector<std::string> lines;
  for (const Row& row : it.page().page.top) {
    std::string line;
    for (const Phrase& phrase : row.texts) line += (line.empty() ? "" : " | ") + phrase.words;
    lines.push_back(line);
  }
  return lines;
}

std::string said(const char* key) {
  return english().say(key);
}

// A gathering that began six minutes ago and has nothing to remind anybody of.
struct SixMinutesIn : Tablet {
  explicit SixMinutesIn(const char* stage = "piece") : Tablet(3, stage) {
    scene.room.gathering->agenda.due.reset();
    wait(6min);
    tell();
  }
};

}  // namespace

TEST_CASE("a reminder stays while somebody speaks, and its way out is a touch behind it") {
  Tablet it{6, "sharing"};
  it.scene.room.gathering->agenda.due.reset();
  it.tell();
  CHECK(lines_above(it) == std::vector{said("facilitator.split_due")});
  it.scene.does(RaiseHand{it.tokens[0]}).does(NextTurn{});
  it.tell();
  REQUIRE(it.gathering().floor.turn);
  CHECK(lines_above(it) == std::vector{said("facilitator.split_due")});
  it.touch_all({"reminders", "reminder.split"});
  CHECK_FALSE(it.gathering().splitting.groups.empty());
  CHECK(it.name() == "running");
}

TEST_CASE("what keeps the closing is among the reminders, and takes them away") {
  Tablet it{3, "sharing"};
  it.scene.room.gathering->agenda.due = it.scene.context.now + 20min;
  it.tell();
  CHECK_FALSE(lines_above(it).empty());
  it.touch_all({"reminders", "reminder.keep.run_on"});
  CHECK(lines_above(it).empty());
  CHECK(it.phrases().back() == said("facilitator.reminders_none"));
}

TEST_CASE("two lines at most stand there, the most pressing first, and the others are counted") {
  Tablet it{6, "sharing"};
  it.scene.room.gathering->agenda.due = it.scene.context.now + 20min;
  it.wait(61min);
  it.tell();
  const std::vector<Hint> all = hints(it.knows());
  REQUIRE(all.size() == 3);
  CHECK(lines_above(it) == std::vector{all[0].words + " | " + all[1].words + " · 1 more"});
  CHECK(all[0].of == HintOf::closing);
  CHECK(all[2].of == HintOf::energy);
}

TEST_CASE("after an hour without a break the energy is asked about, and not in a break nor after one") {
  Tablet it{3, "piece"};
  it.scene.room.gathering->agenda.due.reset();
  const auto asked = [&] {
    it.tell();
    for (const Hint& hint : hints(it.knows()))
      if (hint.of == HintOf::energy) return true;
    return false;
  };
  CHECK_FALSE(asked());
  it.wait(60min);
  CHECK(asked());
  it.scene.stage("rest");
  CHECK_FALSE(asked());
  it.scene.stage("replies");
  CHECK_FALSE(asked());
}

TEST_CASE("somebody who comes late is told of on this tablet until it was seen, without saying who") {
  SixMinutesIn it;
  CHECK(lines_above(it).empty());
  const Token token = it.scene.guest();
  it.tell();
  CHECK(lines_above(it) == std::vector{said("facilitator.came_late")});
  CHECK(lines_above(it).front().find(token_words(english(), token)) == std::string::npos);
  it.touch("late.seen");
  CHECK(it.name() == "running");
  CHECK(lines_above(it).empty());
  it.touch_all({"tools", "back"});
  CHECK(lines_above(it).empty());
  it.wait(1min);
  it.scene.guest();
  it.tell();
  CHECK(lines_above(it) == std::vector{said("facilitator.came_late")});
}

TEST_CASE("somebody late and what needs a decision share a line, and where there is neither there is none") {
  SixMinutesIn it{"sharing"};
  CHECK_FALSE(it.has("reminders"));
  it.scene.guest();
  it.scene.room.gathering->agenda.due = it.scene.context.now + 5min;
  it.tell();
  const std::vector<Hint> all = hints(it.knows());
  REQUIRE_FALSE(all.empty());
  REQUIRE(it.page().page.top.size() == 1);
  const Row row = it.page().page.top.front();
  CHECK(row.texts[0].words == said("facilitator.came_late"));
  CHECK(row.texts[1].words.rfind(all[0].words, 0) == 0);
  CHECK(row.buttons.size() == 2);
  it.touch("late.seen");
  CHECK(it.page().page.top.front().buttons.size() == 1);
}

TEST_CASE("whether somebody late is new is told, whenever they say so") {
  SixMinutesIn it;
  const Token token = it.scene.guest();
  it.scene.does(FirstTime{it.tokens[0]});  // here from the start
  it.tell();
  CHECK(lines_above(it) == std::vector{said("facilitator.came_late")});
  it.scene.does(FirstTime{token});
  it.tell();
  CHECK(lines_above(it) == std::vector{said("facilitator.came_late_new")});
  it.wait(late_told_for);
  it.tell();
  CHECK(lines_above(it).empty());
}

TEST_CASE("in every part somebody late is told of, and while people arrive nobody is late") {
  Tablet early{3, "piece"};
  early.scene.guest();
  early.tell();
  CHECK(lines_above(early).empty());
  for (const char* stage :
       {"choosing", "sharing", "pairs", "rest", "replies", "agreement", "seats", "closing"}) {
    CAPTURE(stage);
    SixMinutesIn it{stage};
    it.scene.guest();
    it.tell();
    CHECK(it.has("late.seen"));
  }
}

TEST_CASE("beside each hand stands how long it has been up, in steps of two minutes") {
  Tablet it{3, "replies"};
  const auto label = [&] { return it.button("choose." + to_string(it.tokens[0])).label; };
  const std::string words = token_words(english(), it.tokens[0]);
  it.scene.does(RaiseHand{it.tokens[0]});
  it.wait(119s);
  it.tell();
  CHECK(label() == words);
  it.wait(1s);
  CHECK(label() == words + "\nwaiting 2 min");
  it.wait(5min);
  CHECK(label() == words + "\nwaiting 6 min");
  it.scene.does(LowerHand{it.tokens[0]}).does(RaiseHand{it.tokens[0]});
  it.tell();
  CHECK(label() == words);
}

TEST_CASE(
    "what a handheld's press was refused for is told for eight seconds: whoever pressed has no screen") {
  Tablet it{3, "sharing"};
  it.picture->press_refused = {it.scene.context.now, Permission::handheld, Reason::nobody_waiting};
  CHECK(it.page().page.trouble ==
        "The clicker was pressed, and nothing has changed. Nobody is waiting to speak.");
  it.picture->press_refused->by = Permission::talking_piece;
  CHECK(it.page().page.trouble ==
        "The talking piece was pressed, and nothing has changed. Nobody is waiting to speak.");
  it.scene.wait(8s);
  CHECK(it.page().page.trouble.empty());
}
