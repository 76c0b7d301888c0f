#include "remote/cli/list_commands.hpp"

#include <cstdio>

#include "remote/cli/for_programs.hpp"
#include "shared/wire/commands.hpp"
#include "shared/wire/frames.hpp"

namespace hearth::remote {
namespace {

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string text;
  for (const std::string& each : words) text += (text.empty() ? "" : std::string{between}) + each;
  return text;
}

// "format=…  text, at most 40 characters"
std::string field_line(const wire::FieldDescription& field) {
  std::string text = "    " + field.name + "=…  ";
  text += field.type == "one of" ? joined(field.values, " | ") : field.type;
  if (field.characters_max) text += ", at most " + std::to_string(*field.characters_max) + " characters";
  if (field.several_lines) text += ", may have several lines";
  if (field.min && field.max)
    text += " from " + std::to_string(*field.min) + " to " + std::to_string(*field.max);
  if (!field.unit.empty()) text += " " + field.unit;
  if (!field.required) text += " (may be left out)";
  return text;
}

}  // namespace

Kind commands_kind() {
  return {"commands",
          "Lists every command with its fields; needs no kiosk",
          Face::command_line,
          for_programs,
          {},
          list_commands};
}

int list_commands(const RemoteOptions& options) {
  const auto commands = wire::describe_commands();
  if (options.output == Output::json) {
    std::puts(wire::encode(commands).c_str());
    return exit_applied;
  }
  for (const auto& command : commands) {
    std::printf("%s\n    %s For %s.\n", command.name.c_str(), command.meaning.c_str(),
                joined(command.permissions, ", ").c_str());
    for (const auto& field : command.arguments) std::printf("%s\n", field_line(field).c_str());
  }
  return exit_applied;
}

}  // namespace hearth::remote
