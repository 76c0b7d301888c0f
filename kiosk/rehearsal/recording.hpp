#pragma once
// A gathering that was recorded as text, and played again command by command. Each is a line that begins with
// how much time has gone by, then says who asks, then the command as one types it after `hearth-remote send`
// (a value with spaces in double quotes), and under it what came of it:
//
//   +90s facilitator floor.next
//     > gathering sharing: blue-kite speaks (4 min), then amber-shell
//
// `$1`, `$2` … stand for the tokens in the order in which they were given. Lines beginning with # are for
// readers. tests/journals holds one for each format.
//
// Pure: the same recording and formats give the same rooms. Any thread; nothing throws.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "shared/room/context.hpp"
#include "shared/room/decision.hpp"
#include "shared/room/house.hpp"
#include "shared/room/room.hpp"

namespace hearth::kiosk {

inline constexpr std::size_t recorded_commands_max = 5000;

struct RecordedCommand {
  std::size_t line = 0;  // where it stands, from 1
  std::string words;     // "+90s facilitator floor.next"
  std::string result;    // what came of it then; empty when the recording does not say
};

struct Recording {
  std::vector<RecordedCommand> commands;
  // "line 3: …" about what is no recording, with what to do; empty when there is nothing. Then there are no
  // commands.
  std::string fault;
};

[[nodiscard]] Recording read_recording(std::string_view text);

// The room while a recording is played. A value: keep a copy, and that moment can be gone back to.
class RecordedRoom {
 public:
  // Before the first command: an hour after a start, on the day on which recordings are played, with this
  // house and its formats.
  explicit RecordedRoom(const House& house);

  // Plays one command and returns what came of it in one line; what it says of a command that cannot be read
  // or is refused is not in the room.
  std::string play(const RecordedCommand& command);

  [[nodiscard]] const Room& room() const { return room_; }
  [[nodiscard]] Instant now() const { return context_.now; }

 private:
  Decision decide_and_apply(const Command& command);
  [[nodiscard]] std::string with_token(const std::string& value) const;

  Room room_;
  Context context_;
  std::vector<Token> tokens_;
};

// All that matters about the room in one line.
[[nodiscard]] std::string in_one_line(const Room& room);

}  // namespace hearth::kiosk
