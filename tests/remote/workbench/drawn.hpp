#pragma once
// Frames of the workbench in memory, for tests; Dear ImGui's own calls stand in the sources of the workbench
// alone.

#include <cstdlib>
#include <functional>

#include "remote/workbench/parts/shown_picture.hpp"
#include "remote/workbench/window/software_frame.hpp"
#include "remote/workbench/window/whole_window.hpp"

namespace hearth::workbench {

inline void draw_in_window(SoftwareFrame& frame, const std::function<void()>& content) {
  const ui::Size size{static_cast<float>(frame.image().width()), static_cast<float>(frame.image().height())};
  for (int i = 0; i < 3; ++i) {
    frame.draw([&] { in_whole_window(size, Padding::usual, content); });
  }
}

inline ui::Rect shown(const Pictures& pictures, const std::string& name, ui::Size size) {
  return show_picture(pictures, name, size, size);
}

// Also those that smoothing has changed a little.
inline int pixels_near(const ui::Image& image, ui::Colour colour) {
  constexpr int near = 60;
  int count = 0;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) {
      const ui::Colour there = image.at(x, y);
      count +=
          std::abs(there.r - colour.r) + std::abs(there.g - colour.g) + std::abs(there.b - colour.b) < near;
    }
  }
  return count;
}

inline int pixels_of(const ui::Image& image, ui::Colour colour) {
  int count = 0;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) count += image.at(x, y) == colour ? 1 : 0;
  }
  return count;
}

}  // namespace hearth::workbench
