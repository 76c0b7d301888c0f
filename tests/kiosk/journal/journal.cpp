#include "kiosk/journal/journal.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include "tests/kiosk/data_folder.hpp"
#include "tests/kiosk/evening.hpp"

using namespace hearth;
using namespace hearth::kiosk;
using namespace std::chrono_literals;

namespace {

const StartGathering start{format_named("evening"), {}, {}};

// As a screen says it.
std::string spoken(Token token) {
  std::string words = to_string(token);
  words.at(0) = static_cast<char>(words.at(0) - 'a' + 'A');
  return words.replace(words.find('-'), 1, " ");
}

bool remembers(const DataFolder& folder, Token token) {
  return !folder.files_with(to_string(token)).empty() || !folder.files_with(spoken(token)).empty();
}

// Signs five people in, lets them press what they may, and says their tokens.
std::vector<Token> play_evening(Evening& evening) {
  evening.open_house();
  std::vector<Token> tokens;
  for (int i = 0; i < 5; ++i) tokens.push_back(evening.ask(SignIn{}).token.value());
  evening.does(start);
  evening.does(NextStage{});
  evening.does(NextTurn{});
  evening.does(Pass{tokens[2]});
  evening.does(NextStage{});
  evening.does(NextStage{});
  for (const Token token : tokens) evening.does(RaiseHand{token});
  evening.does(NextTurn{});
  evening.does(Leave{tokens[4]});
  return tokens;
}

// The list of free pages leads nowhere, so that nothing could be added.
void lose_free_pages(const std::filesystem::path& database) {
  std::fstream file(database, std::ios::binary | std::ios::in | std::ios::out);
  constexpr std::streamoff first_free_page = 32;
  file.seekp(first_free_page).write("\0\0\x27\x0F\0\0\0\x05", 8);
}

}  // namespace

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

TEST_CASE("after a close no byte of the folder holds a token of the gathering") {
  const DataFolder folder;
  Evening evening(folder.path());
  const std::vector<Token> tokens = play_evening(evening);
  REQUIRE(remembers(folder, tokens[0]));
  REQUIRE(evening.does(CloseGathering{}));
  for (const Token token : tokens) CHECK_FALSE(remembers(folder, token));
}

TEST_CASE("after the day's end no byte of the folder holds a token of the day") {
  const DataFolder folder;
  Evening evening(folder.path());
  const Token token = evening.ask(SignIn{}).token.value();
  REQUIRE(remembers(folder, token));
  evening.moment.today = *date_from("2026-11-27");
  CHECK_FALSE(evening.keeper.tell(PassTime{}, evening.moment));
  CHECK_FALSE(remembers(folder, token));
}

TEST_CASE("after a kill at any moment a close still erases everything") {
  for (int round = 0; round < 12; ++round) {
    const DataFolder folder;
    int tokens_pipe[2];
    REQUIRE(pipe(tokens_pipe) == 0);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      Evening evening(folder.path());
      const std::vector<Token> tokens = play_evening(evening);
      (void)!write(tokens_pipe[1], tokens.data(), tokens.size() * sizeof(Token));
      for (int i = 0;; ++i) evening.does(i % 2 == 0 ? Command{NextStage{}} : Command{PreviousStage{}});
    }
    std::vector<Token> tokens(5);
    REQUIRE(read(tokens_pipe[0], tokens.data(), tokens.size() * sizeof(Token)) ==
            static_cast<ssize_t>(tokens.size() * sizeof(Token)));
    usleep(static_cast<useconds_t>(round * 700));
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    close(tokens_pipe[0]);
    close(tokens_pipe[1]);
    Evening evening(folder.path());
    CAPTURE(round);
    REQUIRE(evening.keeper.room().gathering);
    evening.does(CloseGathering{});
    for (const Token token : tokens) CHECK_FALSE(remembers(folder, token));
  }
}

