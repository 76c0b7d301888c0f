#pragma once
// How the workbench looks: Hearth's palette as Dear ImGui's style.

#include "shared/ui/theme.hpp"

namespace hearth::workbench {

// Into the current context. `scale`: pixels for a pixel of a usual desktop.
void use_look(const ui::Palette& palette, float scale);

}  // namespace hearth::workbench
