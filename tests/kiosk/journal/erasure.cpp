#include "kiosk/journal/journal.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>
#include <catch2/catch.hpp>

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
