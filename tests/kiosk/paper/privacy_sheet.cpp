#include "kiosk/paper/privacy_sheet.hpp"

#include <catch2/catch.hpp>

#include "shared/room/gathering.hpp"
#include "shared/room/tally.hpp"
#include "tests/kiosk/paper/reading.hpp"

using namespace hearth;
using namespace hearth::kiosk::paper;

TEST_CASE("what this house keeps fits on one page of A4 in every language, and nothing is cut") {
  for (const std::string& language : all_languages()) {
    CAPTURE(language);
    const auto sheet = privacy_sheet(demo_venue(), texts_in(language));
    const ui::paper::LaidOut laid = ui::paper::lay_out(sheet);
    CHECK(laid.pages.size() == 1);
    CHECK(laid.body_pt >= 10);
    check_readable(sheet, laid);
  }
}

TEST_CASE("it says that small numbers are not kept, and names the number below which they are not") {
  REQUIRE(people_told_from == 5);  // as the texts say
  CHECK_THAT(words_on(privacy_sheet(demo_venue(), texts_in("en"))), Catch::Contains("“fewer than 5”"));
  for (const std::string& language : all_languages()) {
    CAPTURE(language);
    const std::string counts = texts_in(language).say("sign_in.knows.counts");
    CHECK_THAT(counts, Catch::Contains("5"));
    CHECK_THAT(words_on(privacy_sheet(demo_venue(), texts_in(language))),
               Catch::Contains(counts.substr(counts.find('\n') + 1)));
  }
}

TEST_CASE("the times on it are those that the venue and the room go by") {
  Venue venue = demo_venue();
  venue.day_ends = std::chrono::minutes{5 * 60 + 30};
  venue.notes_kept = std::chrono::days{17};
  REQUIRE(forgotten_after == std::chrono::minutes{60});
  for (const std::string& language : all_languages()) {
    CAPTURE(language);
    const std::string words = words_on(privacy_sheet(venue, texts_in(language)));
    CHECK_THAT(words, Catch::Contains("05:30") && Catch::Contains("17") && Catch::Contains("60"));
    CHECK(words.find('{') == std::string::npos);
  }
}

TEST_CASE("it says what is never asked, and whom to ask") {
  const std::string words = words_on(privacy_sheet(demo_venue(), texts_in("en")));
  for (const char* said : {"There’s no camera and no microphone", "phone, email", "never saved",
                           "No words of yours, no name", "anyone with a yellow ribbon", "Ruth"})
    CHECK_THAT(words, Catch::Contains(said));
}
