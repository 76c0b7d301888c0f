#include "remote/workbench/parts/file_bar.hpp"

#include <imgui.h>
#include <imgui_stdlib.h>

#include "remote/workbench/parts/words.hpp"
#include "remote/workbench/window/keys.hpp"

namespace hearth::workbench {
namespace {

constexpr const char* save_as_popup = "Save under another name";

bool button_that_may(Marks& marks, const std::string& id, const std::string& label, bool may) {
  ImGui::BeginDisabled(!may);
  const bool pressed = button(marks, id, label);
  ImGui::EndDisabled();
  return pressed && may;
}

}  // namespace

void FileBar::draw(Frame& frame, EditedToml& file, const std::string& save_as) {
  Document& document = file.document();
  if (said_of_ != document.file().string()) said_.clear();
  const History& history = document.history();
  // A field that somebody has left ends a step of what can be undone.
  if (!ImGui::IsAnyItemActive()) document.end_step();
  const char* const save_label = document.is_changed() ? "Save *" : "Save";
  if (button_that_may(frame.marks, "file.save", save_label, document.is_changed()) ||
      (document.is_changed() && pressed(Shortcut::save))) {
    said_ = document.save();
    said_of_ = document.file().string();
  }
  ImGui::SameLine();
  if (button(frame.marks, "file.save_as", "Save as…")) {
    name_ = save_as;
    ImGui::OpenPopup(save_as_popup);
  }
  ImGui::SameLine();
  if (button_that_may(frame.marks, "file.undo", "Undo", history.can_undo()) || pressed(Shortcut::undo))
    document.undo();
  if (ImGui::IsItemHovered() && history.can_undo())
    ImGui::SetTooltip("%s", std::string{history.undo_label()}.c_str());
  ImGui::SameLine();
  if (button_that_may(frame.marks, "file.redo", "Redo", history.can_redo()) || pressed(Shortcut::redo))
    document.redo();
  draw_save_as(frame, file);
  draw_decisions(frame, file);
  file.follow();
}

void FileBar::draw_save_as(Frame& frame, EditedToml& file) {
  if (!ImGui::BeginPopup(save_as_popup)) return;
  words("Write it to this file. The one that is open stays as it is.");
  ImGui::SetNextItemWidth(ImGui::GetFontSize() * 32);
  const bool entered = ImGui::InputText("##name", &name_, ImGuiInputTextFlags_EnterReturnsTrue);
  frame.marks.add("file.name", name_);
  if (button(frame.marks, "file.write", "Save") || entered) {
    said_ = file.document().save_as(name_);
    said_of_ = file.document().file().string();
    if (said_.empty()) ImGui::CloseCurrentPopup();
  }
  ImGui::SameLine();
  if (button(frame.marks, "file.cancel", "Cancel")) {
    said_.clear();
    ImGui::CloseCurrentPopup();
  }
  if (!said_.empty()) warning(said_);
  ImGui::EndPopup();
}

void FileBar::draw_decisions(Frame& frame, EditedToml& file) {
  Document& document = file.document();
  const Instant now{frame.now};
  if (!file.refused().empty()) warning(file.refused());
  if (!document.not_kept().empty()) warning(document.not_kept());
  if (document.left_behind()) {
    warning("There is work on this file that was not saved.");
    if (button(frame.marks, "file.take_left_behind", "Go on with it")) document.take_left_behind(now);
    ImGui::SameLine();
    if (button(frame.marks, "file.throw_away", "Throw it away")) document.throw_left_behind_away();
  }
  if (document.on_disk() == OnDisk::changed) {
    warning("Another program has changed this file meanwhile.");
    if (button(frame.marks, "file.take_theirs", "Take what it wrote")) document.take_theirs(now);
    ImGui::SameLine();
    if (button(frame.marks, "file.keep_mine", "Keep mine")) document.keep_mine();
  }
  if (document.on_disk() == OnDisk::gone) {
    warning("This file is not there any more.");
    if (button(frame.marks, "file.keep_mine", "Keep it; saving writes it again")) document.keep_mine();
  }
  // Below what can be pressed, which would move away under a finger.
  if (!said_.empty() && !ImGui::IsPopupOpen(save_as_popup)) warning(said_);
}

}  // namespace hearth::workbench
