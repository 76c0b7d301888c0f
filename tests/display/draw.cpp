// What holds for every screen, size and palette: look.md, "The wall".
#include "display/draw.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "display/choose.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/wall_commands.hpp"
#include "shared/ui/look.hpp"
#include "shared/ui/touch/canvas.hpp"
#include "tests/golden/scenes.hpp"

using namespace hearth;
using namespace hearth::display;
using namespace std::chrono_literals;

namespace {

struct Size {
  int width;
  int height;
};
constexpr std::array sizes{Size{1920, 1080}, Size{1280, 720}, Size{1080, 1920}, Size{1280, 800},
                           Size{1024, 768},  Size{800, 1280}, Size{2560, 1080}, Size{640, 360}};

// One canvas for each theme, so that each word is set once.
ui::Canvas& canvas_in(const std::string& theme) {
  static std::map<std::string, ui::Canvas> canvases;
  return canvases.try_emplace(theme, test_assets(), ui::read_theme(test_assets(), theme)).first->second;
}

std::vector<Writing> written(WallScene& scene, Size size, const std::string& theme = "dusk",
                             const config::Texts& texts = english()) {
  ui::Canvas& canvas = canvas_in(theme);
  auto writings = draw_wall(scene.view(), canvas.begin_frame(size.width, size.height, 0ms), texts);
  canvas.end_frame();
  return writings;
}

std::string in_one_line(const Writing& writing) {
  std::string words = writing.text;
  std::replace(words.begin(), words.end(), '\n', ' ');
  return words;
}

const Writing* find(const std::vector<Writing>& writings, std::string_view text) {
  for (const Writing& each : writings) {
    if (in_one_line(each).find(text) != std::string::npos) return &each;
  }
  return nullptr;
}

float height_of(Size size) {
  return ui::scale_height({static_cast<float>(size.width), static_cast<float>(size.height)});
}

// The part of a line's height that letters take.
ui::Rect letters_of(const Writing& writing) {
  const float spare = writing.size_px * 0.2F;
  return {writing.rect.x, writing.rect.y + spare, writing.rect.width, writing.rect.height - 1.6F * spare};
}

bool overlap(ui::Rect one, ui::Rect other) {
  return one.x < other.right() && other.x < one.right() && one.y < other.bottom() && other.y < one.bottom();
}

// Every text as long as its type lets it be, of words that are hard to break.
House longest_house() {
  const auto filled = [](std::size_t characters, std::string_view word) {
    std::string text;
    while (text.size() + word.size() <= characters) text += word;
    return text;
  };
  House house = demo_house();
  house.venue.name = Text<60>::from(filled(60, "Wheelwrights ")).value();
  house.venue.invitation = Text<120>::from(filled(120, "Everybody welcome ")).value();
  house.venue.refreshments = Text<160>::from(filled(160, "Marmalade sandwiches ")).value();
  house.venue.somebody_here = Text<160>::from(filled(160, "Somebody with a ribbon ")).value();
  for (CrisisLine& line : house.venue.crisis_lines) {
    line.contact = Text<40>::from(filled(40, "0800 123456 ")).value();
    line.about = Text<80>::from(filled(80, "understanding ")).value();
  }
  for (Format& format : house.formats) {
    format.title = Title::from(filled(60, "Wednesdays ")).value();
    for (Stage& stage : format.stages) {
      stage.title = Title::from(filled(60, "Introductions ")).value();
      stage.wall_line = Text<160>::from(filled(160, "Whatever it is ")).value();
      stage.prompts = {Text<160>::from(filled(160, "Remembering ")).value()};
      stage.time = TimeRule::fixed;
      stage.turn = 4min;
      stage.turn_time = TurnTime::shown;
    }
  }
  return house;
}

std::vector<Entry> longest_programme() {
  std::vector<Entry> entries;
  for (int i = 0; i < 20; ++i) {
    Entry entry{
        "1" + std::to_string(i / 4) + ":00", "1" + std::to_string(i / 4) + ":59",
        "Mindfulness, watercolours and extraordinarily long conversations about everything and nothing at "
        "all",
        "The conservatory behind the kitchen garden, through the blue door and up the wooden stairs",
        "step-free with a ramp, hearing loop, low light, quiet corner, toys, interpreters on request"};
    entry.status = i % 3 == 0 ? EventStatus::tentative : EventStatus::confirmed;
    entries.push_back(entry);
  }
  return entries;
}

std::vector<NamedScene> scenes_and_longest() {
  std::vector<NamedScene> all = scenes();
  for (const Screen screen : {Screen::today, Screen::welcome, Screen::crisis}) {
    all.push_back({"longest", {}, [screen] {
                     WallScene scene;
                     scene.house(longest_house()).programme(longest_programme()).at("12:10");
                     return scene.does(ShowScreen{screen});
                   }});
  }
  for (const char* stage : {"welcome", "round", "sharing", "break"}) {
    all.push_back({"longest in " + std::string{stage}, {}, [stage] {
                     WallScene scene;
                     scene.house(longest_house()).starts("listening-circle").stage(stage);
                     return scene;
                   }});
  }
  all.push_back({"longest message", {}, [] {
                   WallScene scene;
                   std::string words;
                   for (int i = 0; i < 28; ++i) words += "Nine lett\n";
                   return scene.does(ShowMessage{Message::from(words).value()});
                 }});
  return all;
}

void check_sizes_of_text(const std::vector<Writing>& writings, Size size) {
  std::set<float> used;
  for (const Writing& each : writings) {
    INFO(each.text);
    CHECK(each.size_px >= height_of(size) / 24 - 0.01F);
    used.insert(each.size_px);
  }
  CHECK(used.size() <= 5);
}

void check_places(const std::vector<Writing>& writings, Size size) {
  const ui::Rect screen{0, 0, static_cast<float>(size.width), static_cast<float>(size.height)};
  for (std::size_t i = 0; i < writings.size(); ++i) {
    const ui::Rect letters = letters_of(writings[i]);
    INFO(writings[i].text);
    CHECK(letters.x >= screen.x);
    CHECK(letters.y >= screen.y);
    CHECK(letters.right() <= screen.right());
    CHECK(letters.bottom() <= screen.bottom());
    for (std::size_t j = 0; j < i; ++j) {
      if (overlap(letters, letters_of(writings[j]))) FAIL_CHECK("it stands on: " << writings[j].text);
    }
  }
}

}  // namespace

