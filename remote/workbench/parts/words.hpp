#pragma once
// Words of a pane, by what they are for. They wrap at the edge of the room that there is.

#include <string>

namespace hearth::workbench {

void heading(const char* words);
void words(const std::string& words);
void quiet_words(const std::string& words);
// What is wrong, and what to do about it.
void warning(const std::string& words);

}  // namespace hearth::workbench
