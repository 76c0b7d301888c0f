#include "remote/handheld/handheld.hpp"

#include <catch2/catch.hpp>

#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/room/pairs_commands.hpp"
#include "shared/room/wall_commands.hpp"
#include "tests/remote/handheld/stream.hpp"
#include "tests/room/scene.hpp"

namespace hearth::handheld {
namespace {

// A handheld in a real room, whose network the test is.
struct Held {
  Scene scene;
  Role role;
  Handheld handheld;
  std::uint64_t ids = 0;
  std::vector<ToSend> unsent;

  explicit Held(const std::string& map = "clicker", Role as = Role::controller)
      : role(as), handheld(mapping_of(map, as), [this] { return std::to_string(++ids); }) {}

  void show() {
    auto picture = std::make_shared<wire::WallPicture>();
    picture->wall = wall_view(scene.room);
    handheld.knows(picture, link::Contact::in_touch);
  }
  // The room decides what was sent.
  void answer() {
    for (auto sends = handheld.take_sends(); !sends.empty(); sends = handheld.take_sends()) {
      for (const ToSend& each : sends) answer(each);
    }
  }
  void answer(const ToSend& each) {
    scene.as(role == Role::controller ? Permission::handheld : Permission::talking_piece);
    scene.context.seen = each.asked.seen;
    const auto refused = scene.refused(each.asked.command);
    if (!refused) scene.does(each.asked.command);
    scene.as(Permission::facilitator).context.seen = {};
    wire::Reply reply;
    reply.id = each.id;
    reply.outcome = refused ? wire::Outcome::refused : wire::Outcome::applied;
    reply.reason = refused;
    handheld.answered({each.id, reply});
  }
  // A key goes down and up, some seconds after the last one.
  void press(const std::string& key) {
    const std::string at = std::to_string(1000 * pressed_);
    ++pressed_;
    for (const char* what : {" 1 down ", " 1 up "}) handheld.take(*recorded_line(at + what + key)->input);
  }
  // The same with the wall as it is and an answer at once: how it ended.
  std::string plays(const std::string& key) {
    show();
    press(key);
    answer();
    return ends();
  }
  std::string ends() {
    std::string all;
    for (const Ended& each : handheld.take_ended()) {
      all += (all.empty() ? "" : ", ") + std::string{name_of(each.press.action)};
      all += each.how == Ended::How::applied   ? " applied"
             : each.how == Ended::How::refused ? " refused " + std::string{name_of(*each.reason)}
                                               : " not sent";
    }
    return all;
  }
  Held& starts(const char* format = "evening") {
    scene.does(StartGathering{format_named(format), {}, {}});
    return *this;
  }
  [[nodiscard]] std::string stage() const { return scene.room.gathering->agenda.stage().name.str(); }

