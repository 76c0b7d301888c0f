#include "kiosk/journal/journal.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/timekeeping_commands.hpp"
#include "tests/kiosk/journal/played.hpp"

using namespace hearth;
using namespace hearth::kiosk;

TEST_CASE("the room comes back as it was, with the steps that undo needs") {
  const DataFolder folder;
  Room before;
  {
    Evening evening(folder.path());
    play_evening(evening);
    before = evening.keeper.room();
  }
  Journal journal(folder.path());
  const Loaded loaded = journal.load();
  CHECK(loaded.note.empty());
  CHECK(loaded.room == before);
  CHECK_FALSE(loaded.room.steps.empty());
}

TEST_CASE("a room of many events comes back from snapshot and replay") {
  const DataFolder folder;
  Room before;
  {
    Evening evening(folder.path());
    evening.open_house();
    evening.does(start);
    for (int i = 0; i < 600; ++i)
      evening.does(i % 2 == 0 ? Command{PauseGathering{}} : Command{ResumeGathering{}});
    before = evening.keeper.room();
  }
  REQUIRE(before.version > events_per_snapshot);
  CHECK(Journal(folder.path()).load().room == before);
}

TEST_CASE("what was answered before a kill is there after it") {
  const DataFolder folder;
  int answered[2];
  REQUIRE(pipe(answered) == 0);
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    Evening evening(folder.path());
    for (;;) {
      evening.ask(SignIn{});
      const std::uint64_t version = evening.keeper.room().version;
      (void)!write(answered[1], &version, sizeof version);
    }
  }
  std::uint64_t version = 0;
  for (int i = 0; i < 25; ++i)
    REQUIRE(read(answered[0], &version, sizeof version) == static_cast<ssize_t>(sizeof version));
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  Journal journal(folder.path());
  CHECK(journal.load().room.version >= version);
  close(answered[0]);
  close(answered[1]);
}

TEST_CASE("a thousand answers are remembered for each device, the oldest goes first") {
  const DataFolder folder;
  Evening evening(folder.path());
  for (std::size_t i = 0; i <= answers_per_device_max; ++i)
    evening.ask(NextStage{}, "id-" + std::to_string(i));
  CHECK_FALSE(evening.journal.remembered("tablet", "id-0"));
  CHECK(evening.journal.remembered("tablet", "id-1"));
  evening.journal.reopen();
  CHECK_FALSE(evening.journal.remembered("tablet", "id-0"));
  CHECK(evening.journal.remembered("tablet", "id-1"));
}

TEST_CASE("a file from a newer version is refused with what to do, and left as it is") {
  const DataFolder folder;
  { Journal journal(folder.path()); }
  {
    SQLite::Database database((folder.path() / "room.db").string(), SQLite::OPEN_READWRITE);
    database.exec("PRAGMA user_version = 99");
  }
  CHECK_THROWS_WITH(Journal(folder.path()), Catch::Contains("newer") && Catch::Contains("--data"));
}

TEST_CASE("what the clock has said is kept") {
  const DataFolder folder;
  const KnownDays doubted{
      date_from("2026-11-26"),
      UnprovenDays{*date_from("2026-11-28"), *date_from("2026-11-29"), Duration{35 * 60 * 1000}}};
  {
    Journal journal(folder.path());
    CHECK(journal.known_days() == KnownDays{});
    journal.keep_known_days(doubted);
  }
  {
    Journal journal(folder.path());
    CHECK(journal.known_days() == doubted);
    journal.keep_known_days({date_from("2026-11-29"), std::nullopt});
  }
  CHECK(Journal(folder.path()).known_days() == KnownDays{date_from("2026-11-29"), std::nullopt});
}

TEST_CASE("what the clock has said is kept when the file is written anew") {
  const DataFolder folder;
  const KnownDays doubted{std::nullopt, UnprovenDays{*date_from("2026-11-28"), *date_from("2026-11-29"),
                                                     Duration{35 * 60 * 1000}}};
  {
    Journal journal(folder.path());
    (void)journal.load();
    journal.keep_known_days(doubted);
  }
  {
    SQLite::Database database((folder.path() / "room.db").string(), SQLite::OPEN_READWRITE);
    database.exec("UPDATE snapshot SET checksum = x'00'");
  }
  {
    Journal journal(folder.path());
    CHECK_FALSE(journal.load().note.empty());
  }
  CHECK(Journal(folder.path()).known_days() == doubted);
}
