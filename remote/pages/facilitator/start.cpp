// No gathering is on: today's programme and the formats, each with a button that starts it.

#include "remote/pages/facilitator/hints.hpp"
#include "remote/pages/facilitator/making.hpp"
#include "shared/room/gathering_commands.hpp"

namespace hearth::pages::facilitator {
namespace {

Row row(Making& page, const std::string& id, const std::string& title, const std::string& reminder,
        const std::string& about, const StartGathering& start) {
  Row made{{{title, Style::strong}}};
  if (!reminder.empty()) made.texts.push_back({reminder, Style::reminder});
  if (!about.empty()) made.texts.push_back({about, Style::small});
  made.buttons = {page.gives("start." + id, page.say("facilitator.start"), start,
                             reminder.empty() ? Role::other : Role::primary)};
  return made;
}

std::string about(const Making& page, const ProgrammeEvent& event) {
  std::string words = event.place.str();
  const auto add = [&](const char* key) { words += (words.empty() ? "" : " · ") + page.say(key); };
  if (event.audience == Audience::closed) add("facilitator.private");
  if (event.audience == Audience::ask_first) add("facilitator.ask_us");
  return words;
}

bool can_be_started(const Knows& knows, const ProgrammeEvent& event) {
  const bool today = event.start.date() == knows.local.date() && event.end.utc > knows.local.utc;
  return today && find_format(*knows.room().house, event.format) != nullptr &&
         event.status != EventStatus::cancelled;
}

Rows rows(Making& page) {
  const Knows& knows = page.knows();
  Rows all{"start", {}};
  for (const ProgrammeEvent& event : knows.room().programme->events) {
    if (!can_be_started(knows, event)) continue;
    all.rows.push_back(row(page, event.uid.str(), to_hh_mm(event.start) + "  " + event.title.str(),
                           late_start(knows, event), about(page, event),
                           {event.format, std::nullopt, event.uid}));
  }
  for (const Format& format : knows.room().house->formats) {
    all.rows.push_back(row(page, format.name.str(), format.title.str(), {}, format.about.str(),
                           {format.name, std::nullopt, std::nullopt}));
  }
  return all;
}

void put_complaints(Making& page) {
  const auto& complaints = page.knows().room().programme->complaints;
  if (complaints.empty()) return;
  const Complaint& first = complaints.front();
  const std::string more = complaints.size() > 1 ? " (+" + std::to_string(complaints.size() - 1) + ")" : "";
  page.main.emplace_back(Phrase{page.say("facilitator.needs_mending"), Style::warning});
  page.main.emplace_back(Phrase{first.where.str() + ": " + first.what.str() + more, Style::small});
}

// What was wished for stays in sight until a gathering begins.
void put_wishes(Making& page) {
  const std::string wishes = wishes_asked_for(page.knows());
  if (wishes.empty()) return;
  page.main.emplace_back(Rows{"asked",
                              {{{{page.say("facilitator.access_told", {{"wishes", wishes}}), Style::answer}},
                                {page.leads("access", page.say("facilitator.access_see"), at::Access{})}}}});
}

}  // namespace

void make_start(Making& page) {
  page.main = {Phrase{page.knows().room().house->venue.name.str(), Style::small},
               TimeOfDay{to_hh_mm(page.knows().local)},
               Phrase{page.say("facilitator.start_now"), Style::title}};
  put_complaints(page);
  put_wishes(page);
  page.main.emplace_back(rows(page));
  page.foot = {page.leads("wall", page.say("facilitator.wall"), at::Wall{}),
               page.leads("notes", page.say("facilitator.notes_page"), at::Notes{}),
               page.leads("jobs", page.say("facilitator.jobs_page"), at::Jobs{}), page.undo(),
               page.leads("help", page.say("facilitator.help"), at::Crisis{}, Role::help)};
}

}  // namespace hearth::pages::facilitator
