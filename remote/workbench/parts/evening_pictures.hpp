#pragma once
// What walls and a facilitator's tablet show at a moment of an evening.

#include "remote/workbench/evening/evening.hpp"
#include "remote/workbench/parts/frame.hpp"
#include "remote/workbench/parts/look_choices.hpp"

namespace hearth::workbench {

class EveningPictures {
 public:
  // Into the room that is left. Drawn anew only when something is another than last time.
  void draw(Frame& frame, const PlayedEvening& evening, Duration at, const ChosenLooks& looks);
  // The evening is another one.
  void forget() { drawn_.reset(); }

 private:
  struct Drawn {
    Duration at{0};
    ChosenLooks looks;
    ui::Size room;
    bool operator==(const Drawn&) const = default;
  };
  std::optional<Drawn> drawn_;
};

// Evenings in pictures begin at seven.
[[nodiscard]] LocalTime evening_time(Duration since_beginning);

}  // namespace hearth::workbench
