#include "remote/workbench/parts/table_editor.hpp"

#include <imgui.h>

#include "remote/workbench/parts/form.hpp"
#include "remote/workbench/parts/raw_text.hpp"
#include "remote/workbench/parts/words.hpp"
#include "remote/workbench/window/whole_window.hpp"

namespace hearth::workbench {
namespace {

// What one would begin to write: the first thing that is needed, for the list to have a name for it.
config::TomlPairs first_keys(const config::AskedTable& list) {
  for (const config::AskedKey& each : list.keys) {
    if (each.need == config::Need::required && each.kind == config::KeyKind::text)
      return {{each.name, std::string{}}};
  }
  return {};
}

}  // namespace

std::string title_of(const config::TomlNode& element) {
  for (const char* key : {"name", "contact", "file"}) {
    const config::TomlNode* const found = element.find(key);
    if (found != nullptr && !found->text.empty()) return found->text;
  }
  return "(new)";
}

const config::AskedTable& TableEditor::asked_here() const {
  const config::AskedTable* const found = asked_.table(place_.table);
  return found == nullptr ? asked_ : *found;
}

void TableEditor::draw_list(Frame& frame, EditedToml& file) {
  if (file.root() == nullptr) return words("This is no TOML at the moment. Look at the text.");
  const auto line = [&](const config::TomlPlace& place, const std::string& label) {
    const Chosen chosen = place_ == place ? Chosen::yes : Chosen::no;
    if (line_to_choose(frame.marks, mark_of(place), label, chosen)) choose(place);
  };
  line({}, "The venue itself");
  for (const config::AskedTable& each : asked_.tables) {
    if (each.is_list) continue;
    const bool there = file.root()->find(each.name) != nullptr;
    line({each.name, {}}, words_of(config::TomlPlace{each.name, {}}) + (there ? "" : " (left out)"));
  }
  for (const config::AskedTable& each : asked_.tables) {
    if (each.is_list) draw_elements(frame, file, each);
  }
}

void TableEditor::draw_elements(Frame& frame, EditedToml& file, const config::AskedTable& list) {
  const std::size_t count = config::count_of(*file.root(), list.name);
  ImGui::Spacing();
  quiet_words(words_of(config::TomlPlace{list.name, {}}) + "s: " + std::to_string(count));
  for (std::size_t i = 0; i < count; ++i) {
    const config::TomlPlace place{list.name, i};
    const config::TomlNode* const element = config::table_at(*file.root(), place);
    if (element == nullptr) continue;
    const Chosen chosen = place_ == place ? Chosen::yes : Chosen::no;
    if (line_to_choose(frame.marks, mark_of(place), title_of(*element), chosen)) choose(place);
  }
  if (count >= list.count_max) return;
  if (!button(frame.marks, list.name + ".add", "Add")) return;
  file.add(list.name, count, first_keys(list), Instant{frame.now});
  if (file.refused().empty()) choose({list.name, count});
}

void TableEditor::draw_what_to_do(Frame& frame, EditedToml& file) {
  if (!place_.element) return;
  const Instant now{frame.now};
  const std::size_t at = *place_.element;
  const std::size_t count = config::count_of(*file.root(), place_.table);
  if (at > 0 && button(frame.marks, "element.up", "Up")) {
    file.move(place_.table, at, at - 1, now);
    choose({place_.table, at - 1});
  }
  if (at > 0) ImGui::SameLine();
  if (at + 1 < count && button(frame.marks, "element.down", "Down")) {
    file.move(place_.table, at, at + 1, now);
    choose({place_.table, at + 1});
  }
  if (at + 1 < count) ImGui::SameLine();
  if (button(frame.marks, "element.duplicate", "Duplicate")) {
    file.duplicate(place_.table, at, now);
    choose({place_.table, at + 1});
  }
  ImGui::SameLine();
  if (button(frame.marks, "element.remove", "Remove")) {
    file.remove_element(place_.table, at, now);
    choose({});
  }
}

void TableEditor::draw_form(Frame& frame, EditedToml& file, const std::vector<Complaint>& complaints) {
  if (!ImGui::BeginTabBar("kinds of editing")) return;
  const bool form = ImGui::BeginTabItem("Form");
  frame.marks.add("edit.form", "Form");
  if (form) {
    in_a_part("form", 0, 0, [&] {
      if (file.root() == nullptr) return words("This is no TOML at the moment. Look at the text.");
      if (place_.element && *place_.element >= config::count_of(*file.root(), place_.table)) choose({});
      heading(place_.table.empty() ? "The venue itself" : words_of(place_).c_str());
      draw_what_to_do(frame, file);
      workbench::draw_form(frame, file, place_, {asked_here(), help_, complaints});
    });
    ImGui::EndTabItem();
  }
  draw_text_tab(frame, file, complaints);
  ImGui::EndTabBar();
}

}  // namespace hearth::workbench
