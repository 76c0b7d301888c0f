#pragma once
// What devices tell, and where it comes from: real ones through the kernel (evdev_source.hpp), or a recorded
// stream (recorded.hpp).
//
// Thread: a source belongs to one thread, which waits on its descriptors together with the network.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "shared/link/steady_time.hpp"

namespace hearth::handheld {

using KeyCode = std::uint16_t;  // as in linux/input-event-codes.h: keys of keyboards and buttons alike

// Given by the source. One that is plugged in again is another one.
using DeviceNumber = std::uint32_t;

enum class Motion {
  down,
  up,
  repeat,  // the kernel's own, of a key that is held
};

struct KeyMoved {
  KeyCode key = 0;
  Motion motion = Motion::down;

  bool operator==(const KeyMoved&) const = default;
};

// A rotary knob; clockwise is positive.
struct KnobTurned {
  int steps = 0;

  bool operator==(const KnobTurned&) const = default;
};

// Unplugged, or out of reach.
struct Gone {
  bool operator==(const Gone&) const = default;
};

struct Input {
  DeviceNumber device = 0;
  link::SteadyTime at;
  std::variant<KeyMoved, KnobTurned, Gone> what;

  bool operator==(const Input&) const = default;
};

// What became of a press, where it has to be told to whoever pressed.
enum class Sign { refused, not_sent };

class Source {
 public:
  Source() = default;
  virtual ~Source() = default;
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;

  // Readable when read() has something to do; others after each read().
  [[nodiscard]] virtual std::vector<int> descriptors() const = 0;
  // What has come, oldest first; never waits. Throws std::runtime_error with a sentence for people when no
  // more can ever come.
  [[nodiscard]] virtual std::vector<Input> read() = 0;
  // The time by which inputs are told.
  [[nodiscard]] virtual link::SteadyTime now() const = 0;
  // Shows on that device that a press came to nothing; false where it has nothing to show it with.
  virtual bool show(DeviceNumber device, Sign sign) = 0;
  // Goes on with what is being shown.
  virtual void go_on() = 0;
  // When read() or go_on() has something to do though nothing comes.
  [[nodiscard]] virtual std::optional<link::SteadyTime> next_due() const = 0;
  // What there is to say of devices since it was last asked, as sentences for people.
  [[nodiscard]] virtual std::vector<std::string> take_notes() = 0;
  // Nothing more will come.
  [[nodiscard]] virtual bool has_ended() const = 0;
};

}  // namespace hearth::handheld
