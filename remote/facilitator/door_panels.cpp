// What came from the door: notes and suggestions to read, names to nod to, jobs.

#include <algorithm>

#include "remote/facilitator/desk.hpp"
#include "shared/room/called_by.hpp"
#include "shared/room/jobs_commands.hpp"
#include "shared/room/notes_commands.hpp"

namespace hearth::remote {
namespace {

constexpr const char* list_notes = "notes.list";

// The kiosk keeps the words to itself until somebody reads them here; asked anew when there are others.
void fetch_notes(Desk& desk, Frame& frame) {
  if (const auto reply = frame.sending.take_reply(list_notes); reply && reply->notes)
    desk.notes = *reply->notes;
  const bool others = !desk.notes || desk.notes->size() != frame.known.room->notes_to_read;
  if (others && !frame.away()) frame.sending.press({list_notes, ListNotes{}, {}}, frame.here);
}

std::string kind_words(const Frame& frame, const Note& note) {
  switch (note.is) {
    case NoteIs::note_to_group:
      return frame.texts.say("facilitator.note_to_group");
    case NoteIs::note_to_other:
      return frame.texts.say("facilitator.note_to_other",
                             {{"name", Desk::room(frame).house->venue.notes_to.str()}});
    case NoteIs::suggestion:
      return frame.texts.say("facilitator.note_suggestion");
  }
  return {};
}

// A note with its words on the left and its button on the right.
struct NoteRow {
  Desk& desk;
  Frame& frame;
  float width;

  [[nodiscard]] ui::Rect words(float top) const { return {0, top, width - frame.touch.units(220), 0}; }
  [[nodiscard]] ui::Block block(const Note& note) const {
    return {note.text.str(), frame.touch.style(26), words(0).width};
  }
  [[nodiscard]] float height(const Note& note) const {
    const float text = frame.painter.measure(block(note)).size.height + frame.touch.units(40);
    return std::max(text, frame.touch.target()) + frame.touch.units(24);
  }
  void draw(const Note& note, float x, float top) const {
    const ui::Palette& palette = frame.painter.palette();
    std::string small = kind_words(frame, note);
    if (note.date) small += " · " + frame.texts.say_date(*note.date, frame.local.date());
    const ui::Block about{small, frame.touch.style(20), words(0).width, 1};
    const float below = top + frame.painter.text(about, {x, top}, palette.leaf).size.height;
    frame.painter.text(block(note), {x, below}, palette.ink);
    const ui::Rect place{x + width - frame.touch.units(190), top, frame.touch.units(190),
                         frame.touch.target()};
    desk.command_button(frame, {"note." + std::to_string(note.id.number), place,
                                frame.texts.say("facilitator.note_dealt_with"), DealWithNote{note.id.number},
                                ui::ButtonStyle::secondary, "", 22});
  }
};

Panel behind(const Frame& frame) {
  return Desk::room(frame).gathering ? Panel::tools : Panel::main;
}

}  // namespace

void draw_notes_panel(Desk& desk, Frame& frame, ui::Rect page) {
  fetch_notes(desk, frame);
  const PageFrame places =
      draw_page_frame(desk, frame, page, frame.texts.say("facilitator.notes_page"), behind(frame));
  const bool none = !desk.notes || desk.notes->empty();
  const char* how = none ? "facilitator.notes_none" : "facilitator.notes_how";
  const float top = write(frame, frame.texts.say(how), 22, ui::Weight::regular, places.middle,
                          places.middle.y, frame.painter.palette().soft, 2) +
                    frame.touch.units(12);
  if (none) return;
  const ui::Rect list{places.middle.x, top, places.middle.width - frame.touch.units(28),
                      places.middle.bottom() - top};
  const NoteRow row{desk, frame, list.width};
  float height = 0;
  for (const Note& note : *desk.notes) height += row.height(note);
  frame.touch.scroll("notes", list, height, [&](float y) {
    for (const Note& note : *desk.notes) {
      row.draw(note, list.x, y);
      y += row.height(note);
    }
  });
}

void draw_names_panel(Desk& desk, Frame& frame, ui::Rect page) {
  const PageFrame places =
      draw_page_frame(desk, frame, page, frame.texts.say("facilitator.names_page"), behind(frame));
  const auto& names = frame.known.room->names;
  const char* how = names.empty() ? "facilitator.names_none" : "facilitator.names_how";
  const float gap = frame.touch.units(14);
  const float top = write(frame, frame.texts.say(how), 22, ui::Weight::regular, places.middle,
                          places.middle.y, frame.painter.palette().soft, 2) +
                    gap;
  const ui::Rect list{places.middle.x, top, places.middle.width - frame.touch.units(28),
                      places.middle.bottom() - top};
  frame.touch.list(
      "names", list, frame.touch.target() + gap, names.size(), [&](std::size_t index, ui::Rect row) {
        const wire::NamedGuest& named = names[index];
        const std::string words = to_string(named.token);
        float y = write(frame, named.called_by.str(), 30, ui::Weight::semibold, row, row.y,
                        frame.painter.palette().ink, 1);
        write(frame, token_words(frame.texts, named.token), 22, ui::Weight::regular, row, y,
              frame.painter.palette().soft, 1);
        const ui::Rect place{row.right() - row.width / 3, row.y, row.width / 3, frame.touch.target()};
        if (named.shown) {
          desk.command_button(frame, {"name.hide." + words, place, frame.texts.say("facilitator.name_wait"),
                                      HideName{named.token}, ui::ButtonStyle::ghost, "", 24});
        } else {
          desk.command_button(frame, {"name.show." + words, place, frame.texts.say("facilitator.name_nod"),
                                      ShowName{named.token}, ui::ButtonStyle::secondary, "", 24});
        }
      });
}

void draw_jobs_panel(Desk& desk, Frame& frame, ui::Rect page) {
  const PageFrame places =
      draw_page_frame(desk, frame, page, frame.texts.say("facilitator.jobs_page"), behind(frame));
  const std::vector<JobLine> jobs = jobs_now(Desk::room(frame));
  const float gap = frame.touch.units(14);
  const ui::Rect list{places.middle.x, places.middle.y, places.middle.width - frame.touch.units(28),
                      places.middle.height};
  frame.touch.list(
      "jobs", list, frame.touch.target() + gap, jobs.size(), [&](std::size_t index, ui::Rect row) {
        const JobLine& job = jobs[index];
        const ui::Palette& palette = frame.painter.palette();
        const ui::Rect words{row.x, row.y, row.width * 2 / 3 - gap, row.height};
        const float y = write(frame, job.job.str(), 28, ui::Weight::semibold, words, words.y, palette.ink, 1);
        const char* state = job.taken ? "facilitator.job_taken" : "facilitator.job_open";
        write(frame, frame.texts.say(state), 22, ui::Weight::regular, words, y, palette.soft, 1);
        const ui::Rect place{row.right() - row.width / 3, row.y, row.width / 3, frame.touch.target()};
        const std::string id = "job." + std::to_string(index);
        if (job.taken) {
          desk.command_button(frame, {id, place, frame.texts.say("facilitator.job_free_again"),
                                      FreeJob{job.job}, ui::ButtonStyle::ghost, "", 24});
        } else {
          desk.command_button(frame, {id, place, frame.texts.say("facilitator.job_take"),
                                      TakeJob{job.job, {}}, ui::ButtonStyle::secondary, "", 24});
        }
      });
}

}  // namespace hearth::remote
