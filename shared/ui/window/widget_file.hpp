#pragma once
// Says in a file which widgets are on the screen; see window.hpp for its lines.

#include <filesystem>
#include <string>
#include <vector>

#include "shared/ui/touch/canvas.hpp"

namespace hearth::ui {

class WidgetFile {
 public:
  // An empty path writes nothing.
  explicit WidgetFile(std::filesystem::path file) : file_(std::move(file)) {}

  // Writes when the widgets are others than last time: first beside the file, then in its place, so that a
  // reader never sees half of it. A file that cannot be written is let be; the screen matters more.
  void write(const std::vector<WidgetMark>& widgets);

 private:
  std::filesystem::path file_;
  std::optional<std::vector<WidgetMark>> written_;
};

}  // namespace hearth::ui
