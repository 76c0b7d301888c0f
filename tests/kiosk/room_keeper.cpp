#include "kiosk/room_keeper.hpp"

#include <catch2/catch.hpp>

#include "shared/room/agreement_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/notes_commands.hpp"
#include "shared/room/timekeeping_commands.hpp"
#include "tests/kiosk/data_folder.hpp"
#include "tests/kiosk/evening.hpp"

using namespace hearth;
using namespace hearth::kiosk;
using namespace std::chrono_literals;

namespace {
const StartGathering start_evening{format_named("evening"), {}, {}};
}

TEST_CASE("a request that is repeated gets its first answer and is done once") {
  const DataFolder folder;
  Evening evening(folder.path());
  const wire::Reply first = evening.ask(SignIn{}, "same");
  const std::uint64_t version = evening.keeper.room().version;
  const wire::Reply again = evening.ask(SignIn{}, "same");
  CHECK(first.token);
  CHECK(again == first);
  CHECK(evening.keeper.room().version == version);
}

TEST_CASE("a request that is repeated in one batch is done once") {
  const DataFolder folder;
  Evening evening(folder.path());
  const auto replies = evening.keeper.handle(
      {evening.asking(SignIn{}, "same"), evening.asking(SignIn{}, "same")}, evening.moment);
  CHECK(replies[0] == replies[1]);
  CHECK(evening.keeper.room().day->guests.size() == 1);
}

TEST_CASE("a refusal is repeated as well, though the room would now allow it") {
  const DataFolder folder;
  Evening evening(folder.path());
  evening.open_house();
  CHECK(evening.ask(NextStage{}, "same").reason == Reason::no_gathering);
  evening.does(start_evening);
  CHECK(evening.ask(NextStage{}, "same").reason == Reason::no_gathering);
}

TEST_CASE("whoever asks is told every group's agreement, as it is when they ask") {
  const DataFolder folder;
  Evening evening(folder.path());
  evening.open_house();
  CHECK(evening.ask(ListAgreements{}, "same").agreements.value().empty());
  REQUIRE(evening.does(StartGathering{format_named("evening"), Title::from("Evening circle"), {}}));
  REQUIRE(evening.does(AdoptPoint{Point::mended_from("One at a time"), {}}));
  const std::vector<Agreement> told = evening.ask(ListAgreements{}, "same").agreements.value();
  CHECK(told == evening.keeper.room().agreements->groups);
  REQUIRE(told.size() == 1);
  CHECK(told.front().points.front().str() == "One at a time");
}

TEST_CASE("two devices may draw the same id") {
  const DataFolder folder;
  Evening evening(folder.path());
  Asked one = evening.asking(SignIn{}, "same");
  Asked other = evening.asking(SignIn{}, "same");
  other.device = "another";
  CHECK(evening.keeper.handle({one, other}, evening.moment)[1].token != evening.ask(SignIn{}, "same").token);
}

TEST_CASE("the answer is remembered over a start of the kiosk") {
  const DataFolder folder;
  const wire::Reply first = Evening(folder.path()).ask(SignIn{}, "same");
  Evening later(folder.path());
  CHECK(later.ask(SignIn{}, "same") == first);
  CHECK(later.keeper.room().day->guests.size() == 1);
}

TEST_CASE("after a close a repeat gets a plain applied, without the token") {
  const DataFolder folder;
  Evening evening(folder.path());
  evening.open_house();
  evening.does(start_evening);
  CHECK(evening.ask(SignIn{}, "same").token);
  evening.does(CloseGathering{});
  const wire::Reply again = evening.ask(SignIn{}, "same");
  CHECK(again.outcome == wire::Outcome::applied);
  CHECK_FALSE(again.token);
  CHECK_FALSE(evening.keeper.room().gathering);
}

TEST_CASE("commands of one batch are decided in turn") {
  const DataFolder folder;
  Evening evening(folder.path());
  evening.open_house();
  const auto replies =
      evening.keeper.handle({evening.asking(start_evening), evening.asking(NextStage{}),
                             evening.asking(start_evening), evening.asking(CloseGathering{})},
                            evening.moment);
  CHECK(replies[0].outcome == wire::Outcome::applied);
  CHECK(replies[1].outcome == wire::Outcome::applied);
  CHECK(replies[2].reason == Reason::gathering_running);
  CHECK(replies[3].outcome == wire::Outcome::applied);
}

TEST_CASE("what cannot be read is refused with its fault and changes nothing") {
  const DataFolder folder;
  Evening evening(folder.path());
  Asked asked = evening.asking(SignIn{});
  asked.read.fault = wire::Fault{Reason::wrong_type, "token"};
  const wire::Reply reply = evening.keeper.handle({asked}, evening.moment).front();
  CHECK(reply.reason == Reason::wrong_type);
  CHECK(reply.field == "token");
  CHECK_FALSE(evening.keeper.room().day);
}

TEST_CASE("when the disk does not take it, everything of the batch is refused and nothing has changed") {
  const DataFolder folder;
  bool broken = false;
  Evening evening(folder.path(), [&](std::string_view) {
    if (broken) throw std::runtime_error("disk");
  });
  evening.open_house();
  evening.does(start_evening);
  const Room before = evening.keeper.room();
  broken = true;
  const auto replies =
      evening.keeper.handle({evening.asking(NextStage{}), evening.asking(SignIn{})}, evening.moment);
  CHECK(replies[0].reason == Reason::not_saved);
  CHECK(replies[1].reason == Reason::not_saved);
  CHECK(evening.keeper.room() == before);
  CHECK_FALSE(evening.keeper.saving());
  broken = false;
  CHECK(evening.does(NextStage{}));
  CHECK(evening.keeper.saving());
}

