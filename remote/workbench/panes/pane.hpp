#pragma once
// A pane of the workbench: one thing that somebody does there. Each is a file in this folder and has a row in
// panes.cpp; none has anything that another needs.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "remote/workbench/options.hpp"
#include "remote/workbench/parts/frame.hpp"
#include "shared/ui/geometry.hpp"

namespace hearth::workbench {

class Pane {
 public:
  Pane() = default;
  virtual ~Pane() = default;
  Pane(const Pane&) = delete;
  Pane& operator=(const Pane&) = delete;

  // Into the room that is left of the current window.
  virtual void draw(Frame& frame) = 0;
  // Looks at files and at others that change by themselves; at least once a second. Whether a frame is due.
  virtual bool look_around(Duration /*now*/) { return false; }
  // Whether it takes the whole window, without anything else in it.
  [[nodiscard]] virtual bool fills_window() const { return false; }
  // Whether it moves by itself, so that frames are due without anybody doing anything.
  [[nodiscard]] virtual bool moves() const { return false; }
};

// What the panes are about.
struct Opened {
  ui::Assets assets;
  std::string venue_file;              // the one that was named, else the demo's
  std::string format_file;             // the one that was named, or empty
  remote::RemoteOptions reached{};     // how the kiosk is, for the room: --kiosk, --key
  std::function<void()> wake = [] {};  // asks for a frame; from any thread
};

struct PaneKind {
  PaneName name;
  const char* title;  // as it stands on its tab
  std::unique_ptr<Pane> (*make)(const Opened& opened);
};

// In the order of PaneName.
[[nodiscard]] const std::vector<PaneKind>& pane_kinds();

}  // namespace hearth::workbench
