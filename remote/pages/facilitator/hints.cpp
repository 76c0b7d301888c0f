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

// How long the group has been at it: since it began, or since its last break; parts that are over count as
// long as they were planned, since nobody kept how long they took.
Duration without_break(const Gathering& gathering, Instant now) {
  const hearth::Agenda& agenda = gathering.agenda;
  if (gathering.kind == FormatKind::day || !agenda.clocks_run() || agenda.stage().kind == StageKind::rest)
    return Duration{0};
  Duration since = agenda.clock.elapsed(now);
  for (std::uint32_t i = agenda.present; i > 0; --i) {
    const Stage& before = agenda.stages.at(i - 1);
    if (before.kind == StageKind::rest) return since;
    since += before.planned.value_or(Duration{0});
  }
  return now - agenda.began;
}

}  // namespace

std::vector<Hint> hints(const Knows& knows) {
  const Gathering& gathering = knows.gathering();
  const config::Texts& texts = knows.texts;
  std::vector<Hint> all;
  const auto missing = missing_before_closing(gathering, knows.now);
  if (missing && *missing >= missing_worth_telling)
    all.push_back({HintOf::closing, texts.say("facilitator.missing", {{"time", texts.say_left(*missing)}})});
  if (split_is_due(gathering)) all.push_back({HintOf::split, texts.say("facilitator.split_due")});
  if (break_is_overdue(gathering, knows.now))
    all.push_back({HintOf::break_over, texts.say("facilitator.break_over")});
  const bool break_due = part_is_over(gathering, knows.now);
  if (break_due) all.push_back({HintOf::break_due, texts.say("facilitator.break_due")});
  const bool begins = gathering.agenda.present == 0;
  const auto new_here = std::count_if(gathering.guests.begin(), gathering.guests.end(),
                                      [](const Guest& guest) { return guest.first_time; });
  if (begins && new_here > 0)
    all.push_back({HintOf::first_time, texts.say_count("facilitator.first_time", new_here)});
  const std::string missed = cannot_come_words(knows, gathering.event);
  if (begins && !missed.empty()) all.push_back({HintOf::cannot_come, missed});
  const auto notes = static_cast<std::int64_t>(to_remember(*knows.room().notes, comes_again_as(gathering)));
  if (begins && notes > 0)
    all.push_back({HintOf::remember, texts.say_count("facilitator.from_last_time", notes)});
  if (!break_due && without_break(gathering, knows.now) >= energy_lasts)
    all.push_back({HintOf::energy, texts.say("facilitator.energy")});
  const Agreement* agreement = present_agreement(knows.room());
  if (agreement != nullptr && review_is_due(*agreement, knows.local.date()))
    all.push_back({HintOf::review, texts.say("facilitator.review_due")});
  // While they are new they stand above the page.
  const std::string wishes =
      wishes_are_new(knows.room(), knows.now) ? std::string{} : wishes_asked_for(knows);
  if (!wishes.empty())
    all.push_back({HintOf::wishes, texts.say("facilitator.access_hint", {{"wishes", wishes}})});
  return all;
}

std::string waiting_words(const Knows& knows, const Guest& guest) {
  if (!guest.hand_since) return {};
  const auto waited = std::chrono::floor<minutes>(knows.now - *guest.hand_since);
  const auto steps = waited / time_counts_in;
  if (steps < 1) return {};
  return knows.texts.say("facilitator.waiting", {{"count", std::to_string(steps * time_counts_in.count())}});
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
