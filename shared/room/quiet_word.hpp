#pragma once
// A quiet word: a guest would like a moment one to one with somebody who facilitates. Every facilitator sees
// it at once, and one of them says that somebody is going. No wall ever shows it, and the tablet at the door
// is told nothing of it again.
//
// It stands in the Guest and goes with them: when they leave, at the close, or at the day's end.
//
// Source: domain.md, "Sign-in tablet".

#include <array>
#include <chrono>
#include <utility>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"

namespace hearth {

struct Guest;
struct Room;

// Facilitators are told for this long that somebody is going: about as long as such a word takes.
inline constexpr std::chrono::minutes going_told_for{10};

using QuietPlace = Text<40>;  // "the library corner"

enum class QuietWordStep { none, asked, answered };
template <>
inline constexpr auto enum_names<QuietWordStep> =
    std::array{std::pair{QuietWordStep::none, "none"}, std::pair{QuietWordStep::asked, "asked"},
               std::pair{QuietWordStep::answered, "answered"}};

struct QuietWord {
  QuietWordStep step = QuietWordStep::none;
  QuietPlace place;  // where the guest is to be found, if they said so; or empty
  Instant since{};   // when it came to this step

  static constexpr auto fields = Fields{Field{"step", &QuietWord::step}, Field{"place", &QuietWord::place},
                                        Field{"since", &QuietWord::since}};
  bool operator==(const QuietWord&) const = default;
};

// Those whose quiet word facilitators see at `now`, each known by a token: whoever waits, longest first, and
// behind them those to whom somebody is going, while that is told.
[[nodiscard]] std::vector<const Guest*> quiet_words(const Room&, Instant now);

}  // namespace hearth
