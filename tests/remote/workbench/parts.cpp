// What panes are made of.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>

#include "remote/workbench/parts/field.hpp"
#include "remote/workbench/parts/form.hpp"
#include "remote/workbench/parts/format_files.hpp"
#include "remote/workbench/parts/new_format.hpp"
#include "remote/workbench/parts/raw_text.hpp"
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
  std::vector<FormatFile> all = format_files(file.path(), {}, hearths_formats);
  FormatFile& format = all.front();
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

TEST_CASE("what is typed into an open format is read before it is saved") {
  const config::WrittenFile file("tea.toml", small_format);
  FormatFile format = format_file(file.path(), Origin::named);
  open_for_changes(format);
  CHECK(read_again(format));
  CHECK_FALSE(read_again(format));
  format.open->set({}, "title", std::string{"Coffee"}, {"title"}, Instant{});
  CHECK(read_again(format));
  CHECK(format.read.value->title.str() == "Coffee");
  CHECK(config::read_format(file.path()).value->title.str() == "Tea");
  format.open->set({}, "kind", std::string{"party"}, {"title"}, Instant{});
  CHECK(read_again(format));
  CHECK_FALSE(format.read.value);
  CHECK(complaints_in(format.read.complaints, 3, 3).size() == 1);
}

TEST_CASE("a new format has a name that a file can have, and lacks only what it is about") {
  CHECK(file_name_for("Our Tuesday group") == "our-tuesday-group");
  CHECK(file_name_for("  Café – 2nd try! ") == "caf-2nd-try");
  CHECK(file_name_for("…") == "format");
  CHECK(file_name_for(std::string(100, 'A')).size() == 40);
  FormatFile made = new_format_file("/nowhere/our-group.toml", new_format_text("Our \"group\""));
  CHECK(config::lines_of(made.read.complaints) ==
        std::vector<std::string>{"our-group.toml:2: 'about' is empty; some words are expected"});
  made.open->set({}, "about", std::string{"We meet."}, {}, Instant{});
  CHECK(read_again(made));
  REQUIRE(made.read.value);
  CHECK(made.read.value->title.str() == "Our \"group\"");
}

TEST_CASE("stages are rows of a table, also while there are mistakes in them") {
  const auto format = config::read_format("tea.toml", small_format);
  REQUIRE(format.value);
  CHECK(rows_of(*format.value).front().title == "Tea");
  CHECK(rows_of(*format.value).front().planned == "open");
  const auto torn = config::parse_toml(small_format + "planned = \"soon\"\nfloor = \"talking-piece\"\n");
  REQUIRE(torn.root);
  CHECK(rows_of(*torn.root).front().planned == "soon");
  CHECK(rows_of(*torn.root).front().who == "talking piece");
  CHECK(rows_of(config::TomlNode{}).empty());
}

TEST_CASE("what is typed into a field is what its key asks for, where it is that at all") {
  using config::KeyKind;
  CHECK(typed_value(KeyKind::whole_number, "12") == config::TomlValue{std::int64_t{12}});
  CHECK(typed_value(KeyKind::whole_number, "12 a") == config::TomlValue{std::string{"12 a"}});
  CHECK(typed_value(KeyKind::text, "12") == config::TomlValue{std::string{"12"}});
  CHECK(std::holds_alternative<LocalDate>(typed_value(KeyKind::date, "2026-11-27")));
  CHECK(std::holds_alternative<std::string>(typed_value(KeyKind::date, "2026-13-27")));
}

TEST_CASE("a complaint is told with its line") {
  const Complaint complaint{Text<200>::mended_from("tea.toml:2"), Text<280>::mended_from("it is wrong")};
  CHECK(told_with_its_line(complaint, "one\r\ntwo\r\nthree") == "line 2: it is wrong\n    two");
  CHECK(told_with_its_line(complaint, "one") == "line 2: it is wrong");
}

TEST_CASE("a file that has gone is told of, and the program goes on") {
  FormatFile format;
  {
    const config::WrittenFile file("tea.toml", small_format);
    format = std::move(format_files(file.path(), {}, hearths_formats).front());
  }
  CHECK(read_again(format));
  CHECK_FALSE(format.read.value);
  CHECK(format.read.complaints.size() == 1);
}
