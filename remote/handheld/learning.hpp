#pragma once
// Finding out what a device sends: one meaning after the other is asked for, and what is pressed then is
// written down. Pure; the terminal around it is learn.hpp's.
//
// Owner: the program's one thread.

#include <optional>
#include <vector>

#include "remote/handheld/input.hpp"
#include "remote/handheld/mapping.hpp"

namespace hearth::handheld {

class Learning {
 public:
  explicit Learning(Role role);

  // What is asked for now; nothing: all has been.
  [[nodiscard]] std::optional<Action> asked() const;

  enum class Took {
    nothing,       // no key was pressed and let go
    learnt,        // and the next one is asked for
    means_other,   // that key means something else already
    must_be_held,  // a knob cannot be held, as this has to be
  };
  [[nodiscard]] Took take(const Input& input);
  // Nothing shall mean that.
  void skip();

  [[nodiscard]] const Mapping& mapping() const { return mapping_; }

 private:
  [[nodiscard]] Took learn_key(KeyCode key);
  [[nodiscard]] Took learn_knob(int steps);

  struct Down {
    DeviceNumber device;
    KeyCode key;
  };
  std::vector<Action> left_;  // the next one last
  std::optional<Down> down_;
  Mapping mapping_;
};

}  // namespace hearth::handheld
