#include "remote/workbench/parts/field.hpp"

#include <fmt/format.h>
#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <charconv>

namespace hearth::workbench {
namespace {

using config::KeyKind;
using config::TomlNode;

constexpr float lines_of_a_long_text = 6;

// What stands in a field that is empty.
const char* hint_of(const config::AskedKey& key) {
  if (key.need == config::Need::required) return "needed";
  switch (key.kind) {
    case KeyKind::length:
      return "5 min";
    case KeyKind::time_of_day:
      return "19:00";
    case KeyKind::date:
      return "2026-11-26";
    default:
      return "";
  }
}

std::optional<FieldChange> typed(const config::AskedKey& key, const std::string& words) {
  if (words.empty() && key.need == config::Need::optional) return FieldChange{};
  return FieldChange{typed_value(key.kind, words)};
}

bool line(Marks& marks, const std::string& id, const char* hint, std::string& words) {
  const bool changed = ImGui::InputTextWithHint(("##" + id).c_str(), hint, &words);
  marks.add(id, words);
  return changed;
}

std::optional<FieldChange> draw_line(Marks& marks, const std::string& id, const config::AskedKey& key,
                                     std::string words) {
  ImGui::SetNextItemWidth(-1);
  return line(marks, id, hint_of(key), words) ? typed(key, words) : std::nullopt;
}

std::optional<FieldChange> draw_lines(Marks& marks, const std::string& id, const config::AskedKey& key,
                                      std::string words) {
  const float height = ImGui::GetTextLineHeight() * lines_of_a_long_text;
  const bool changed = ImGui::InputTextMultiline(("##" + id).c_str(), &words, {-1, height});
  marks.add(id, words);
  return changed ? typed(key, words) : std::nullopt;
}

std::optional<FieldChange> draw_date(Marks& marks, const std::string& id, const config::AskedKey& key,
                                     std::string words, LocalDate today) {
  ImGui::SetNextItemWidth(ImGui::GetFontSize() * 8);
  if (line(marks, id, hint_of(key), words)) return typed(key, words);
  ImGui::SameLine();
  if (button(marks, id + ".today", "Today")) return FieldChange{today};
  return std::nullopt;
}

std::optional<FieldChange> draw_word(Marks& marks, const std::string& id, const config::AskedKey& key,
                                     const std::string& now) {
  std::vector<std::string> words{key.otherwise + " (left out)"};
  words.insert(words.end(), key.choices.begin(), key.choices.end());
  const auto found = std::find(words.begin() + 1, words.end(), now);
  if (found == words.end() && !now.empty()) words.push_back(now);
  auto index = static_cast<std::size_t>(std::find(words.begin() + 1, words.end(), now) - words.begin());
  if (now.empty()) index = 0;
  ImGui::SetNextItemWidth(-1);
  if (!choice(marks, id, "", words, index)) return std::nullopt;
  return index == 0 ? FieldChange{} : FieldChange{words[index]};
}

std::vector<std::string> entries_of(const TomlNode* now) {
  std::vector<std::string> entries;
  if (now == nullptr) return entries;
  for (const TomlNode& each : now->entries) entries.push_back(shown_value(each));
  return entries;
}

std::optional<FieldChange> list_of(std::vector<std::string> entries) {
  if (entries.empty()) return FieldChange{};
  return FieldChange{std::move(entries)};
}

std::optional<FieldChange> draw_texts(Marks& marks, const std::string& id, const config::AskedKey& key,
                                      std::vector<std::string> entries) {
  bool changed = false;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const std::string entry = fmt::format("{}.{}", id, i);
    ImGui::SetNextItemWidth(-ImGui::GetFrameHeight() - ImGui::GetStyle().ItemSpacing.x);
    changed = line(marks, entry, "", entries[i]) || changed;
    ImGui::SameLine();
    if (!button(marks, fmt::format("{}.remove", entry), "x")) continue;
    entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(i));
    return list_of(std::move(entries));
  }
  if (entries.size() < key.count_max && button(marks, id + ".add", "Add a line")) {
    entries.emplace_back();
    changed = true;
  }
  return changed ? list_of(std::move(entries)) : std::nullopt;
}

std::optional<FieldChange> draw_words(Marks& marks, const std::string& id, const config::AskedKey& key,
                                      std::vector<std::string> chosen) {
  bool changed = false;
  for (const std::string& word : key.choices) {
    const auto found = std::find(chosen.begin(), chosen.end(), word);
    bool on = found != chosen.end();
    if (ImGui::Checkbox(fmt::format("{}##{}", word, id).c_str(), &on)) {
      changed = true;
      if (on)
        chosen.push_back(word);
      else
        chosen.erase(found);
    }
    marks.add(fmt::format("{}.{}", id, word), on ? "yes" : "no");
  }
  return changed ? list_of(std::move(chosen)) : std::nullopt;
}

std::optional<FieldChange> draw_yes_or_no(Marks& marks, const std::string& id, bool yes) {
  const bool changed = ImGui::Checkbox(("##" + id).c_str(), &yes);
  marks.add(id, yes ? "yes" : "no");
  return changed ? std::optional{FieldChange{yes}} : std::nullopt;
}

}  // namespace

config::TomlValue typed_value(KeyKind kind, const std::string& typed) {
  if (kind == KeyKind::whole_number) {
    std::int64_t number = 0;
    const char* const end = typed.data() + typed.size();
    const auto read = std::from_chars(typed.data(), end, number);
    if (read.ec == std::errc{} && read.ptr == end) return number;
  }
  if (kind == KeyKind::date) {
    if (const auto date = date_from(typed)) return *date;
  }
  return typed;
}

std::string shown_value(const TomlNode& node) {
  switch (node.kind) {
    case TomlNode::Kind::whole_number:
      return std::to_string(node.number);
    case TomlNode::Kind::yes_or_no:
      return node.yes ? "true" : "false";
    case TomlNode::Kind::date:
      return to_iso(node.date);
    case TomlNode::Kind::list:
    case TomlNode::Kind::table:
      return std::string{config::words_of(node.kind)};
    case TomlNode::Kind::text:
    case TomlNode::Kind::number:
    case TomlNode::Kind::time:
      break;
  }
  return node.text;
}

std::optional<FieldChange> draw_field(Marks& marks, const std::string& id, const config::AskedKey& key,
                                      const TomlNode* now, LocalDate today) {
  const std::string shown = now == nullptr ? std::string{} : shown_value(*now);
  switch (key.kind) {
    case KeyKind::text:
      return key.lines == Lines::many ? draw_lines(marks, id, key, shown) : draw_line(marks, id, key, shown);
    case KeyKind::whole_number:
    case KeyKind::length:
    case KeyKind::time_of_day:
      return draw_line(marks, id, key, shown);
    case KeyKind::date:
      return draw_date(marks, id, key, shown, today);
    case KeyKind::word:
      return draw_word(marks, id, key, shown);
    case KeyKind::texts:
      return draw_texts(marks, id, key, entries_of(now));
    case KeyKind::words:
      return draw_words(marks, id, key, entries_of(now));
    case KeyKind::yes_or_no:
      return draw_yes_or_no(marks, id, now != nullptr && now->yes);
  }
  return std::nullopt;
}

}  // namespace hearth::workbench
