#include "shared/config/language.hpp"

#include <catch2/catch.hpp>
#include <limits>

#include "shared/config/texts.hpp"
#include "tests/places.hpp"

using namespace hearth;
using namespace hearth::config;

TEST_CASE("forms by number follow the language") {
  struct Row {
    const char* language;
    std::int64_t count;
    const char* category;
  };
  const auto row = GENERATE(values<Row>(
      {{"en", 1, "one"},  {"en", 0, "other"}, {"en-GB", 1, "one"},  {"fr", 0, "one"},    {"fr", 2, "other"},
       {"pl", 1, "one"},  {"pl", 3, "few"},   {"pl", 12, "many"},   {"pl", 22, "few"},   {"pl", 21, "many"},
       {"uk", 21, "one"}, {"uk", 11, "many"}, {"uk", 24, "few"},    {"ar", 0, "zero"},   {"ar", 2, "two"},
       {"ar", 5, "few"},  {"ar", 11, "many"}, {"ar", 100, "other"}, {"es", 1, "one"},    {"de", 5, "other"},
       {"cs", 1, "one"},  {"cs", 3, "few"},   {"cs", 5, "other"},   {"ru", 21, "one"},   {"ru", 3, "few"},
       {"ru", 5, "many"}, {"cy", 6, "many"},  {"ja", 1, "other"},   {"pt-BR", 0, "one"}, {"tlh", 1, "one"}}));
  CAPTURE(row.language, row.count);
  CHECK(Language{row.language}.plural_category(row.count) == row.category);
}

TEST_CASE("a number too large for a floating point has the form of its last digits") {
  constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();  // …807
  CHECK(Language{"ar"}.plural_category(largest) == "few");
  CHECK(Language{"ar"}.plural_category(std::numeric_limits<std::int64_t>::min()) == "few");
  CHECK(Language{"ru"}.plural_category(largest - 6) == "one");
  CHECK(Language{"ru"}.plural_category(largest - 5) == "few");
  CHECK(Language{"fr"}.plural_category(largest) == "other");
}

TEST_CASE("each language that comes with Hearth says a date as people say it") {
  struct Row {
    const char* language;
    const char* first;
    const char* later;
  };
  const auto row = GENERATE(values<Row>({
      {"en", "Thursday 1 January", "Thursday 7 January 2027"},
      {"es", "jueves 1 de enero", "jueves 7 de enero de 2027"},
      {"fr", "jeudi 1er janvier", "jeudi 7 janvier 2027"},
      {"de", "Donnerstag, 1. Januar", "Donnerstag, 7. Januar 2027"},
      {"pl", "czwartek, 1 stycznia", "czwartek, 7 stycznia 2027"},
      {"uk", "четвер, 1 січня", "четвер, 7 січня 2027 року"},
      {"ar", "الخميس 1 يناير", "الخميس 7 يناير 2027"},
  }));
  CAPTURE(row.language);
  const Texts texts = Texts::read(source_folder() / "assets/texts", row.language).value;
  CHECK(texts.say_date(*date_from("2026-01-01")) == row.first);
  CHECK(texts.say_date(*date_from("2027-01-07"), *date_from("2026-11-26")) == row.later);
}

TEST_CASE("dates are of the Gregorian calendar and have our digits, whatever else the language uses") {
  const auto said = [](const char* language, const char* date) {
    return Language{language}.date(*date_from(date), Language::Year::said, {});
  };
  CHECK(said("ar", "2026-11-26") == "الخميس، 26 نوفمبر 2026");
  CHECK(said("th", "2026-11-26").find("2026") != std::string::npos);
  CHECK(said("fa", "2026-11-26").find("26") != std::string::npos);
  // Long before that calendar was decreed in 1582.
  CHECK(said("de", "1500-01-01") == "Montag, 1. Januar 1500");
}

TEST_CASE("it is known which languages run from right to left") {
  for (const char* tag : {"ar", "he", "fa", "ur"}) CHECK(Language{tag}.right_to_left());
  for (const char* tag : {"en", "uk", "xx", ""}) CHECK_FALSE(Language{tag}.right_to_left());
}

TEST_CASE("a value that runs the other way is isolated from the words around it, and no other") {
  const Language arabic{"ar"};
  CHECK(arabic.among_words("Who’s leading today?") == "\u2068Who’s leading today?\u2069");
  CHECK(arabic.among_words("من يقود؟") == "من يقود؟");
  CHECK(arabic.among_words("19:00") == "19:00");
  const Language english{"en"};
  CHECK(english.among_words("Who’s leading today?") == "Who’s leading today?");
  CHECK(english.among_words("من؟") == "\u2068من؟\u2069");
  CHECK(english.among_words("") == "");
}

TEST_CASE("a list is joined as the language joins it") {
  CHECK(Language{"en-GB"}.list({"A", "B", "C"}) == "A, B and C");
  CHECK(Language{"de"}.list({"A", "B"}) == "A und B");
  CHECK(Language{"ja"}.list({"A", "B", "C"}) == "A、B、C");
  CHECK(Language{"fr"}.list({"A"}) == "A");
  CHECK(Language{"fr"}.list({}).empty());
}

TEST_CASE("a language of any name at all is safe") {
  for (const char* tag : {"", "-", "x", "en-", "zz-ZZ-zz", "not a language", "en-u-ca-buddhist"}) {
    CAPTURE(tag);
    CHECK(Language{tag}.plural_category(1) == "one");
    CHECK_FALSE(Language{tag}.date(*date_from("2026-11-26"), Language::Year::left_out, {}).empty());
    CHECK_FALSE(Language{tag}.list({"A", "B"}).empty());
  }
}

TEST_CASE("a date pattern has letters of dates only, and others in quotes") {
  for (const char* pattern : {"EEEE d MMMM", "EEEE, d. MMMM y", "cccc d 'de' LLLL", "y年M月d日EEEE"})
    CHECK(is_date_pattern(pattern));
  for (const char* none : {"", "'d'", "EEEE d 'de MMMM", "{weekday} {day}", "d HH:mm", "{d}"})
    CHECK_FALSE(is_date_pattern(none));
}
