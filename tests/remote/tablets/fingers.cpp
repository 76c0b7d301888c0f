// Fingers that nobody meant, at random places of every page that can be reached from the first one: no
// gathering ends, no stage is skipped, nobody is erased, nobody comes twice. HEARTH_TOUCHES=N touches each
// tablet so often, HEARTH_SEED=S begins elsewhere. The same with the real programs, slower:
// tests/end_to_end/fingers.py.
#include <catch2/catch.hpp>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <set>

#include "remote/facilitator/desk.hpp"
#include "remote/sign_in/door.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "tests/remote/tablets/gestures.hpp"
#include "tests/rounds.hpp"

using namespace hearth;
using namespace hearth::remote;
using namespace std::chrono_literals;

namespace {

constexpr int guests_at_first = 7;
constexpr std::array screens{ui::Size{1280, 800}, ui::Size{1024, 600}, ui::Size{800, 1280}};

using Way = std::vector<std::string>;

std::uint32_t number_wanted(const char* name, std::uint32_t otherwise) {
  const char* said = std::getenv(name);
  return said != nullptr ? static_cast<std::uint32_t>(std::strtoul(said, nullptr, 10)) : otherwise;
}

std::vector<Token> tokens_in(const Room& room) {
  std::vector<Token> tokens;
  for (const Guest& guest : room.gathering->guests) {
    if (guest.token) tokens.push_back(*guest.token);
  }
  return tokens;
}

struct Monkey {
  Handset& handset;
  Fingers& fingers;
  std::vector<Way> ways;
  std::function<void()> go_home;
  std::function<std::string()> standing_now;
  std::set<std::string> pages{};  // that something was touched on

  void go(const Way& way) {
    for (const std::string& id : way) {
      const auto& all = handset.widgets();
      const auto found = std::find_if(all.begin(), all.end(), [&](const ui::WidgetMark& mark) {
        return mark.enabled && mark.id.rfind(id, 0) == 0;
      });
      if (found == all.end()) return;
      handset.put(found->rect.centre());
      for (int i = 0; i < 4; ++i) handset.frame(16ms);
      fingers.settle();
    }
  }
  // A finger that stays touches again and again, each time after all has settled.
  void touch_somewhere() {
    go_home();
    fingers.settle();
    while (tokens_in(handset.scene.room).size() < guests_at_first) handset.scene.guest();
    const std::vector<Token> were_here = tokens_in(handset.scene.room);
    int may_go = 0;
    const Way way = ways[fingers.up_to(ways.size() - 1)];
    go(way);
    Gesture gesture = fingers.gesture();
    const bool stays = gesture.name == "touch";
    for (int again = stays ? 4 : 1; again > 0; --again) {
      std::string where;
      for (const std::string& id : way) where += id + " ";
      CAPTURE(where, gesture.name, gesture.touches.front().x, gesture.touches.front().y, again);
      const std::string page = standing_now();
      pages.insert(page);
      if (page == "guest") ++may_go;
      const std::uint64_t stages_begun = handset.scene.room.progress.stage;
      fingers.play(gesture);
      check(were_here, stages_begun, may_go);
      fingers.settle();
    }
  }
  // A gesture may do what one touch of the page that it found would do: on the page of a guest, where two
  // touches led, that is to say that they have gone.
  void check(const std::vector<Token>& were_here, std::uint64_t stages_begun, int may_go) const {
    const Room& room = handset.scene.room;
    REQUIRE(room.gathering);
    REQUIRE(room.progress.stage <= stages_begun + 1);
    const std::vector<Token> here = tokens_in(room);
    REQUIRE(here.size() <= were_here.size() + 1);
    const auto gone = std::count_if(were_here.begin(), were_here.end(), [&](Token token) {
      return std::find(here.begin(), here.end(), token) == here.end();
    });
    REQUIRE(gone <= may_go);
  }
};

void furnish(Scene& scene) {
  House house = *scene.room.house;
  house.venue.jobs = {{*JobName::from("Make tea"), JobSheet::day}};
  house.venue.places = {*Text<40>::from("the library corner"), *Text<40>::from("upstairs")};
  house.venue.notes_to = *Text<60>::from("Ruth");
  scene.as(Permission::kiosk).does(ReadHouse{house}).as(Permission::facilitator);
  for (int i = 0; i < guests_at_first; ++i) scene.guest();
  scene.does(StartGathering{format_named("all-rules"), {}, {}});
}

// Touches a tablet of those pages on every screen. `begin(handset)` makes the room ready, `go_home(pages,
// handset)` brings the first page back.
template <class Pages>
void touch_on_every_screen(const char* where, const std::vector<Way>& ways, const auto& begin,
                           const auto& go_home) {
  const std::uint32_t seed = number_wanted("HEARTH_SEED", 20261127);
  const auto most = static_cast<int>(number_wanted("HEARTH_TOUCHES", rounds(1500)));
  int touches = 0;
  std::size_t asked = 0;
  std::set<std::string> pages;
  for (const ui::Size screen : screens) {
    CAPTURE(seed, screen.width, screen.height);
    Pages tablet;
    Handset handset{tablet, static_cast<int>(screen.width), static_cast<int>(screen.height)};
    furnish(handset.scene);
    begin(handset);
    Fingers fingers{handset, screen, seed};
    Monkey monkey{handset, fingers, ways, [&] { go_home(tablet, handset); },
                  [&] { return standing(tablet); }};
    while (fingers.touches() < most / 3) monkey.touch_somewhere();
    touches += fingers.touches();
    asked += handset.pressed.size();
    pages.merge(monkey.pages);
  }
  CHECK(pages.size() >= 8);
  CHECK(asked > static_cast<std::size_t>(touches) / 20);
  std::printf("%d touches %s, seed %u: on %zu pages, %zu commands\n", touches, where, seed, pages.size(),
              asked);
}

}  // namespace

TEST_CASE(
    "fingers that nobody meant end no gathering at the facilitator's tablet, skip no part and erase nobody") {
  const std::vector<Way> ways{{},
                              {},
                              {},
                              {"tools"},
                              {"tools", "stages"},
                              {"tools", "times"},
                              {"tools", "agreement"},
                              {"tools", "offers"},
                              {"tools", "seats"},
                              {"tools", "jobs"},
                              {"tools", "next"},
                              {"people"},
                              {"people", "guest."},
                              {"hand"},
                              {"wall"},
                              {"words"},
                              {"help"},
                              {"reminders"}};
  touch_on_every_screen<Desk>(
      "at the facilitator's tablet", ways, [](Handset&) {},
      [](Desk& desk, Handset& handset) {
        desk = Desk{};
        handset.scene.context.seen = {};
        const auto& agenda = handset.scene.room.gathering->agenda;
        if (agenda.present + 2 >= agenda.stages.size()) handset.scene.does(SkipStage{0});
        handset.show();
      });
}

TEST_CASE("fingers that nobody meant end no gathering at the door, and nobody comes twice or goes") {
  const std::vector<Way> ways{{},
                              {},
                              {"sign_in.whats_on"},
                              {"sign_in.also"},
                              {"sign_in.what_happens"},
                              {"sign_in.help"},
                              {"sign_in.off"},
                              {"sign_in.its_me"},
                              {"sign_in.here"},
                              {"sign_in.here", "sign_in.more"},
                              {"sign_in.here", "sign_in.quiet_word"}};
  touch_on_every_screen<Door>(
      "at the door", ways, [](Handset& handset) { handset.scene.stage("sharing").as(Permission::sign_in); },
      [](Door&, Handset& handset) { handset.frame(150s); });
}
