#include "remote/cli/sentences.hpp"

#include <algorithm>
#include <cstdio>

#include "remote/cli/near_names.hpp"

namespace hearth::remote {
namespace {

std::string plain_sentence(Reason reason) {
  switch (reason) {
    case Reason::malformed:
      return "that is no command";
    case Reason::unknown_command:
      return "there is no such command";
    case Reason::unknown_field:
      return "the command has no such field";
    case Reason::missing_field:
      return "a field is missing";
    case Reason::wrong_type:
      return "that is not a value for this field";
    case Reason::too_long:
      return "the text is too long";
    case Reason::bad_text:
      return "the text holds characters that cannot be shown";
    case Reason::not_allowed:
      return "this key may not do that";
    case Reason::stale:
      return "the room has moved on meanwhile";
    case Reason::no_gathering:
      return "no gathering is on";
    case Reason::gathering_running:
      return "a gathering is on already";
    case Reason::unknown_format:
      return "the house has no such format";
    case Reason::unknown_event:
      return "today's programme has no such event";
    case Reason::no_next_stage:
      return "this is the last stage";
    case Reason::no_previous_stage:
      return "this is the first stage";
    case Reason::already_paused:
      return "the clocks stand still already";
    case Reason::not_paused:
      return "the clocks are running";
    case Reason::no_floor:
      return "this stage has no turns";
    case Reason::nobody_waiting:
      return "nobody is in line";
    case Reason::nobody_speaking:
      return "nobody has the floor";
    case Reason::unknown_token:
      return "nobody here has this token";
    case Reason::no_hand:
      return "that hand is not up";
    case Reason::hand_already_up:
      return "that hand is up already";
    case Reason::already_speaking:
      return "that guest has the floor";
    case Reason::no_time_limit:
      return "there is no time limit to lengthen";
    case Reason::clock_already_off:
      return "the clock is off already";
    case Reason::too_many_guests:
      return "no more guests can be signed in today";
    case Reason::nothing_to_undo:
      return "there is nothing to take back";
    case Reason::too_large:
      return "that is more than the room takes";
    case Reason::not_saved:
      return "the kiosk could not write it to its disk, so nothing was changed";
  }
  return {};
}

const wire::CommandDescription* find_command(const std::vector<wire::CommandDescription>& all,
                                             const std::string& name) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.name == name; });
  return found == all.end() ? nullptr : &*found;
}

std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& each : words) text += (text.empty() ? "" : ", ") + each;
  return text;
}

// What a field takes: "1 to 3600 seconds", "at most 280 characters", "auto, today, …".
std::string accepted(const wire::FieldDescription& field) {
  if (!field.values.empty()) return "one of " + listed(field.values);
  if (field.characters_max) {
    return "text of at most " + std::to_string(*field.characters_max) + " characters" +
           (field.several_lines ? "" : " in one line");
  }
  if (field.min && field.max) {
    const std::string unit = field.unit.empty() ? "" : " " + field.unit;
    return "a whole number from " + std::to_string(*field.min) + " to " + std::to_string(*field.max) + unit;
  }
  if (field.type == "token") return "a token like blue-heron";
  return "a whole number";
}

// What would be right instead, or nothing.
std::string help_with(Reason reason, const std::string& field, const std::string& command_name) {
  const auto all = wire::describe_commands();
  if (reason == Reason::unknown_command) {
    std::vector<std::string> names;
    for (const auto& each : all) names.push_back(each.name);
    const std::string meant = suggestion(command_name, names);
    return meant.empty() ? "hearth-remote commands lists them" : meant;
  }
  const wire::CommandDescription* command = find_command(all, command_name);
  if (command == nullptr) return {};
  if (reason == Reason::unknown_field) {
    std::vector<std::string> names;
    for (const auto& each : command->arguments) names.push_back(each.name);
    return names.empty() ? command_name + " takes none" : command_name + " takes " + listed(names);
  }
  if (reason == Reason::not_allowed) return "it is for " + listed(command->permissions);
  const bool about_value =
      reason == Reason::wrong_type || reason == Reason::too_long || reason == Reason::missing_field;
  for (const auto& each : command->arguments) {
    if (about_value && each.name == field) return "wanted is " + accepted(each);
  }
  return {};
}

}  // namespace

std::string refusal_sentence(Reason reason, const std::string& field, const std::string& command_name) {
  std::string sentence = plain_sentence(reason);
  const std::string subject = reason == Reason::unknown_command ? command_name : field;
  if (!subject.empty()) sentence = subject + ": " + sentence;
  const std::string help = help_with(reason, field, command_name);
  if (!help.empty()) sentence += "; " + help;
  return sentence + " (" + std::string{name_of(reason)} + ")";
}

std::string not_reached_sentence(const RemoteOptions& options, link::Obstacle obstacle) {
  std::array<char, 32> seconds{};
  std::snprintf(seconds.data(), seconds.size(), "%g s", static_cast<double>(options.within.count()) / 1000.0);
  const std::string where = "the kiosk at " + link::to_string(options.kiosk);
  switch (obstacle) {
    case link::Obstacle::none:
      return where + " did not answer within " + seconds.data();
    case link::Obstacle::nobody_there:
      return where + " was not reached within " + seconds.data() +
             ": nothing answers there; is it on, in this network, and is the address right?";
    case link::Obstacle::turned_away:
      return where + " was not reached within " + seconds.data() + ": it does not know the key in " +
             options.key_file + "; have it admitted (hearth-kiosk devices admit " + options.key_file +
             ".pub PERMISSION), or the kiosk-key in that file is another kiosk's";
  }
  return where;
}

}  // namespace hearth::remote
