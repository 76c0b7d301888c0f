#include "kiosk/journal/journal.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch.hpp>

#include "shared/room/agreement_commands.hpp"
#include "shared/room/forgetting.hpp"
#include "shared/room/notes_commands.hpp"
#include "shared/room/timekeeping_commands.hpp"
#include "tests/kiosk/journal/played.hpp"

using namespace hearth;
using namespace hearth::kiosk;

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

TEST_CASE("a note that was dealt with is off the disk at once, and on it again when it is kept") {
  const DataFolder folder;
  Evening evening(folder.path());
  evening.does(LeaveNote{*NoteText::from("The chairs are hard"), {}});
  const std::uint64_t id = evening.keeper.room().notes->all.front().id.number;
  CHECK_FALSE(folder.files_with("chairs").empty());
  evening.does(DealWithNote{id});
  CHECK(folder.files_with("chairs").empty());
  evening.does(KeepNote{id});
  CHECK_FALSE(folder.files_with("chairs").empty());
  evening.does(DealWithNote{id});
  evening.moment.now += note_grace;
  CHECK_FALSE(evening.keeper.tell(PassTime{}, evening.moment));
  CHECK(folder.files_with("chairs").empty());
  CHECK(folder.files_with(std::to_string(id)).empty());
}

TEST_CASE("a start before a note that was dealt with is gone does not bring it back") {
  const DataFolder folder;
  std::uint64_t id = 0;
  {
    Evening evening(folder.path());
    evening.does(LeaveNote{*NoteText::from("The chairs are hard"), {}});
    evening.does(Suggest{*NoteText::from("A walk")});
    id = evening.keeper.room().notes->all.front().id.number;
    evening.does(DealWithNote{id});
  }
  Evening later(folder.path());
  CHECK(later.keeper.room().notes->all.size() == 1);
  CHECK(later.ask(KeepNote{id}).reason == Reason::unknown_note);
}

TEST_CASE("a note that could not be taken off the disk is off it as soon as that is possible") {
  const DataFolder folder;
  bool broken = false;
  Evening evening(folder.path(), [&](std::string_view what) {
    if (broken && what == "commit") throw std::runtime_error("disk");
  });
  evening.does(LeaveNote{*NoteText::from("The chairs are hard"), {}});
  const std::uint64_t id = evening.keeper.room().notes->all.front().id.number;
  broken = true;
  CHECK(evening.ask(DealWithNote{id}).reason == Reason::not_saved);
  CHECK(evening.keeper.room().notes->all.size() == 1);
  broken = false;
  evening.does(DealWithNote{id});
  CHECK(folder.files_with("chairs").empty());
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
      for (char i = 0;; ++i) {
        evening.does(i % 2 == 0 ? Command{NextStage{}} : Command{PreviousStage{}});
        (void)!write(tokens_pipe[1], &i, 1);
      }
    }
    std::vector<Token> tokens(5);
    REQUIRE(read(tokens_pipe[0], tokens.data(), tokens.size() * sizeof(Token)) ==
            static_cast<ssize_t>(tokens.size() * sizeof(Token)));
    char step = 0;
    for (int seen = 0; seen < round; ++seen) REQUIRE(read(tokens_pipe[0], &step, 1) == 1);
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
    int commits_left = 1000;
    Evening evening(folder.path(), [&](std::string_view what) {
      if (what == "commit" && commits_left-- <= 0) throw std::runtime_error("power");
    });
    evening.open_house();
    evening.does(start);
    token = evening.ask(SignIn{}).token.value();
    commits_left = 1;  // that of the closing itself
    evening.does(CloseGathering{});
    REQUIRE(remembers(folder, token));
  }
  Evening later(folder.path());
  CHECK_FALSE(later.keeper.room().gathering);
  CHECK_FALSE(remembers(folder, token));
}

TEST_CASE("what a close erases is gone after the next start, at whatever write the power was cut") {
  const DataFolder folder;
  const DataFolder cuts;
  int writes = 0;
  bool closing = false;
  Evening evening(folder.path(), [&](std::string_view) {
    if (closing) copy_files(folder.path(), cuts.path() / std::to_string(writes++));
  });
  const std::vector<Token> tokens = play_evening(evening);
  fill_until_snapshot(evening);
  closing = true;
  REQUIRE(evening.does(CloseGathering{}));
  REQUIRE(writes > 5);
  int closed = 0;
  for (int i = 0; i < writes; ++i) {
    const DataFolder after;
    copy_files(cuts.path() / std::to_string(i), after.path());
    CAPTURE(i);
    const Evening later(after.path());
    if (later.keeper.room().gathering) continue;
    ++closed;
    for (const Token token : tokens) CHECK_FALSE(remembers(after, token));
  }
  CHECK(closed > 2);
}

TEST_CASE("what a close erases is gone after the next start, whichever write was the last") {
  const DataFolder before;
  std::vector<Token> tokens;
  {
    Evening evening(before.path());
    tokens = play_evening(evening);
    fill_until_snapshot(evening);
  }
  int closed = 0;
  for (int last = 0; closed < 3; ++last) {
    REQUIRE(last < 100);
    const DataFolder folder;
    copy_files(before.path(), folder.path());
    {
      int writes = 0;
      bool closing = false;
      Evening evening(folder.path(), [&](std::string_view) {
        if (closing && writes++ >= last) throw std::runtime_error("power");
      });
      closing = true;
      evening.does(CloseGathering{});
    }
    CAPTURE(last);
    const Evening later(folder.path());
    if (later.keeper.room().gathering) continue;
    ++closed;
    for (const Token token : tokens) CHECK_FALSE(remembers(folder, token));
  }
}

TEST_CASE("a note that was dealt with is in no byte of any file") {
  const DataFolder folder;
  Evening evening(folder.path());
  evening.does(LeaveNote{*NoteText::from("plantednote about the kettle"), {}});
  REQUIRE_FALSE(folder.files_with("plantednote").empty());
  evening.does(DealWithNote{evening.keeper.room().notes->all.front().id.number});
  CHECK(folder.files_with("plantednote").empty());
}

TEST_CASE("after everything was forgotten no byte holds an agreement, a note or a number of people") {
  const DataFolder folder;
  Evening evening(folder.path());
  play_evening(evening);
  evening.does(AdoptPoint{*Point::from("plantedpoint: phones stay outside"), {}});
  evening.does(LeaveNote{*NoteText::from("plantednote"), {}});
  evening.does(CloseGathering{});
  REQUIRE_FALSE(folder.files_with("2026-11-26").empty());
  Asked asked = evening.asking(ForgetAll{});
  asked.permission = Permission::owner;
  REQUIRE(evening.keeper.handle({asked}, evening.moment).front().outcome == wire::Outcome::applied);
  for (const char* planted : {"plantedpoint", "plantednote", "2026-11-26"})
    CHECK(folder.files_with(planted).empty());
}
