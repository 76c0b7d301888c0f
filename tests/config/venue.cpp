#include "shared/config/venue.hpp"

#include <catch2/catch.hpp>

#include "tests/config/written_file.hpp"

using namespace hearth;
using namespace hearth::config;
using namespace std::chrono_literals;

namespace {

// A venue without a mistake; each line stands where the table below expects it.
const std::string venue_head = "name = \"the Lantern Café\"\nzone = \"Europe/London\"\n";
const std::string line_of_help =
    "[[crisis_line]]\ncontact = \"116 123\"\nabout = \"Samaritans\"\nname = \"Samaritans\"\nhours = "
    "\"always\"\n"
    "cost = \"free\"\nchecked = 2026-11-01\n";

}  // namespace

TEST_CASE("a venue without a mistake has no complaint") {
  const WrittenFile file("venue.toml", venue_head + "day_ends = \"05:30\"\n" + line_of_help);
  const ReadVenue read = read_venue(file.path());
  CHECK(lines_of(read.complaints).empty());
  CHECK(read.value.venue.name.str() == "the Lantern Café");
  CHECK(read.value.venue.day_ends == 5h + 30min);
  CHECK(read.value.venue.crisis_lines.size() == 1);
  CHECK(read.value.venue.languages.front().str() == "en");
}

TEST_CASE("a venue says what it does about wishes, as many of them as it likes") {
  const WrittenFile file("venue.toml", venue_head + line_of_help +
                                           "[access_wishes]\nhearing = \"The loop is on.\"\nstep_free = "
                                           "\"Ring the bell.\"\n");
  const Venue venue = read_venue(file.path()).value.venue;
  REQUIRE(venue.access_answers.size() == 2);
  CHECK(access_words(venue, AccessWish::step_free)->str() == "Ring the bell.");
  CHECK(access_words(venue, AccessWish::hearing)->str() == "The loop is on.");
  CHECK(access_words(venue, AccessWish::other) == nullptr);
}

TEST_CASE("a place that helps says what it is, when, where, how to reach it and what it costs, or less") {
  const WrittenFile file(
      "venue.toml", venue_head + line_of_help +
                        "[[resource]]\nname = \"Advice\"\nabout = \"Forms.\"\nwhen = \"Tuesdays\"\nwhere = "
                        "\"Library\"\nreach = \"Just turn up\"\ncost = \"free\"\n"
                        "[[resource]]\nname = \"Allotment\"\n");
  const ReadVenue read = read_venue(file.path());
  CHECK(lines_of(read.complaints).empty());
  const std::vector<Resource>& resources = read.value.venue.resources;
  REQUIRE(resources.size() == 2);
  CHECK(resources[0].about.str() == "Forms.");
  CHECK(resources[0].when.str() == "Tuesdays");
  CHECK(resources[0].where.str() == "Library");
  CHECK(resources[0].reach.str() == "Just turn up");
  CHECK(resources[0].cost.str() == "free");
  CHECK(resources[1] == Resource{*Text<80>::from("Allotment"), {}, {}, {}, {}, {}});
}

TEST_CASE("a group says where it meets, whether it is closed, and whom to ask then") {
  const WrittenFile file(
      "venue.toml",
      venue_head + line_of_help +
          "[[group]]\nname = \"Circle\"\n"
          "[[group]]\nname = \"Grief\"\nplace = \"Attic\"\nclosed = \"full\"\nask = \"Ask Ruth.\"\n"
          "[[group]]\nname = \"Council\"\nclosed = \"members\"\n");
  const ReadVenue read = read_venue(file.path());
  CHECK(lines_of(read.complaints).empty());
  const auto& groups = read.value.venue.groups;
  REQUIRE(groups.size() == 3);
  CHECK(groups[0].closed == Closed::no);
  CHECK(groups[1].place.str() == "Attic");
  CHECK(groups[1].closed == Closed::full);
  CHECK(groups[1].ask.str() == "Ask Ruth.");
  CHECK(groups[2].closed == Closed::members);
}

