#pragma once
// An evening that leaves traces in a journal, and a look for them.

#include <string>
#include <vector>

#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "tests/kiosk/data_folder.hpp"
#include "tests/kiosk/evening.hpp"

namespace hearth::kiosk {

// Of a group, so that what it agrees on lasts.
inline const StartGathering start{format_named("evening"), Title::from("Evening"), {}};

// As a screen says it.
inline std::string spoken(Token token) {
  std::string words = to_string(token);
  words.at(0) = static_cast<char>(words.at(0) - 'a' + 'A');
  return words.replace(words.find('-'), 1, " ");
}

inline bool remembers(const DataFolder& folder, Token token) {
  return !folder.files_with_word(to_string(token)).empty() || !folder.files_with_word(spoken(token)).empty();
}

// Signs five people in, lets them press what they may, and says their tokens.
inline std::vector<Token> play_evening(Evening& evening) {
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

// So many events that the next two make a snapshot due.
inline void fill_until_snapshot(Evening& evening) {
  for (bool pause = true; evening.keeper.room().version < events_per_snapshot - 2;) {
    std::vector<Asked> batch;
    const std::uint64_t missing = events_per_snapshot - 2 - evening.keeper.room().version;
    for (std::uint64_t i = 0; i < std::max<std::uint64_t>(missing / 2, 1); ++i, pause = !pause)
      batch.push_back(evening.asking(pause ? Command{PauseGathering{}} : Command{ResumeGathering{}}));
    (void)evening.keeper.handle(batch, evening.moment);
  }
}

// What the disk holds at this moment, as a power cut would leave it.
inline void copy_files(const std::filesystem::path& from, const std::filesystem::path& to) {
  std::filesystem::remove_all(to);
  std::filesystem::copy(from, to, std::filesystem::copy_options::recursive);
}

}  // namespace hearth::kiosk
