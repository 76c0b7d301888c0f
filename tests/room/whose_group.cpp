// Whose gathering it is: what a group has of its own, whatever format it meets in, and what a gathering that
// is just today's has for itself.

#include <catch2/catch.hpp>

#include "shared/room/agreement_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/goodbye_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/room/jobs_commands.hpp"
#include "shared/room/meeting_again.hpp"
#include "shared/room/programme_commands.hpp"
#include "shared/room/timekeeping_commands.hpp"
#include "shared/room/undo_commands.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;

namespace {

const Title group = *Title::from("Grief and loss");
const Point listen = *Point::from("We listen.");
const Point on_time = *Point::from("We begin on time.");
const LocalDate next_week = *date_from("2026-12-03");

// A house with a group, and a starter for those that have nothing.
struct Groups : Scene {
  Groups() {
    House house = *room.house;
    house.venue.groups = {{group, *Text<40>::from("evening"), *Text<300>::from("https://grief.example"), {}}};
    house.venue.jobs = {{*JobName::from("Make tea"), JobSheet::gathering}};
    house.venue.starter = {{listen, on_time}, Policy::general_experience};
    as(Permission::kiosk).does(ReadHouse{house}).as(Permission::facilitator);
  }
  Groups& starts(const char* format, std::optional<Title> whose) {
    does(StartGathering{format_named(format), {}, {}, std::move(whose)});
    return *this;
  }
  Groups& closes() {
    does(CloseGathering{});
    return *this;
  }
  Groups& reads(std::vector<ProgrammeEvent> events, std::vector<NextDate> dates = {}) {
    as(Permission::kiosk).does(ReadProgramme{{std::move(events), {}, std::move(dates)}});
    as(Permission::facilitator);
    return *this;
  }
  [[nodiscard]] GatheringOnWall wall() const { return *wall_view(room).gathering; }
};

ProgrammeEvent event_titled(const char* title) {
  ProgrammeEvent event;
  event.uid = *EventUid::from(std::string{title} + "@venue");
  event.title = *Text<120>::from(title);
  event.start = *local_time_from("2026-11-26T19:00:00+00:00");
  event.format = format_named("evening");
  return event;
}

}  // namespace

TEST_CASE("a gathering is of the group that is named, of the event's or title's, or just today's") {
  Groups it;
  const Title other = *Title::from("Thursday circle");
  it.reads({event_titled("Thursday circle")});
  const auto group_after = [&](const StartGathering& start) {
    it.does(start);
    const Title found = group_of(*it.room.gathering);
    it.closes();
    return found;
  };
  const FormatName evening = format_named("evening");
  const auto event = EventUid::from("Thursday circle@venue");
  CHECK(group_after({evening, {}, {}, group}) == group);
  CHECK(group_after({evening, {}, {}}).empty());
  CHECK(group_after({evening, {}, {}, Title{}}).empty());
  CHECK(group_after({evening, {}, event}) == other);
  CHECK(group_after({evening, {}, event, group}) == group);
  CHECK(group_after({evening, {}, event, Title{}}).empty());
  CHECK(group_after({evening, other, {}}) == other);
}

TEST_CASE("a gathering that is started for a group bears its name, unless it has one of its own") {
  Groups it;
  CHECK(it.starts("all-rules", group).room.gathering->title == group);
  it.closes().does(StartGathering{format_named("evening"), Title::from("A walk"), {}, group});
  CHECK(it.room.gathering->title.str() == "A walk");
  CHECK(it.wall().group->name == group);
}

TEST_CASE("a group that neither the venue lists nor an agreement names is refused") {
  Groups it;
  const Title old = *Title::from("Old friends");
  const StartGathering start{format_named("evening"), {}, {}, old};
  CHECK(it.refused(start) == Reason::unknown_group);
  it.does(StartGathering{format_named("evening"), old, {}}).does(AdoptPoint{listen, {}});
  it.closes();
  CHECK_FALSE(it.refused(start));
}

TEST_CASE("a gathering that began before gatherings knew their group is of the group of its title") {
  Groups it;
  apply(it.room, new_day(it.context));
  apply(it.room, GatheringStarted{it.context.now, evening_format(), group, {}});
  CHECK(group_of(*it.room.gathering) == group);
  it.room.gathering->group.reset();
  CHECK(group_of(*it.room.gathering) == group);
}

