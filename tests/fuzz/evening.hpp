#pragma once
// An evening's commands as requests, one a line, to make bad ones of. The id of a request says two things
// that no command does: its first digit who asks, its second how much time has gone by before.

#include <string>
#include <vector>

#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/timekeeping_commands.hpp"
#include "shared/room/undo_commands.hpp"
#include "shared/room/wall_commands.hpp"
#include "shared/wire/frames.hpp"
#include "tests/room/scene.hpp"

namespace hearth::fuzz {

inline Permission permission_in(const wire::RequestId& id) {
  constexpr std::array permissions{Permission::facilitator, Permission::sign_in, Permission::handheld,
                                   Permission::talking_piece, Permission::screen};
  const char digit = id.empty() ? '0' : id.front();
  return permissions[digit >= '8' || digit == '0'
                         ? 0
                         : static_cast<std::size_t>(digit - '0') % permissions.size()];
}

inline Duration wait_in(const wire::RequestId& id) {
  const char digit = id.size() < 2 ? '0' : id[1];
  const int number = digit >= 'a' ? digit - 'a' + 10 : digit - '0';
  return std::chrono::seconds{number * number * 10};  // up to 37 minutes
}

inline std::string request_line(const Command& command, int number, std::string_view begins = "01") {
  wire::Request request;
  request.id = std::string{begins} + std::string(24, '0') + std::to_string(100'000 + number);
  request.command = command;
  return wire::encode(request) + "\n";
}

// Every command in every order that an evening has.
inline std::vector<std::string> evenings() {
  Scene scene;
  std::vector<Token> tokens;
  for (int i = 0; i < 4; ++i) tokens.push_back(scene.guest());
  int number = 0;
  const auto line = [&](const Command& command, std::string_view begins = "01") {
    return request_line(command, ++number, begins);
  };
  std::string arriving;
  for (int i = 0; i < 4; ++i) arriving += line(SignIn{}, "11");
  const std::string start =
      arriving + line(StartGathering{format_named("evening"), Title::from("Tonight"), {}});
  const std::string circle = start + line(NextStage{}, "05") + line(NextTurn{}) + line(Pass{}) +
                             line(NextTurn{}) + line(GiveMoreTime{std::chrono::seconds{60}}) +
                             line(StopClock{}, "02") + line(EndTurn{}) + line(StartRound{}) +
                             line(UndoStep{}) + line(ChooseSpeaker{tokens[1]}) + line(PassTime{}, "0f");
  std::string hands = circle + line(NextStage{}, "0f") + line(NextStage{}, "04");
  for (const Token& token : tokens) hands += line(RaiseHand{token}, "11");
  hands += line(LowerHand{tokens[2]}, "12") + line(NextTurn{}) + line(ChooseSomeone{}) +
           line(Leave{tokens[0]}, "13") + line(PauseGathering{}, "03") + line(ResumeGathering{}) +
           line(PreviousStage{}) + line(UndoStep{});
  const std::string wall = line(ShowScreen{Screen::quiet}) +
                           line(ShowMessage{*Message::from("Grüße\nan alle")}) + line(UndoStep{}) +
                           line(ShowScreen{Screen::today});
  const std::string inside = arriving + line(StartGathering{format_named("cafe-day"), {}, {}}) + wall +
                             hands + line(CloseGathering{}) + line(SignIn{}, "11") + line(CloseGathering{});
  return {start, circle, hands, wall, inside, hands + line(CloseGathering{}) + wall};
}

}  // namespace hearth::fuzz