TEST_CASE("as long as nothing is written, nobody is told that the disk takes it again") {
  const DataFolder folder;
  bool broken = false;
  Evening evening(folder.path(), [&](std::string_view) {
    if (broken) throw std::runtime_error("disk");
  });
  evening.open_house();
  CHECK(evening.ask(start_evening, "first").outcome == wire::Outcome::applied);
  broken = true;
  CHECK(evening.ask(NextStage{}).reason == Reason::not_saved);
  SECTION("a list is read") {
    CHECK(evening.ask(ListNotes{}).notes);
  }
  SECTION("a request is repeated") {
    CHECK(evening.ask(start_evening, "first").outcome == wire::Outcome::applied);
  }
  SECTION("something cannot be read") {
    Asked rubbish = evening.asking(NextStage{});
    rubbish.read.fault = wire::Fault{Reason::malformed, {}};
    (void)evening.keeper.handle({rubbish}, evening.moment);
  }
  SECTION("nobody asked anything") {
    (void)evening.keeper.handle({}, evening.moment);
  }
  CHECK_FALSE(evening.keeper.saving());
  broken = false;
  evening.keeper.catch_up();
  CHECK(evening.keeper.saving());
}

TEST_CASE("a batch that is not kept is refused whole, but for what was answered before") {
  const DataFolder folder;
  bool broken = false;
  Evening evening(folder.path(), [&](std::string_view) {
    if (broken) throw std::runtime_error("disk");
  });
  evening.open_house();
  const wire::Reply first = evening.ask(SignIn{}, "before");
  Asked rubbish = evening.asking(NextStage{});
  rubbish.read.fault = wire::Fault{Reason::wrong_type, "token"};
  broken = true;
  const std::vector<wire::Reply> replies =
      evening.keeper.handle({evening.asking(start_evening, "start"), evening.asking(start_evening),
                             evening.asking(start_evening, "start"), evening.asking(ListNotes{}), rubbish,
                             evening.asking(SignIn{}, "before")},
                            evening.moment);
  for (const std::size_t command : {0U, 1U, 2U, 3U}) {
    CAPTURE(command);
    CHECK(replies[command].outcome == wire::Outcome::refused);
    CHECK(replies[command].reason == Reason::not_saved);
    CHECK_FALSE(replies[command].notes);
  }
  CHECK(replies[4].reason == Reason::wrong_type);
  CHECK(replies[5] == first);
}

TEST_CASE("what was answered as not saved is not done by a repeat that comes later") {
  const DataFolder folder;
  bool broken = false;
  Evening evening(folder.path(), [&](std::string_view) {
    if (broken) throw std::runtime_error("disk");
  });
  evening.open_house();
  broken = true;
  CHECK(evening.ask(SignIn{}, "lost").reason == Reason::not_saved);
  broken = false;
  const Room before = evening.keeper.room();
  CHECK(evening.ask(SignIn{}, "lost").reason == Reason::not_saved);
  CHECK(evening.keeper.room() == before);
  CHECK(evening.ask(SignIn{}, "again").outcome == wire::Outcome::applied);
}

TEST_CASE("a fault at any single write loses nothing and half keeps nothing") {
  const std::vector<Command> commands{SignIn{},         start_evening,    SignIn{},          NextStage{},
                                      NextTurn{},       PauseGathering{}, ResumeGathering{}, NextTurn{},
                                      CloseGathering{}, SignIn{}};
  int writes = 0;
  {
    const DataFolder folder;
    Evening evening(folder.path(), [&](std::string_view) { ++writes; });
    writes = 0;  // those of the start: a kiosk that cannot start says so
    evening.open_house();
    for (const Command& command : commands) evening.does(command);
  }
  REQUIRE(writes > 20);
  for (int failing = 0; failing < writes; ++failing) {
    const DataFolder folder;
    bool started = false;
    int count = 0;
    Room last;
    {
      Evening evening(folder.path(), [&](std::string_view) {
        if (started && count++ == failing) throw std::runtime_error("disk");
      });
      started = true;
      evening.open_house();
      for (const Command& command : commands) {
        const Room before = evening.keeper.room();
        const wire::Reply reply = evening.ask(command);
        if (reply.reason == Reason::not_saved) CHECK(evening.keeper.room() == before);
      }
      evening.keeper.catch_up();
      CHECK(evening.keeper.saving());
      last = evening.keeper.room();
    }
    CAPTURE(failing);
    Journal again(folder.path());
    CHECK(again.load().room == last);
  }
}

TEST_CASE("the kiosk's own commands are kept as well, and refused ones change nothing") {
  const DataFolder folder;
  Room kept;
  {
    Evening evening(folder.path());
    evening.open_house();
    evening.does(start_evening);
    evening.moment.now += 5s;
    CHECK_FALSE(evening.keeper.tell(PassTime{}, evening.moment));
    kept = evening.keeper.room();
  }
  CHECK(Journal(folder.path()).load().room == kept);
}
