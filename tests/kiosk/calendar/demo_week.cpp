// The demo venue's calendars are what a real café could have: every format has its group and its dates,
// nothing is on twice in one room, and whatever is on can be started and runs as its calendar says.

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "kiosk/calendar/reader.hpp"
#include "kiosk/house/house_files.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/room/programme_commands.hpp"
#include "tests/places.hpp"
#include "tests/room/scene.hpp"

using namespace hearth;
using namespace hearth::kiosk;

namespace {

// Five weeks have the first, the third and the last of every day of a month.
constexpr std::uint32_t days_of_demo = 35;
constexpr std::chrono::sys_days first_day = std::chrono::year{2026} / 11 / 2;

const HouseFiles& demo_files() {
  static const HouseFiles files =
      read_house_files(source_folder() / "assets/demo/venue.toml", source_folder() / "assets");
  return files;
}

Programme read_days(std::chrono::sys_days from, std::uint32_t days) {
  return read_calendars(demo_files().venue_file.calendars, LocalDate{from}, days, demo_files().zone,
                        wide_bounds);
}

const std::vector<ProgrammeEvent>& demo_events() {
  static const std::vector<ProgrammeEvent> events = [] {
    std::vector<ProgrammeEvent> all = read_days(first_day, days_of_demo).events;
    std::erase_if(all, [](const ProgrammeEvent& event) { return event.status == EventStatus::cancelled; });
    return all;
  }();
  return events;
}

const Format* format_of(const ProgrammeEvent& event) {
  return event.format.empty() ? nullptr : find_format(demo_files().house, event.format);
}

bool is_day(const ProgrammeEvent& event) {
  const Format* format = format_of(event);
  return format != nullptr && format->kind == FormatKind::day;
}

// Both at once for a while.
bool overlap(const ProgrammeEvent& a, const ProgrammeEvent& b) {
  return a.start.utc < b.end.utc && b.start.utc < a.end.utc;
}

std::string told(const ProgrammeEvent& event) {
  return to_iso(event.start.date()) + " " + to_hh_mm(event.start) + " " + event.title.str();
}

// A room with the demo's house and one day's programme.
Scene room_on(std::chrono::sys_days day) {
  Scene scene;
  House house = demo_files().house;
  house.venue.closing_grace = std::chrono::seconds{0};
  scene.as(Permission::kiosk).does(ReadHouse{house}).does(ReadProgramme{read_days(day, 1)});
  scene.context.today = LocalDate{day};
  return scene.as(Permission::facilitator);
}

// What the button of the day's programme gives.
StartGathering start_of(const ProgrammeEvent& event) {
  return {event.format, std::nullopt, event.uid};
}

void runs_as_told(const Scene& scene, const ProgrammeEvent& event) {
  REQUIRE(scene.room.gathering);
  const Gathering& gathering = *scene.room.gathering;
  CHECK(gathering.format == event.format);
  CHECK(gathering.title.str() == event.title.str());
  CHECK(gathering.event == event.uid);
  CHECK(gathering.agenda.stages == format_of(event)->stages);
}

}  // namespace

TEST_CASE("each format that comes with Hearth has a group in the demo venue, and a date within five weeks") {
  std::set<std::string> grouped;
  for (const LastingGroup& group : demo_files().house.venue.groups) grouped.insert(group.format.str());
  std::set<std::string> dated;
  for (const ProgrammeEvent& event : demo_events()) dated.insert(event.format.str());
  REQUIRE(demo_files().house.formats.size() == 18);
  for (const Format& format : demo_files().house.formats) {
    CAPTURE(format.name.str());
    CHECK(grouped.count(format.name.str()) == 1);
    CHECK(dated.count(format.name.str()) == 1);
  }
}

TEST_CASE("every event of the demo venue that names a format is started from the programme and runs it") {
  for (std::uint32_t n = 0; n < days_of_demo; ++n) {
    const std::chrono::sys_days day = first_day + std::chrono::days{n};
    Scene scene = room_on(day);
    for (const ProgrammeEvent& event : std::vector<ProgrammeEvent>{scene.room.programme->events}) {
      if (event.format.empty() || event.status == EventStatus::cancelled) continue;
      CAPTURE(told(event));
      REQUIRE(format_of(event) != nullptr);
      scene.does(start_of(event));
      runs_as_told(scene, event);
      scene.does(CloseGathering{});
      CHECK_FALSE(scene.room.gathering);
    }
  }
}

TEST_CASE("what meets while the café is open runs inside the day, and the day goes on behind it") {
  int inside = 0;
  for (std::uint32_t n = 0; n < days_of_demo; ++n) {
    Scene scene = room_on(first_day + std::chrono::days{n});
    const std::vector<ProgrammeEvent> events = scene.room.programme->events;
    const auto cafe = std::find_if(events.begin(), events.end(), is_day);
    REQUIRE(cafe != events.end());
    scene.does(start_of(*cafe));
    for (const ProgrammeEvent& event : events) {
      if (format_of(event) == nullptr || is_day(event) || !overlap(event, *cafe)) continue;
      if (event.status == EventStatus::cancelled) continue;
      CAPTURE(told(event));
      ++inside;
      scene.does(start_of(event));
      runs_as_told(scene, event);
      scene.does(CloseGathering{});
      runs_as_told(scene, *cafe);
    }
  }
  CHECK(inside > 20);
}

TEST_CASE("a group of the demo venue meets as it usually does") {
  for (const ProgrammeEvent& event : demo_events()) {
    for (const LastingGroup& group : demo_files().house.venue.groups) {
      if (group.name.str() != event.title.str()) continue;
      CAPTURE(told(event));
      CHECK(event.format.str() == group.format.str());
    }
  }
}

TEST_CASE(
    "nothing in the demo venue is impossible: one thing in a room, one gathering at a time, and time for "
    "it") {
  const std::vector<ProgrammeEvent>& events = demo_events();
  for (std::size_t i = 0; i < events.size(); ++i) {
    const ProgrammeEvent& event = events[i];
    CAPTURE(told(event));
    CHECK_FALSE(event.place.empty());
    // People come and go in the café: it plans nothing that would have to fit.
    if (event.all_day || is_day(event)) continue;
    if (const Format* format = format_of(event))
      CHECK(planned_length(format->stages) <= event.end.utc - event.start.utc);
    for (std::size_t j = i + 1; j < events.size(); ++j) {
      const ProgrammeEvent& other = events[j];
      if (other.all_day || is_day(other) || !overlap(event, other)) continue;
      CAPTURE(told(other));
      CHECK(event.place.str() != other.place.str());
      CHECK((format_of(event) == nullptr || format_of(other) == nullptr));
    }
  }
}

TEST_CASE(
    "on a café day of the demo venue several things are on at once, for everyone, by asking and in private") {
  std::set<Audience> audiences;
  int at_once = 0;
  for (const ProgrammeEvent& event : demo_events()) {
    audiences.insert(event.audience);
    if (!is_day(event)) continue;
    at_once = std::max(at_once, static_cast<int>(std::count_if(
                                    demo_events().begin(), demo_events().end(),
                                    [&](const ProgrammeEvent& other) { return overlap(event, other); })));
  }
  CHECK(audiences == std::set<Audience>{Audience::open, Audience::ask_first, Audience::closed});
  CHECK(at_once >= 6);
}
