#pragma once
// What can be pressed, each under an id of its own that outlives words and places: end-to-end tests find it
// by that (HEARTH_WIDGETS, shared/ui/window/window.hpp). Between the begin and the end of a frame.

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "shared/ui/touch/canvas.hpp"

namespace hearth::workbench {

class Marks {
 public:
  // What Dear ImGui drew last; nothing of what cannot be seen.
  void add(const std::string& id, const std::string& label);
  [[nodiscard]] std::vector<ui::WidgetMark> take() { return std::exchange(all_, {}); }

 private:
  std::vector<ui::WidgetMark> all_;
};

enum class Chosen { no, yes };

// Whether it was pressed.
bool button(Marks& marks, const std::string& id, const std::string& label);
// A line of a list, as wide as there is room.
bool line_to_choose(Marks& marks, const std::string& id, const std::string& label, Chosen chosen);
// One of `words`, shown when it is opened; `index` is kept in range. Whether it is another one now.
bool choice(Marks& marks, const std::string& id, const std::string& label,
            const std::vector<std::string>& words, std::size_t& index);
// How many times as fast as the clock: "60x".
void speed_choice(Marks& marks, const std::string& id, std::span<const int> speeds, std::size_t& index);
// Whether it is another one now. `format` is printf's, with one %d.
bool slider(Marks& marks, const std::string& id, const std::string& label, int least, int most, int& value,
            const char* format = "%d");

}  // namespace hearth::workbench
