#include "shared/room/notes.hpp"

#include "shared/room/notes_commands.hpp"

#include <algorithm>

#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"

namespace hearth {
namespace {

bool has_been_kept(const Room& room, const Note& note, LocalDate today) {
  return note.date &&
         std::chrono::sys_days{today} - std::chrono::sys_days{*note.date} >= room.house->venue.notes_kept;
}

// From before the clock was set, or while it had jumped ahead.
bool has_no_date_yet(const Note& note, LocalDate today) {
  return !note.date || *note.date > today;
}

bool holds(const Notes& notes, NoteId id) {
  return std::any_of(notes.all.begin(), notes.all.end(), [&](const Note& note) { return note.id == id; });
}

NoteId free_id(const Notes& notes, std::uint64_t chance) {
  NoteId id{std::max<std::uint64_t>(chance, 1)};
  while (holds(notes, id)) id = id.next();
  return id;
}

Decision leave(const Room& room, const NoteText& text, NoteIs is, const Context& context) {
  if (is_blank(text.str())) return refuse(Reason::missing_field, "text");
  if (room.notes->all.size() >= notes_max) return refuse(Reason::too_many_notes);
  Note note;
  note.id = free_id(*room.notes, context.chance);
  note.is = is;
  note.date = day_of(context);
  note.text = text;
  return {{NoteLeft{context.now, std::move(note)}}, std::nullopt};
}

auto place_of(Notes& notes, NoteId id) {
  return std::lower_bound(notes.all.begin(), notes.all.end(), id,
                          [](const Note& note, NoteId wanted) { return note.id < wanted; });
}

}  // namespace

Decision decide(const Room& room, const LeaveNote& command, const Context& context) {
  const bool to_other = command.to == NoteTo::other;
  if (to_other && room.house->venue.notes_to.empty()) return refuse(Reason::nobody_named, "to");
  return leave(room, command.text, to_other ? NoteIs::note_to_other : NoteIs::note_to_group, context);
}

Decision decide(const Room& room, const Suggest& command, const Context& context) {
  return leave(room, command.text, NoteIs::suggestion, context);
}

Decision decide(const Room&, const ListNotes&, const Context&) {
  return {};
}

Decision decide(const Room& room, const DealWithNote& command, const Context& context) {
  const NoteId id{command.note};
  if (!holds(*room.notes, id)) return refuse(Reason::unknown_note, "note");
  return {{NoteErased{context.now, id}}, std::nullopt};
}

bool notes_are_due(const Room& room, LocalDate today) {
  const auto& all = room.notes->all;
  return std::any_of(all.begin(), all.end(), [&](const Note& note) {
    return has_no_date_yet(note, today) || has_been_kept(room, note, today);
  });
}

void apply(Room& room, const NoteLeft& event) {
  Notes notes = *room.notes;
  const auto at = place_of(notes, event.note.id);
  if (at != notes.all.end() && at->id == event.note.id) return;
  notes.all.insert(at, event.note);
  room.notes = std::move(notes);
}

void apply(Room& room, const NoteErased& event) {
  Notes notes = *room.notes;
  std::erase_if(notes.all, [&](const Note& note) { return note.id == event.note; });
  room.notes = std::move(notes);
}

void apply(Room& room, const NotesLookedThrough& event) {
  Notes notes = *room.notes;
  for (Note& note : notes.all) {
    if (has_no_date_yet(note, event.today)) note.date = event.today;
  }
  std::erase_if(notes.all, [&](const Note& note) { return has_been_kept(room, note, event.today); });
  room.notes = std::move(notes);
}

template struct CommandKinds<NotesCommand>;
template struct EventKinds<NotesEvent>;

}  // namespace hearth
