#pragma once
// The workbench: its panes on tabs, and which of them stands. Draws into whatever window or image there is.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "remote/workbench/panes/pane.hpp"

namespace hearth::workbench {

class Workbench {
 public:
  // `first` is the pane that stands.
  Workbench(const Opened& opened, PaneName first);

  // The whole window.
  void draw(Frame& frame);
  // At least once a second. Whether a frame is due.
  bool look_around(Duration now);
  // Whether frames are due although nobody does anything.
  [[nodiscard]] bool moves();
  // Whether a picture fills the window, and nobody needs a pointer.
  [[nodiscard]] bool fills_window();

 private:
  Pane& standing();
  void draw_tabs(Frame& frame);

  Opened opened_;
  std::size_t standing_ = 0;
  bool to_be_chosen_ = true;
  std::vector<std::unique_ptr<Pane>> panes_;  // as pane_kinds(); made when they are first looked at
};

}  // namespace hearth::workbench
