#include "remote/pages/facilitator/hints.hpp"

#include <algorithm>

#include "remote/pages/facilitator/making.hpp"
#include "remote/pages/facilitator/tools.hpp"
#include "shared/room/closing.hpp"
#include "shared/room/line.hpp"

namespace hearth::pages::facilitator {
namespace {

using std::chrono::minutes;

bool break_is_overdue(const Gathering& gathering, Instant now) {
  const Stage& stage = gathering.agenda.stage();
  return stage.kind == StageKind::rest && stage.planned &&
         gathering.agenda.clock.elapsed(now) > *stage.planned;
}

// The break that is planned after this part should have begun: this part has used up its own time.
bool part_is_over(const Gathering& gathering, Instant now) {
  const hearth::Agenda& agenda = gathering.agenda;
  const bool rest_next =
      agenda.present + 1 < agenda.stages.size() && agenda.stages[agenda.present + 1].kind == StageKind::rest;
  return rest_next && agenda.stage().planned && agenda.clock.elapsed(now) > *agenda.stage().planned;
}

}  // namespace

std::string hint_line(const Knows& knows) {
  const Gathering& gathering = knows.gathering();
  const auto missing = missing_before_closing(gathering, knows.now);
  if (missing && *missing >= missing_worth_telling) {
    return knows.texts.say("facilitator.missing", {{"time", knows.texts.say_left(*missing)}});
  }
  if (split_is_due(gathering)) return knows.texts.say("facilitator.split_due");
  if (break_is_overdue(gathering, knows.now)) return knows.texts.say("facilitator.break_over");
  if (part_is_over(gathering, knows.now)) return knows.texts.say("facilitator.break_due");
  const auto new_here = static_cast<std::int64_t>(std::count_if(
      gathering.guests.begin(), gathering.guests.end(), [](const Guest& guest) { return guest.first_time; }));
  if (new_here > 0 && gathering.agenda.present == 0)
    return knows.texts.say_count("facilitator.first_time", new_here);
  const std::string missed = cannot_come_words(knows, gathering.event);
  if (!missed.empty() && gathering.agenda.present == 0) return missed;
  const Agreement* agreement = present_agreement(knows.room());
  if (agreement != nullptr && review_is_due(*agreement, knows.local.date()))
    return knows.texts.say("facilitator.review_due");
  // While they are new they stand above the page.
  if (wishes_are_new(knows.room(), knows.now)) return {};
  const std::string wishes = wishes_asked_for(knows);
  return wishes.empty() ? wishes : knows.texts.say("facilitator.access_hint", {{"wishes", wishes}});
}

std::string cannot_come_words(const Knows& knows, const EventUid& event) {
  const std::uint32_t count = cannot_come(knows.room(), event);
  return count == 0 ? std::string{} : knows.texts.say_count("facilitator.cannot_come", count);
}

std::string line_heading(const Knows& knows) {
  const Gathering& gathering = knows.gathering();
  const bool by_hands = goes_by_hands(gathering.agenda.stage());
  const std::size_t waiting = by_hands ? hands(gathering).size() : turns_left(gathering);
  if (waiting == 0) return knows.texts.say("facilitator.line");
  std::string words = knows.texts.say_count(by_hands ? "facilitator.line_hands" : "facilitator.line_left",
                                            static_cast<std::int64_t>(waiting));
  const auto left = left_for_turns(gathering, knows.now);
  if (left && *left > Duration{0}) {
    words += " · " + knows.texts.say("facilitator.line_time", {{"time", knows.texts.say_left(*left)}});
  }
  return words;
}

std::string late_start(const Knows& knows, const ProgrammeEvent& event) {
  const auto late = std::chrono::floor<minutes>(knows.local.utc - event.start.utc);
  if (event.all_day || event.end.utc <= knows.local.utc || late < minutes{1} || late > late_start_told_for)
    return {};
  return knows.texts.say("facilitator.should_have_begun", {{"time", to_hh_mm(event.start)}});
}

}  // namespace hearth::pages::facilitator
