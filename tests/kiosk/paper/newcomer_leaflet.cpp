#include "kiosk/paper/newcomer_leaflet.hpp"

#include <catch2/catch.hpp>

#include "shared/room/room.hpp"
#include "tests/kiosk/paper/reading.hpp"

using namespace hearth;
using namespace hearth::kiosk::paper;

namespace {

// A time of the week of Thursday 26 November 2026, in Greenwich.
LocalTime at(unsigned day, int hour, int minute = 0) {
  const std::chrono::sys_days date{std::chrono::year{2026} / std::chrono::November / std::chrono::day{day}};
  return {date + std::chrono::hours{hour} + std::chrono::minutes{minute}, std::chrono::minutes{0}};
}

ProgrammeEvent event(const std::string& title, LocalTime start, LocalTime end) {
  ProgrammeEvent made;
  made.uid = EventUid::mended_from(title);
  made.title = Text<120>::mended_from(title);
  made.start = start;
  made.end = end;
  made.place = Text<120>::mended_from("Main room");
  return made;
}

WallView wall_with(std::vector<ProgrammeEvent> events) {
  Room room;
  House house;
  house.venue = demo_venue();
  room.house = house;
  Programme programme;
  programme.events = std::move(events);
  room.programme = programme;
  return wall_view(room);
}

const LocalTime noon = at(26, 12);

std::string leaflet_with(std::vector<ProgrammeEvent> events) {
  return words_on(printed(newcomer_leaflet(wall_with(std::move(events)), noon, texts_in("en"))));
}

std::vector<ProgrammeEvent> busy_week() {
  std::vector<ProgrammeEvent> events;
  for (unsigned day = 26; day <= 30; ++day) {
    for (int hour = 13; hour < 23; ++hour)
      events.push_back(event("Something with a rather long name, number " + std::to_string(events.size()),
                             at(day, hour), at(day, hour, 45)));
  }
  return events;
}

}  // namespace

TEST_CASE("what is private never stands on the leaflet, nor where it is") {
  ProgrammeEvent closed = event("Volunteers’ check-in", at(26, 14), at(26, 15));
  closed.audience = Audience::closed;
  closed.place = Text<120>::mended_from("Back office");
  for (const std::string& language : all_languages()) {
    const auto leaflets = newcomer_leaflet(wall_with({closed, event("Board games", at(26, 16), at(26, 17))}),
                                           noon, texts_in(language));
    for (const auto& leaflet : leaflets) {
      CHECK_THAT(words_on(leaflet), !Catch::Contains("check-in") && !Catch::Contains("Back office"));
    }
    CHECK_THAT(words_on(printed(leaflets)), Catch::Contains("Board games"));
  }
}

TEST_CASE("a private event that reached a wall by mistake is left out all the same") {
  WallView wall = wall_with({});
  ProgrammeEvent closed = event("Visit to the ward", at(26, 14), at(26, 15));
  closed.audience = Audience::closed;
  wall.events = {closed};
  CHECK_THAT(words_on(printed(newcomer_leaflet(wall, noon, texts_in("en")))), !Catch::Contains("ward"));
}

TEST_CASE("what is on is told by day, with its times and place, and what has ended or is cancelled is not") {
  ProgrammeEvent cancelled = event("Swimming", at(27, 16), at(27, 17));
  cancelled.status = EventStatus::cancelled;
  ProgrammeEvent asked_first = event("Sewing", at(27, 14), at(27, 15));
  asked_first.audience = Audience::ask_first;
  const std::string words =
      leaflet_with({event("Toast", at(26, 10), at(26, 11)), event("Café is open", at(26, 10), at(26, 18)),
                    asked_first, cancelled});
  CHECK_THAT(words, !Catch::Contains("Toast") && !Catch::Contains("Swimming"));
  CHECK_THAT(words, Catch::Contains("Thursday 26 November\n10:00 to 18:00\nCafé is open\nMain room\n"
                                    "Friday 27 November\n14:00 to 15:00\nSewing\n"
                                    "Main room · ask us first\n"));
  CHECK_THAT(words, Catch::Contains("As planned on Thursday 26 November 2026."));
}

TEST_CASE("a week with more than there is room for ends with whole days, and says that there is more") {
  for (const std::string& language : all_languages()) {
    CAPTURE(language);
    const auto leaflets = newcomer_leaflet(wall_with(busy_week()), noon, texts_in(language));
    const ui::paper::LaidOut laid = ui::paper::lay_out(leaflets);
    CHECK(laid.pages.size() <= 2);
    check_readable(printed(leaflets), laid);
    CHECK_THAT(words_on(printed(leaflets)), Catch::Contains("number 9") && !Catch::Contains("number 49"));
    CHECK_THAT(words_on(printed(leaflets)),
               Catch::Contains(texts_in(language).say("paper.leaflet.and_more")));
  }
}

TEST_CASE("where nothing is planned the leaflet says so") {
  CHECK_THAT(leaflet_with({}), Catch::Contains("Nothing is planned for the next few days"));
}

TEST_CASE(
    "the leaflet says where it is, that one can just come in, listen and leave, and what is kept secret") {
  const std::string words = leaflet_with({});
  for (const char* said :
       {"Welcome to the Lantern Café", "You can just come in.", "12 Mill Lane", "hearing loop",
        "You can just listen", "You can leave at any time", "You don’t have to touch it.",
        "Who was here stays here too.", "What we cannot keep secret", "We’ll tell you first."})
    CHECK_THAT(words, Catch::Contains(said));
}

TEST_CASE("each crisis line says when, what it costs, and whether somebody may be sent, in every language") {
  for (const std::string& language : all_languages()) {
    CAPTURE(language);
    const config::Texts& texts = texts_in(language);
    const std::string words = words_on(printed(newcomer_leaflet(wall_with({}), noon, texts)));
    CHECK(words.find('{') == std::string::npos);
    for (const CrisisLine& line : demo_venue().crisis_lines) {
      CHECK_THAT(words, Catch::Contains(line.contact.str()) && Catch::Contains(line.hours.str()) &&
                            Catch::Contains(line.cost.str()));
      CHECK_THAT(words,
                 Catch::Contains(texts.say("sign_in.may_send." + std::string{name_of(line.may_send)})));
    }
    CHECK_THAT(words, Catch::Contains("2026"));  // when they were last checked
  }
}

TEST_CASE("a venue without an address and crisis lines gets a leaflet without empty headings") {
  WallView wall = wall_with({});
  wall.venue = Venue{};
  const auto leaflets = newcomer_leaflet(wall, noon, texts_in("en"));
  CHECK_THAT(words_on(printed(leaflets)),
             !Catch::Contains("Where we are") && !Catch::Contains("If it’s too much"));
  CHECK(ui::paper::lay_out(leaflets).fits);
}

TEST_CASE("as many crisis lines as a venue can have need a folded sheet, and stand there whole") {
  WallView wall = wall_with(busy_week());
  Venue venue = demo_venue();
  CrisisLine longest = venue.crisis_lines.front();
  longest.contact = Text<40>::mended_from("text SOMETHING QUITE LONG to 85258 or 116");
  longest.about =
      Text<80>::mended_from("for everyone who would rather write than talk, at any hour of the night");
  venue.crisis_lines.assign(crisis_lines_max, longest);
  wall.venue = venue;
  const auto leaflets = newcomer_leaflet(wall, noon, texts_in("de"));
  const ui::paper::LaidOut laid = ui::paper::lay_out(leaflets);
  CHECK(laid.pages.size() <= 4);
  check_readable(printed(leaflets), laid);
}
