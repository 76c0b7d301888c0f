// What a group has of its own, by touch: which group it is, what it is offered, when it meets again, its
// jobs.
#include "shared/room/agreement_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/room/meeting_again.hpp"
#include "shared/room/programme_commands.hpp"
#include "tests/remote/pages/tablet_of_facilitator.hpp"

using namespace hearth;
using namespace hearth::pages;
using namespace hearth::pages::facilitator;

namespace {

LastingGroup group_of_venue(const char* name, const char* format) {
  return {*Text<60>::from(name), *Text<40>::from(format), {}, {}};
}

// A venue with three groups, one of them the café's day itself, and a starter.
struct Groups : Tablet {
  Groups() {
    House house = *scene.room.house;
    house.venue.groups = {group_of_venue("Monday meeting", "all-rules"), group_of_venue("Café", "cafe-day"),
                          group_of_venue("Thursday circle", "evening")};
    house.venue.starter = {{*Point::from("We listen"), *Point::from("We are on time")},
                           Policy::general_experience};
    scene.as(Permission::kiosk).does(ReadHouse{house}).as(Permission::facilitator);
    tell();
  }
  [[nodiscard]] std::vector<std::string> labels() const {
    std::vector<std::string> words;
    for (const Button& button : first<Buttons>().buttons) words.push_back(button.label);
    return words;
  }
  [[nodiscard]] std::string row_of(const std::string& id) const {
    for (const Element& element : page().page.main) {
      const auto* rows = std::get_if<Rows>(&element);
      for (const Row& row : rows != nullptr ? rows->rows : std::vector<Row>{}) {
        for (const Button& button : row.buttons) {
          if (button.id == id) return row.texts.front().words;
        }
      }
    }
    return {};
  }
};

}  // namespace

TEST_CASE("a touch on a format asks which group, those that usually meet so first, and one touch starts") {
  Groups it;
  it.touch("start.evening");
  CHECK(it.name() == "which_group");
  CHECK(it.labels() == std::vector<std::string>{"Thursday circle", "Monday meeting"});
  it.touch("group.1");
  CHECK(it.name() == "running");
  CHECK(group_of(it.gathering()).str() == "Monday meeting");
  CHECK(it.gathering().format == format_named("evening"));
}

TEST_CASE(
    "just today is a touch as well, and a group known by its agreement comes before those that meet "
    "otherwise") {
  Groups it;
  it.touch_all({"start.evening", "group.today"});
  CHECK(group_of(it.gathering()).empty());
  it.scene.does(CloseGathering{});
  it.scene.does(StartGathering{format_named("evening"), Title::from("Old friends"), {}});
  it.scene.does(AdoptPoint{*Point::from("We listen"), {}}).does(CloseGathering{});
  it.tell();
  it.touch("start.evening");
  CHECK(it.labels() == std::vector<std::string>{"Thursday circle", "Old friends", "Monday meeting"});
  CHECK(it.button("group.3").role == Role::primary);
  it.touch("group.own.1");
  CHECK(group_of(it.gathering()).str() == "Old friends");
}

TEST_CASE("the café's day starts at once, and inside it a format asks which group") {
  Groups it;
  it.touch_all({"start.cafe-day", "group", "start.evening"});
  CHECK(it.name() == "which_group");
  it.touch("back");
  CHECK(it.name() == "group");
  it.touch_all({"start.evening", "group.3"});
  CHECK(it.name() == "running");
  CHECK(group_of(it.gathering()).str() == "Thursday circle");
}

TEST_CASE("asking which group goes when another tablet starts one") {
  Groups it;
  it.touch("start.evening");
  it.scene.does(StartGathering{format_named("evening"), {}, {}});
  it.tell();
  CHECK(it.name() == "running");
}

TEST_CASE("what is on today starts at one touch, for the group of its name") {
  Groups it;
  it.has_on_today({it.thursday_circle()});
  it.touch("start.circle@example/1");
  CHECK(group_of(it.gathering()).str() == "Thursday circle");
}

