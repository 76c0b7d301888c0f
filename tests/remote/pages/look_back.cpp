// After a gathering: what those who led it are offered, and what waits for them the next time.
#include "shared/room/floor_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "tests/remote/pages/tablet_of_facilitator.hpp"

using namespace hearth;
using namespace hearth::pages;
using namespace hearth::pages::facilitator;
using namespace std::chrono_literals;

namespace {

// A house that knows a talk for those who led, and a gathering of six in which nobody has spoken.
struct Led : Tablet {
  Led() : Tablet(6, "sharing") {
    House house = *scene.room.house;
    Format debrief = house.formats.front();
    debrief.name = format_named("our-own-talk");
    debrief.title = *Title::from("Our own talk");
    debrief.kind = FormatKind::debrief;
    house.formats.push_back(debrief);
    scene.as(Permission::kiosk).does(ReadHouse{house}).as(Permission::facilitator);
    tell();
  }
  void close() { touch_all({"close", "close.yes"}); }
  [[nodiscard]] std::string row_words() const {
    std::string words;
    for (const Element& element : page().page.main) {
      const auto* rows = std::get_if<Rows>(&element);
      if (rows == nullptr || rows->id != "look_back") continue;
      for (const Phrase& phrase : rows->rows.front().texts) words += phrase.words + "|";
    }
    return words;
  }
};

}  // namespace

TEST_CASE("once a gathering is erased, the numbers that may stay are told for half an hour") {
  Led it;
  it.close();
  CHECK(it.name() == "start");
  CHECK(it.row_words() == it.scene.room.last_closed->title.str() + " has ended|6 people came|");
  it.wait(look_back_within - 1s);
  CHECK(it.has("remember"));
  it.wait(1s);
  CHECK_FALSE(it.has("remember"));
}

TEST_CASE("of a few people nobody is told how many they were") {
  Tablet it{3, "sharing"};
  it.touch_all({"close", "close.yes"});
  CHECK(std::get<Rows>(it.page().page.main.at(2)).rows.front().texts.at(1).words ==
        "Fewer than 5 people came");
}

TEST_CASE("those who led begin their own talk with one touch, and it is not offered after itself") {
  Led it;
  it.close();
  CHECK(it.button("debrief").label == "Our own talk");
  it.touch("debrief");
  CHECK(it.name() == "running");
  CHECK(it.gathering().kind == FormatKind::debrief);
  CHECK_FALSE(it.scene.room.last_closed);
  it.close();
  CHECK(it.has("remember"));
  CHECK_FALSE(it.has("debrief"));
}

TEST_CASE("while a close can be taken back all is offered as well, and the page says what the talk erases") {
  Led it;
  it.scene.lets_take_back(30s);
  it.tell();
  it.close();
  CHECK(it.name() == "goodbye");
  CHECK(it.row_words() == english().say("facilitator.debrief_erases") + "|");
  it.touch("remember");
  it.type("Start with tea");
  it.wait(31s);
  it.tell();
  CHECK(it.name() == "remember");
  it.touch("remember.keep");
  CHECK(it.scene.room.notes->all.size() == 1);
}

TEST_CASE("a house that knows no such talk offers only to write down what to remember") {
  Tablet it{3, "sharing"};
  it.touch_all({"close", "close.yes"});
  CHECK_FALSE(it.has("debrief"));
  CHECK(it.has("remember"));
}

TEST_CASE("what was written down waits for the group's next gathering, and for no other group") {
  Led it;
  it.close();
  it.touch("remember");
  CHECK(it.button("remember.keep").state == State::refused);
  it.type("Start with tea");
  it.touch("remember.keep");
  CHECK(it.row_words().find(
            english().say("facilitator.remembered", {{"group", it.scene.room.last_closed->title.str()}})) !=
        std::string::npos);
  it.scene.does(StartGathering{format_named("evening"), {}, {}});
  it.tell();
  CHECK(it.page().page.top.empty());
  it.scene.does(CloseGathering{}).does(StartGathering{format_named("all-rules"), {}, {}});
  it.tell();
  REQUIRE_FALSE(it.page().page.top.empty());
  CHECK(it.page().page.top.front().texts.front().words == "There’s 1 note from last time");
  it.touch_all({"reminders", "reminder.notes"});
  it.tell();
  REQUIRE(it.first<Rows>().rows.size() == 1);
  CHECK(it.first<Rows>().rows[0].texts[1].words == "Start with tea");
  it.touch(it.first<Rows>().rows[0].buttons[0].id);
  it.touch_all({"back", "back"});
  CHECK(it.page().page.top.empty());
}

TEST_CASE("after a group in the cafe's day all is offered on the page of the day") {
  Tablet it{3};
  it.scene.does(StartGathering{format_named("cafe-day"), {}, {}})
      .does(StartGathering{format_named("evening"), {}, {}})
      .does(CloseGathering{});
  it.tell();
  CHECK(it.name() == "running");
  CHECK(it.has("remember"));
}
