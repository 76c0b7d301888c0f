#pragma once
// A form for one table of a file, made from what the file's reader asks for: a field for each key, what the
// guide says of it, and what is wrong with it.

#include <vector>

#include "remote/workbench/documents/edited_toml.hpp"
#include "remote/workbench/parts/frame.hpp"
#include "shared/config/asked.hpp"
#include "shared/config/key_help.hpp"
#include "shared/room/programme.hpp"

namespace hearth::workbench {

// What a form is made from, and what the check says of the text as it is now.
struct FormOf {
  const config::AskedTable& asked;
  const config::KeyHelp& help;
  const std::vector<Complaint>& complaints;
};

// Into the width that there is. Fields are marked "TABLE.ELEMENT.KEY", those of the file itself "file.KEY".
void draw_form(Frame& frame, EditedToml& file, const config::TomlPlace& place, const FormOf& of);

// The complaints in those lines, both ends included.
[[nodiscard]] std::vector<std::string> complaints_in(const std::vector<Complaint>& complaints,
                                                     std::uint32_t first, std::uint32_t last);
[[nodiscard]] std::string mark_of(const config::TomlPlace& place);

}  // namespace hearth::workbench