TEST_CASE("an offer says that it is one, and each point is kept, changed or left out") {
  Groups it;
  it.touch_all({"start.evening", "group.3", "tools", "agreement"});
  const auto phrases = it.phrases();
  CHECK(std::find(phrases.begin(), phrases.end(), english().say("facilitator.offer_how")) != phrases.end());
  it.touch("leave.2");
  CHECK(undecided_points(it.scene.room).size() == 1);
  CHECK_FALSE(it.has("leave.2"));
  CHECK(it.has("adopt.2"));
  it.touch("change.1");
  CHECK(it.first<pages::Field>().words == "We listen");
  it.type("We listen well");
  it.touch("point.adopt");
  CHECK(present_agreement(it.scene.room)->points == std::vector{*Point::from("We listen well")});
  CHECK(undecided_points(it.scene.room).empty());
  it.touch("adopt.2");
  CHECK(present_agreement(it.scene.room)->points.size() == 2);
}

TEST_CASE("the policy that is offered is said as a suggestion, and chosen only by whoever touches it") {
  Groups it;
  it.touch_all({"start.evening", "group.3", "tools", "agreement", "policies"});
  CHECK(it.phrases().back().find(english().say("facilitator.policy.general_experience")) !=
        std::string::npos);
  CHECK_FALSE(it.button("confidentiality.general_experience").chosen);
  it.touch_all({"confidentiality.full_disclosure", "policies.choose"});
  CHECK(present_agreement(it.scene.room)->policies == std::vector{Policy::full_disclosure});
}

TEST_CASE("the next date is said in four touches, a day and half an hour this way or that") {
  Groups it;
  it.touch_all({"start.evening", "group.3", "tools", "next"});
  CHECK(it.button("next.weeks.1").chosen);
  it.touch_all({"next.weeks.2", "next.say"});
  CHECK(it.name() == "tools");
  const auto next = [&] { return *meets_again(it.scene.room, it.gathering()); };
  CHECK(to_iso(next().date) == "2026-12-10");
  CHECK(next().time == std::chrono::hours{18});
  it.touch_all(
      {"next", "next.day_later", "next.day_later", "next.day_earlier", "next.time_later", "next.say"});
  CHECK(to_iso(next().date) == "2026-12-11");
  CHECK(next().time == std::chrono::minutes{18 * 60 + 30});
  it.touch_all({"next", "next.without_time", "next.say"});
  CHECK_FALSE(next().time);
  it.touch_all({"next", "next.none"});
  CHECK_FALSE(meets_again(it.scene.room, it.gathering()));
}

TEST_CASE("no day before tomorrow can be picked") {
  Groups it;
  it.touch_all({"start.evening", "group.3", "tools", "next"});
  for (int i = 0; i < 12; ++i) it.touch("next.day_earlier");
  it.touch("next.say");
  CHECK(to_iso(meets_again(it.scene.room, it.gathering())->date) == "2026-11-27");
}

TEST_CASE("whoever closes is shown the next date, and can say it while everybody is there") {
  Groups it;
  it.touch_all({"start.evening", "group.3", "close"});
  CHECK(it.row_of("next") == english().say("facilitator.next_not_known"));
  it.touch_all({"next", "next.weeks.4", "next.say"});
  CHECK(it.name() == "running");
  it.touch("close");
  CHECK(it.row_of("next").find("24 December") != std::string::npos);
  it.touch("close.yes");
  CHECK_FALSE(it.scene.room.gathering);
}

TEST_CASE("a date from the calendar is shown, and not picked here") {
  Groups it;
  NextDate date{*Text<120>::from("Thursday circle"), *local_time_from("2026-12-17T18:00:00+00:00"), {}, {}};
  it.scene.as(Permission::kiosk).does(ReadProgramme{{{}, {}, {date}}}).as(Permission::facilitator);
  it.tell();
  it.touch_all({"start.evening", "group.3", "tools", "next"});
  CHECK_FALSE(it.has("next.say"));
  CHECK(it.phrases().back() == english().say("facilitator.next_in_calendar"));
}

TEST_CASE("a job of the group's own is written on the page of jobs, and taken off again") {
  Groups it;
  it.touch_all({"start.evening", "group.3", "tools", "jobs", "group_job"});
  CHECK(it.button("group_job.add").state == State::refused);
  it.type("Keep time");
  it.touch("group_job.add");
  CHECK(it.name() == "jobs");
  it.touch_all({"job.0", "job.0.drop"});
  CHECK_FALSE(it.has("job.0"));
}