namespace {

struct Mistake {
  std::string lines;  // from line 3 on
  std::string complaint;
};

// The file can be read all the same, without what is wrong.
void is_named(const Mistake& mistake) {
  const WrittenFile file("venue.toml", venue_head + mistake.lines + line_of_help);
  const ReadVenue read = read_venue(file.path());
  CHECK(read.readable);
  CHECK(lines_of(read.complaints) == std::vector<std::string>{mistake.complaint});
  CHECK(read.value.venue.name.str() == "the Lantern Café");
}

}  // namespace

TEST_CASE("each mistake in what a venue says of wishes and gatherings is named") {
  is_named(GENERATE(values<Mistake>({
      {"[access_wishes]\nstepfree = \"Ring the bell.\"\n",
       "venue.toml:4: nothing here is called 'stepfree'; did you mean 'step_free'?"},
      {"[access_wishes]\nhearing = \" \"\n",
       "venue.toml:4: nobody would see these words; write what you do about it, or take them out"},
      {"[access_wishes]\nhearing = true\n",
       "venue.toml:4: 'hearing' is yes or no; text in quotes is expected"},
      {"access_wishes = \"ask us\"\n",
       "venue.toml:3: 'access_wishes' is text; a table, written [access_wishes], is expected"},
      {"[gatherings]\nclosing_grace = \"3 min\"\n", "venue.toml:4: 'closing_grace' is longer than 2 min"},
      {"[gatherings]\nclosing_grace = 30\n",
       "venue.toml:4: 'closing_grace' is no length of time; one like \"90 s\", \"5 min\" or \"1 h 30 min\" "
       "is expected"},
  })));
}

TEST_CASE("a venue without [bell] has none, and with it says how loud it is and when it rings") {
  const WrittenFile none("venue.toml", venue_head + line_of_help);
  CHECK(read_venue(none.path()).value.venue.bell == BellOfVenue{});
  const WrittenFile file(
      "venue.toml", venue_head + line_of_help + "[bell]\nvolume = 40\nrings = [\"part\", \"closing\"]\n");
  const ReadVenue read = read_venue(file.path());
  CHECK(lines_of(read.complaints).empty());
  CHECK(read.value.venue.bell == BellOfVenue{40, {BellOccasion::part, BellOccasion::closing}});
}

TEST_CASE("each mistake in what a venue says of its bell is named") {
  is_named(GENERATE(values<Mistake>({
      {"[bell]\nrings = [\"part\"]\n", "venue.toml:3: 'volume' is missing here"},
      {"[bell]\nvolume = 140\n",
       "venue.toml:4: 'volume' is 140; a whole number from 0 to 100, without quotes, is expected"},
      {"[bell]\nvolume = 40\nrings = [\"brake_over\"]\n",
       "venue.toml:5: an entry of 'rings' is 'brake_over'; these can stand there: beginning, part, "
       "break_over, "
       "closing (did you mean 'break_over'?)"},
      {"[bell]\nvolume = 40\nrings = [\"part\", \"part\"]\n",
       "venue.toml:5: 'part' is there twice; take one out"},
      {"[bell]\nvolume = 40\nrings = \"part\"\n",
       "venue.toml:5: 'rings' is text; a list like [\"one\", \"two\"] is expected"},
  })));
}

TEST_CASE("each mistake in what a venue offers to a new group is named") {
  is_named(GENERATE(values<Mistake>({
      {"[agreement]\npoints = \"We listen.\"\n",
       "venue.toml:4: 'points' is text; a list like [\"one\", \"two\"] is expected"},
      {"[agreement]\npoints = [\"We listen.\", \" \"]\n",
       "venue.toml:4: one of these points says nothing; write it, or take it out"},
      {"[agreement]\npoints = [\"We listen.\", \"We listen.\"]\n",
       "venue.toml:4: the point 'We listen.' is there twice; take one out"},
      {"[agreement]\npolicy = \"general\"\n",
       "venue.toml:4: 'policy' is 'general'; one of these is expected: general_experience, "
       "personal_experience_only, total_non_disclosure, full_disclosure"},
      {"[agreement]\npoint = [\"We listen.\"]\n",
       "venue.toml:4: nothing here is called 'point'; did you mean 'points'?"},
  })));
}

