#pragma once
// A recorded gathering, step by step, forward and back: the steps, what came of each then and now, the room
// and its wall after it.

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "remote/workbench/parts/frame.hpp"
#include "remote/workbench/parts/recorded_moments.hpp"
#include "remote/workbench/parts/tree_view.hpp"

namespace hearth::workbench {

// Since the last frame.
enum class RecordingMoved { no, yes };

class RecordingView {
 public:
  // Recordings are played in this house.
  explicit RecordingView(House house) : house_(std::move(house)) {}

  // In the room that there is.
  void draw(Frame& frame);
  // Whether something is lit.
  [[nodiscard]] bool moves(Duration now) const { return tree_.moves(now); }

 private:
  void open(const std::string& file);
  void go_to(std::size_t step);
  void draw_file(Frame& frame);
  void draw_buttons(Frame& frame);
  void draw_steps(Frame& frame, RecordingMoved moved);
  void draw_wall(Frame& frame);

  House house_;
  std::string file_;
  std::string fault_;
  std::optional<RecordedMoments> moments_;
  std::size_t at_ = 0;
  bool moved_ = false;     // since the last frame
  ui::Size painted_in_{};  // the room for the wall's picture; none: it is to be painted
  TreeView tree_;
};

}  // namespace hearth::workbench
