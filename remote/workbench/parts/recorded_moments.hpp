#pragma once
// A recorded gathering as moments that one can go to: a recording (tests/journals) or what a kiosk has kept
// (DATA/room.db). In memory only. One thread.

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "shared/base/time.hpp"
#include "shared/room/house.hpp"
#include "shared/room/room.hpp"

namespace hearth::workbench {

struct RecordedStep {
  std::string words;   // a command as one types it, or the name of an event
  std::string result;  // what came of it when it was recorded; empty when nobody wrote that down
};

struct RecordedMoment {
  Room room;
  Instant now{};       // room time
  std::string result;  // of the step before it; empty before the first
};

class RecordedMoments {
 public:
  // Commands are played in `house`. Throws std::runtime_error with a sentence that begins with the file's
  // name: it is not there, is neither of the two, or a kiosk has it open.
  RecordedMoments(const std::string& file, const House& house);

  [[nodiscard]] const std::vector<RecordedStep>& steps() const { return steps_; }
  // `step`: how many have been taken, at most all. Plays as far as that when nobody has been there.
  [[nodiscard]] const RecordedMoment& after(std::size_t step);
  // A sentence when something was damaged; else empty.
  [[nodiscard]] const std::string& note() const { return note_; }

 private:
  void read_commands(const std::string& file, const House& house);
  void read_journal(const std::string& file);

  std::vector<RecordedStep> steps_;
  std::string note_;
  // Each in its turn, once.
  std::function<RecordedMoment(const RecordedMoment& before, std::size_t step)> play_next_;
  std::vector<RecordedMoment> moments_;  // the one before the first step, and so on
};

}  // namespace hearth::workbench
