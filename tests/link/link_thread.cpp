#include "shared/link/link_thread.hpp"

#include <catch2/catch.hpp>
#include <condition_variable>
#include <mutex>

#include "shared/room/floor_commands.hpp"
#include "shared/room/wall_commands.hpp"
#include "shared/wire/room_picture.hpp"
#include "shared/wire/wall_picture.hpp"
#include "tests/kiosk/network/stand.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;

// The main thread of a program: sleeps until the link says that there is something.
class Sleeper {
 public:
  void wake() {
    const std::lock_guard lock{mutex_};
    ++wakes_;
    woken_.notify_all();
  }
  // Asks the question after each waking; false when it is never true.
  bool until(const std::function<bool()>& question) {
    const auto end = std::chrono::steady_clock::now() + 20s;
    std::unique_lock lock{mutex_};
    while (true) {
      const int seen = wakes_;
      lock.unlock();
      if (question()) return true;
      lock.lock();
      if (!woken_.wait_until(lock, end, [&] { return wakes_ != seen; })) return false;
    }
  }

 private:
  std::mutex mutex_;
  std::condition_variable woken_;
  int wakes_ = 0;
};

}  // namespace

TEST_CASE("a link thread wakes its program for pictures and answers") {
  Stand stand;
  Sleeper program;
  link::LinkThread thread{link::over_network(stand.address(), stand.admitted(Permission::facilitator),
                                             link::Streams::facilitator),
                          [&] { program.wake(); }};
  REQUIRE(program.until([&] { return thread.known().room != nullptr; }));
  CHECK(thread.known().contact == link::Contact::in_touch);
  CHECK(thread.known().clock.now(link::steady_now()));
  const wire::RequestId id = thread.send(ShowMessage{*Message::from("hello")}, {}, 20s);
  std::vector<link::Answer> answers;
  REQUIRE(program.until([&] {
    for (link::Answer& each : thread.take_answers()) answers.push_back(std::move(each));
    return !answers.empty() && thread.known().room->room.wall.message.str() == "hello";
  }));
  REQUIRE(answers.size() == 1);
  CHECK(answers.front().id == id);
  CHECK(answers.front().reply.value().outcome == wire::Outcome::applied);

  const link::LinkFigures figures = thread.figures();
  CHECK(figures.pictures >= 2);
  CHECK(figures.wake_ups >= figures.pictures);
  const auto round_trips = thread.take_round_trips();
  REQUIRE(round_trips.size() == 1);
  CHECK(round_trips.front() > 0us);
  CHECK(thread.take_round_trips().empty());
}

TEST_CASE("a link thread wakes its program when the kiosk goes away and comes back") {
  Stand stand;
  Sleeper program;
  link::LinkThread thread{
      link::over_network(stand.address(), stand.admitted(Permission::screen), link::Streams::wall),
      [&] { program.wake(); }};
  REQUIRE(program.until([&] { return thread.known().wall != nullptr; }));
  stand.stop();
  REQUIRE(program.until([&] { return thread.known().contact == link::Contact::out_of_touch; }));
  CHECK(thread.known().wall != nullptr);
  stand.start();
  CHECK(program.until([&] { return thread.known().contact == link::Contact::in_touch; }));
}

TEST_CASE("a link thread ends at once, also with commands that wait") {
  Stand stand;
  const link::Keys keys = stand.admitted(Permission::facilitator);
  stand.stop();
  const link::SteadyTime before = link::steady_now();
  {
    link::LinkThread thread{link::over_network(stand.address(), keys, link::Streams::both), [] {}};
    thread.send(NextTurn{}, {}, 60s);
  }
  CHECK(link::steady_now() - before < 20s);
}

}  // namespace hearth
