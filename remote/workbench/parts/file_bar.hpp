#pragma once
// What can be done with a file that is open: save, save under another name, undo, redo; and what somebody has
// to decide before (work that a crash left behind, what another program wrote).

#include <string>

#include "remote/workbench/documents/edited_toml.hpp"
#include "remote/workbench/parts/frame.hpp"

namespace hearth::workbench {

class FileBar {
 public:
  // Into one line, and a few below it where there is something to decide. `save_as` is where another name is
  // suggested.
  void draw(Frame& frame, EditedToml& file, const std::string& save_as);

 private:
  void draw_save_as(Frame& frame, EditedToml& file);
  void draw_decisions(Frame& frame, EditedToml& file);

  std::string name_;     // that is being typed
  std::string said_;     // how the last saving went
  std::string said_of_;  // of which file
};

}  // namespace hearth::workbench
