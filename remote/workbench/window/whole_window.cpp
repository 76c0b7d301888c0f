#include "remote/workbench/window/whole_window.hpp"

#include <imgui.h>

namespace hearth::workbench {
namespace {

constexpr ImGuiWindowFlags whole = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus;

}  // namespace

void in_whole_window(ui::Size size, Padding padding, const std::function<void()>& content) {
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({size.width, size.height});
  if (padding == Padding::none) ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::Begin("workbench", nullptr, whole);
  if (padding == Padding::none) ImGui::PopStyleVar();
  content();
  ImGui::End();
}

void in_a_part(const char* id, float width, float height, const std::function<void()>& content) {
  ImGui::BeginChild(id, {width, height});
  content();
  ImGui::EndChild();
}

}  // namespace hearth::workbench
