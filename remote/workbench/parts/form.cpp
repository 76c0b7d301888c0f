#include "remote/workbench/parts/form.hpp"

#include <imgui.h>

#include <algorithm>

#include "remote/workbench/parts/field.hpp"
#include "remote/workbench/parts/shaped_words.hpp"
#include "remote/workbench/parts/words.hpp"
#include "shared/config/complaint_line.hpp"

namespace hearth::workbench {
namespace {

constexpr float help_width_in_letters = 28;

std::string spoken_key(const config::AskedKey& key) {
  std::string words = key.name;
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

void draw_label(const config::AskedKey& key, const std::string& help) {
  ImGui::AlignTextToFramePadding();
  ImGui::TextWrapped("%s", spoken_key(key).c_str());
  if (help.empty() || !ImGui::IsItemHovered()) return;
  ImGui::BeginTooltip();
  ImGui::PushTextWrapPos(ImGui::GetFontSize() * help_width_in_letters);
  ImGui::TextUnformatted(help.c_str());
  ImGui::PopTextWrapPos();
  ImGui::EndTooltip();
}

// Each entry of a list in a line of its own.
std::string all_words_of(const config::TomlNode& value) {
  if (value.kind != config::TomlNode::Kind::list) return shown_value(value);
  std::string words;
  for (const config::TomlNode& each : value.entries) words += (words.empty() ? "" : "\n") + shown_value(each);
  return words;
}

void draw_key(Frame& frame, EditedToml& file, const config::TomlPlace& place, const FormOf& of,
              const config::AskedKey& key) {
  const config::TomlNode* const table =
      file.root() == nullptr ? nullptr : config::table_at(*file.root(), place);
  const config::TomlKey* const found = table == nullptr ? nullptr : table->key(key.name);
  ImGui::TableNextRow();
  ImGui::TableNextColumn();
  draw_label(key, of.help.of(of.asked.name, key.name));
  ImGui::TableNextColumn();
  const config::TomlNode* const now = found == nullptr ? nullptr : &found->value;
  const std::string id = mark_of(place) + "." + key.name;
  const auto change = draw_field(frame.marks, id, key, now, frame.today);
  if (now != nullptr) shaped_words(frame, id, all_words_of(*now));
  if (found != nullptr) {
    for (const std::string& each :
         complaints_in(of.complaints, found->span.line, found->value.span.last_line))
      warning(each);
  }
  if (!change) return;
  if (!change->value) return file.remove(place, key.name, Instant{frame.now});
  std::vector<std::string> order;
  for (const config::AskedKey& each : of.asked.keys) order.push_back(each.name);
  file.set(place, key.name, *change->value, order, Instant{frame.now});
}

}  // namespace

std::vector<std::string> complaints_in(const std::vector<Complaint>& complaints, std::uint32_t first,
                                       std::uint32_t last) {
  std::vector<std::string> found;
  for (const Complaint& each : complaints) {
    const std::uint32_t line = config::line_of(each);
    if (line >= first && line <= last) found.push_back(each.what.str());
  }
  return found;
}

std::string mark_of(const config::TomlPlace& place) {
  std::string mark = place.table.empty() ? "file" : place.table;
  if (place.element) mark += "." + std::to_string(*place.element);
  return mark;
}

void draw_form(Frame& frame, EditedToml& file, const config::TomlPlace& place, const FormOf& of) {
  if (file.root() == nullptr) return words("While the text is no TOML it can be mended in the text only.");
  // What is wrong with the table as a whole stands at its header; that of the file, in its first line.
  const config::TomlNode* const table = config::table_at(*file.root(), place);
  if (table != nullptr && table->has_header) {
    for (const std::string& each : complaints_in(of.complaints, table->span.line, table->span.line))
      warning(each);
  }
  if (!ImGui::BeginTable(mark_of(place).c_str(), 2, ImGuiTableFlags_SizingStretchProp)) return;
  ImGui::TableSetupColumn("key", 0, 1.0F);
  ImGui::TableSetupColumn("value", 0, 3.2F);
  for (const config::AskedKey& key : of.asked.keys) draw_key(frame, file, place, of, key);
  ImGui::EndTable();
}

}  // namespace hearth::workbench
