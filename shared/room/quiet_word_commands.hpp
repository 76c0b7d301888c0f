#pragma once
// Asking for a quiet word, and saying that somebody is going; what it is stands in quiet_word.hpp.

#include <optional>
#include <variant>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/context.hpp"
#include "shared/room/guests.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/permission.hpp"
#include "shared/room/quiet_word.hpp"
#include "shared/room/token.hpp"

namespace hearth {

struct Room;
struct Decision;

struct AskQuietWord {
  Token token;
  std::optional<QuietPlace> place;  // empty is none, otherwise not blank

  static constexpr const char* name = "guests.quiet_word";
  static constexpr const char* meaning =
      "A guest would like a quiet word with somebody; only facilitators see it.";
  static constexpr Allowed allowed{Permission::sign_in, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields =
      Fields{Field{"token", &AskQuietWord::token}, Field{"place", &AskQuietWord::place}};
  bool operator==(const AskQuietWord&) const = default;
};

struct AnswerQuietWord {
  Token token;

  static constexpr const char* name = "guests.quiet_word_answered";
  static constexpr const char* meaning =
      "Somebody is going to a guest who asked for a quiet word; all facilitators see it.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"token", &AnswerQuietWord::token}};
  bool operator==(const AnswerQuietWord&) const = default;
};

struct QuietWordAsked {
  Instant at{};
  GuestId guest;
  QuietPlace place;

  static constexpr const char* name = "quiet_word_asked";
  static constexpr auto fields =
      Fields{Field{"at", &QuietWordAsked::at}, Field{"guest", &QuietWordAsked::guest},
             Field{"place", &QuietWordAsked::place}};
  bool operator==(const QuietWordAsked&) const = default;
};

struct QuietWordAnswered {
  Instant at{};
  GuestId guest;

  static constexpr const char* name = "quiet_word_answered";
  static constexpr auto fields =
      Fields{Field{"at", &QuietWordAnswered::at}, Field{"guest", &QuietWordAnswered::guest}};
  bool operator==(const QuietWordAnswered&) const = default;
};

using QuietWordCommand = std::variant<AskQuietWord, AnswerQuietWord>;
template <AlternativeOf<QuietWordCommand> T>
QuietWordCommand command_slice(const T&);
using QuietWordEvent = std::variant<QuietWordAsked, QuietWordAnswered>;
template <AlternativeOf<QuietWordEvent> T>
QuietWordEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const AskQuietWord&, const Context&);
[[nodiscard]] Decision decide(const Room&, const AnswerQuietWord&, const Context&);
void apply(Room&, const QuietWordAsked&);
void apply(Room&, const QuietWordAnswered&);

}  // namespace hearth
