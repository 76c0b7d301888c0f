#include "remote/cli/sentences.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "remote/cli/near_names.hpp"
#include "remote/cli/words.hpp"

namespace hearth::remote {
namespace {

// What each reason means, in the order of the reasons.
constexpr std::array reason_words{
    std::pair{Reason::malformed, "that is no command"},
    std::pair{Reason::unknown_command, "there is no such command"},
    std::pair{Reason::unknown_field, "the command has no such field"},
    std::pair{Reason::missing_field, "a field is missing"},
    std::pair{Reason::wrong_type, "that is not a value for this field"},
    std::pair{Reason::too_long, "the text is too long"},
    std::pair{Reason::bad_text, "the text holds characters that cannot be shown"},
    std::pair{Reason::not_allowed, "this key may not do that"},
    std::pair{Reason::stale, "the room has moved on meanwhile"},
    std::pair{Reason::no_gathering, "no gathering is on"},
    std::pair{Reason::gathering_running, "a gathering is on already"},
    std::pair{Reason::unknown_format, "the house has no such format"},
    std::pair{Reason::unknown_event, "today's programme has no such event"},
    std::pair{
        Reason::unknown_group,
        "the venue lists no such group, and none of that name has an agreement; group= starts just today's"},
    std::pair{Reason::no_next_stage, "this is the last stage"},
    std::pair{Reason::no_previous_stage, "this is the first stage"},
    std::pair{Reason::already_paused, "it is already paused"},
    std::pair{Reason::not_paused, "it is not paused"},
    std::pair{Reason::no_floor, "this stage has no turns"},
    std::pair{Reason::nobody_waiting, "nobody is in line"},
    std::pair{Reason::nobody_speaking, "nobody has the floor"},
    std::pair{Reason::unknown_token, "nobody here has this token"},
    std::pair{Reason::no_hand, "that hand is not up"},
    std::pair{Reason::hand_already_up, "that hand is up already"},
    std::pair{Reason::already_speaking, "that guest has the floor"},
    std::pair{Reason::no_time_limit, "there is no time limit to lengthen"},
    std::pair{Reason::clock_already_off, "the clock is off already"},
    std::pair{Reason::too_many_guests, "no more guests can be signed in today"},
    std::pair{Reason::nothing_to_undo, "there is nothing to take back"},
    std::pair{Reason::too_large, "that is more than the room takes"},
    std::pair{Reason::suspended, "free conversation is on; go back to the plan first (gathering.take_up)"},
    std::pair{Reason::not_suspended, "the plan is being followed already"},
    std::pair{Reason::not_taking_part, "that guest only listens, or has stepped out"},
    std::pair{Reason::no_piece, "this stage has no talking piece"},
    std::pair{Reason::no_stage_length, "this stage has no planned length to share out"},
    std::pair{Reason::no_pairs, "this stage has no pairs"},
    std::pair{Reason::no_draw, "no pairs have been drawn"},
    std::pair{Reason::draw_shown, "the wall shows these pairs already"},
    std::pair{Reason::too_few, "too few people take part for that"},
    std::pair{Reason::no_groups, "the circle is not split into such groups"},
    std::pair{Reason::already_split, "the circle is split; join the groups first"},
    std::pair{Reason::no_offer, "nobody of that token offers to facilitate, or no offer has that number"},
    std::pair{Reason::not_all_answered,
              "not everybody is known to have answered the offers; anyway=true draws all the same"},
    std::pair{Reason::no_quiet_word, "that guest has not asked for a quiet word"},
    std::pair{Reason::no_words_for_it, "the venue does not say what it does about that wish"},
    std::pair{Reason::no_such_point, "the agreement has no such point"},
    std::pair{Reason::same_guest, "two different guests are needed"},
    std::pair{Reason::date_in_the_past, "the date is not after today"},
    std::pair{Reason::date_in_calendar, "the calendar says when the group meets again; change it there"},
    std::pair{Reason::nothing_missing, "what is left fits; nothing needs to change"},
    std::pair{Reason::does_not_fit, "that would not make enough room for the closing"},
    std::pair{Reason::nobody_named, "the venue names nobody whom that note could go to"},
    std::pair{Reason::unknown_note, "no note has that id any more"},
    std::pair{Reason::too_many_notes, "no more notes fit; deal with some first"},
    std::pair{Reason::unknown_job, "neither the venue nor the group has such a job"},
    std::pair{Reason::job_taken, "somebody does that job already"},
    std::pair{Reason::not_your_token, "that token was not set aside for this device, or has been used"},
    std::pair{Reason::closing, "the gathering has closed; take it back or erase it first"},
    std::pair{Reason::not_closing, "no gathering has closed that could be taken back"},
    std::pair{Reason::no_message, "no message stands on the wall; show one with wall.message text=…"},
    std::pair{Reason::unknown_place, "the venue names no such place"},
    std::pair{Reason::already_there, "that is so already"},
    std::pair{Reason::in_no_draw, "that guest is not in the draw"},
    std::pair{Reason::has_two_words, "that person has two words, and says themselves what to call them"},
    std::pair{Reason::nobody_leads, "nobody leads who could be named so"},
    std::pair{Reason::no_guest_speaker, "this kind of gathering has no guest speaker"},
    std::pair{Reason::no_bell, "the venue has no bell; [bell] in the venue file sets one up"},
    std::pair{Reason::no_such_request, "no device asks to be let in under that number any more"},
    std::pair{Reason::no_such_device, "no device is called so"},
    std::pair{Reason::name_taken, "another device is called so already"},
    std::pair{Reason::own_device,
              "a device cannot send itself away; another facilitator's can, or the kiosk's own command line"},
    std::pair{Reason::not_a_screen, "that device is not a screen, so that nothing can be pinned to it"},
    std::pair{Reason::not_saved, "the kiosk could not write it to its disk, so nothing was changed"},
};
static_assert(reason_words.size() == enum_names<Reason>.size(), "a reason has no words");

std::string plain_sentence(Reason reason) {
  for (const auto& [each, words] : reason_words) {
    if (each == reason) return words;
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

void tell(const std::string& sentence) {
  std::fprintf(stderr, "hearth-remote: %s\n", sentence.c_str());
}

std::string refusal_sentence(Reason reason, const std::string& field, const std::string& command_name) {
  std::string sentence = plain_sentence(reason);
  const std::string subject = shown(reason == Reason::unknown_command ? command_name : field);
  if (!subject.empty()) sentence = subject + ": " + sentence;
  const std::string help = help_with(reason, field, command_name);
  if (!help.empty()) sentence += "; " + help;
  return sentence + " (" + std::string{name_of(reason)} + ")";
}

std::string not_reached_sentence(const RemoteOptions& options, link::ConnectionState connection) {
  std::array<char, 32> seconds{};
  std::snprintf(seconds.data(), seconds.size(), "%g s", static_cast<double>(options.within.count()) / 1000.0);
  const std::string key_file = key_file_meant(options);
  std::string where = "the kiosk at " + link::to_string(kiosk_meant(options));
  switch (connection) {
    case link::ConnectionState::connecting:
    case link::ConnectionState::connected:
      return where + " did not answer within " + seconds.data();
    case link::ConnectionState::nobody_there:
      return where + " was not reached within " + seconds.data() +
             ": nothing answers there; is it on, in this network, and is the address right?";
    case link::ConnectionState::turned_away:
      return where + " was not reached within " + seconds.data() +
             ": somebody is there but does not let us in. Perhaps it does not know the key in " + key_file +
             "; have it admitted (hearth-kiosk devices admit " + key_file +
             ".pub PERMISSION). Or the kiosk-key in that file is another kiosk's, or the kiosk hangs";
  }
  return where;
}

}  // namespace hearth::remote