TEST_CASE("an erasure that a power cut broke off is finished at the next start") {
  const DataFolder folder;
  Token token;
  {
    bool cut = false;
    Evening evening(folder.path(), [&](std::string_view what) {
      if (cut && what == "snapshot") throw std::runtime_error("power");
    });
    evening.open_house();
    evening.does(start);
    token = evening.ask(SignIn{}).token.value();
    cut = true;
    evening.does(CloseGathering{});
    REQUIRE(remembers(folder, token));
  }
  Evening later(folder.path());
  CHECK_FALSE(later.keeper.room().gathering);
  CHECK_FALSE(remembers(folder, token));
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
      const std::uint64_t version = evening.ask(SignIn{}).version;
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

TEST_CASE("events that cannot be read any more are erased, and the note says so") {
  const DataFolder folder;
  {
    Evening evening(folder.path());
    evening.ask(SignIn{});
  }
  {
    SQLite::Database database((folder.path() / "room.db").string(), SQLite::OPEN_READWRITE);
    database.exec("UPDATE events SET event = '{\"no_such_event\":{}}'");
  }
  Journal journal(folder.path());
  const Loaded loaded = journal.load();
  CHECK_FALSE(loaded.note.empty());
  CHECK_FALSE(loaded.room.day);
  CHECK(folder.files_with("no_such_event").empty());
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

TEST_CASE("a second kiosk on the same folder is told so") {
  const DataFolder folder;
  Evening evening(folder.path());
  evening.ask(SignIn{});
  CHECK_THROWS_WITH(Journal(folder.path()), Catch::Contains("another kiosk"));
}

TEST_CASE("a file that is no journal is named") {
  const DataFolder folder;
  std::ofstream(folder.path() / "room.db") << std::string(4096, 'x');
  CHECK_THROWS_WITH(Journal(folder.path()), Catch::Contains("damaged"));
}

TEST_CASE("a damaged file of which everything can still be read is put in order") {
  const DataFolder folder;
  Room before;
  {
    Evening evening(folder.path());
    play_evening(evening);
    before = evening.keeper.room();
  }
  lose_free_pages(folder.path() / "room.db");
  Evening again(folder.path());
  CHECK(again.keeper.room() == before);
  for (int i = 0; i < 200; ++i)
    again.does(i % 2 == 0 ? Command{PauseGathering{}} : Command{ResumeGathering{}});
  CHECK(again.keeper.saving());
}

TEST_CASE("nothing is added to a damaged file that could not be put in order") {
  const DataFolder folder;
  { Journal journal(folder.path() / "damaged"); }
  lose_free_pages(folder.path() / "damaged" / "room.db");
  Journal journal(folder.path() / "data", [](std::string_view what) {
    if (what == "order") throw std::runtime_error("a broken disk");
  });
  std::filesystem::remove_all(folder.path() / "data");
  std::filesystem::rename(folder.path() / "damaged", folder.path() / "data");
  CHECK_THROWS_AS(journal.reopen(), JournalFault);
  CHECK_THROWS_AS(journal.append({GatheringPaused{}}, {}, Room{}), JournalFault);
}

TEST_CASE("a data folder that is lost while the kiosk runs is named, whatever is asked for") {
  const DataFolder folder;
  Journal journal(folder.path() / "data");
  std::filesystem::remove_all(folder.path() / "data");
  CHECK_THROWS_AS(journal.reopen(), JournalFault);
  CHECK_THROWS_AS(journal.newest_day(), JournalFault);
  CHECK_THROWS_AS(journal.keep_newest_day(*date_from("2026-11-26")), JournalFault);
}

TEST_CASE("a folder that cannot be made is named") {
  const DataFolder folder;
  std::ofstream(folder.path() / "file") << "x";
  CHECK_THROWS_WITH(Journal(folder.path() / "file" / "data"), Catch::Contains("--data"));
}

TEST_CASE("the file is for its owner only") {
  const DataFolder folder;
  Journal journal(folder.path() / "data");
  struct stat status {};
  REQUIRE(stat((folder.path() / "data" / "room.db").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0600U);
  REQUIRE(stat((folder.path() / "data").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0700U);
}

TEST_CASE("the newest day is kept") {
  const DataFolder folder;
  {
    Journal journal(folder.path());
    CHECK_FALSE(journal.newest_day());
    journal.keep_newest_day(*date_from("2026-11-26"));
  }
  CHECK(Journal(folder.path()).newest_day() == date_from("2026-11-26"));
}
