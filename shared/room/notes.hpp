#pragma once
// What people leave in writing: a note to the group or to somebody who does not lead today, or a suggestion.
// It has its words, a date and whom it is for, and no more: not who wrote it, nor when, nor in which order.
// Notes stand by a random number, are published without their words, and the kiosk makes a new snapshot
// behind each, so that no list of events tells what was pressed before it.
//
// Source: domain.md, "What the machine may know", 5.

#include <array>
#include <optional>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/id.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"

namespace hearth {

struct Room;

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

// Whether a look through the notes on this day would change any.
[[nodiscard]] bool notes_are_due(const Room&, LocalDate today);

}  // namespace hearth
