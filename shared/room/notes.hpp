#pragma once
// What people leave in writing: a note to the group or to somebody who does not lead today, or a suggestion.
// It has its words, a date and whom it is for, and no more: not who wrote it, nor when, nor in which order.
// Notes stand by a random number, are published without their words, and the kiosk makes a new snapshot
// behind each, so that no list of events tells what was pressed before it.
//
// Source: domain.md, "What the machine may know", 5.

#include <array>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/id.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/room/context.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/permission.hpp"

namespace hearth {

struct Room;
struct Decision;

inline constexpr std::size_t notes_max = 200;

using NoteId = Id<struct NoteKind>;  // random; at most 53 bits
using NoteText = Text<1000, Lines::many>;

enum class NoteTo { group, other };
template <>
inline constexpr auto enum_names<NoteTo> =
    std::array{std::pair{NoteTo::group, "group"}, std::pair{NoteTo::other, "other"}};

enum class NoteIs { note_to_group, note_to_other, suggestion };
template <>
inline constexpr auto enum_names<NoteIs> = std::array{std::pair{NoteIs::note_to_group, "note_to_group"},
                                                      std::pair{NoteIs::note_to_other, "note_to_other"},
                                                      std::pair{NoteIs::suggestion, "suggestion"}};

struct Note {
  NoteId id;
  NoteIs is = NoteIs::note_to_group;
  std::optional<LocalDate> date;  // nothing until the clock is set
  NoteText text;

  static constexpr auto fields = Fields{Field{"id", &Note::id}, Field{"is", &Note::is},
                                        Field{"date", &Note::date}, Field{"text", &Note::text}};
  bool operator==(const Note&) const = default;
};

struct Notes {
  std::vector<Note> all;  // by id, distinct; at most notes_max

  static constexpr auto fields = Fields{Field{"all", &Notes::all}};
  bool operator==(const Notes&) const = default;
};

struct LeaveNote {
  NoteText text;             // not empty
  std::optional<NoteTo> to;  // the group, when it does not say

  static constexpr const char* name = "notes.leave";
  static constexpr const char* meaning =
      "Leaves a note, to the group or to somebody who does not lead today.";
  static constexpr Allowed allowed{Permission::sign_in, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"text", &LeaveNote::text}, Field{"to", &LeaveNote::to}};
  bool operator==(const LeaveNote&) const = default;
};

struct Suggest {
  NoteText text;  // not empty

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
  static constexpr const char* meaning = "The answer is the notes, in an order that tells nothing.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{};
  bool operator==(const ListNotes&) const = default;
};

struct DealWithNote {
  std::uint64_t note = 0;  // its id

  static constexpr const char* name = "notes.dealt_with";
  static constexpr const char* meaning = "A note is dealt with, and erased.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"note", &DealWithNote::note}};
  bool operator==(const DealWithNote&) const = default;
};

struct NoteLeft {
  Instant at{};
  Note note;

  static constexpr const char* name = "note_left";
  static constexpr auto fields = Fields{Field{"at", &NoteLeft::at}, Field{"note", &NoteLeft::note}};
  bool operator==(const NoteLeft&) const = default;
};

struct NoteErased {
  Instant at{};
  NoteId note;

  static constexpr const char* name = "note_erased";
  static constexpr auto fields = Fields{Field{"at", &NoteErased::at}, Field{"note", &NoteErased::note}};
  bool operator==(const NoteErased&) const = default;
};

// Notes from before the clock was set are of this day, and those that have been kept long enough are erased.
struct NotesLookedThrough {
  Instant at{};
  LocalDate today = unknown_date;

  static constexpr const char* name = "notes_looked_through";
  static constexpr auto fields =
      Fields{Field{"at", &NotesLookedThrough::at}, Field{"today", &NotesLookedThrough::today}};
  bool operator==(const NotesLookedThrough&) const = default;
};

using NotesCommand = std::variant<LeaveNote, Suggest, ListNotes, DealWithNote>;
template <AlternativeOf<NotesCommand> T>
NotesCommand command_slice(const T&);
using NotesEvent = std::variant<NoteLeft, NoteErased, NotesLookedThrough>;
template <AlternativeOf<NotesEvent> T>
NotesEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const LeaveNote&, const Context&);
[[nodiscard]] Decision decide(const Room&, const Suggest&, const Context&);
[[nodiscard]] Decision decide(const Room&, const ListNotes&, const Context&);
[[nodiscard]] Decision decide(const Room&, const DealWithNote&, const Context&);
void apply(Room&, const NoteLeft&);
void apply(Room&, const NoteErased&);
void apply(Room&, const NotesLookedThrough&);

// Whether a look through the notes on this day would change any.
[[nodiscard]] bool notes_are_due(const Room&, LocalDate today);

}  // namespace hearth