TEST_CASE(
    "whatever is written can be read, stands on the screen and on no other text, in five sizes at most") {
  for (const NamedScene& named : scenes_and_longest()) {
    WallScene scene = named.make();
    for (const Size size : sizes) {
      CAPTURE(named.name, size.width, size.height);
      const std::vector<Writing> writings = written(scene, size);
      check_sizes_of_text(writings, size);
      check_places(writings, size);
    }
  }
}

TEST_CASE("a wall whose language is read from the right has everything on the other side, whole") {
  const config::Texts arabic = ui::read_texts(test_assets(), "ar", {});
  constexpr Size size{1280, 720};
  for (const NamedScene& named : scenes()) {
    CAPTURE(named.name);
    WallScene scene = named.make();
    const auto writings = written(scene, size, "dusk", arabic);
    check_places(writings, size);
    // The time of day is written last.
    const bool has_clock = writings.back().text == to_hh_mm(scene.view().local);
    if (has_clock) CHECK(writings.back().rect.x < 100);
  }
}

TEST_CASE("all text has a contrast of at least 7 to 1 in every palette") {
  for (const NamedScene& named : scenes_and_longest()) {
    WallScene scene = named.make();
    for (const char* theme : {"dusk", "paper", "contrast"}) {
      for (const Writing& each : written(scene, {640, 360}, theme)) {
        INFO(named.name << " " << theme << " " << each.text);
        CHECK(ui::contrast_ratio(each.colour, each.ground) >= 7);
      }
    }
  }
}

TEST_CASE("who speaks and what o'clock it is can be read from afar") {
  WallScene scene;
  scene.starts("listening-circle")
      .guests({"blue-kite"})
      .stage("sharing")
      .raises("blue-kite")
      .does(NextTurn{});
  for (const Size size : sizes) {
    const auto writings = written(scene, size);
    REQUIRE(find(writings, "Blue Kite"));
    CHECK(find(writings, "Blue Kite")->size_px >= height_of(size) / 9);
    REQUIRE(find(writings, "14:20"));
    CHECK(find(writings, "14:20")->size_px >= height_of(size) / 10);
  }
}

TEST_CASE("a number to call is never shortened") {
  WallScene scene;
  scene.house(longest_house()).does(ShowScreen{Screen::crisis});
  std::set<std::string> seen;
  for (int page = 0; page < 20; ++page) {
    for (const Size size : sizes) {
      for (const Writing& each : written(scene, size)) {
        if (each.text.find("0800") == std::string::npos) continue;
        CHECK_FALSE(each.shortened);
      }
    }
    scene.wait(12s);
  }
}