TEST_CASE("a venue offers a new group points and a policy, or less") {
  const WrittenFile file("venue.toml", venue_head + line_of_help +
                                           "[agreement]\npoints = [\"We listen.\"]\npolicy = "
                                           "\"total_non_disclosure\"\n");
  const ReadVenue read = read_venue(file.path());
  CHECK(lines_of(read.complaints).empty());
  CHECK(read.value.venue.starter == Starter{{*Point::from("We listen.")}, Policy::total_non_disclosure});
  const WrittenFile without("venue.toml", venue_head + line_of_help);
  CHECK(read_venue(without.path()).value.venue.starter == Starter{});
}

TEST_CASE("each mistake in a venue file is one line that names file, line and mend") {
  is_named(GENERATE(values<Mistake>({
      {"nmae = \"x\"\n", "venue.toml:3: nothing here is called 'nmae'; did you mean 'name'?"},
      {"zome = \"UTC\"\n", "venue.toml:3: nothing here is called 'zome'; did you mean 'zone'?"},
      {"refreshments = true\n", "venue.toml:3: 'refreshments' is yes or no; text in quotes is expected"},
      {"refreshments = [\"tea\"]\n", "venue.toml:3: 'refreshments' is a list; text in quotes is expected"},
      {"refreshments = 1.5\n", "venue.toml:3: 'refreshments' is a number; text in quotes is expected"},
      {"refreshments = 2026-11-26\n",
       "venue.toml:3: 'refreshments' is a date or time; text in quotes is expected"},
      {"invitation = \"two\\nlines\"\n",
       "venue.toml:3: 'invitation' has a character that cannot be seen (a control or direction mark); take "
       "it out"},
      {"invitation = \"back\\u202Ewards\"\n",
       "venue.toml:3: 'invitation' has a character that cannot be seen (a control or direction mark); take "
       "it out"},
      {"day_ends = \"24:00\"\n",
       "venue.toml:3: 'day_ends' is no time of day; one like \"04:00\" is expected"},
      {"languages = \"fr\"\n",
       "venue.toml:3: 'languages' is text; a list like [\"one\", \"two\"] is expected"},
      {"languages = [\"english, please\"]\n",
       "venue.toml:3: an entry of 'languages' is longer than 12 characters"},
      {"access = [\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"10\",\"11\",\"12\",\"13\"]\n",
       "venue.toml:3: 'access' has more than 12 entries; the rest is left out"},
      {"[quiet]\nfrom = \"23.00\"\nuntil = \"07:00\"\n",
       "venue.toml:4: 'from' is no time of day; one like \"04:00\" is expected"},
      {"[quite]\nfrom = \"23:00\"\n", "venue.toml:3: nothing here is called 'quite'; did you mean 'quiet'?"},
      {"[[calendar]]\nfile = \"a.ics\"\nfiel = \"b.ics\"\n",
       "venue.toml:5: nothing here is called 'fiel'; did you mean 'file'?"},
      {"wallpaper = \"x\"\n", "venue.toml:3: nothing here is called 'wallpaper'; take it out"},
      {"theme = 7\n", "venue.toml:3: 'theme' is a whole number; text in quotes is expected"},
      {"theme = \"a name that is far too long for a theme\"\n",
       "venue.toml:3: 'theme' is longer than 30 characters"},
      {"invitation = \"with \\u0007 bell\"\n",
       "venue.toml:3: 'invitation' has a character that cannot be seen (a control or direction mark); take "
       "it out"},
      {"day_ends = \"25:00\"\n",
       "venue.toml:3: 'day_ends' is no time of day; one like \"04:00\" is expected"},
      {"day_ends = 4\n", "venue.toml:3: 'day_ends' is no time of day; one like \"04:00\" is expected"},
      {"demo = \"yes\"\n", "venue.toml:3: 'demo' is text; true or false is expected"},
      {"access = \"ramp\"\n", "venue.toml:3: 'access' is text; a list like [\"one\", \"two\"] is expected"},
      {"access = [\"ramp\", 3]\n",
       "venue.toml:3: an entry of 'access' is a whole number; text in quotes is expected"},
      {"languages = [\"en\", \"d e\"]\n", "venue.toml:3: a language is written like \"en\" or \"pt-BR\""},
      {"[quiet]\nfrom = \"23:00\"\n", "venue.toml:4: both 'from' and 'until' are needed, as times of day"},
      {"quiet = true\n", "venue.toml:3: 'quiet' is yes or no; a table, written [quiet], is expected"},
      {"[[calendar]]\nplace = \"Hall\"\n", "venue.toml:3: 'file' is missing here"},
      {"[[calendar]]\nfile = \"\"\n", "venue.toml:4: 'file' is empty; some words are expected"},
      {"[[calendar]]\nfile = \"a.ics\"\naudience = \"opn\"\n",
       "venue.toml:5: 'audience' is 'opn'; one of these is expected: open, ask-first, private (did you mean "
       "'open'?)"},
      {"[calendar]\nfile = \"a.ics\"\n",
       "venue.toml:3: 'calendar' is a table; a list of tables, each begun with [[calendar]], is expected"},
      {"[[resource]]\nabout = \"x\"\n", "venue.toml:3: 'name' is missing here"},
      {"[[resource]]\nname = \"x\"\nprice = \"free\"\n",
       "venue.toml:5: nothing here is called 'price'; take it out"},
  })));
}

