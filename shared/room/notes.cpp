#include "shared/room/notes.hpp"

#include "shared/room/notes_commands.hpp"

#include <algorithm>
#include <iterator>
#include <map>

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

const Note& note_of(const Note& note) {
  return note;
}
const Note& note_of(const DealtWith& dealt_with) {
  return dealt_with.note;
}

// Where the one of that number is; the end where there is none. Looks at each, since a file that the disk has
// damaged may hold them in another order.
auto find_in(auto& all, NoteId id) {
  return std::find_if(all.begin(), all.end(), [&](const auto& each) { return note_of(each).id == id; });
}

// The one of that number, or nullptr.
template <class Each>
const Each* find_note(const std::vector<Each>& all, NoteId id) {
  const auto found = find_in(all, id);
  return found == all.end() ? nullptr : &*found;
}

// Where one of that number is to stand.
template <class Each>
auto place_of(std::vector<Each>& all, NoteId id) {
  return std::lower_bound(all.begin(), all.end(), id,
                          [](const Each& each, NoteId wanted) { return note_of(each).id < wanted; });
}

// Takes the one of that number out of `all`, which holds it, and puts what is made of it into `others`.
template <class From, class To, class Made>
void move_note(std::vector<From>& all, std::vector<To>& others, NoteId id, const Made& made) {
  const auto from = find_in(all, id);
  To moved = made(std::move(*from));
  all.erase(from);
  others.insert(place_of(others, id), std::move(moved));
}

NoteId free_id(const Notes& notes, std::uint64_t chance) {
  NoteId id{std::max<std::uint64_t>(chance, 1)};
  while (find_note(notes.all, id) != nullptr || find_note(notes.dealt_with, id) != nullptr) id = id.next();
  return id;
}

// How many are kept for whoever has this permission, those included that were just dealt with.
std::size_t count_for(const Notes& notes, Permission reader) {
  const auto is_theirs = [&](const auto& each) { return is_told_of(note_of(each).is, reader); };
  return static_cast<std::size_t>(std::count_if(notes.all.begin(), notes.all.end(), is_theirs) +
                                  std::count_if(notes.dealt_with.begin(), notes.dealt_with.end(), is_theirs));
}

// Which note to somebody else goes when there is no room for one more: one that was dealt with, or of the day
// that has most of them the first by its random number. There is one.
NoteId one_to_go(const Notes& notes) {
  const auto is_to_other = [](const auto& each) { return note_of(each).is == NoteIs::note_to_other; };
  const auto done = std::find_if(notes.dealt_with.begin(), notes.dealt_with.end(), is_to_other);
  if (done != notes.dealt_with.end()) return done->note.id;
  std::map<std::optional<LocalDate>, std::size_t> of_day;
  for (const Note& note : notes.all) {
    if (is_to_other(note)) ++of_day[note.date];
  }
  const auto most = std::max_element(of_day.begin(), of_day.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return std::find_if(notes.all.begin(), notes.all.end(),
                      [&](const Note& note) { return is_to_other(note) && note.date == most->first; })
      ->id;
}

Decision leave(const Room& room, const NoteText& text, NoteIs is, const Context& context,
               const Title& group = {}) {
  if (is_blank(text.str())) return refuse(Reason::missing_field, "text");
  Decision decision;
  if (is == NoteIs::note_to_other) {
    if (count_for(*room.notes, Permission::steward) >= notes_to_other_max)
      decision.events.emplace_back(NoteErased{context.now, one_to_go(*room.notes)});
  } else if (count_for(*room.notes, Permission::facilitator) >= notes_max) {
    return refuse(Reason::too_many_notes);
  }
  Note note;
  note.id = free_id(*room.notes, context.chance);
  note.is = is;
  note.date = day_of(context);
  note.text = text;
  note.group = group;
  decision.events.emplace_back(NoteLeft{context.now, std::move(note)});
  return decision;
}

}  // namespace

bool is_told_of(NoteIs is, Permission permission) {
  if (permission == Permission::owner) return true;
  return permission == (is == NoteIs::note_to_other ? Permission::steward : Permission::facilitator);
}

std::vector<Note> notes_for(const Notes& notes, Permission permission) {
  std::vector<Note> theirs;
  std::copy_if(notes.all.begin(), notes.all.end(), std::back_inserter(theirs),
               [&](const Note& note) { return is_told_of(note.is, permission); });
  return theirs;
}