TEST_CASE("a group has its agreement, policies, next date and jobs whatever format it meets in") {
  Groups it;
  it.starts("evening", group).does(AdoptPoint{listen, {}}).does(ChoosePolicy{Policy::full_disclosure, {}});
  it.does(SayNextDate{next_week, Text<5>::from("19:00")}).does(AddGroupJob{*JobName::from("Keep time")});
  it.closes().starts("all-rules", group);
  const Agreement& own = *present_agreement(it.room);
  CHECK(own.points == std::vector{listen});
  CHECK(own.policies == std::vector{Policy::full_disclosure});
  CHECK(own.jobs == std::vector{*JobName::from("Keep time")});
  CHECK(it.wall().next_date == MeetsAgain{next_week, std::chrono::hours{19}, {}, Audience::open});
  CHECK(it.wall().group->link.str() == "https://grief.example");
}

TEST_CASE("what a gathering agrees on that is just today's goes with it") {
  Groups it;
  it.lets_take_back(std::chrono::seconds{30});
  it.starts("evening", {}).does(AdoptPoint{listen, {}}).does(ChoosePolicy{Policy::full_disclosure, {}});
  it.does(SayNextDate{next_week, {}}).does(AddGroupJob{*JobName::from("Keep time")});
  CHECK(it.wall().agreement->points == std::vector{listen});
  CHECK(it.wall().next_date->date == next_week);
  CHECK(jobs_now(it.room).size() == 2);
  it.closes();
  CHECK(wall_view(it.room).goodbye->next_date->date == next_week);
  CHECK(it.room.agreements->groups.empty());
  it.does(TakeBackClosing{});
  CHECK(it.wall().agreement->points == std::vector{listen});
  it.closes().does(EraseNow{});
  CHECK(it.room.agreements->groups.empty());
  it.starts("evening", {});
  CHECK(present_agreement(it.room) == nullptr);
  CHECK_FALSE(it.wall().next_date);
}

TEST_CASE("a group without points is offered the format's, else the venue's, and the café's day none") {
  Groups it;
  CHECK(it.starts("evening", group).wall().undecided == std::vector{listen, on_time});
  CHECK(it.wall().suggested == Policy::general_experience);
  CHECK_FALSE(it.wall().agreement);
  it.closes();
  House house = *it.room.house;
  for (Format& format : house.formats) {
    if (format.name != format_named("all-rules")) continue;
    format.points = {*Point::from("We go step by step.")};
    format.policy = Policy::total_non_disclosure;
  }
  it.as(Permission::kiosk).does(ReadHouse{house}).as(Permission::facilitator);
  CHECK(it.starts("all-rules", group).wall().undecided == std::vector{*Point::from("We go step by step.")});
  CHECK(it.wall().suggested == Policy::total_non_disclosure);
  it.closes().starts("cafe-day", {});
  CHECK(it.wall().undecided.empty());
  CHECK_FALSE(it.wall().suggested);
}

TEST_CASE("a group that has points is not offered the venue's, and one with a policy is suggested none") {
  Groups it;
  it.starts("evening", group).does(AdoptPoint{*Point::from("Ours."), {}});
  CHECK(it.wall().undecided.size() == 2);
  it.does(ChoosePolicy{Policy::full_disclosure, {}});
  CHECK_FALSE(it.wall().suggested);
  it.closes().starts("evening", group);
  CHECK(it.wall().undecided.empty());
}

TEST_CASE("an offered point is kept, changed or left out, and each can be taken back") {
  Groups it;
  it.starts("evening", group).does(AdoptPoint{listen, {}});
  CHECK(it.wall().undecided == std::vector{on_time});
  const Point later = *Point::from("We begin ten minutes later.");
  it.does(AdoptPoint{later, {}, on_time});
  CHECK(it.wall().undecided.empty());
  CHECK(it.wall().agreement->points == std::vector{listen, later});
  it.does(UndoStep{});
  CHECK(it.wall().undecided == std::vector{on_time});
  it.does(LeavePointOut{on_time});
  CHECK(it.wall().undecided.empty());
  it.does(UndoStep{});
  CHECK(it.wall().undecided == std::vector{on_time});
  it.does(LeavePointOut{on_time}).does(AdoptPoint{on_time, {}});
  CHECK(it.wall().agreement->points == std::vector{listen, on_time});
}

TEST_CASE("an offered point that was agreed on and goes again has been decided on") {
  Groups it;
  it.starts("evening", group).does(AdoptPoint{listen, {}}).does(AdoptPoint{on_time, {}}).does(DropPoint{1});
  CHECK(it.wall().undecided.empty());
  it.does(AdoptPoint{*Point::from("We begin at seven."), 1});
  CHECK(it.wall().undecided.empty());
  it.closes().starts("evening", {});
  CHECK(it.wall().undecided == std::vector{listen, on_time});
}