TEST_CASE("a venue says how long a close can be taken back, from not at all to two minutes") {
  const auto grace_of = [](const std::string& words) {
    const WrittenFile file("venue.toml", venue_head + words + line_of_help);
    return read_venue(file.path()).value.venue.closing_grace;
  };
  CHECK(grace_of("") == closing_grace_usual);
  CHECK(grace_of("[gatherings]\nclosing_grace = \"0 s\"\n") == std::chrono::seconds{0});
  CHECK(grace_of("[gatherings]\nclosing_grace = \"2 min\"\n") == closing_grace_max);
}

TEST_CASE("each mistake in a crisis line is named, and the others stay") {
  struct Row {
    std::string wrong;
    std::string right;
    std::string complaint;
  };
  const auto row = GENERATE(values<Row>({
      {"contact = \"999\"\n", "", "'contact' is missing here"},
      {"checked = 2026-02-30\n", "checked = 2026-11-01\n", "this is not TOML"},
      {"checked = \"soon\"\n", "checked = 2026-11-01\n",
       "'checked' is no date; one like 2026-11-26 is expected"},
      {"by = \"phone\"\n", "",
       "'by' is 'phone'; one of these is expected: call, text, chat, sign-language, visit"},
      {"may_send = \"maybe\"\n", "",
       "'may_send' is 'maybe'; one of these is expected: never, in-danger, yes, unknown"},
  }));
  std::string second = line_of_help;
  if (row.right.empty() && row.complaint.find("missing") != std::string::npos) {
    second.erase(second.find("contact"), std::string{"contact = \"116 123\"\n"}.size());
  } else if (!row.right.empty()) {
    second.replace(second.find(row.right), row.right.size(), row.wrong);
  } else {
    second += row.wrong;
  }
  const WrittenFile file("venue.toml", venue_head + line_of_help + second);
  const ReadVenue read = read_venue(file.path());
  REQUIRE(read.complaints.size() == 1);
  CHECK_THAT(read.complaints[0].what.str(), Catch::StartsWith(row.complaint));
  if (read.readable) CHECK_FALSE(read.value.venue.crisis_lines.empty());
}

TEST_CASE("a crisis line that nobody has checked has a date that can be sent to remotes") {
  const std::string line = line_of_help.substr(0, line_of_help.find("checked"));
  const WrittenFile file("venue.toml", venue_head + line);
  const ReadVenue read = read_venue(file.path());
  REQUIRE(read.value.venue.crisis_lines.size() == 1);
  const LocalDate checked = read.value.venue.crisis_lines.front().checked;
  CHECK(date_from(to_iso(checked)) == checked);
}

