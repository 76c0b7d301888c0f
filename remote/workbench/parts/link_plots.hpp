#pragma once
// How the connection to a kiosk went in the last two minutes, second by second, as plots.

#include <chrono>
#include <deque>
#include <optional>
#include <vector>

#include "remote/workbench/parts/marked.hpp"
#include "shared/base/time.hpp"
#include "shared/link/link_thread.hpp"

namespace hearth::workbench {

// What happened in one second. Floats, since Dear ImGui plots those.
struct LinkSecond {
  float wake_ups = 0;
  float beats = 0;
  float picture_bytes = 0;  // of the largest picture that came; 0: none came
  float round_trip_ms = 0;  // of the slowest answer; 0: nothing was answered
  bool operator==(const LinkSecond&) const = default;
};

class LinkPlots {
 public:
  static constexpr std::size_t seconds_max = 120;

  // A picture so large has come.
  void came(std::size_t picture_bytes);
  // What the link has done so far, and what it took for answers since the last call. A second ends when one
  // has gone by since the last that ended; whether one has.
  bool take(const link::LinkFigures& figures, const std::vector<std::chrono::microseconds>& round_trips,
            Duration now);
  // The newest last.
  [[nodiscard]] const std::deque<LinkSecond>& seconds() const { return seconds_; }

  // In the room that there is.
  void draw(Marks& marks) const;

 private:
  std::deque<LinkSecond> seconds_;
  LinkSecond running_;
  link::LinkFigures counted_;
  std::optional<Duration> ended_;
};

}  // namespace hearth::workbench