TEST_CASE("every crisis line comes round, and the first always stands") {
  WallScene scene;
  scene.does(ShowScreen{Screen::crisis});
  std::set<std::string> seen;
  for (int page = 0; page < 6; ++page) {
    const auto writings = written(scene, {1920, 1080});
    for (const Writing& each : writings) seen.insert(each.text);
    CHECK(find(writings, "116 123"));
    scene.wait(12s);
  }
  CHECK(seen.count("999") == 1);
  CHECK(seen.count("111, option 2") == 1);
  CHECK(seen.count("999bsl.co.uk") == 1);
}

TEST_CASE("every event of the busiest day comes round, and the next one always stands") {
  WallScene scene;
  scene.programme(busy_thursday()).does(ShowScreen{Screen::today});
  std::set<std::string> seen;
  for (int page = 0; page < 12; ++page) {
    const auto writings = written(scene, {1920, 1080});
    for (const Writing& each : writings) seen.insert(in_one_line(each));
    CHECK(find(writings, "Washing up to loud music"));
    scene.wait(12s);
  }
  for (const char* title :
       {"Clay and conversation", "Board games and jigsaw puzzles", "Swap shelf: take a book, leave a book",
        "Grief and loss", "Supper club", "Allotment by torchlight", "not today", "ask us first"}) {
    INFO(title);
    CHECK(seen.count(title) == 1);
  }
}

TEST_CASE("a turn is drawn with its time only when the group wants that") {
  WallScene scene;
  scene.starts("listening-circle").stage("closing").does(ChooseSomeone{}).wait(30s);
  for (const Writing& each : written(scene, {1920, 1080})) {
    CHECK(each.text.find("minute") == std::string::npos);
    CHECK(each.text != "wrapping up");
  }
}

TEST_CASE("a wall in trouble says one plain line, the most pressing one") {
  WallScene scene;
  scene.does(ShowScreen{Screen::today});
  scene.programme_incomplete = true;
  CHECK(find(written(scene, {1920, 1080}), english().say("trouble.programme_incomplete")));
  scene.wall_clock = WallClock::unset;
  CHECK(find(written(scene, {1920, 1080}), english().say("trouble.clock_unset")));
  scene.saving = false;
  CHECK(find(written(scene, {1920, 1080}), english().say("trouble.not_saving")));
  scene.contact = link::Contact::out_of_touch;
  const auto writings = written(scene, {1920, 1080});
  CHECK(find(writings, english().say("trouble.away")));
  CHECK_FALSE(find(writings, english().say("trouble.not_saving")));
}

TEST_CASE("the same view gives the same pixels, whatever was drawn before") {
  WallScene scene;
  scene.programme(busy_thursday()).does(ShowScreen{Screen::today});
  const auto drawn = [&](ui::Canvas& canvas) {
    draw_wall(scene.view(), canvas.begin_frame(640, 360, 0ms), english());
    canvas.end_frame();
    return canvas.image();
  };
  ui::Canvas fresh{test_assets(), ui::Theme{}};
  ui::Canvas used{test_assets(), ui::Theme{}};
  WallScene other;
  other.starts("listening-circle");
  draw_wall(other.view(), used.begin_frame(640, 360, 0ms), english());
  used.end_frame();
  CHECK(drawn(fresh) == drawn(used));
}

TEST_CASE("reduced motion cuts where others fade") {
  WallScene before;
  before.does(ShowScreen{Screen::crisis});
  WallScene after;
  after.does(ShowScreen{Screen::welcome});
  const View old = before.view();
  View view = after.view();
  ui::Theme still;
  still.motion = ui::Motion::reduced;
  ui::Canvas canvas{test_assets(), still};
  draw_wall(view, canvas.begin_frame(640, 360, 0ms), english());
  canvas.end_frame();
  const ui::Image at_rest = canvas.image();
  view.leaving.emplace(Leaving{old.wall, Screen::crisis, view.now});
  draw_wall(view, canvas.begin_frame(640, 360, 0ms), english());
  canvas.end_frame();
  CHECK(canvas.image() == at_rest);
  canvas.set_theme(ui::Theme{});
  draw_wall(view, canvas.begin_frame(640, 360, 0ms), english());
  canvas.end_frame();
  CHECK_FALSE(canvas.image() == at_rest);
}
