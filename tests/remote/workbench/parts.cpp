// What panes are made of.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>

#include "remote/workbench/parts/format_files.hpp"
#include "remote/workbench/parts/shown_picture.hpp"
#include "remote/workbench/parts/stage_table.hpp"
#include "remote/workbench/parts/timeline.hpp"
#include "tests/config/written_file.hpp"
#include "tests/places.hpp"

using namespace hearth;
using namespace hearth::workbench;
using namespace std::chrono_literals;

namespace {

const std::filesystem::path hearths_formats = source_folder() / "assets/formats";

const std::string small_format =
    "title = \"Tea\"\nabout = \"We drink tea.\"\n[[stage]]\nname = \"tea\"\ntitle = \"Tea\"\nwall = "
    "\"confidentiality\"\n";

}  // namespace

TEST_CASE("lengths are written as in a format's file") {
  CHECK(length_words(5min) == "5 min");
  CHECK(length_words(90s) == "90 s");
  CHECK(length_words(90min) == "1 h 30 min");
  CHECK(length_words(2h) == "2 h");
  CHECK(length_words(0s) == "0 min");
}

TEST_CASE("what a turn lasts is told for every rule") {
  Stage stage;
  CHECK(turn_words(stage).empty());
  stage.floor = FloorRule::circle;
  CHECK(turn_words(stage) == "untimed");
  stage.time = TimeRule::fixed;
  stage.turn = 4min;
  CHECK(turn_words(stage) == "4 min");
  stage.time = TimeRule::equal_share;
  CHECK(turn_words(stage) == "equal share");
  stage.time = TimeRule::equal_halves;
  CHECK(turn_words(stage) == "4 min each");
}

TEST_CASE("a timeline has no more marks of time than there is room for") {
  CHECK(between_marks(90min, 10) == 10min);
  CHECK(between_marks(90min, 9) == 15min);
  CHECK(between_marks(3min, 10) == 1min);
  for (const Duration length : {Duration{1min}, Duration{3h}, Duration{30h}, Duration{24h * 365}}) {
    for (const int count : {1, 3, 12}) CHECK(length / between_marks(length, count) < count);
  }
  CHECK(hours_and_minutes(95min) == "1:35");
  CHECK(hours_and_minutes(59s) == "0:00");
}

TEST_CASE("a picture keeps the proportion of its sides") {
  CHECK(fitted_size({1920, 1080}, {960, 1000}) == ui::Size{960, 540});
  CHECK(fitted_size({1080, 1920}, {960, 960}) == ui::Size{540, 960});
  CHECK(fitted_size({0, 0}, {960, 960}) == ui::Size{});
}

TEST_CASE("the named format comes first, then Hearth's, each by name and none twice") {
  const config::WrittenFile file("listening-circle.toml", small_format);
  const auto all = format_files(file.path(), {}, hearths_formats);
  REQUIRE(all.size() == 18);
  CHECK(all.front().origin == Origin::named);
  CHECK(all.front().read.value->title.str() == "Tea");
  CHECK(std::count_if(all.begin(), all.end(),
                      [](const FormatFile& each) { return each.name() == "listening-circle"; }) == 1);
  CHECK(std::is_sorted(all.begin() + 1, all.end(),
                       [](const FormatFile& a, const FormatFile& b) { return a.name() < b.name(); }));
}

TEST_CASE("a format of the venue stands in for Hearth's of the same name") {
  const config::WrittenFile file("council.toml", small_format);
  const auto all = format_files({}, file.path().parent_path(), hearths_formats);
  const auto found =
      std::find_if(all.begin(), all.end(), [](const FormatFile& each) { return each.name() == "council"; });
  REQUIRE(found != all.end());
  CHECK(found->origin == Origin::venue);
  CHECK(found->read.value->title.str() == "Tea");
}

TEST_CASE("a format is read again when its file is another one, and mistakes come and go with it") {
  const config::WrittenFile file("tea.toml", small_format);
  FormatFile format = format_files(file.path(), {}, hearths_formats).front();
  CHECK_FALSE(read_again(format));
  std::ofstream{file.path()} << small_format << "colour = \"red\"\n";
  std::filesystem::last_write_time(file.path(), format.written + 1s);
  CHECK(read_again(format));
  CHECK_FALSE(format.read.value);
  CHECK(config::lines_of(format.read.complaints) ==
        std::vector<std::string>{"tea.toml:7: nothing here is called 'colour'; take it out"});
  std::ofstream{file.path()} << small_format;
  std::filesystem::last_write_time(file.path(), format.written + 2s);
  CHECK(read_again(format));
  CHECK(format.read.value);
}

TEST_CASE("a file that has gone is told of, and the program goes on") {
  FormatFile format;
  {
    const config::WrittenFile file("tea.toml", small_format);
    format = format_files(file.path(), {}, hearths_formats).front();
  }
  CHECK(read_again(format));
  CHECK_FALSE(format.read.value);
  CHECK(format.read.complaints.size() == 1);
}
