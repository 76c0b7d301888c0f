// No gathering is on, or only the café's day: today's programme and the formats, each with a button that
// starts it.

#include "remote/pages/facilitator/hints.hpp"
#include "remote/pages/facilitator/tools.hpp"
#include "shared/room/gathering_commands.hpp"

namespace hearth::pages::facilitator {
namespace {

// What a row is about, and where a touch leads; nothing: the page stays.
struct Offered {
  std::string id;
  std::string title;
  std::string reminder;
  std::string about;
  StartGathering start;
  bool which_group = false;  // it is asked first
};

Row row(Making& page, const Offered& offered, const std::optional<Place>& then) {
  Row made{{{offered.title, Style::strong}}};
  if (!offered.reminder.empty()) made.texts.push_back({offered.reminder, Style::reminder});
  if (!offered.about.empty()) made.texts.push_back({offered.about, Style::small});
  const std::string id = "start." + offered.id;
  const std::string label = page.say("facilitator.start");
  if (offered.which_group)
    made.buttons = {page.leads(id, label, at::WhichGroup{offered.start.format})};
  else
    made.buttons = {
        page.gives(id, label, offered.start, offered.reminder.empty() ? Role::other : Role::primary, then)};
  return made;
}

std::string about(const Making& page, const ProgrammeEvent& event) {
  std::string words = event.place.str();
  const auto add = [&](const char* key) { words += (words.empty() ? "" : " · ") + page.say(key); };
  if (event.audience == Audience::closed) add("facilitator.private");
  if (event.audience == Audience::ask_first) add("facilitator.ask_us");
  const std::string missed = cannot_come_words(page.knows(), event.uid);
  if (!missed.empty()) words += (words.empty() ? "" : " · ") + missed;
  return words;
}

// A second day of the café cannot be started inside the first.
bool can_be_started(const Room& room, const Format& format) {
  return format.kind != FormatKind::day || !room.gathering;
}

bool can_be_started(const Knows& knows, const ProgrammeEvent& event) {
  const bool today = event.start.date() == knows.local.date() && event.end.utc > knows.local.utc;
  const Format* format = find_format(*knows.room().house, event.format);
  return today && event.status != EventStatus::cancelled && format != nullptr &&
         can_be_started(knows.room(), *format);
}

Rows rows(Making& page, const std::optional<Place>& then) {
  const Knows& knows = page.knows();
  Rows all{"start", {}};
  for (const ProgrammeEvent& event : knows.room().programme->events) {
    if (!can_be_started(knows, event)) continue;
    all.rows.push_back(row(page,
                           {event.uid.str(),
                            to_hh_mm(event.start) + "  " + event.title.str(),
                            late_start(knows, event),
                            about(page, event),
                            {event.format, std::nullopt, event.uid}},
                           then));
  }
  if (!all.rows.empty()) all.rows.push_back({{{page.say("facilitator.formats"), Style::answer}}});
  for (const Format& format : knows.room().house->formats) {
    if (!can_be_started(knows.room(), format)) continue;
    all.rows.push_back(row(page,
                           {format.name.str(),
                            format.title.str(),
                            {},
                            format.about.str(),
                            {format.name, std::nullopt, std::nullopt},
                            asks_which_group(knows.room(), format)},
                           then));
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
  const Room& room = page.knows().room();
  const std::string venue = page.say("wall.today.title", {{"venue", room.house->venue.name.str()}});
  page.main = {Phrase{venue, Style::small}, TimeOfDay{to_hh_mm(page.knows().local)}};
  put_look_back(page);
  page.main.emplace_back(Phrase{page.say("facilitator.start_now"), Style::title});
  put_complaints(page);
  put_wishes(page);
  put_device_asks(page);
  Rows all = rows(page, std::nullopt);
  all.rows.push_back({{{page.say("facilitator.devices_page"), Style::answer}},
                      {page.leads("devices", page.say("facilitator.devices_see"), at::Devices{})}});
  page.main.emplace_back(std::move(all));
  page.foot = {page.leads("wall", page.say("facilitator.wall"), at::Wall{}),
               page.leads("notes", page.say("facilitator.notes_page"), at::Notes{}),
               page.leads("jobs", page.say("facilitator.jobs_page"), at::Jobs{})};
  if (!room.step_names.empty()) page.foot.push_back(page.undo());
  page.foot.push_back(page.leads("help", page.say("facilitator.help"), at::Crisis{}, Role::help));
}

void make(Making& page, const at::Group&) {
  const std::string cafe = page.knows().gathering().title.str();
  page.main = {Phrase{page.say("facilitator.start_group"), Style::title},
               Phrase{page.say("wall.gathering.goes_on_too", {{"title", cafe}}), Style::body},
               rows(page, at::Main{})};
  page.foot = {page.back(at::Main{})};
}

}  // namespace hearth::pages::facilitator
