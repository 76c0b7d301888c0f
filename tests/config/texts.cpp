#include "shared/config/texts.hpp"

#include <catch2/catch.hpp>
#include <limits>

#include "tests/config/written_file.hpp"
#include "tests/places.hpp"

using namespace hearth;
using namespace hearth::config;
using namespace std::chrono_literals;

namespace {
Texts texts_from(const std::string& content, const std::string& language = "en") {
  const WrittenFile file(language + ".toml", content);
  return Texts::read(file.path().parent_path(), language).value;
}
}  // namespace

TEST_CASE("places are filled in") {
  const Texts texts = texts_from("[wall]\nuntil = \"until {time}, {time}\"\n");
  CHECK(texts.say("wall.until", {{"time", "20:30"}}) == "until 20:30, 20:30");
}

TEST_CASE("what stands in a place is not read as a place again") {
  const Texts texts = texts_from("a = \"{one}\"\n");
  CHECK(texts.say("a", {{"one", "{one}"}}) == "{one}");
}

TEST_CASE("braces that are no place stay as they are") {
  const Texts texts = texts_from("odd = \"a } b { c\"\nother = \"{place}, until {time}\"\n");
  CHECK(texts.say("odd", {{"x", "y"}}) == "a } b { c");
  CHECK(texts.say("other", {{"time", "15:00"}}) == "{place}, until 15:00");
}

TEST_CASE("a missing text falls back to the other language, then to words made of its key") {
  Texts spanish = texts_from("hello = \"Hola\"\n", "es");
  spanish.fall_back_on(texts_from("hello = \"Hello\"\nbye = \"Bye\"\n"));
  CHECK(spanish.say("hello") == "Hola");
  CHECK(spanish.say("bye") == "Bye");
  CHECK(spanish.say("wall.today.on_now") == "On now");
  CHECK(spanish.has("bye"));
  CHECK_FALSE(spanish.has("wall.today.on_now"));
}

TEST_CASE("a count is said in its form") {
  const Texts texts = texts_from("minutes.one = \"{count} minute\"\nminutes.other = \"{count} minutes\"\n");
  CHECK(texts.say_count("minutes", 1) == "1 minute");
  CHECK(texts.say_count("minutes", 3) == "3 minutes");
  const std::int64_t smallest = std::numeric_limits<std::int64_t>::min();
  CHECK(texts.say_count("minutes", smallest) == "-9223372036854775808 minutes");
}

TEST_CASE("what is left of a time is never said in seconds") {
  const Texts texts = texts_from(
      "[time]\nabout_a_minute = \"about a minute\"\nminutes.one = \"{count} minute\"\nminutes.other = "
      "\"{count} minutes\"\n");
  CHECK(texts.say_left(10s) == "about a minute");
  CHECK(texts.say_left(89s) == "about a minute");
  CHECK(texts.say_left(90s) == "2 minutes");
  CHECK(texts.say_left(170s) == "3 minutes");
}

TEST_CASE("what is filled in keeps its own direction") {
  const Texts arabic = texts_from("next = \"التالي: {title}\"\n", "ar");
  CHECK(arabic.say("next", {{"title", "Who’s here?"}}) == "التالي: \u2068Who’s here?\u2069");
}

TEST_CASE("a form that a language lacks is its general one, not another language's") {
  Texts polish = texts_from("minutes.other = \"{count} minuty\"\n", "pl");
  polish.fall_back_on(texts_from("minutes.one = \"{count} minute\"\nminutes.other = \"{count} minutes\"\n"));
  CHECK(polish.say_count("minutes", 1) == "1 minuty");
}

TEST_CASE("a text by number that a language lacks is said by the rules of the other") {
  Texts french = texts_from("a = \"oui\"\n", "fr");
  french.fall_back_on(texts_from("minutes.one = \"{count} minute\"\nminutes.other = \"{count} minutes\"\n"));
  // In French none is one.
  CHECK(french.say_count("minutes", 0) == "0 minutes");
  CHECK(french.say_count("hours", 2) == "2 Hours");
}

TEST_CASE("a date of another year is said with it, before and after, and one of this year without") {
  const Texts texts = Texts::read(source_folder() / "assets/texts", "en").value;
  CHECK(texts.say_date(*date_from("2026-12-10"), *date_from("2026-11-26")) == "Thursday 10 December");
  CHECK(texts.say_date(*date_from("2027-01-07"), *date_from("2026-12-31")) == "Thursday 7 January 2027");
  CHECK(texts.say_date(*date_from("2025-12-31"), *date_from("2026-01-01")) == "Wednesday 31 December 2025");
}

TEST_CASE("a file may write dates in its own way, and in the language's otherwise") {
  const LocalDate date = *date_from("2026-11-01");
  CHECK(texts_from("[date]\nlong = \"EEE d.M.\"\nfirst = \"1st\"\n").say_date(date) == "Sun 1st.11.");
  CHECK(texts_from("a = \"b\"\n", "de").say_date(date) == "Sonntag, 1. November");
}

TEST_CASE("what is no date pattern is told, and the language's own way is taken") {
  const WrittenFile file("de.toml", "[date]\nlong = \"{weekday} {day}\"\n");
  const auto read = Texts::read(file.folder(), "de");
  CHECK(lines_of(read.complaints) ==
        std::vector<std::string>{
            "de.toml:2: 'long' is no date pattern; one like \"EEEE d MMMM\" is expected, or "
            "take it out: the language's own is known"});
  CHECK(read.value.say_date(*date_from("2026-11-26")) == "Donnerstag, 26. November");
}

TEST_CASE("dates and lists of a language that nobody knows are said in the one behind it") {
  Texts klingon = texts_from("a = \"b\"\n", "tlh");
  klingon.fall_back_on(texts_from("a = \"b\"\n", "fr"));
  CHECK(klingon.say_date(*date_from("2026-11-26")) == "jeudi 26 novembre");
  CHECK(klingon.say_list({"A", "B", "C"}) == "A, B et C");
}

TEST_CASE("what is wrong in a language file is named, what is right is kept") {
  const WrittenFile file("en.toml", "a = \"yes\"\nb = 3\n[c]\nd = \"\"\ne = \"fine\"\n");
  const auto read = Texts::read(file.folder(), "en");
  CHECK(lines_of(read.complaints) ==
        std::vector<std::string>{"en.toml:2: 'b' is a whole number; text in quotes is expected",
                                 "en.toml:4: 'd' is empty; some words are expected"});
  CHECK(read.value.say("a") == "yes");
  CHECK(read.value.say("c.e") == "fine");
}

TEST_CASE("keys are listed without their forms, and without what not every language needs") {
  const Texts texts = texts_from(
      "[date]\nlong = \"EEEE\"\n[time]\nminutes.one = \"a\"\nminutes.other = \"b\"\nsoon = \"c\"\n");
  CHECK(texts.keys() == std::vector<std::string>{"time.minutes", "time.soon"});
}
