#include "remote/workbench/parts/marked.hpp"

#include <imgui.h>

#include <algorithm>

namespace hearth::workbench {
namespace {

// What Dear ImGui tells things apart by, behind the words that it shows.
std::string with_id(const std::string& label, const std::string& id) {
  return label + "###" + id;
}

}  // namespace

void Marks::add(const std::string& id, const std::string& label) {
  if (!ImGui::IsItemVisible()) return;
  const ImVec2 least = ImGui::GetItemRectMin();
  const ImVec2 size = ImGui::GetItemRectSize();
  ui::WidgetMark mark;
  mark.id = id;
  mark.label = label;
  mark.whole = {least.x, least.y, size.x, size.y};
  mark.rect = mark.whole;
  all_.push_back(std::move(mark));
}

bool button(Marks& marks, const std::string& id, const std::string& label) {
  const bool pressed = ImGui::Button(with_id(label, id).c_str());
  marks.add(id, label);
  return pressed;
}

bool line_to_choose(Marks& marks, const std::string& id, const std::string& label, Chosen chosen) {
  const bool pressed = ImGui::Selectable(with_id(label, id).c_str(), chosen == Chosen::yes);
  marks.add(id, label);
  return pressed;
}

bool choice(Marks& marks, const std::string& id, const std::string& label,
            const std::vector<std::string>& words, std::size_t& index) {
  index = std::min(index, words.empty() ? 0 : words.size() - 1);
  const std::string now = words.empty() ? "" : words[index];
  const std::size_t before = index;
  const bool open = ImGui::BeginCombo(with_id(label, id).c_str(), now.c_str(), ImGuiComboFlags_HeightLarge);
  marks.add(id, now);
  if (!open) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (line_to_choose(marks, id + "." + words[i], words[i], i == index ? Chosen::yes : Chosen::no))
      index = i;
    if (i == before) ImGui::SetItemDefaultFocus();
  }
  ImGui::EndCombo();
  return index != before;
}

void speed_choice(Marks& marks, const std::string& id, std::span<const int> speeds, std::size_t& index) {
  std::vector<std::string> words;
  for (const int each : speeds) words.push_back(std::to_string(each) + "x");
  choice(marks, id, "", words, index);
}

bool slider(Marks& marks, const std::string& id, const std::string& label, int least, int most, int& value,
            const char* format) {
  const bool changed =
      ImGui::SliderInt(with_id(label, id).c_str(), &value, least, most, format, ImGuiSliderFlags_AlwaysClamp);
  marks.add(id, label);
  return changed;
}

}  // namespace hearth::workbench
