#include "remote/workbench/parts/command_form.hpp"

#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>

#include "remote/cli/sentences.hpp"
#include "remote/workbench/parts/words.hpp"

namespace hearth::workbench {

std::string limits_of(const wire::FieldDescription& field) {
  std::string words = field.type;
  if (field.characters_max) words = "at most " + std::to_string(*field.characters_max) + " characters";
  if (field.min && field.max) words = std::to_string(*field.min) + " to " + std::to_string(*field.max);
  if (!field.unit.empty()) words += " " + field.unit;
  return field.required ? words : words + ", may be left out";
}

void CommandForms::draw_list(Marks& marks) {
  ImGui::SetNextItemWidth(-1);
  ImGui::InputTextWithHint("##wanted", "part of a name", &wanted_);
  marks.add("command.wanted", wanted_);
  for (std::size_t i = 0; i < commands_.size(); ++i) {
    const std::string& name = commands_[i].name;
    if (name.find(wanted_) == std::string::npos) continue;
    if (!line_to_choose(marks, "command." + name, name, i == chosen_ ? Chosen::yes : Chosen::no)) continue;
    chosen_ = i;
    written_.clear();
  }
}

void CommandForms::draw_field(Marks& marks, const wire::FieldDescription& field) {
  std::string& written = written_[field.name];
  const std::string id = "field." + field.name;
  std::vector<std::string> words = field.values;
  if (field.type == "boolean") words = {"true", "false"};
  ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x * 0.6F);
  if (words.empty()) {
    ImGui::InputTextWithHint(("##" + id).c_str(), limits_of(field).c_str(), &written);
    marks.add(id, written);
  } else {
    words.insert(words.begin(), "");
    auto index = static_cast<std::size_t>(std::find(words.begin(), words.end(), written) - words.begin());
    if (choice(marks, id, "", words, index)) written = words[index];
  }
  ImGui::SameLine();
  ImGui::TextUnformatted(field.name.c_str());
}

wire::Typed CommandForms::typed() const {
  wire::Typed typed{commands_[chosen_].name, {}};
  for (const wire::FieldDescription& field : commands_[chosen_].arguments) {
    const auto found = written_.find(field.name);
    if (found != written_.end() && !found->second.empty()) typed.arguments.emplace_back(*found);
  }
  return typed;
}

std::optional<Command> CommandForms::draw_form(
    Marks& marks, const std::function<std::optional<Reason>(const Command&)>& against) {
  if (commands_.empty()) return std::nullopt;
  const wire::CommandDescription& command = commands_[chosen_];
  heading(command.name.c_str());
  words(command.meaning);
  std::string who;
  for (const std::string& each : command.permissions) who += (who.empty() ? "For " : ", ") + each;
  quiet_words(who);
  for (const wire::FieldDescription& field : command.arguments) draw_field(marks, field);
  const wire::CommandFromWords made = wire::command_from(typed());
  std::optional<Reason> reason;
  if (made.fault)
    reason = made.fault->reason;
  else
    reason = against(made.command);
  ImGui::BeginDisabled(reason.has_value());
  const bool pressed = button(marks, "command.send", "Send");
  ImGui::EndDisabled();
  const std::string field = made.fault ? made.fault->field : "";
  if (reason) quiet_words(remote::refusal_sentence(*reason, field, command.name));
  if (!pressed || reason) return std::nullopt;
  return made.command;
}

}  // namespace hearth::workbench
