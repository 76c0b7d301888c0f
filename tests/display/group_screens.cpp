// What the screens of groups say: nobody is left out, nobody is named who should not be, and every state has
// kind words.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "display/draw.hpp"
#include "shared/room/agreement_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/groups_commands.hpp"
#include "shared/room/pairs_commands.hpp"
#include "shared/room/room.hpp"
#include "shared/room/wall_commands.hpp"
#include "shared/ui/touch/canvas.hpp"
#include "tests/golden/group_scenes.hpp"

using namespace hearth;
using namespace hearth::display;
using namespace std::chrono_literals;

namespace {

std::set<std::string> said(WallScene& scene) {
  ui::Canvas canvas{test_assets(), ui::Theme{}};
  std::set<std::string> texts;
  for (Writing& each : draw_wall(scene.view(), canvas.begin_frame(1280, 720, 0ms), english())) {
    std::replace(each.text.begin(), each.text.end(), '\n', ' ');
    texts.insert(std::move(each.text));
  }
  canvas.end_frame();
  return texts;
}

// All that stands on the wall in two minutes, when every page has come round.
std::set<std::string> said_in_time(WallScene& scene) {
  std::set<std::string> all;
  for (int page = 0; page < 10; ++page) {
    all.merge(said(scene));
    scene.wait(12s);
  }
  return all;
}

WallScene evening() {
  WallScene scene;
  scene.house(evening_house()).at("19:12").starts("long-evening");
  return scene;
}

std::string words_of(const Guest& guest) {
  return english().say("token.colour." + std::string{colour_word(*guest.token)}) + " " +
         english().say("token.symbol." + std::string{symbol_word(*guest.token)});
}

}  // namespace

TEST_CASE("everybody comes round on the wall, however many pairs there are") {
  WallScene scene = evening();
  scene.many(61).stage("pairs").does(DrawPairs{}).does(ShowPairs{});
  const auto seen = said_in_time(scene);
  for (const Guest& guest : scene.room().gathering->guests) CHECK(seen.count(words_of(guest)) == 1);
}

TEST_CASE("everybody comes round on the wall, however large the groups are") {
  for (const std::uint32_t count : {2U, 5U, 8U}) {
    WallScene scene = evening();
    scene.many(70).stage("sharing").does(SplitGroups{count});
    const auto seen = said_in_time(scene);
    for (const Guest& guest : scene.room().gathering->guests) CHECK(seen.count(words_of(guest)) == 1);
  }
}

TEST_CASE("a draw that is not shown yet names nobody") {
  WallScene scene = evening();
  scene.many(8).stage("pairs").does(DrawPairs{}).does(ShowScreen{Screen::pairs});
  const auto seen = said_in_time(scene);
  for (const Guest& guest : scene.room().gathering->guests) CHECK(seen.count(words_of(guest)) == 0);
  CHECK(seen.count("We’ll talk in pairs") == 1);
}

TEST_CASE("the wall says which half it is") {
  WallScene scene = evening();
  scene.many(4).stage("pairs").does(DrawPairs{}).does(ShowPairs{});
  CHECK(said(scene).count("Find each other") == 1);
  CHECK(said(scene.does(SwapPairs{})).count("One speaks, one listens") == 1);
  CHECK(said(scene.does(SwapPairs{})).count("Now swap") == 1);
  CHECK(said(scene.does(SwapPairs{})).count("Everyone has had a turn") == 1);
}

TEST_CASE(
    "while nobody speaks in the part for replies, the wall says whom they are for, not that the floor is "
    "open") {
  WallScene scene = evening();
  const auto seen = said(scene.stage("responses"));
  CHECK(seen.count("Short, kind, and about what was said.") == 1);
  CHECK(seen.count(english().say("wall.gathering.floor_open")) == 0);
}

TEST_CASE("three who are together are told how long each has, and only then") {
  WallScene three = evening();
  three.many(5).stage("pairs").does(DrawPairs{}).does(ShowPairs{});
  CHECK(said(three).count("Sit together wherever you like. In threes: about 4 minutes each.") == 1);
  WallScene two = evening();
  two.many(4).stage("pairs").does(DrawPairs{}).does(ShowPairs{});
  CHECK(said(two).count("Sit together wherever you like.") == 1);
}

TEST_CASE("a group has its shape's word and its place beside its shape") {
  WallScene scene = evening();
  scene.many(9).stage("sharing").does(SplitGroups{3});
  const auto seen = said(scene);
  for (const char* words : {"Ball", "Square", "Drop", "Main room", "Garden room", "Window corner"}) {
    CHECK(seen.count(words) == 1);
  }
}

