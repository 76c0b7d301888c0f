#pragma once
// A file of several tables and lists of tables, such as a venue's, to be changed: what there is as a list,
// and a form for what is chosen in it, or the text. Made from what the file's reader asks for.

#include <string>
#include <vector>

#include "remote/workbench/documents/edited_toml.hpp"
#include "remote/workbench/parts/frame.hpp"
#include "shared/config/asked.hpp"
#include "shared/config/key_help.hpp"
#include "shared/room/programme.hpp"

namespace hearth::workbench {

class TableEditor {
 public:
  TableEditor(config::AskedTable asked, config::KeyHelp help)
      : asked_(std::move(asked)), help_(std::move(help)) {}

  // Each into the room that there is. Lines of the list are marked as forms are (mark_of()).
  void draw_list(Frame& frame, EditedToml& file);
  void draw_form(Frame& frame, EditedToml& file, const std::vector<Complaint>& complaints);

 private:
  void draw_elements(Frame& frame, EditedToml& file, const config::AskedTable& list);
  void draw_what_to_do(Frame& frame, EditedToml& file);
  void choose(const config::TomlPlace& place) { place_ = place; }
  [[nodiscard]] const config::AskedTable& asked_here() const;

  config::AskedTable asked_;
  config::KeyHelp help_;
  config::TomlPlace place_;
};

// What a list calls one of its tables: its name, its number, its file.
[[nodiscard]] std::string title_of(const config::TomlNode& element);

}  // namespace hearth::workbench
