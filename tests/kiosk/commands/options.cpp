#include "kiosk/options.hpp"

#include <catch2/catch.hpp>
#include <iostream>
#include <sstream>

#include "tests/places.hpp"

using namespace hearth::kiosk;

namespace {

struct Read {
  hearth::options::Typed typed;
  std::string complaints;
};

Read read(std::vector<const char*> words) {
  words.insert(words.begin(), "hearth-kiosk");
  std::ostringstream complaints;
  auto* before = std::cerr.rdbuf(complaints.rdbuf());
  hearth::options::Typed typed = read_options(static_cast<int>(words.size()), words.data(), {});
  std::cerr.rdbuf(before);
  return {std::move(typed), complaints.str()};
}

}  // namespace

TEST_CASE("each command can be typed with what it needs") {
  const std::vector<std::vector<const char*>> right{
      {"--venue", "v.toml", "--data", "d"},
      {"--venue", "v.toml", "--data", "d", "--no-wall", "--listen", "*", "--port-base", "6000", "--now",
       "2026-11-26T18:45", "--window", "1280x720", "--assets", "a"},
      {"picture", "--venue", "v.toml", "--screen", "today", "--out", "x.png"},
      {"picture", "--venue", "v.toml", "--screen", "today", "--out", "x.png", "--size", "800x480", "--now",
       "2026-11-26T18:45:00+00:00", "--theme", "paper", "--data", "d", "--assets", "a"},
      {"programme", "--date", "2026-11-26", "--days", "2", "--zone", "Europe/London", "--json", "a.ics"},
      {"devices", "list", "--data", "d"},
      {"devices", "--data", "d", "list"},
      {"devices", "admit", "k.pub", "screen", "--data", "d"},
      {"devices", "admit", "k.pub", "screen", "hall", "--data", "d"},
      {"devices", "revoke", "hall", "--data", "d"},
      {"devices", "rename", "hall", "corridor", "--data", "d"},
      {"devices", "requests", "--data", "d", "--json"},
      {"devices", "approve", "encore hamlet stereo zipper kernel elastic", "screen", "--data", "d"},
      {"devices", "approve", "4711", "screen", "hall", "--data", "d"},
      {"check", "--venue", "v.toml", "--date", "2026-11-26"},
      {"rehearse", "listening-circle", "--guests", "0", "--seed", "18446744073709551615", "--json"},
      {"tallies", "--data", "d", "--from", "2026-01-01", "--to", "2026-12-31", "--csv"},
      {"forget", "--all", "--data", "d"},
      {"notes", "--data", "d"},
      {"notes", "--data", "d", "--json"},
      {"notes", "--data", "d", "--dealt-with", "9007199254740991"},
      {"notes", "--keep", "1", "--data", "d"},
      {"print", "facilitator-card", "--venue", "v", "--format", "council", "--out", "x.pdf"},
      {"print", "newcomer-leaflet", "--venue", "v", "--out", "x.pdf", "--data", "d", "--now",
       "2026-11-26T18:45", "--language", "de"},
      {"print", "privacy", "--venue", "v", "--out", "x.pdf", "--assets", "a"},
      {"print", "agreement", "--venue", "v", "--out", "x.pdf", "--data", "d", "--group", "Council"},
      {"print", "agreement", "--venue", "v", "--out", "x.pdf", "--format", "agreement-meeting"},
  };
  for (const auto& words : right) {
    CAPTURE(words);
    const Read ran = read(words);
    CHECK(ran.typed.run);
    CHECK(ran.complaints.empty());
  }
}

TEST_CASE("wrong words are told in one sentence that says what is expected, and end with 64") {
  struct Row {
    std::vector<const char*> words;
    std::string says;
  };
  const std::string assets = (hearth::source_folder() / "assets").string();
  const std::vector<Row> rows{
      {{}, "--venue is missing"},
      {{"--venue", "v"}, "--data is missing"},
      {{"devices", "list"}, "--data is missing"},
      {{"tallies"}, "--data is missing"},
      {{"notes"}, "--data is missing"},
      {{"notes", "--data", "d", "--keep", "0"}, "--keep: '0' is not the number of a note"},
      {{"notes", "--data", "d", "--dealt-with", "all"}, "--dealt-with: 'all' is not the number of a note"},
      {{"notes", "--data", "d", "--dealt-with", "1", "--keep", "1"}, "--dealt-with"},
      {{"notes", "--data", "d", "--json", "--keep", "1"}, "--json"},
      {{"forget", "--all"}, "--data is missing"},
      {{"forget", "--data", "d"}, "--all is required"},
      {{"forget", "--all=false", "--data", "d"}, "--all is required"},
      {{"check", "--venue", "v", "tallies"}, "The following argument was not expected: tallies"},
      {{"--venue", "v", "--data", "--no-wall"},
       "--data: '--no-wall' looks like an option and not like a file or folder; if that is its name, write "
       "./--no-wall"},
      {{"picture", "--venue", "v", "--screen", "today", "--out", "--json"}, "'--json' looks like an option"},
      {{"--venue", "v", "--data", "d", "--now", "yesterday"},
       "--now: 'yesterday' is not a time like 2026-11-26T18:45, or with an offset like "
       "2026-11-26T18:45:00+00:00"},
      {{"--venue", "v", "--data", "d", "--port-base", "0"},
       "--port-base: '0' is not a whole number from 1024 to 65532"},
      {{"--venue", "v", "--data", "d", "--port-base", "abc"},
       "--port-base: 'abc' is not a whole number from 1024 to 65532"},
      {{"--venue", "v", "--data", "d", "--window", "big"},
       "--window: 'big' is not a size like 1920x1080, with sides from 240 to 7680"},
      {{"picture", "--venue", "v", "--screen", "todya", "--out", "x"},
       "--screen: there is no screen 'todya'; there are: today, "},
      {{"programme", "--date", "2026-02-30", "a.ics"}, "--date: '2026-02-30' is not a date like 2026-11-26"},
      {{"rehearse", "x", "--guests", "501"}, "--guests: '501' is not a whole number from 0 to 500"},
      {{"tallies", "--data", "d", "--csv", "--json"}, "--json excludes --csv"},
      {{"print"}, "A subcommand is required"},
      {{"print", "poster", "--venue", "v", "--out", "x"}, "A subcommand is required"},
      {{"print", "privacy", "--venue", "v"}, "--out is required"},
      {{"print", "privacy", "--out", "x"}, "--venue is required"},
      {{"print", "facilitator-card", "--venue", "v", "--out", "x", "--assets", assets.c_str()},
       "--format is missing; there are: agreement-meeting, co-counselling, co-reflection, council, "},
      {{"print", "newcomer-leaflet", "--venue", "v", "--out", "x", "--now", "later"},
       "--now: 'later' is not a time"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.words);
    const Read ran = read(row.words);
    CHECK_FALSE(ran.typed.run);
    CHECK(ran.typed.exit_code == hearth::options::exit_wrong_usage);
    CHECK_THAT(ran.complaints, Catch::StartsWith("hearth-kiosk: ") && Catch::Contains(row.says) &&
                                   Catch::EndsWith("(hearth-kiosk --help says more)\n"));
  }
}
