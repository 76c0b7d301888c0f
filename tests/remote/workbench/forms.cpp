// Forms are made from what readers and commands say of themselves: one more key or command has its form
// without another line anywhere.
#include <catch2/catch.hpp>

#include "remote/workbench/parts/command_form.hpp"
#include "remote/workbench/parts/form.hpp"
#include "remote/workbench/parts/room_tree.hpp"
#include "remote/workbench/window/software_frame.hpp"
#include "remote/workbench/window/whole_window.hpp"
#include "shared/config/toml_file.hpp"
#include "tests/places.hpp"

using namespace hearth;
using namespace hearth::workbench;
using namespace std::chrono_literals;

namespace {

// What can be pressed after some frames of that.
std::vector<std::string> marked(const std::function<void(Frame&)>& draw) {
  Painted painted{ui::Assets{source_folder() / "assets"}};
  Marks marks;
  constexpr ui::Size size{900, 1200};
  SoftwareFrame window{900, 1200, painted.theme("dusk").palette};
  std::vector<std::string> ids;
  for (int i = 0; i < 3; ++i) {
    Frame frame{Duration{i * 33}, LocalDate{}, size, window, painted, marks};
    window.draw([&] { in_whole_window(size, Padding::usual, [&] { draw(frame); }); });
    ids.clear();
    for (const ui::WidgetMark& mark : marks.take()) ids.push_back(mark.id);
  }
  return ids;
}

// A reader as those in shared/config, with keys that only it knows.
config::AskedTable asked_of_lamps() {
  config::TomlFile toml{config::TomlFile::Asks{}};
  auto root = toml.root();
  static_cast<void>(root->text<20>("colour", config::Need::required));
  for (config::Section& each : root->sections("lamp", 3)) static_cast<void>(each.yes_or_no("lit", false));
  return toml.asked();
}

}  // namespace

TEST_CASE("a key that a reader asks for has a field in the form") {
  const config::AskedTable asked = asked_of_lamps();
  const config::KeyHelp help{""};
  EditedToml file{Document{"/nowhere/lamps.toml", "colour = \"red\"\n\n[[lamp]]\nlit = true\n"}};
  const std::vector<Complaint> none;
  const auto ids = marked([&](Frame& frame) {
    draw_form(frame, file, {}, {asked, help, none});
    draw_form(frame, file, {"lamp", 0}, {*asked.table("lamp"), help, none});
  });
  CHECK_THAT(ids, Catch::VectorContains(std::string{"file.colour"}));
  CHECK_THAT(ids, Catch::VectorContains(std::string{"lamp.0.lit"}));
}

TEST_CASE("a value in a script that the window's letters do not have stands beside its field as well") {
  const config::AskedTable asked = asked_of_lamps();
  const config::KeyHelp help{""};
  const std::vector<Complaint> none;
  const auto ids_with = [&](const std::string& colour) {
    EditedToml file{Document{"/nowhere/lamps.toml", "colour = \"" + colour + "\"\n"}};
    return marked([&](Frame& frame) { draw_form(frame, file, {}, {asked, help, none}); });
  };
  const std::string beside = "file.colour.shaped";
  CHECK_THAT(ids_with("أحمر"), Catch::VectorContains(beside));
  CHECK_THAT(ids_with("red 🙂"), Catch::VectorContains(beside));
  CHECK_THAT(ids_with("rouge – « červená » червоний"), !Catch::VectorContains(beside));
}

TEST_CASE("a command that is described has a form with its fields") {
  auto commands = wire::describe_commands();
  wire::FieldDescription words;
  words.name = "words";
  words.type = "text";
  words.characters_max = 12;
  commands.insert(commands.begin(), {"lamps.say", "Says it in light.", {"facilitator"}, {words}, false, ""});
  CommandForms forms{commands};
  const auto ids = marked([&](Frame& frame) {
    in_a_part("list", 300, 400, [&] { forms.draw_list(frame.marks); });
    static_cast<void>(forms.draw_form(frame.marks, [](const Command&) { return std::nullopt; }));
  });
  CHECK_THAT(ids, Catch::VectorContains(std::string{"command.lamps.say"}));
  CHECK_THAT(ids, Catch::VectorContains(std::string{"field.words"}));
  CHECK(limits_of(words) == "at most 12 characters");
}

TEST_CASE("the limits of a command's field are told in a few words") {
  wire::FieldDescription seconds;
  seconds.type = "integer";
  seconds.min = 1;
  seconds.max = 600;
  seconds.unit = "seconds";
  seconds.required = false;
  CHECK(limits_of(seconds) == "1 to 600 seconds, may be left out");
}

TEST_CASE("a published value is walked line by line, and what has changed is lit for a second") {
  const auto lines = tree_of(R"({"a":1,"b":{"c":"x","d":[true,null]},"e":[]})");
  REQUIRE(lines.size() == 7);
  CHECK(lines[2].path == "b.c");
  CHECK(lines[2].depth == 1);
  CHECK(lines[4].path == "b.d.1");
  CHECK(lines[4].value == "true");
  CHECK(lines[6].value == "none");
  CHECK(tree_of("no value").empty());
  LitLines lit;
  CHECK(lit.take(lines, 0s).empty());
  const auto later = tree_of(R"({"a":2,"b":{"c":"x","d":[true]},"e":[]})");
  CHECK(lit.take(later, 10s) == std::vector<std::string>{"a", "b.d.2"});
  CHECK(lit.is_lit("a", 10500ms));
  CHECK_FALSE(lit.is_lit("a", 11s));
  CHECK_FALSE(lit.is_lit("b.c", 10s));
  CHECK(lit.any_lit(10500ms));
}
