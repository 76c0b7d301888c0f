#pragma once
// Why a command was not done. Reason names are text keys (`refusal.stale` …) and part of the protocol: a
// name, once given, keeps its meaning.

#include <array>
#include <string>

#include "shared/base/fields.hpp"

namespace hearth {

enum class Reason {
  // The message
  malformed,        // not a request of this protocol
  unknown_command,  // no command has that name
  unknown_field,    // the command has no such field
  missing_field,    // a field without which the command means nothing
  wrong_type,       // a field holds another kind of value, or one out of its range
  too_long,         // a text is over its limit
  bad_text,         // a text is not UTF-8 or has characters that cannot be seen
  // The sender
  not_allowed,  // the device's permission does not include the command
  stale,        // the room has moved on since the sender last saw it
  // The room
  no_gathering,       // needs a gathering
  gathering_running,  // a gathering is on already
  unknown_format,     // the house has no such format
  unknown_event,      // today's programme has no such event
  unknown_group,      // the venue lists no such group, and none of that name has an agreement
  no_next_stage,      // this is the last stage
  no_previous_stage,  // this is the first stage
  already_paused,     // the clocks stand still already
  not_paused,         // the clocks run
  no_floor,           // this stage has no turns
  nobody_waiting,     // nobody is in line
  nobody_speaking,    // nobody has the floor
  unknown_token,      // nobody here has this token
  no_hand,            // that hand is not up
  hand_already_up,    // that hand is up already
  already_speaking,   // that guest has the floor
  no_time_limit,      // this turn has no time to lengthen
  clock_already_off,  // the clock is off for this stage already
  too_many_guests,    // the house is full, or every token of the day is out
  nothing_to_undo,    // no step is left to take back
  too_large,          // a limit of the room is reached
  suspended,          // the structure is suspended; take it up first
  not_suspended,      // the structure is not suspended
  not_taking_part,    // that guest only listens, or has stepped out
  no_piece,           // no talking piece goes round in this stage
  no_stage_length,    // this stage has no planned length
  no_pairs,           // this stage has no pairs
  no_draw,            // no pairs have been drawn
  draw_shown,         // the wall shows these pairs already
  too_few,            // too few people take part for that
  no_groups,          // the circle is whole
  already_split,      // the circle is split already
  no_offer,           // nobody offers to facilitate, or no offer has that number
  not_all_answered,   // not everybody is known to have answered the offers to facilitate
  no_quiet_word,      // that guest has not asked for a quiet word
  no_words_for_it,    // the venue does not say what it does about that wish
  no_such_point,      // the agreement has no such point
  same_guest,         // two different guests are needed
  date_in_the_past,   // the date is not after today
  date_in_calendar,   // the calendar says when the group meets again
  nothing_missing,    // what is left fits; nothing needs to change
  does_not_fit,       // that would not be enough to keep the closing
  nobody_named,       // the venue names nobody whom such a note could go to
  unknown_note,       // no note has this id any more
  too_many_notes,     // no more notes fit
  unknown_job,        // neither the venue nor the group has such a job
  job_taken,          // somebody does that job already
  not_your_token,     // this token was not set aside for this device
  closing,            // the gathering has closed; it can only be taken back, or erased now
  not_closing,        // no gathering has closed that could be taken back
  no_message,         // no message stands that could be shown
  unknown_place,      // the venue names no such place
  already_there,      // that is so already
  in_no_draw,         // that guest is not in the draw
  has_two_words,      // that person has a token, and says themselves what to call them
  nobody_leads,       // nobody who could be named so leads
  no_guest_speaker,   // this kind of gathering has no guest speaker
  no_bell,            // the venue has no bell
  no_such_request,    // no device asks to be let in under that number any more
  no_such_device,     // no device is called so
  name_taken,         // another device is called so
  own_device,         // a device does not send itself away
  not_a_screen,       // that device shows no wall, so that nothing can be pinned to it
  // The kiosk
  not_saved,  // the disk did not take it; nothing was changed
};
template <>
inline constexpr auto enum_names<Reason> = std::array{
    std::pair{Reason::malformed, "malformed"},
    std::pair{Reason::unknown_command, "unknown_command"},
    std::pair{Reason::unknown_field, "unknown_field"},
    std::pair{Reason::missing_field, "missing_field"},
    std::pair{Reason::wrong_type, "wrong_type"},
    std::pair{Reason::too_long, "too_long"},
    std::pair{Reason::bad_text, "bad_text"},
    std::pair{Reason::not_allowed, "not_allowed"},
    std::pair{Reason::stale, "stale"},
    std::pair{Reason::no_gathering, "no_gathering"},
    std::pair{Reason::gathering_running, "gathering_running"},
    std::pair{Reason::unknown_format, "unknown_format"},
    std::pair{Reason::unknown_event, "unknown_event"},
    std::pair{Reason::unknown_group, "unknown_group"},
    std::pair{Reason::no_next_stage, "no_next_stage"},
    std::pair{Reason::no_previous_stage, "no_previous_stage"},
    std::pair{Reason::already_paused, "already_paused"},
    std::pair{Reason::not_paused, "not_paused"},
    std::pair{Reason::no_floor, "no_floor"},
    std::pair{Reason::nobody_waiting, "nobody_waiting"},
    std::pair{Reason::nobody_speaking, "nobody_speaking"},
    std::pair{Reason::unknown_token, "unknown_token"},
    std::pair{Reason::no_hand, "no_hand"},
    std::pair{Reason::hand_already_up, "hand_already_up"},
    std::pair{Reason::already_speaking, "already_speaking"},
    std::pair{Reason::no_time_limit, "no_time_limit"},
    std::pair{Reason::clock_already_off, "clock_already_off"},
    std::pair{Reason::too_many_guests, "too_many_guests"},
    std::pair{Reason::nothing_to_undo, "nothing_to_undo"},
    std::pair{Reason::too_large, "too_large"},
    std::pair{Reason::suspended, "suspended"},
    std::pair{Reason::not_suspended, "not_suspended"},
    std::pair{Reason::not_taking_part, "not_taking_part"},
    std::pair{Reason::no_piece, "no_piece"},
    std::pair{Reason::no_stage_length, "no_stage_length"},
    std::pair{Reason::no_pairs, "no_pairs"},
    std::pair{Reason::no_draw, "no_draw"},
    std::pair{Reason::draw_shown, "draw_shown"},
    std::pair{Reason::too_few, "too_few"},
    std::pair{Reason::no_groups, "no_groups"},
    std::pair{Reason::already_split, "already_split"},
    std::pair{Reason::no_offer, "no_offer"},
    std::pair{Reason::not_all_answered, "not_all_answered"},
    std::pair{Reason::no_quiet_word, "no_quiet_word"},
    std::pair{Reason::no_words_for_it, "no_words_for_it"},
    std::pair{Reason::no_such_point, "no_such_point"},
    std::pair{Reason::same_guest, "same_guest"},
    std::pair{Reason::date_in_the_past, "date_in_the_past"},
    std::pair{Reason::date_in_calendar, "date_in_calendar"},
    std::pair{Reason::nothing_missing, "nothing_missing"},
    std::pair{Reason::does_not_fit, "does_not_fit"},
    std::pair{Reason::nobody_named, "nobody_named"},
    std::pair{Reason::unknown_note, "unknown_note"},
    std::pair{Reason::too_many_notes, "too_many_notes"},
    std::pair{Reason::unknown_job, "unknown_job"},
    std::pair{Reason::job_taken, "job_taken"},
    std::pair{Reason::not_your_token, "not_your_token"},
    std::pair{Reason::closing, "closing"},
    std::pair{Reason::not_closing, "not_closing"},
    std::pair{Reason::no_bell, "no_bell"},
    std::pair{Reason::no_message, "no_message"},
    std::pair{Reason::unknown_place, "unknown_place"},
    std::pair{Reason::already_there, "already_there"},
    std::pair{Reason::in_no_draw, "in_no_draw"},
    std::pair{Reason::has_two_words, "has_two_words"},
    std::pair{Reason::nobody_leads, "nobody_leads"},
    std::pair{Reason::no_guest_speaker, "no_guest_speaker"},
    std::pair{Reason::no_such_request, "no_such_request"},
    std::pair{Reason::no_such_device, "no_such_device"},
    std::pair{Reason::name_taken, "name_taken"},
    std::pair{Reason::own_device, "own_device"},
    std::pair{Reason::not_a_screen, "not_a_screen"},
    std::pair{Reason::not_saved, "not_saved"},
};

struct Refusal {
  Reason reason = Reason::malformed;
  std::string field;  // the name of the field that is at fault, or empty

  static constexpr auto fields = Fields{Field{"reason", &Refusal::reason}, Field{"field", &Refusal::field}};
  bool operator==(const Refusal&) const = default;
};

}  // namespace hearth
