// Whatever befalls the wall the room goes on, and no wall is left without its room.

#include "kiosk/commands/room_and_wall.hpp"

#include <catch2/catch.hpp>
#include <future>
#include <thread>
#include <utility>
#include <vector>

using namespace hearth::kiosk;

namespace {

// A room that runs until it is asked to stop, and what was told.
class PlayedRoom {
 public:
  RoomAndWall with_wall(std::function<WallEnded()> run_wall) {
    return {[this] { asked_.get_future().wait(); }, std::move(run_wall), [this] { stop(); },
            [this](const std::string& sentence) {
              told.push_back(sentence);
              running_when_told = !stopped_;
              stop();  // somebody ends the kiosk afterwards
            }};
  }
  void stop() {
    if (!std::exchange(stopped_, true)) asked_.set_value();
  }

  std::vector<std::string> told;
  bool running_when_told = false;

 private:
  std::promise<void> asked_;
  bool stopped_ = false;
};

}  // namespace

TEST_CASE("whatever a wall throws is told, and the room goes on without it") {
  struct Row {
    std::function<WallEnded()> wall;
    std::string why;
  };
  const std::string ours =
      "this is a mistake in the program itself; please report it, with what was done before";
  const std::vector<Row> rows{
      {[]() -> WallEnded { throw std::runtime_error("no window"); }, "no window"},
      {[]() -> WallEnded { throw std::bad_alloc(); }, "there is not enough memory"},
      {[] { return std::vector<WallEnded>{}.at(1); }, ours},
      {[]() -> WallEnded { throw 42; }, ours},
  };
  for (const Row& row : rows) {
    PlayedRoom room;
    run_room_and_wall(room.with_wall(row.wall));
    CHECK(room.told == std::vector<std::string>{"the wall cannot be shown (" + row.why +
                                                "); the room goes on without it"});
    CHECK(room.running_when_told);
  }
}

TEST_CASE("whoever closes the wall ends the kiosk") {
  PlayedRoom room;
  run_room_and_wall(room.with_wall([] { return WallEnded::by_somebody; }));
  CHECK(room.told.empty());
}

TEST_CASE("a room without a wall runs until it is asked to stop") {
  PlayedRoom room;
  std::promise<void> no_wall;
  const std::jthread somebody([&] {
    no_wall.get_future().wait();
    room.stop();
  });
  run_room_and_wall(room.with_wall([&] {
    no_wall.set_value();
    return WallEnded::never_shown;
  }));
  CHECK(room.told.empty());
}

TEST_CASE("a room that is lost ends its wall and is told, whatever it threw") {
  struct Row {
    std::function<void()> room;
    std::string why;
  };
  const std::vector<Row> rows{
      {[] { throw std::runtime_error("the network is gone"); }, "the room cannot go on: the network is gone"},
      {[] { throw 42; },
       "the room cannot go on: this is a mistake in the program itself; please report it, with what was done "
       "before"},
  };
  for (const Row& row : rows) {
    std::promise<void> stopped;
    const RoomAndWall both{row.room,
                           [&] {
                             stopped.get_future().wait();
                             return WallEnded::never_shown;
                           },
                           [&] { stopped.set_value(); }, [](const std::string&) {}};
    CHECK_THROWS_WITH(run_room_and_wall(both), row.why);
  }
}
