// What came from the door: notes and suggestions to read, names to nod to, jobs.

#include <algorithm>

#include "remote/pages/facilitator/making.hpp"
#include "shared/room/agreement_commands.hpp"
#include "shared/room/called_by.hpp"
#include "shared/room/jobs_commands.hpp"
#include "shared/room/notes_commands.hpp"

namespace hearth::pages::facilitator {
namespace {

// A note to somebody who does not lead never comes here.
std::string about(const Making& page, const Note& note) {
  const bool suggested = note.is == NoteIs::suggestion;
  std::string words = page.say(suggested ? "facilitator.note_suggestion" : "facilitator.note_to_group");
  if (!note.group.empty()) words = page.say("facilitator.note_to_remember", {{"group", note.group.str()}});
  if (note.date) words += " · " + page.knows().texts.say_date(*note.date, page.knows().local.date());
  return words;
}

// Nothing for one that is gone. What was dealt with stands where it stood for as long as it can be kept.
std::optional<Row> note_row(Making& page, const Note& note) {
  const std::string number = std::to_string(note.id.number);
  const Phrase words{note.text.str(), Style::body};
  switch (how_is(page.knows(), note.id)) {
    case NoteNow::open:
      return Row{{{about(page, note), Style::small}, words},
                 {page.gives("note." + number, page.say("facilitator.note_dealt_with"),
                             DealWithNote{note.id.number})}};
    case NoteNow::dealt_with:
      return Row{{{page.say("facilitator.note_going"), Style::small}, words},
                 {page.gives("note.keep." + number, page.say("facilitator.note_keep"),
                             KeepNote{note.id.number}, Role::aside)}};
    case NoteNow::gone:
      return std::nullopt;
  }
  return std::nullopt;
}

void put_foot(Making& page) {
  page.foot = {page.back(page.knows().room().gathering ? Place{at::Tools{}} : Place{at::Main{}})};
}

}  // namespace

NoteNow how_is(const Knows& knows, NoteId note) {
  const Notes& notes = *knows.room().notes;
  const auto is_it = [&](const Note& each) { return each.id == note; };
  if (std::any_of(notes.all.begin(), notes.all.end(), is_it)) return NoteNow::open;
  const bool can_be =
      std::any_of(notes.dealt_with.begin(), notes.dealt_with.end(),
                  [&](const DealtWith& each) { return is_it(each.note) && can_be_kept(each, knows.now); });
  return can_be ? NoteNow::dealt_with : NoteNow::gone;
}

void make(Making& page, const at::Notes& place) {
  Rows rows{"notes", {}};
  for (const Note& note : place.notes.value_or(std::vector<Note>{})) {
    if (auto row = note_row(page, note)) rows.rows.push_back(std::move(*row));
  }
  const char* how = rows.rows.empty() ? "facilitator.notes_none" : "facilitator.notes_how";
  page.main = {Phrase{page.say("facilitator.notes_page"), Style::title}, Phrase{page.say(how), Style::small}};
  if (!rows.rows.empty()) page.main.emplace_back(std::move(rows));
  put_foot(page);
}

void make(Making& page, const at::Names&) {
  const auto& names = page.knows().picture->names;
  const char* how = names.empty() ? "facilitator.names_none" : "facilitator.names_how";
  Rows rows{"names", {}};
  for (const wire::NamedGuest& named : names) {
    const std::string words = to_string(named.token);
    rows.rows.push_back({{{named.called_by.str(), Style::strong},
                          {token_words(page.knows().texts, named.token), Style::small}},
                         {named.shown ? page.gives("name.hide." + words, page.say("facilitator.name_wait"),
                                                   HideName{named.token}, Role::aside)
                                      : page.gives("name.show." + words, page.say("facilitator.name_nod"),
                                                   ShowName{named.token})}});
  }
  page.main = {Phrase{page.say("facilitator.names_page"), Style::title}, Phrase{page.say(how), Style::small},
               std::move(rows)};
  put_foot(page);
}

void make(Making& page, const at::Jobs&) {
  Rows rows{"jobs", {}};
  const hearth::Agreement* own = present_agreement(page.knows().room());
  for (const JobLine& job : jobs_now(page.knows().room())) {
    const std::string id = "job." + std::to_string(rows.rows.size());
    rows.rows.push_back(
        {{{job.job.str(), Style::strong},
          {page.say(job.taken ? "facilitator.job_taken" : "facilitator.job_open"), Style::small}},
         {job.taken ? page.gives(id, page.say("facilitator.job_free_again"), FreeJob{job.job}, Role::aside)
                    : page.gives(id, page.say("facilitator.job_take"), TakeJob{job.job, {}})}});
    if (own != nullptr && std::find(own->jobs.begin(), own->jobs.end(), job.job) != own->jobs.end())
      rows.rows.back().buttons.push_back(page.gives(id + ".drop", page.say("facilitator.group_job_drop"),
                                                    DropGroupJob{job.job}, Role::aside));
  }
  page.main = {Phrase{page.say("facilitator.jobs_page"), Style::title}, std::move(rows)};
  put_foot(page);
  const Room& room = page.knows().room();
  if (room.gathering && !room.goodbye && room.gathering->kind != FormatKind::day)
    page.foot.push_back(page.leads("group_job", page.say("facilitator.group_job_new"), at::GroupJob{}));
}

}  // namespace hearth::pages::facilitator
