#pragma once
// What Dear ImGui draws into: one window of its own as large as all there is, and parts of it.

#include <functional>

#include "shared/ui/geometry.hpp"

namespace hearth::workbench {

enum class Padding { usual, none };

// Within a frame.
void in_whole_window(ui::Size size, Padding padding, const std::function<void()>& content);
// So large, pixels, with a bar to scroll where that is not enough. A side of 0 is as much as there is, a
// negative one leaves so much. `id` tells parts of a window apart.
void in_a_part(const char* id, float width, float height, const std::function<void()>& content);

}  // namespace hearth::workbench
