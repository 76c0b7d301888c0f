#pragma once
// Leaving notes and dealing with them; the notes themselves are in notes.hpp.

#include <cstdint>
#include <optional>
#include <variant>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/context.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/notes.hpp"
#include "shared/room/permission.hpp"

namespace hearth {

struct Room;
struct Decision;

struct LeaveNote {
  NoteText text;                 // not blank
  std::optional<NoteTo> to;      // the group, when it does not say
  std::optional<Title> group{};  // from those who lead: what to remember when that group meets again

  static constexpr const char* name = "notes.leave";
  static constexpr const char* meaning =
      "Leaves a note, to the group or to somebody who does not lead today; or, from those who lead, what to "
      "remember when a group meets again.";
  static constexpr Allowed allowed{Permission::sign_in, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields =
      Fields{Field{"text", &LeaveNote::text}, Field{"to", &LeaveNote::to}, Field{"group", &LeaveNote::group}};
  bool operator==(const LeaveNote&) const = default;
};

struct Suggest {
  NoteText text;  // not blank

  static constexpr const char* name = "notes.suggest";
  static constexpr const char* meaning = "Suggests a topic, a speaker or a local source of help.";
  static constexpr Allowed allowed{Permission::sign_in, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"text", &Suggest::text}};
  bool operator==(const Suggest&) const = default;
};

struct ListNotes {
  static constexpr const char* name = "notes.list";
  static constexpr const char* meaning =
      "The answer is the notes that are meant for the asker, in an order that tells nothing.";
  static constexpr Allowed allowed{Permission::facilitator, Permission::steward};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{};
  bool operator==(const ListNotes&) const = default;
};

// Refused as unknown_note, as any number is that no note has: one that is not meant for whoever names it.
struct DealWithNote {
  std::uint64_t note = 0;  // its id

  static constexpr const char* name = "notes.dealt_with";
  static constexpr const char* meaning = "A note is dealt with, and erased ten seconds later.";
  static constexpr Allowed allowed{Permission::facilitator, Permission::steward};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"note", &DealWithNote::note}};
  bool operator==(const DealWithNote&) const = default;
};

// The same refusal for one that has not been dealt with, or longer than note_grace ago.
struct KeepNote {
  std::uint64_t note = 0;  // its id

  static constexpr const char* name = "notes.keep";
  static constexpr const char* meaning = "Keeps a note that was dealt with less than ten seconds ago.";
  static constexpr Allowed allowed{Permission::facilitator, Permission::steward};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"note", &KeepNote::note}};
  bool operator==(const KeepNote&) const = default;
};

struct NoteLeft {
  Instant at{};
  Note note;

  static constexpr const char* name = "note_left";
  static constexpr auto fields = Fields{Field{"at", &NoteLeft::at}, Field{"note", &NoteLeft::note}};
  bool operator==(const NoteLeft&) const = default;
};

struct NoteDealtWith {
  Instant at{};
  NoteId note;

  static constexpr const char* name = "note_dealt_with";
  static constexpr auto fields = Fields{Field{"at", &NoteDealtWith::at}, Field{"note", &NoteDealtWith::note}};
  bool operator==(const NoteDealtWith&) const = default;
};

struct NoteKept {
  Instant at{};
  NoteId note;

  static constexpr const char* name = "note_kept";
  static constexpr auto fields = Fields{Field{"at", &NoteKept::at}, Field{"note", &NoteKept::note}};
  bool operator==(const NoteKept&) const = default;
};

struct NoteErased {
  Instant at{};
  NoteId note;

  static constexpr const char* name = "note_erased";
  static constexpr auto fields = Fields{Field{"at", &NoteErased::at}, Field{"note", &NoteErased::note}};
  bool operator==(const NoteErased&) const = default;
};

// Only when the day is proven: a clock that jumps ahead for a moment erases nothing. Notes from before the
// clock was set, and those of a later day that has not come yet, are of this day; those that have been kept
// long enough are erased.
struct NotesLookedThrough {
  Instant at{};
  LocalDate today = unknown_date;

  static constexpr const char* name = "notes_looked_through";
  static constexpr auto fields =
      Fields{Field{"at", &NotesLookedThrough::at}, Field{"today", &NotesLookedThrough::today}};
  bool operator==(const NotesLookedThrough&) const = default;
};

using NotesCommand = std::variant<LeaveNote, Suggest, ListNotes, DealWithNote, KeepNote>;
template <AlternativeOf<NotesCommand> T>
NotesCommand command_slice(const T&);
using NotesEvent = std::variant<NoteLeft, NoteDealtWith, NoteKept, NoteErased, NotesLookedThrough>;
template <AlternativeOf<NotesEvent> T>
NotesEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const LeaveNote&, const Context&);
[[nodiscard]] Decision decide(const Room&, const Suggest&, const Context&);
[[nodiscard]] Decision decide(const Room&, const ListNotes&, const Context&);
[[nodiscard]] Decision decide(const Room&, const DealWithNote&, const Context&);
[[nodiscard]] Decision decide(const Room&, const KeepNote&, const Context&);
void apply(Room&, const NoteLeft&);
void apply(Room&, const NoteDealtWith&);
void apply(Room&, const NoteKept&);
void apply(Room&, const NoteErased&);
void apply(Room&, const NotesLookedThrough&);

}  // namespace hearth
