#include "remote/workbench/parts/stage_table.hpp"

#include <imgui.h>

#include <algorithm>

#include "shared/base/fields.hpp"

namespace hearth::workbench {
namespace {

using namespace std::chrono_literals;

void cell(const std::string& words) {
  ImGui::TableNextColumn();
  ImGui::TextWrapped("%s", words.c_str());
}

// As a selectable, which does not wrap by itself.
bool wrapped_line(const std::string& words, std::size_t index, bool chosen) {
  const float width = ImGui::GetContentRegionAvail().x;
  const float height = ImGui::CalcTextSize(words.c_str(), nullptr, false, width).y;
  const ImVec2 at = ImGui::GetCursorPos();
  const std::string id = "##" + std::to_string(index);
  const bool pressed =
      ImGui::Selectable(id.c_str(), chosen, ImGuiSelectableFlags_SpanAllColumns, {0, height});
  ImGui::SetCursorPos(at);
  ImGui::TextWrapped("%s", words.c_str());
  return pressed;
}

// "raised-hands" as people say it.
std::string spoken(std::string_view name) {
  std::string words{name};
  std::replace(words.begin(), words.end(), '-', ' ');
  return words;
}

// What the room does for a stage of this kind, and who speaks next.
std::string floor_words(const Stage& stage) {
  std::string words = stage.floor == FloorRule::none ? "" : spoken(name_of(stage.floor));
  if (stage.kind == StageKind::talk) return words;
  return spoken(name_of(stage.kind)) + (words.empty() ? "" : ", " + words);
}

}  // namespace

std::string length_words(Duration length) {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(length).count();
  const auto hours = seconds / 3600;
  const auto minutes = seconds % 3600 / 60;
  if (seconds % 60 != 0) return std::to_string(seconds) + " s";
  if (hours == 0) return std::to_string(minutes) + " min";
  return std::to_string(hours) + " h" + (minutes == 0 ? "" : " " + std::to_string(minutes) + " min");
}

std::string turn_words(const Stage& stage) {
  switch (stage.time) {
    case TimeRule::untimed:
      return stage.floor == FloorRule::none || stage.floor == FloorRule::open ? "" : "untimed";
    case TimeRule::fixed:
      return length_words(stage.turn);
    case TimeRule::equal_share:
      return "equal share";
    case TimeRule::equal_halves:
      return length_words(stage.turn) + " each";
  }
  return "";
}

std::optional<std::size_t> draw_stage_table(const Format& format, std::optional<std::size_t> now) {
  constexpr ImGuiTableFlags look = ImGuiTableFlags_RowBg | ImGuiTableFlags_BordersInnerH |
                                   ImGuiTableFlags_Resizable | ImGuiTableFlags_SizingStretchProp;
  std::optional<std::size_t> picked;
  if (!ImGui::BeginTable("stages", 4, look)) return picked;
  ImGui::TableSetupColumn("Stage", 0, 2.4F);
  ImGui::TableSetupColumn("Planned", 0, 1.0F);
  ImGui::TableSetupColumn("Who speaks", 0, 1.5F);
  ImGui::TableSetupColumn("A turn", 0, 1.2F);
  ImGui::TableHeadersRow();
  for (std::size_t i = 0; i < format.stages.size(); ++i) {
    const Stage& stage = format.stages[i];
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    if (wrapped_line(stage.title.str(), i, now == i)) picked = i;
    cell(stage.planned ? length_words(*stage.planned) : "open");
    cell(floor_words(stage));
    cell(turn_words(stage));
  }
  ImGui::EndTable();
  return picked;
}

}  // namespace hearth::workbench
