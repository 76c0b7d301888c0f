#pragma once
// `hearth-remote workbench`: starts hearth-workbench in its own place. That is a program of its own, so that
// no tablet carries Dear ImGui and OpenGL.

#include "remote/kind.hpp"

namespace hearth::workbench {

[[nodiscard]] remote::Kind workbench_kind();

}  // namespace hearth::workbench