 private:
  int pressed_ = 0;
};

}  // namespace

TEST_CASE("a button rings the bell where the venue has one, with a gathering or without") {
  Held held{"number-pad"};
  CHECK(held.plays("KEY_KPASTERISK") == "bell refused no_bell");
  House house = *held.scene.room.house;
  house.venue.bell.volume = 40;
  held.scene.as(Permission::kiosk).does(ReadHouse{house}).as(Permission::facilitator);
  CHECK(held.plays("KEY_KPASTERISK") == "bell applied");
  CHECK(held.scene.room.bell.rung == 1);
}

TEST_CASE("a clicker runs an evening: parts without turns, a turn for each, and the last one ends") {
  Held held;
  held.starts();
  const Token first = held.scene.guest();
  CHECK(held.plays("KEY_PAGEDOWN") == "next applied");
  CHECK(held.stage() == "circle");
  CHECK(held.plays("KEY_PAGEDOWN") == "next applied");
  CHECK(held.scene.speaking() == first);
  // Nobody is in line: the turn ends.
  CHECK(held.plays("KEY_PAGEDOWN") == "next applied");
  CHECK(held.scene.speaking() == std::nullopt);
  CHECK(held.plays("KEY_PAGEDOWN") == "next refused nobody_waiting");
  CHECK(held.stage() == "circle");
  CHECK(held.plays("KEY_PAGEUP") == "back applied");
  CHECK(held.stage() == "welcome");
}

TEST_CASE("pause stops the clocks, and again, as next does, lets them go on") {
  Held held;
  held.starts();
  CHECK(held.plays("KEY_F5") == "pause applied");
  CHECK(held.scene.room.gathering->agenda.paused);
  CHECK(held.plays("KEY_F5") == "pause applied");
  CHECK_FALSE(held.scene.room.gathering->agenda.paused);
  (void)held.plays("KEY_F5");
  CHECK(held.plays("KEY_PAGEDOWN") == "next applied");
  CHECK_FALSE(held.scene.room.gathering->agenda.paused);
  CHECK(held.stage() == "welcome");
}

TEST_CASE("quiet darkens the wall, and again gives it back") {
  Held held;
  CHECK(held.plays("KEY_B") == "quiet applied");
  CHECK(held.scene.room.wall.chosen == Screen::quiet);
  CHECK(held.plays("KEY_B") == "quiet applied");
  CHECK(held.scene.room.wall.chosen == Screen::automatic);
}

TEST_CASE("whom to call comes by a long press, while the key is still held") {
  Held held;
  held.show();
  held.handheld.take(*recorded_line("0 1 down KEY_B")->input);
  held.handheld.passed(link::SteadyTime{Duration{800}});
  held.answer();
  CHECK(held.ends() == "crisis applied");
  CHECK(held.scene.room.wall.chosen == Screen::crisis);
}

TEST_CASE("without a gathering a press is refused with the room's reason") {
  Held held;
  CHECK(held.plays("KEY_PAGEDOWN") == "next refused no_gathering");
  CHECK(held.plays("KEY_F5") == "pause refused no_gathering");
}

TEST_CASE("pairs go on by next") {
  Held held;
  held.starts("all-rules");
  while (held.scene.room.gathering->agenda.stage().floor != FloorRule::pairs) held.scene.does(NextStage{});
  (void)held.scene.guest();
  (void)held.scene.guest();
  held.scene.does(DrawPairs{}).does(ShowPairs{});
  CHECK(held.plays("KEY_PAGEDOWN") == "next applied");
  CHECK(held.scene.room.gathering->pairing.step == PairsStep::first);
}

TEST_CASE("a press at a wall that has been left behind is stale and moves nothing") {
  Held held;
  held.starts();
  held.show();
  held.scene.does(NextStage{});
  held.press("KEY_PAGEDOWN");
  held.answer();
  CHECK(held.ends() == "next refused stale");
  CHECK(held.stage() == "circle");
}

TEST_CASE("two clickers and a tablet that press together advance once") {
  Held one;
  one.starts();
  one.show();
  Handheld two{mapping_of("clicker"), [] { return std::string{"two"}; }};
  auto picture = std::make_shared<wire::WallPicture>();
  picture->wall = wall_view(one.scene.room);
  two.knows(picture, link::Contact::in_touch);
  one.press("KEY_PAGEDOWN");
  two.take(*recorded_line("0 1 down KEY_PAGEDOWN")->input);
  two.take(*recorded_line("60 1 up KEY_PAGEDOWN")->input);
  one.answer();
  for (const ToSend& each : two.take_sends()) one.answer(each);
  CHECK(one.stage() == "circle");
}

TEST_CASE("while a press is on its way the same press is the same press, and another is another") {
  Held held;
  held.starts();
  held.show();
  held.press("KEY_PAGEDOWN");
  held.press("KEY_PAGEDOWN");
  held.press("KEY_B");
  CHECK(held.handheld.take_sends().size() == 2);
  CHECK(held.handheld.waits());
}

TEST_CASE("a press is not sent before the kiosk has been heard, nor while it is out of touch") {
  Held held;
  held.press("KEY_PAGEDOWN");
  CHECK(held.ends() == "next not sent");
  held.handheld.knows(std::make_shared<wire::WallPicture>(), link::Contact::out_of_touch);
  held.press("KEY_PAGEDOWN");
  CHECK(held.ends() == "next not sent");
  CHECK(held.handheld.take_sends().empty());
}

TEST_CASE("a knob that turns without end while nothing is answered is not sent without end") {
  Mapping mapping;
  mapping.clockwise = Action::more_time;
  Handheld handheld{mapping, [] { return std::string{"id"}; }};
  handheld.knows(std::make_shared<wire::WallPicture>(), link::Contact::in_touch);
  for (int i = 0; i < 1000; ++i) handheld.take(*recorded_line(std::to_string(i) + " 1 turn 1")->input);
  CHECK(handheld.take_sends().size() == 32);
  CHECK(handheld.take_ended().size() == 1000 - 32);
}

TEST_CASE("a press that is not answered in time ends as not sent") {
  Held held;
  held.show();
  held.press("KEY_B");
  const auto sends = held.handheld.take_sends();
  REQUIRE(sends.size() == 1);
  held.handheld.answered({sends.front().id, std::nullopt});
  CHECK(held.ends() == "quiet not sent");
  CHECK_FALSE(held.handheld.waits());
  held.handheld.answered({sends.front().id, std::nullopt});
  CHECK(held.ends().empty());
}

TEST_CASE("whoever holds the talking piece is done, passes, and hands it on") {
  Held held{"clicker", Role::talking_piece};
  held.starts("all-rules");
  held.scene.stage("piece");
  const Token first = held.scene.guest();
  const Token second = held.scene.guest();
  held.scene.does(NextTurn{});
  CHECK(held.scene.speaking() == first);
  CHECK(held.plays("KEY_PAGEUP") == "pass_piece applied");
  CHECK(held.scene.speaking() == second);
  CHECK(held.plays("KEY_PAGEDOWN") == "done applied");
  CHECK(held.scene.speaking() == std::nullopt);
  CHECK(held.plays("KEY_PAGEDOWN") == "done refused nobody_speaking");
}

TEST_CASE("a talking piece has no key that runs the room") {
  Held held{"clicker", Role::talking_piece};
  held.starts();
  CHECK(held.plays("KEY_F5").empty());
  held.show();
  held.handheld.take(*recorded_line("0 1 down KEY_B")->input);
  held.handheld.passed(link::SteadyTime{Duration{3000}});
  CHECK(held.handheld.take_sends().empty());
}

}  // namespace hearth::handheld