Notes published(const Notes& notes) {
  const auto only_id = [](const Note& note) {
    return Note{note.id, NoteIs::note_to_group, std::nullopt, {}, note.group};
  };
  Notes ids;
  for (const Note& note : notes.all) {
    if (is_told_of(note.is, Permission::facilitator)) ids.all.push_back(only_id(note));
  }
  for (const DealtWith& each : notes.dealt_with) {
    if (is_told_of(each.note.is, Permission::facilitator))
      ids.dealt_with.push_back({only_id(each.note), each.at});
  }
  return ids;
}

std::size_t to_remember(const Notes& notes, const Title& group) {
  if (group.empty()) return 0;
  return static_cast<std::size_t>(std::count_if(notes.all.begin(), notes.all.end(),
                                                [&](const Note& note) { return note.group == group; }));
}

bool can_be_kept(const DealtWith& dealt_with, Instant now) {
  return now < dealt_with.at + note_grace;
}

std::optional<Instant> next_to_go(const Notes& notes) {
  std::optional<Instant> first;
  for (const DealtWith& each : notes.dealt_with) {
    const Instant due = each.at + note_grace;
    first = first ? std::min(*first, due) : due;
  }
  return first;
}

Decision decide(const Room& room, const LeaveNote& command, const Context& context) {
  const bool to_other = command.to == NoteTo::other;
  if (to_other && room.house->venue.notes_to.empty()) return refuse(Reason::nobody_named, "to");
  Title group = command.group.value_or(Title{});
  if (is_blank(group.str())) group = Title{};
  // Whoever stands at the door must not tell those who lead what to remember as if they had written it.
  const bool from_the_door = context.at_door();
  if (!group.empty() && (to_other || from_the_door)) return refuse(Reason::not_allowed, "group");
  return leave(room, command.text, to_other ? NoteIs::note_to_other : NoteIs::note_to_group, context, group);
}

Decision decide(const Room& room, const Suggest& command, const Context& context) {
  return leave(room, command.text, NoteIs::suggestion, context);
}

Decision decide(const Room&, const ListNotes&, const Context&) {
  return {};
}

Decision decide(const Room& room, const DealWithNote& command, const Context& context) {
  const Note* note = find_note(room.notes->all, NoteId{command.note});
  if (note == nullptr || !is_told_of(note->is, context.permission))
    return refuse(Reason::unknown_note, "note");
  return {{NoteDealtWith{context.now, note->id}}, std::nullopt};
}

Decision decide(const Room& room, const KeepNote& command, const Context& context) {
  const DealtWith* found = find_note(room.notes->dealt_with, NoteId{command.note});
  const bool theirs = found != nullptr && is_told_of(found->note.is, context.permission);
  if (!theirs || !can_be_kept(*found, context.now)) return refuse(Reason::unknown_note, "note");
  return {{NoteKept{context.now, found->note.id}}, std::nullopt};
}

bool notes_are_due(const Room& room, LocalDate today) {
  const auto& all = room.notes->all;
  return std::any_of(all.begin(), all.end(), [&](const Note& note) {
    return has_no_date_yet(note, today) || has_been_kept(room, note, today);
  });
}

void apply(Room& room, const NoteLeft& event) {
  if (find_note(room.notes->all, event.note.id) != nullptr) return;
  Notes notes = *room.notes;
  notes.all.insert(place_of(notes.all, event.note.id), event.note);
  room.notes = std::move(notes);
}

void apply(Room& room, const NoteDealtWith& event) {
  if (find_note(room.notes->all, event.note) == nullptr) return;
  Notes notes = *room.notes;
  move_note(notes.all, notes.dealt_with, event.note, [&](Note note) {
    return DealtWith{std::move(note), event.at};
  });
  room.notes = std::move(notes);
}

void apply(Room& room, const NoteKept& event) {
  if (find_note(room.notes->dealt_with, event.note) == nullptr) return;
  Notes notes = *room.notes;
  move_note(notes.dealt_with, notes.all, event.note,
            [](DealtWith dealt_with) { return std::move(dealt_with.note); });
  room.notes = std::move(notes);
}

void apply(Room& room, const NoteErased& event) {
  Notes notes = *room.notes;
  const auto is_it = [&](const auto& each) { return note_of(each).id == event.note; };
  std::erase_if(notes.all, is_it);
  std::erase_if(notes.dealt_with, is_it);
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
