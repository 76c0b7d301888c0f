#include "kiosk/paper/facilitator_card.hpp"

#include <catch2/catch.hpp>

#include "tests/kiosk/paper/reading.hpp"

using namespace hearth;
using namespace hearth::kiosk::paper;

namespace {

constexpr std::size_t openings = 2;  // which of the cards has the beginnings of what is said

const Format& format_called(const std::string& name) {
  const auto& all = all_formats();
  return *std::find_if(all.begin(), all.end(), [&](const Format& each) { return each.name.str() == name; });
}

std::string filled(std::size_t characters, const std::string& with) {
  std::string text;
  while (text.size() + with.size() <= characters) text += with;
  return text;
}

}  // namespace

TEST_CASE(
    "the card of every format fits on both sides of one A5 card in every language, and nothing is cut") {
  REQUIRE(all_formats().size() >= 18);
  for (const std::string& language : all_languages()) {
    for (const Format& format : all_formats()) {
      CAPTURE(language, format.name.str());
      const auto cards = facilitator_card(format, demo_venue(), texts_in(language));
      const auto [card, laid] = printed_and_laid(cards);
      CHECK(card->size == ui::paper::PaperSize::a5);
      CHECK(laid.pages.size() <= 2);
      CHECK(card != &cards.back());  // there is room for what to say
      check_readable(*card, laid);
    }
  }
}

TEST_CASE("a card has every part with its minutes and the beginning of its script, whatever the language") {
  for (const std::string& language : all_languages()) {
    const config::Texts& texts = texts_in(language);
    for (const Format& format : all_formats()) {
      CAPTURE(language, format.name.str());
      const std::string words = words_on(facilitator_card(format, demo_venue(), texts)[openings]);
      for (const Stage& stage : format.stages) {
        CHECK_THAT(words, Catch::Contains(stage.title.str()));
        CHECK_THAT(words, Catch::Contains(stage.say.str().substr(0, stage.say.str().find('\n'))));
        if (!stage.planned) continue;
        const auto minutes = std::chrono::round<std::chrono::minutes>(*stage.planned).count();
        CHECK_THAT(words, Catch::Contains(texts.say("facilitator.minutes_planned",
                                                    {{"count", std::to_string(minutes)}})));
      }
    }
  }
}

TEST_CASE("a card tells how turns go, each rule of its format once and no other") {
  const config::Texts& texts = texts_in("en");
  const auto count = [&](const std::string& name, const std::string& rule) {
    const auto all = texts_on(facilitator_card(format_called(name), demo_venue(), texts).front());
    const std::string text = texts.say("paper.floor." + rule);
    return std::count(all.begin(), all.end(), text.substr(text.find('\n') + 1));
  };
  CHECK(count("listening-circle", "circle") == 1);
  CHECK(count("listening-circle", "raised-hands") == 1);
  CHECK(count("listening-circle", "pairs") == 0);
  CHECK(count("listening-circle", "none") == 0);
  CHECK(count("council", "talking-piece") == 1);
  CHECK(count("co-counselling", "pairs") == 1);
  CHECK(count("drop-in-day", "none") == 1);
}

TEST_CASE("there is a rule in words for every way that the floor goes, in every language") {
  for (const std::string& language : all_languages()) {
    for (const auto& [rule, name] : enum_names<FloorRule>) {
      CAPTURE(language, name);
      CHECK_THAT(texts_in(language).say("paper.floor." + std::string{name}), Catch::Contains("\n"));
    }
  }
}

TEST_CASE("a card calls the tablet's buttons what they are called there, and says whom to call") {
  for (const std::string& language : all_languages()) {
    CAPTURE(language);
    const config::Texts& texts = texts_in(language);
    const std::string words =
        words_on(facilitator_card(format_called("listening-circle"), demo_venue(), texts).front());
    for (const char* button : {"facilitator.undo", "facilitator.screen.crisis", "facilitator.words",
                               "facilitator.tools", "facilitator.no_clock"})
      CHECK_THAT(words, Catch::Contains(texts.say(button)));
    CHECK(words.find('{') == std::string::npos);
    for (const CrisisLine& line : demo_venue().crisis_lines)
      CHECK_THAT(words, Catch::Contains(line.contact.str()));
    CHECK_THAT(words, Catch::Contains(demo_venue().cannot_keep_secret.str()));
  }
}

TEST_CASE(
    "where there is no room for the whole script, what is left is its opening and what is in brackets") {
  Format format = format_called("listening-circle");
  format.stages.resize(1);
  format.stages[0].say =
      Text<600, Lines::many>::mended_from("Let’s begin.\nMore of it.\n(Tap when it’s quiet.)\nThe end.");
  const auto cards = facilitator_card(format, demo_venue(), texts_in("en"));
  CHECK_THAT(words_on(cards.front()), Catch::Contains("More of it.\n(Tap when it’s quiet.)\nThe end."));
  CHECK_THAT(words_on(cards[openings]), Catch::Contains("Let’s begin.\n(Tap when it’s quiet.)\n"));
  CHECK_THAT(words_on(cards[openings]), !Catch::Contains("The end."));
  CHECK_THAT(words_on(cards.back()), !Catch::Contains("Let’s begin."));
}

TEST_CASE("the length of a turn that is no whole minute is told in minutes and seconds") {
  Format format = format_called("council");
  format.stages.resize(1);
  Stage& stage = format.stages[0];
  stage.floor = FloorRule::circle;
  stage.time = TimeRule::fixed;
  stage.turn = std::chrono::seconds{90};
  CHECK_THAT(words_on(facilitator_card(format, demo_venue(), texts_in("en")).front()),
             Catch::Contains("Turns of 1:30 min"));
  stage.turn = std::chrono::minutes{2};
  CHECK_THAT(words_on(facilitator_card(format, demo_venue(), texts_in("en")).front()),
             Catch::Contains("Turns of 2 min"));
}

TEST_CASE("the longest format that a venue can write fits with the titles of its parts") {
  Format format = format_called("peer-support-evening");
  Stage longest = format.stages.front();
  longest.title = Title::mended_from(filled(60, "Listening "));
  longest.say = Text<600, Lines::many>::mended_from(filled(600, "Say it all, slowly. "));
  longest.floor = FloorRule::none;
  format.stages.assign(stages_max, longest);
  for (const std::string language : {"en", "de", "ar"}) {
    CAPTURE(language);
    const auto cards = facilitator_card(format, demo_venue(), texts_in(language));
    const ui::paper::LaidOut laid = ui::paper::lay_out(cards);
    CHECK(laid.pages.size() <= 2);
    check_readable(cards.back(), laid);
  }
}
