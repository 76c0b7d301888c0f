#pragma once
// A file as the text that it is, with what is wrong with it above, each with its line and what stands there.

#include <vector>

#include "remote/workbench/documents/edited_toml.hpp"
#include "remote/workbench/parts/frame.hpp"
#include "shared/room/programme.hpp"

namespace hearth::workbench {

// Into the room that there is. Marked "text".
void draw_raw_text(Frame& frame, EditedToml& file, const std::vector<Complaint>& complaints);

// The same on a tab of its own, which says whether there are mistakes. Marked "edit.text".
void draw_text_tab(Frame& frame, EditedToml& file, const std::vector<Complaint>& complaints);

// "line 12: what is wrong", with the line itself below, when there is something in it.
[[nodiscard]] std::string told_with_its_line(const Complaint& complaint, std::string_view text);

}  // namespace hearth::workbench