TEST_CASE("only what is offered can be left out or changed") {
  Groups it;
  const Point unheard = *Point::from("Unheard of.");
  CHECK(it.refused(LeavePointOut{listen}) == Reason::no_gathering);
  it.starts("evening", group);
  CHECK(it.refused(LeavePointOut{unheard}) == Reason::no_such_point);
  CHECK(it.refused(AdoptPoint{listen, {}, unheard}) == Reason::no_such_point);
  it.does(LeavePointOut{listen});
  CHECK(it.ask(LeavePointOut{listen}).events.empty());
}

TEST_CASE("the next date is a day after today with or without a time, and can be taken back") {
  Groups it;
  CHECK(it.refused(SayNextDate{next_week, {}}) == Reason::no_gathering);
  it.starts("evening", group);
  CHECK(it.refused(SayNextDate{*date_from("2026-11-26"), {}}) == Reason::date_in_the_past);
  CHECK(it.refused(SayNextDate{next_week, Text<5>::from("25:00")}) == Reason::wrong_type);
  CHECK(it.refused(SayNextDate{{}, Text<5>::from("19:00")}) == Reason::missing_field);
  it.does(SayNextDate{next_week, Text<5>::from("18:30")});
  CHECK(it.wall().next_date->time == std::chrono::minutes{18 * 60 + 30});
  it.does(SayNextDate{});
  CHECK_FALSE(it.wall().next_date);
  it.does(UndoStep{}).does(UndoStep{});
  CHECK_FALSE(it.wall().next_date);
}

TEST_CASE("a calendar that knows the group's next date is right, whatever was said") {
  Groups it;
  it.starts("evening", group).does(SayNextDate{next_week, {}});
  NextDate date{*Text<120>::from(group.str()), *local_time_from("2026-12-10T18:00:00+00:00"), {}, {}};
  it.reads({}, {date});
  CHECK(it.wall().next_date->date == *date_from("2026-12-10"));
  CHECK(it.refused(SayNextDate{next_week, {}}) == Reason::date_in_calendar);
  it.reads({});
  CHECK(it.wall().next_date->date == next_week);
}

TEST_CASE("a next date that was said is there until its day, and goes with it") {
  Groups it;
  it.starts("evening", group).does(SayNextDate{next_week, {}});
  it.closes();
  const auto begins_on = [&](LocalDate date) {
    it.context.today = date;
    apply(it.room, new_day(it.context));
  };
  begins_on(next_week);
  CHECK(it.room.agreements->groups.front().next);
  CHECK_FALSE(it.starts("evening", group).wall().next_date);
  it.closes();
  begins_on(*date_from("2026-12-04"));
  CHECK_FALSE(it.room.agreements->groups.front().next);
}

TEST_CASE("the group's own jobs stand on the sheet of its gatherings, and on nobody else's") {
  Groups it;
  const JobName keep_time = *JobName::from("Keep time");
  CHECK(it.refused(AddGroupJob{keep_time}) == Reason::no_gathering);
  it.starts("evening", group).does(AddGroupJob{keep_time}).does(TakeJob{keep_time, {}});
  CHECK(jobs_now(it.room).back().job == keep_time);
  CHECK(jobs_now(it.room).back().taken);
  it.closes();
  CHECK(it.refused(TakeJob{keep_time, {}}) == Reason::unknown_job);
  it.starts("all-rules", group);
  CHECK_FALSE(jobs_now(it.room).back().taken);
  it.closes().starts("evening", {});
  CHECK(jobs_now(it.room).size() == 1);
  it.closes().starts("evening", group).does(DropGroupJob{keep_time});
  CHECK(jobs_now(it.room).size() == 1);
  CHECK(it.refused(DropGroupJob{keep_time}) == Reason::unknown_job);
}

TEST_CASE("a group's job says something, is there once, and there are not too many") {
  Groups it;
  it.starts("evening", group);
  CHECK(it.refused(AddGroupJob{JobName{}}) == Reason::missing_field);
  CHECK(it.ask(AddGroupJob{*JobName::from("Make tea")}).events.empty());
  for (std::size_t i = 0; i < group_jobs_max; ++i)
    it.does(AddGroupJob{JobName::mended_from("Job " + std::to_string(i))});
  CHECK(it.ask(AddGroupJob{*JobName::from("Job 3")}).events.empty());
  CHECK(it.refused(AddGroupJob{*JobName::from("One too many")}) == Reason::too_large);
}