TEST_CASE("a venue without name, zone and crisis line says each") {
  const WrittenFile file("venue.toml", "theme = \"dusk\"\n");
  CHECK(read_venue(file.path()).complaints.size() == 3);
}

TEST_CASE("paths are taken from where the venue file stands") {
  const WrittenFile file("venue.toml", venue_head + "formats_folder = \"own\"\n" + line_of_help +
                                           "[[calendar]]\nfile = \"ics/a.ics\"\n");
  const ReadVenue read = read_venue(file.path());
  CHECK(read.value.formats_folder == file.path().parent_path() / "own");
  REQUIRE(read.value.calendars.size() == 1);
  CHECK(read.value.calendars[0].file == file.path().parent_path() / "ics/a.ics");
}

TEST_CASE("what contradicts itself, is empty or is there twice is named at its line") {
  struct Row {
    std::string lines;  // from line 3 on
    std::string complaint;
  };
  const auto row = GENERATE(values<Row>({
      {"[quiet]\nfrom = \"23:00\"\nuntil = \"23:00\"\n",
       "venue.toml:5: 'from' and 'until' are the same time, so the wall would never be quiet; write two "
       "times, or take [quiet] out"},
      {"languages = []\n",
       "venue.toml:3: 'languages' is empty; write one at least, like [\"en\"], or take it out"},
      {"languages = [\"en\", \"fr\", \"en\"]\n",
       "venue.toml:3: the language 'en' is there twice; take one out"},
      {"[[calendar]]\nfile = \"a.ics\"\n[[calendar]]\nfile = \"./a.ics\"\n",
       "venue.toml:6: the calendar 'a.ics' is there twice, and all that is in it would be on twice; take one "
       "out"},
  }));
  const WrittenFile file("venue.toml", venue_head + row.lines + line_of_help);
  CHECK(lines_of(read_venue(file.path()).complaints) == std::vector<std::string>{row.complaint});
}

TEST_CASE("what is there twice is kept once") {
  const WrittenFile file("venue.toml", venue_head + "languages = [\"fr\", \"en\", \"fr\"]\n" + line_of_help +
                                           "[[calendar]]\nfile = \"a.ics\"\n[[calendar]]\nfile = "
                                           "\"a.ics\"\n");
  const VenueFile venue = read_venue(file.path()).value;
  CHECK(venue.venue.languages == std::vector{*Text<12>::from("fr"), *Text<12>::from("en")});
  CHECK(venue.calendars.size() == 1);
}

TEST_CASE("the lines of what only others can judge are known") {
  const WrittenFile file("venue.toml",
                         venue_head + "languages = [\"fr\"]\ntheme = \"dusk\"\n" + line_of_help +
                             "[[group]]\nname = \"a\"\nformat = \"x\"\n[[calendar]]\nfile = \"a.ics\"\n");
  const VenueLines lines = read_venue(file.path()).lines;
  CHECK(lines.zone == 2);
  CHECK(lines.languages == 3);
  CHECK(lines.theme == 4);
  CHECK(lines.crisis_lines_checked == std::vector<std::uint32_t>{11});
  CHECK(lines.group_formats == std::vector<std::uint32_t>{14});
  // Without a format of its own, where the calendar begins.
  CHECK(lines.calendar_formats == std::vector<std::uint32_t>{15});
}

TEST_CASE("a bad only crisis line is one mistake") {
  std::string broken = line_of_help;
  broken.erase(broken.find("contact"), std::string{"contact = \"116 123\"\n"}.size());
  const WrittenFile file("venue.toml", venue_head + broken);
  CHECK(lines_of(read_venue(file.path()).complaints) ==
        std::vector<std::string>{"venue.toml:3: 'contact' is missing here"});
}

TEST_CASE("a venue file that is not there is not readable") {
  const WrittenFile file("venue.toml", "");
  const ReadVenue read = read_venue(file.folder() / "none.toml");
  CHECK_FALSE(read.readable);
  CHECK(lines_of(read.complaints) ==
        std::vector<std::string>{"none.toml:1: the file cannot be read; is it there, and may it be read?"});
}
