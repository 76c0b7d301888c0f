#pragma once
// Words in a script that Dear ImGui does not set, such as Arabic, as Pango sets them.

#include <string>

#include "remote/workbench/parts/frame.hpp"

namespace hearth::workbench {

// A line beside a field, as wide as there is room and at most three lines high; nothing where Dear ImGui has
// all the letters itself. `words` is UTF-8, `id` that of the field.
void shaped_words(Frame& frame, const std::string& id, const std::string& words);

}  // namespace hearth::workbench
