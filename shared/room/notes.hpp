#pragma once
// What people leave in writing: a note to the group or to somebody who does not lead today, or a suggestion.
// It has its words, a date and whom it is for, and no more: not who wrote it, nor when, nor in which order.
// Notes stand by a random number, are published without their words, and the kiosk makes a new snapshot
// behind each, so that no list of events tells what was pressed before it; nor do the room's own times.
//
// Those who lead are not told of notes to somebody who does not: neither their words nor that there are any.
// The two kinds therefore have a limit each, and what leaves or goes of one changes nothing that is told of
// the other. A note to somebody else is never refused because there are too many, since that would tell: in
// its place goes one of the day that has most of them, so that a flood of one day washes away itself.
//
// A note that was dealt with is erased from the disk at once and from the room note_grace later; until then
// it can be kept after all. It is in no list meanwhile, but counts towards the limit. A start of the kiosk
// finds only what is on the disk.
//
// Source: domain.md, "What the machine may know", 5 and 8.

#include <array>
#include <optional>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/id.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/room/format.hpp"
#include "shared/room/permission.hpp"

namespace hearth {

struct Room;

inline constexpr std::size_t notes_max = 200;           // to the group, with suggestions
inline constexpr std::size_t notes_to_other_max = 200;  // to somebody who does not lead
inline constexpr Duration note_grace{10'000};           // so long a note that was dealt with can be kept

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
  Title group{};  // what those who led it want to remember when that group meets again; else empty

  static constexpr auto fields =
      Fields{Field{"id", &Note::id}, Field{"is", &Note::is}, Field{"date", &Note::date},
             Field{"text", &Note::text}, Field{"group", &Note::group}};
  bool operator==(const Note&) const = default;
};

struct DealtWith {
  Note note;
  Instant at{};

  static constexpr auto fields = Fields{Field{"note", &DealtWith::note}, Field{"at", &DealtWith::at}};
  bool operator==(const DealtWith&) const = default;
};

struct Notes {
  std::vector<Note> all;              // by id, distinct
  std::vector<DealtWith> dealt_with;  // by id, none of `all`; never on the disk

  static constexpr auto fields = Fields{Field{"all", &Notes::all}, Field{"dealt_with", &Notes::dealt_with}};
  bool operator==(const Notes&) const = default;
};

// Whether whoever has this permission is told of such a note, and may deal with it.
[[nodiscard]] bool is_told_of(NoteIs, Permission);

// The notes that whoever has this permission may read.
[[nodiscard]] std::vector<Note> notes_for(const Notes&, Permission);

// Of those that facilitators are told of, the ids; of what they wrote themselves to remember, the group too.
[[nodiscard]] Notes published(const Notes&);

// How many wait to be read by those who lead this group.
[[nodiscard]] std::size_t to_remember(const Notes&, const Title& group);

// Whether that one can still be kept.
[[nodiscard]] bool can_be_kept(const DealtWith&, Instant now);

// When the first of those that were dealt with has to go; nothing while there are none.
[[nodiscard]] std::optional<Instant> next_to_go(const Notes&);

// Whether a look through the notes on this day would change any.
[[nodiscard]] bool notes_are_due(const Room&, LocalDate today);

}  // namespace hearth
