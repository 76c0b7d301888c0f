#include "remote/workbench/parts/words.hpp"

#include <imgui.h>

#include "remote/workbench/window/letters.hpp"
#include "shared/ui/theme.hpp"

namespace hearth::workbench {

void heading(const char* words) {
  push_letters(Letters::heading);
  ImGui::TextWrapped("%s", words);
  pop_letters();
}

void words(const std::string& words) {
  ImGui::TextWrapped("%s", words.c_str());
}

void quiet_words(const std::string& words) {
  ImGui::PushStyleColor(ImGuiCol_Text, ImGui::GetStyleColorVec4(ImGuiCol_TextDisabled));
  ImGui::TextWrapped("%s", words.c_str());
  ImGui::PopStyleColor();
}

void warning(const std::string& words) {
  const ui::Colour clay = ui::Palette{}.clay;
  ImGui::PushStyleColor(ImGuiCol_Text, IM_COL32(clay.r, clay.g, clay.b, 255));
  ImGui::TextWrapped("%s", words.c_str());
  ImGui::PopStyleColor();
}

}  // namespace hearth::workbench