TEST_CASE("the shapes of groups differ") {
  ui::Canvas canvas{test_assets(), ui::Theme{}};
  std::vector<ui::Image> pictures;
  for (const auto& [shape, name] : enum_names<GroupShape>) {
    ui::Painter& painter = canvas.begin_frame(320, 240, 0ms);
    INFO(name);
    REQUIRE(painter.has_icon("groups/" + std::string{name}));
    painter.icon("groups/" + std::string{name}, {0, 0, 60, 60}, painter.palette().ink);
    canvas.end_frame();
    for (const ui::Image& other : pictures) {
      // Of the 3,600 pixels of a shape at least 250 differ clearly.
      CHECK(ui::compare(canvas.image(), other, {.channel = 100}).share * 320 * 240 > 250);
    }
    pictures.push_back(canvas.image());
  }
}

TEST_CASE("each policy is said in plain words, with what cannot be kept secret and who was here") {
  for (const auto& [policy, name] : enum_names<Policy>) {
    WallScene scene = evening();
    scene.does(ChoosePolicy{policy, {}}).does(ShowScreen{Screen::confidentiality});
    const auto seen = said(scene);
    INFO(name);
    CHECK(seen.count(english().say("wall.confidentiality." + std::string{name})) == 1);
    CHECK(seen.count("What we cannot keep secret") == 1);
    CHECK(seen.count("Who was here stays here too.") == 1);
  }
}

TEST_CASE(
    "the wall says that there are things it cannot keep secret, also where the venue does not say which") {
  const std::string label = english().say("wall.confidentiality.cannot_keep");
  for (const char* secret : {"", "If a child is in danger, we have to say so."}) {
    House house = demo_house();
    house.venue.cannot_keep_secret = Text<200>::from(secret).value();
    for (const char* format : {"listening-circle", "drop-in-day"}) {
      WallScene scene;
      scene.house(house).starts(format).does(ShowScreen{Screen::confidentiality});
      const auto seen = said(scene);
      CAPTURE(secret, format);
      CHECK(seen.count(label) == 1);
      CHECK(seen.count(*secret == '\0' ? english().say("wall.confidentiality.cannot_keep_ask") : secret) ==
            1);
    }
  }
}

TEST_CASE("in a café where no group has chosen, what people tell is theirs") {
  WallScene scene;
  const auto seen = said(scene.starts("drop-in-day").does(ShowScreen{Screen::confidentiality}));
  CHECK(seen.count(english().say("wall.confidentiality.day")) == 1);
  CHECK(seen.count(english().say("wall.confidentiality.none")) == 0);
}

TEST_CASE("a wish stands beside the speaker, and nobody's who has not said who they are") {
  WallScene scene = evening();
  scene.guests({"blue-kite"}).stage("sharing").raises("blue-kite");
  scene.does(WishResponse{token_from("blue-kite").value(), ResponseWish::ask_me_first}).does(NextTurn{});
  CHECK(said(scene).count("Please ask me first") == 1);
  const auto seen = said(scene.does(ChooseSomeone{}));
  for (const auto& [wish, name] : enum_names<ResponseWish>) {
    CHECK(seen.count(english().say("wall.gathering.wish." + std::string{name})) == 0);
  }
}

TEST_CASE("in free conversation nobody is named") {
  WallScene scene = evening();
  scene.guests({"blue-kite", "amber-shell"}).stage("sharing").raises("blue-kite").raises("amber-shell");
  const auto seen = said(scene.does(NextTurn{}).does(SuspendStructure{}));
  CHECK(seen.count("Free conversation") == 1);
  CHECK(seen.count("Blue Kite") == 0);
  CHECK(seen.count("Amber Shell") == 0);
}

TEST_CASE("a group without a date, an agreement or questions gets kind words, never an empty wall") {
  for (const auto& [screen, words] : {std::pair{Screen::next, "The next date isn’t fixed yet"},
                                      std::pair{Screen::agreements, "Still to decide"},
                                      std::pair{Screen::confidentiality, "We haven’t chosen yet"},
                                      std::pair{Screen::prompts, "Take a moment. Silence is fine."},
                                      std::pair{Screen::groups, "We’re all one circle"}}) {
    WallScene scene = evening();
    scene.stage("talk").does(ShowScreen{screen});
    CHECK(said(scene).count(words) == 1);
  }
}
