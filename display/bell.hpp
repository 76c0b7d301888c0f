#pragma once
// When a wall rings the venue's bell (shared/room/bell.hpp): somebody has rung it, the time of a turn is up
// and the group wants to hear it, or the view has come to something that the venue rings at. It is told by
// what the frame before was drawn from, and by nothing else, so that a wall that starts, or is back in touch,
// does not ring for what was long ago.
//
// Owner: whoever shows frame after frame.

#include <cstdint>
#include <optional>

#include "display/view.hpp"
#include "shared/base/text.hpp"

namespace hearth::display {

// What is later than this is not rung for any more: the program did not run for a while.
inline constexpr Duration bell_late_max{3000};

class BellWatch {
 public:
  // Whether the bell rings now. To be called once for each frame. `boot` is the kiosk's (wire::Beat).
  [[nodiscard]] bool rings(const View& view, std::uint64_t boot);

 private:
  struct Heard {
    std::uint64_t boot = 0;
    Instant now{};
    std::uint64_t rung = 0;
    bool gathering = false;       // one is on that is not the café's day
    std::uint32_t present = 0;    // its part
    std::optional<Title> closed;  // what the goodbye is of
    std::optional<Instant> break_over;
    std::optional<Instant> turn_over;
  };
  [[nodiscard]] static Heard heard_of(const View& view, std::uint64_t boot);

  std::optional<Heard> before_;
};

// When the bell will ring by itself, if nothing changes before; nothing: not at all.
[[nodiscard]] std::optional<Duration> bell_due_in(const View& view);

}  // namespace hearth::display
