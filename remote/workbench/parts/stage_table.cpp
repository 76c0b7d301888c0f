#include "remote/workbench/parts/stage_table.hpp"

#include <imgui.h>

#include <algorithm>
#include <cstring>

#include "shared/base/fields.hpp"

namespace hearth::workbench {
namespace {

using namespace std::chrono_literals;

void cell(const std::string& words) {
  ImGui::TableNextColumn();
  ImGui::TextWrapped("%s", words.c_str());
}

constexpr const char* dragged_stage = "stage";

// Of the row that was drawn last: where another one is let go on it.
std::optional<std::size_t> dropped_on(std::size_t index, const std::string& title) {
  if (ImGui::BeginDragDropSource()) {
    ImGui::SetDragDropPayload(dragged_stage, &index, sizeof index);
    ImGui::TextUnformatted(title.c_str());
    ImGui::EndDragDropSource();
  }
  std::optional<std::size_t> from;
  if (!ImGui::BeginDragDropTarget()) return from;
  if (const ImGuiPayload* payload = ImGui::AcceptDragDropPayload(dragged_stage)) {
    from.emplace();
    std::memcpy(&*from, payload->Data, sizeof *from);
  }
  ImGui::EndDragDropTarget();
  return from;
}

// As a selectable, which does not wrap by itself.
void draw_title(Marks& marks, const std::string& words, std::size_t index, bool chosen,
                StageTableDone& done) {
  const float width = ImGui::GetContentRegionAvail().x;
  const float height = ImGui::CalcTextSize(words.c_str(), nullptr, false, width).y;
  const ImVec2 at = ImGui::GetCursorPos();
  const std::string id = "##" + std::to_string(index);
  if (ImGui::Selectable(id.c_str(), chosen, ImGuiSelectableFlags_SpanAllColumns, {0, height}))
    done.pressed = index;
  marks.add("stage." + std::to_string(index), words);
  if (const auto from = dropped_on(index, words)) done.dragged.emplace(*from, index);
  ImGui::SetCursorPos(at);
  ImGui::TextWrapped("%s", words.c_str());
}

std::string text_at(const config::TomlNode& table, std::string_view key) {
  const config::TomlNode* const found = table.find(key);
  return found == nullptr ? std::string{} : found->text;
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

std::vector<StageRow> rows_of(const Format& format) {
  std::vector<StageRow> rows;
  for (const Stage& each : format.stages)
    rows.push_back({each.title.str(), each.planned ? length_words(*each.planned) : "open", floor_words(each),
                    turn_words(each)});
  return rows;
}

std::vector<StageRow> rows_of(const config::TomlNode& file) {
  std::vector<StageRow> rows;
  const config::TomlNode* const stages = file.find("stage");
  if (stages == nullptr) return rows;
  for (const config::TomlNode& each : stages->entries) {
    const std::string title = text_at(each, "title");
    rows.push_back({title.empty() ? text_at(each, "name") : title, text_at(each, "planned"),
                    spoken(text_at(each, "floor")), spoken(text_at(each, "time"))});
  }
  return rows;
}

StageTableDone draw_stage_table(Marks& marks, const std::vector<StageRow>& rows,
                                std::optional<std::size_t> now, std::optional<std::size_t> chosen) {
  constexpr ImGuiTableFlags look = ImGuiTableFlags_RowBg | ImGuiTableFlags_BordersInnerH |
                                   ImGuiTableFlags_Resizable | ImGuiTableFlags_SizingStretchProp;
  StageTableDone done;
  if (!ImGui::BeginTable("stages", 4, look)) return done;
  ImGui::TableSetupColumn("Stage", 0, 2.4F);
  ImGui::TableSetupColumn("Planned", 0, 1.0F);
  ImGui::TableSetupColumn("Who speaks", 0, 1.5F);
  ImGui::TableSetupColumn("A turn", 0, 1.2F);
  ImGui::TableHeadersRow();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const StageRow& row = rows[i];
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    const std::string title = (now == i ? "> " : "") + (row.title.empty() ? "(no title)" : row.title);
    draw_title(marks, title, i, chosen == i, done);
    cell(row.planned);
    cell(row.who);
    cell(row.turn);
  }
  ImGui::EndTable();
  return done;
}

}  // namespace hearth::workbench
