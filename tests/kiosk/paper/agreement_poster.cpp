#include "kiosk/paper/agreement_poster.hpp"

#include <catch2/catch.hpp>

#include "tests/kiosk/paper/reading.hpp"

using namespace hearth;
using namespace hearth::kiosk::paper;

namespace {

constexpr float wall_pt = 20;  // what can be read from three metres

Agreement agreement() {
  Agreement made;
  made.group = Title::mended_from("Listening circle");
  made.points = {Point::mended_from("One person speaks at a time."), Point::mended_from("Anyone can pass.")};
  made.adopted = date_from("2026-11-26");
  made.review = date_from("2027-11-26");
  made.policies = {Policy::general_experience, Policy::personal_experience_only};
  return made;
}

const Format& proposing() {
  const auto& all = all_formats();
  return *std::find_if(all.begin(), all.end(), [](const Format& each) { return !each.points.empty(); });
}

}  // namespace

TEST_CASE("an agreement has its points in order, its dates with the year, and what its policies mean") {
  const std::string words = words_on(agreement_poster(agreement(), demo_venue(), texts_in("en")));
  CHECK_THAT(words, Catch::StartsWith("Listening circle\nWhat we’ve agreed\n1\nOne person speaks at a time.\n"
                                      "2\nAnyone can pass.\n"));
  CHECK_THAT(words, Catch::Contains("No names, no details, nothing that could show who it was.") &&
                        Catch::Contains("Only your own part") && !Catch::Contains("Anything\n"));
  CHECK_THAT(words, Catch::Contains("Who was here stays here too.\nWhat we cannot keep secret\n"));
  CHECK_THAT(words, Catch::EndsWith("Agreed on Thursday 26 November 2026\n"
                                    "We’ll look at it again on Friday 26 November 2027\n"));
}

TEST_CASE("a poster is in large letters in every language, on as many pages as these need") {
  Agreement longest = agreement();
  longest.points.assign(
      points_max,
      Point::mended_from("We give each other space: we ask before we touch, and before we get in "
                         "touch outside the group, and we take a no for a no, at once and without "
                         "asking for any reason at all."));
  for (const std::string& language : all_languages()) {
    for (const Agreement& each : {agreement(), longest}) {
      CAPTURE(language, each.points.size());
      const auto poster = agreement_poster(each, demo_venue(), texts_in(language));
      const ui::paper::LaidOut laid = ui::paper::lay_out(poster);
      CHECK(laid.body_pt >= wall_pt);
      check_readable(poster, laid);
    }
  }
}

TEST_CASE("where no policy is chosen yet the poster asks not to repeat anything") {
  Agreement open = agreement();
  open.policies.clear();
  CHECK_THAT(words_on(agreement_poster(open, demo_venue(), texts_in("en"))),
             Catch::Contains("Until we’ve talked about it, please don’t repeat any of it outside."));
}

TEST_CASE("a proposal says first that it is one, and has all four policies to choose from") {
  for (const std::string& language : all_languages()) {
    CAPTURE(language);
    const config::Texts& texts = texts_in(language);
    const auto poster = agreement_proposal(proposing(), demo_venue(), texts);
    const std::string words = words_on(poster);
    CHECK_THAT(words, Catch::StartsWith(texts.say("paper.agreement.label") + "\n"));
    for (const Point& point : proposing().points) CHECK_THAT(words, Catch::Contains(point.str()));
    for (const auto& [policy, name] : enum_names<Policy>)
      CHECK_THAT(words, Catch::Contains(texts.say("wall.confidentiality." + std::string{name} + "_more")));
    CHECK_THAT(words, !Catch::Contains(texts.say("wall.agreements.title")));
    const ui::paper::LaidOut laid = ui::paper::lay_out(poster);
    CHECK(laid.body_pt >= wall_pt);
    check_readable(poster, laid);
  }
}
