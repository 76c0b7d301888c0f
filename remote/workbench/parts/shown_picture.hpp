#pragma once
// A picture among what Dear ImGui draws, as large as fits and with its sides in proportion.

#include <string>

#include "remote/workbench/window/pictures.hpp"
#include "shared/ui/geometry.hpp"

namespace hearth::workbench {

// Where the next thing stands, at most `room` large; a side of 0 is as much as there is. Nothing while there
// is no picture of that name. Returns where it stands.
ui::Rect show_picture(const Pictures& pictures, const std::string& name, ui::Size picture, ui::Size room);

// How large a picture of that shape stands there, whole pixels.
[[nodiscard]] ui::Size fitted_size(ui::Size picture, ui::Size room);

}  // namespace hearth::workbench
