// What came from the door: notes and suggestions to read, names to nod to, jobs.

#include "remote/pages/facilitator/making.hpp"
#include "shared/room/called_by.hpp"
#include "shared/room/jobs_commands.hpp"
#include "shared/room/notes_commands.hpp"

namespace hearth::pages::facilitator {
namespace {

std::string about(const Making& page, const Note& note) {
  std::string words;
  switch (note.is) {
    case NoteIs::note_to_group:
      words = page.say("facilitator.note_to_group");
      break;
    case NoteIs::note_to_other:
      words =
          page.say("facilitator.note_to_other", {{"name", page.knows().room().house->venue.notes_to.str()}});
      break;
    case NoteIs::suggestion:
      words = page.say("facilitator.note_suggestion");
      break;
  }
  if (note.date) words += " · " + page.knows().texts.say_date(*note.date, page.knows().local.date());
  return words;
}

void put_foot(Making& page) {
  page.foot = {page.back(page.knows().room().gathering ? Place{at::Tools{}} : Place{at::Main{}})};
}

}  // namespace

void make(Making& page, const at::Notes& place) {
  const bool none = !place.notes || place.notes->empty();
  const char* how = none ? "facilitator.notes_none" : "facilitator.notes_how";
  page.main = {Phrase{page.say("facilitator.notes_page"), Style::title}, Phrase{page.say(how), Style::small}};
  put_foot(page);
  if (none) return;
  Rows rows{"notes", {}};
  for (const Note& note : *place.notes) {
    rows.rows.push_back(
        {{{about(page, note), Style::small}, {note.text.str(), Style::body}},
         {page.gives("note." + std::to_string(note.id.number), page.say("facilitator.note_dealt_with"),
                     DealWithNote{note.id.number})}});
  }
  page.main.emplace_back(std::move(rows));
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
  for (const JobLine& job : jobs_now(page.knows().room())) {
    const std::string id = "job." + std::to_string(rows.rows.size());
    rows.rows.push_back(
        {{{job.job.str(), Style::strong},
          {page.say(job.taken ? "facilitator.job_taken" : "facilitator.job_open"), Style::small}},
         {job.taken ? page.gives(id, page.say("facilitator.job_free_again"), FreeJob{job.job}, Role::aside)
                    : page.gives(id, page.say("facilitator.job_take"), TakeJob{job.job, {}})}});
  }
  page.main = {Phrase{page.say("facilitator.jobs_page"), Style::title}, std::move(rows)};
  put_foot(page);
}

}  // namespace hearth::pages::facilitator
