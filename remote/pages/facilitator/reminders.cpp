// What stays in sight on the page of a gathering, whatever goes on there and whoever speaks: that somebody
// has come late, and what needs a decision, in a calm line or two, with the way to all of it beside them.

#include "remote/pages/facilitator/hints.hpp"
#include "remote/pages/facilitator/line.hpp"
#include "remote/pages/facilitator/making.hpp"
#include "remote/pages/facilitator/tools.hpp"
#include "shared/room/closing_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/groups_commands.hpp"

namespace hearth::pages::facilitator {
namespace {

constexpr std::size_t lines_max = 2;

// What can be done about it, where that is a touch or a page of its own.
std::vector<Button> ways_out(Making& page, HintOf hint) {
  const auto gives = [&](const std::string& id, const std::string& label, const Command& command) {
    return page.gives("reminder." + id, label, command, Role::other, at::Main{});
  };
  switch (hint) {
    case HintOf::closing:
      return closing_buttons(page, "reminder.");
    case HintOf::split:
      return {gives("split", page.say("facilitator.split"), SplitGroups{})};
    case HintOf::break_over:
    case HintOf::break_due:
      return {gives("next_stage", next_stage_words(page), NextStage{})};
    case HintOf::energy:
      return {gives("pause", page.say("facilitator.pause"), PauseGathering{})};
    case HintOf::remember:
      return {page.leads("reminder.notes", page.say("facilitator.access_see"), at::Notes{})};
    case HintOf::review:
      return {page.leads("reminder.agreement", page.say("facilitator.agreement_page"), at::Agreement{})};
    case HintOf::wishes:
      return {page.leads("reminder.access", page.say("facilitator.access_see"), at::Access{})};
    case HintOf::first_time:
    case HintOf::cannot_come:
      return {};
  }
  return {};
}

std::string words_of_late(const Making& page, CameJustNow came) {
  switch (came) {
    case CameJustNow::nobody:
      return {};
    case CameJustNow::somebody:
      return page.say("facilitator.came_late");
    case CameJustNow::somebody_new:
      return page.say("facilitator.came_late_new");
  }
  return {};
}

}  // namespace

void put_reminders(Making& page, const Place& place) {
  const Gathering& gathering = page.knows().gathering();
  Row row;
  const std::string late = words_of_late(page, came_just_now(gathering, page.knows().now));
  if (!late.empty() && !(place.late_seen >= gathering.late->at)) {
    Place seen{at::Main{}};
    seen.late_seen = gathering.late->at;
    row = {{{late, Style::answer}},
           {page.leads("late.seen", page.say("facilitator.seen"), seen, Role::aside)}};
  }
  const std::vector<Hint> all = hints(page.knows());
  const std::size_t shown = std::min(all.size(), lines_max - row.texts.size());
  for (std::size_t i = 0; i < shown; ++i) row.texts.push_back({all[i].words, Style::small});
  if (all.size() > shown)
    row.texts.back().words +=
        " · " + page.knows().texts.say_count("facilitator.reminders_more",
                                             static_cast<std::int64_t>(all.size() - shown));
  if (!all.empty())
    row.buttons.push_back(
        page.leads("reminders", page.say("facilitator.reminders"), at::Reminders{}, Role::aside));
  if (!row.texts.empty()) page.top.push_back(std::move(row));
}

void make(Making& page, const at::Reminders&) {
  Rows rows{"reminders", {}};
  for (const Hint& hint : hints(page.knows()))
    rows.rows.push_back({{{hint.words, Style::body}}, ways_out(page, hint.of)});
  page.main = {Phrase{page.say("facilitator.reminders"), Style::title}};
  if (rows.rows.empty())
    page.main.emplace_back(Phrase{page.say("facilitator.reminders_none"), Style::body});
  else
    page.main.emplace_back(std::move(rows));
  page.foot = {page.back(at::Main{})};
}

}  // namespace hearth::pages::facilitator
