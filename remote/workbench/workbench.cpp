#include "remote/workbench/workbench.hpp"

#include <imgui.h>

#include "remote/workbench/window/whole_window.hpp"

namespace hearth::workbench {

Workbench::Workbench(const Opened& opened, PaneName first)
    : opened_(opened), standing_(static_cast<std::size_t>(first)), panes_(pane_kinds().size()) {}

Pane& Workbench::standing() {
  auto& pane = panes_[standing_];
  if (!pane) pane = pane_kinds()[standing_].make(opened_);
  return *pane;
}

bool Workbench::look_around(Duration now) {
  bool due = false;
  for (const auto& pane : panes_) {
    if (pane) due = pane->look_around(now) || due;
  }
  return due;
}

bool Workbench::moves() {
  return standing().moves();
}

bool Workbench::fills_window() {
  return standing().fills_window();
}

void Workbench::draw(Frame& frame) {
  const bool filled = fills_window();
  in_whole_window(frame.size, filled ? Padding::none : Padding::usual, [&] {
    if (filled) {
      standing().draw(frame);
    } else {
      draw_tabs(frame);
    }
  });
}

void Workbench::draw_tabs(Frame& frame) {
  if (!ImGui::BeginTabBar("panes")) return;
  const auto& kinds = pane_kinds();
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    const bool choose = to_be_chosen_ && i == standing_;
    const bool open =
        ImGui::BeginTabItem(kinds[i].title, nullptr, choose ? ImGuiTabItemFlags_SetSelected : 0);
    frame.marks.add("pane." + std::string{name_of(kinds[i].name)}, kinds[i].title);
    if (!open) continue;
    if (!to_be_chosen_) standing_ = i;
    standing().draw(frame);
    ImGui::EndTabItem();
  }
  to_be_chosen_ = false;
  ImGui::EndTabBar();
}

}  // namespace hearth::workbench
