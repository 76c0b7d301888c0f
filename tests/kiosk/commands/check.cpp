// `hearth-kiosk check` names each mistake with the line that it is in, and what would be right.

#include "kiosk/commands/check.hpp"

#include <catch2/catch.hpp>
#include <sstream>

#include "tests/config/written_file.hpp"
#include "tests/places.hpp"

using namespace hearth;
using namespace hearth::kiosk;

namespace {

// What `check` says about a venue on 26 November 2026; `lines` begin in line 2 of its file.
std::string checked(const std::string& lines, const std::string& day = "2026-11-01") {
  const config::WrittenFile file("venue.toml", "name = \"the Lantern Café\"\n" + lines +
                                                   "[[crisis_line]]\ncontact = \"116 123\"\nabout = \"a\"\n"
                                                   "name = \"b\"\nhours = \"c\"\ncost = \"d\"\nchecked = " +
                                                   day + "\n");
  std::ostringstream out;
  std::ostringstream complaints;
  const int code =
      run_check({file.path(), source_folder() / "assets", *date_from("2026-11-26")}, out, complaints);
  CHECK(code == (complaints.str().empty() ? 0 : 1));
  return complaints.str();
}

const std::string whole = "zone = \"Europe/London\"\ncannot_keep_secret = \"a\"\n";

}  // namespace

TEST_CASE("a venue without a mistake is told to be fine") {
  CHECK(checked(whole).empty());
}

TEST_CASE("check points at the line of what is wrong and says what would be right") {
  struct Row {
    std::string lines;
    std::string complaint;
  };
  const auto row = GENERATE(values<Row>({
      {"cannot_keep_secret = \"a\"\nzone = \"Europe/Londn\"\n",
       "venue.toml:3: this machine knows no time zone 'Europe/Londn'; did you mean 'Europe/London'?\n"},
      {"cannot_keep_secret = \"a\"\nzone = \"Moon/Sea_of_Tranquility\"\n",
       "venue.toml:3: this machine knows no time zone 'Moon/Sea_of_Tranquility'; one like \"Europe/London\" "
       "is "
       "expected\n"},
      {whole + "theme = \"dsuk\"\n",
       "venue.toml:4: there is no theme 'dsuk'; there are: dusk, paper, contrast\n"},
      {whole + "languages = [\"en\", \"ed\"]\n",
       "venue.toml:4: there is no language 'ed'; there are: en, es, ar, de, fr, pl, uk\n"},
  }));
  CHECK(checked(row.lines) == row.complaint);
}

TEST_CASE("a format that is not there is told at its own line, with those that are") {
  const std::string group = "[[group]]\nname = \"a\"\nformat = \"listening-circel\"\n";
  CHECK_THAT(checked(whole + group),
             Catch::StartsWith("venue.toml:6: there is no format 'listening-circel'; there are: "
                               "listening-circle, "));
  const std::string calendar = "[[calendar]]\nfile = \"" +
                               (source_folder() / "assets/demo/calendars/cafe.ics").string() +
                               "\"\nformat = \"drop-in\"\n";
  CHECK_THAT(checked(whole + calendar),
             Catch::StartsWith("venue.toml:6: there is no format 'drop-in'; there are: drop-in-day, "));
}

TEST_CASE("nobody can have checked a crisis line on a day still to come") {
  CHECK(checked(whole, "2026-11-26").empty());
  CHECK(checked(whole, "2026-11-27") ==
        "venue.toml:10: 'checked' is 2026-11-27, a day still to come; write the day when somebody last made "
        "sure of this line\n");
}
