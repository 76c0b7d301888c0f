#pragma once
// From keys that go down and up to presses that mean something. Pure: time comes in with every input.
//
// A press counts when the key is let go, a long press as soon as the key has been held for long enough. So:
// - what the kernel repeats while a key is held is no press, and a key that goes down twice is held once;
// - a device that is unplugged while a key is held has pressed nothing;
// - something that lies on a key presses it once at the most, and not at all when it lies there for longer
//   than a hand would (`lies_on_it_after`);
// - the same meaning again from the same device within `again_after` is one press: a switch bounces, and a
//   finger that trembles or double-clicks would move the room on by two, past somebody's turn. More time is
//   not among these: a minute given twice is what a knob turned by two steps asks for, and harms nobody.
//
// Owner: one handheld; its thread.

#include <optional>
#include <vector>

#include "remote/handheld/input.hpp"
#include "remote/handheld/mapping.hpp"

namespace hearth::handheld {

inline constexpr Duration again_after{400};
inline constexpr Duration lies_on_it_after{5000};
// A knob that claims more steps at once than this was not turned by a hand.
inline constexpr int steps_at_once_max = 5;

struct Press {
  DeviceNumber device = 0;
  Action action = Action::next;

  bool operator==(const Press&) const = default;
};

class Presses {
 public:
  explicit Presses(Mapping mapping) : mapping_(std::move(mapping)) {}

  // What an input, and the time until it, has brought; oldest first.
  [[nodiscard]] std::vector<Press> take(const Input& input);
  // What has been held for long enough by now.
  [[nodiscard]] std::vector<Press> passed(link::SteadyTime now);
  // When passed() has something to do; nothing: not before another input.
  [[nodiscard]] std::optional<link::SteadyTime> next_due() const;

 private:
  struct Held {
    DeviceNumber device = 0;
    KeyCode key = 0;
    link::SteadyTime since;
    bool counted = false;  // as a long press, or it means nothing
  };
  struct Counted {
    DeviceNumber device = 0;
    Action action = Action::next;
    link::SteadyTime at;
  };

  void take_key(const Input& input, const KeyMoved& moved, std::vector<Press>& presses);
  void take_knob(const Input& input, const KnobTurned& turned, std::vector<Press>& presses);
  void let_go(const Held& held, link::SteadyTime at, std::vector<Press>& presses);
  void count(DeviceNumber device, Action action, link::SteadyTime at, std::vector<Press>& presses);

  Mapping mapping_;
  std::vector<Held> held_;        // at most one for each key of each device
  std::vector<Counted> counted_;  // the last of each meaning from each device
};

}  // namespace hearth::handheld
