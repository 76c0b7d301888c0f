#include "remote/workbench/parts/format_editor.hpp"

#include <imgui.h>

#include "remote/workbench/parts/form.hpp"
#include "remote/workbench/parts/raw_text.hpp"
#include "remote/workbench/parts/stage_table.hpp"
#include "remote/workbench/parts/words.hpp"
#include "remote/workbench/window/whole_window.hpp"

namespace hearth::workbench {
namespace {

constexpr const char* list_of_stages = "stage";
constexpr float table_part = 0.45F;

// A name that no stage has yet.
std::string free_name(const config::TomlNode& root) {
  const auto is_taken = [&](const std::string& name) {
    const config::TomlNode* const stages = root.find(list_of_stages);
    if (stages == nullptr) return false;
    for (const config::TomlNode& each : stages->entries) {
      const config::TomlNode* const found = each.find("name");
      if (found != nullptr && found->text == name) return true;
    }
    return false;
  };
  for (int number = 1;; ++number) {
    std::string name = "stage-" + std::to_string(number);
    if (!is_taken(name)) return name;
  }
}

}  // namespace

std::optional<std::size_t> FormatEditor::draw(Frame& frame, FormatFile& format,
                                              std::optional<std::size_t> now,
                                              const std::filesystem::path& own_folder) {
  EditedToml& file = *format.open;
  const std::filesystem::path other_name =
      format.origin == Origin::hearth ? own_folder / format.file.filename() : format.file;
  file_bar_.draw(frame, file, other_name.string());
  std::optional<std::size_t> pressed;
  if (!ImGui::BeginTabBar("kinds of editing")) return pressed;
  const bool stages = ImGui::BeginTabItem("Stages");
  frame.marks.add("edit.stages", "Stages");
  if (stages) {
    pressed = draw_stages(frame, format, now);
    ImGui::EndTabItem();
  }
  draw_text_tab(frame, file, format.read.complaints);
  ImGui::EndTabBar();
  return pressed;
}

std::optional<std::size_t> FormatEditor::draw_stages(Frame& frame, FormatFile& format,
                                                     std::optional<std::size_t> now) {
  EditedToml& file = *format.open;
  if (file.root() == nullptr) {
    words("This is no TOML at the moment. Look at the text.");
    return std::nullopt;
  }
  const std::vector<StageRow> rows = format.read.value ? rows_of(*format.read.value) : rows_of(*file.root());
  if (stage_ && *stage_ >= rows.size()) stage_.reset();
  StageTableDone done;
  in_a_part("table", 0, ImGui::GetContentRegionAvail().y * table_part, [&] {
    if (line_to_choose(frame.marks, "format.itself", "The format itself", stage_ ? Chosen::no : Chosen::yes))
      stage_.reset();
    done = draw_stage_table(frame.marks, rows, now, stage_);
  });
  if (done.pressed) stage_ = done.pressed;
  if (done.dragged && done.dragged->first != done.dragged->second) {
    file.move(list_of_stages, done.dragged->first, done.dragged->second, Instant{frame.now});
    stage_ = done.dragged->second;
    return std::nullopt;
  }
  draw_what_to_do(frame, file, rows.size());
  in_a_part("form", 0, 0, [&] {
    if (file.root() == nullptr) return;
    const config::AskedTable* const stage_asked = asked_.table(list_of_stages);
    const bool one = stage_ && stage_asked != nullptr;
    const FormOf of{one ? *stage_asked : asked_, help_, format.read.complaints};
    draw_form(frame, file, one ? config::TomlPlace{list_of_stages, *stage_} : config::TomlPlace{}, of);
  });
  return done.pressed;
}

void FormatEditor::draw_what_to_do(Frame& frame, EditedToml& file, std::size_t count) {
  const Instant now{frame.now};
  if (button(frame.marks, "stage.add", "Add a stage")) {
    const std::size_t at = stage_ ? *stage_ + 1 : count;
    file.add(list_of_stages, at, {{"name", free_name(*file.root())}, {"title", std::string{"New stage"}}},
             now);
    stage_ = at;
  }
  if (!stage_ || *stage_ >= count) return;
  ImGui::SameLine();
  if (button(frame.marks, "stage.duplicate", "Duplicate")) {
    const std::string name = free_name(*file.root());
    file.duplicate(list_of_stages, *stage_, now);
    if (file.refused().empty()) file.set({list_of_stages, *stage_ + 1}, "name", name, {}, now);
    stage_ = *stage_ + 1;
  }
  ImGui::SameLine();
  if (button(frame.marks, "stage.remove", "Remove")) {
    file.remove_element(list_of_stages, *stage_, now);
    stage_.reset();
  }
}

}  // namespace hearth::workbench
