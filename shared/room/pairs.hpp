#pragma once
// Pairs: two and two, with one trio when the number is odd. Drawn from those who take part, so that people
// meet somebody new while that is possible; what they wished in private is kept to and never shown. The
// facilitator sees a draw and may change it before the wall shows it.

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/context.hpp"
#include "shared/room/guests.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/timekeeping.hpp"

namespace hearth {

struct Room;
struct Decision;

// Two guests, or three.
struct Pair {
  std::vector<GuestId> guests;

  static constexpr auto fields = Fields{Field{"guests", &Pair::guests}};
  bool operator==(const Pair&) const = default;
};

// How far a round of pairs has come.
enum class PairsStep {
  none,    // no draw
  drawn,   // on the facilitator's tablet only
  shown,   // on the wall: people find each other
  first,   // one speaks, the other listens
  second,  // the other way round
  over,    // both have spoken
};
template <>
inline constexpr auto enum_names<PairsStep> =
    std::array{std::pair{PairsStep::none, "none"},     std::pair{PairsStep::drawn, "drawn"},
               std::pair{PairsStep::shown, "shown"},   std::pair{PairsStep::first, "first"},
               std::pair{PairsStep::second, "second"}, std::pair{PairsStep::over, "over"}};

struct Pairing {
  PairsStep step = PairsStep::none;
  std::vector<Pair> pairs;
  std::vector<GuestId> alone;  // whoever could not be paired without breaking a wish
  Stopwatch clock;             // of the present half
  std::vector<Pair> met;       // everybody who has been together this evening, two and two, each once

  static constexpr auto fields =
      Fields{Field{"step", &Pairing::step}, Field{"pairs", &Pairing::pairs}, Field{"alone", &Pairing::alone},
             Field{"clock", &Pairing::clock}, Field{"met", &Pairing::met}};
  bool operator==(const Pairing&) const = default;
};

// Whether the two have been together this evening.
[[nodiscard]] bool have_met(const Pairing&, GuestId, GuestId);

// A guest who joins the draw, with whom they would like to be and with whom not.
struct Joining {
  GuestId guest;
  std::vector<GuestId> with;
  std::vector<GuestId> apart;
};

struct Draw {
  std::vector<Pair> pairs;
  std::vector<GuestId> alone;
};

// Draws pairs: nobody with whom they asked to be apart from, as few as possible who have met already, and
// those who asked for each other together. An odd number makes one trio. The same arguments give the same
// draw. Matching after Edmonds (1965), O(n³); 200 guests take a few milliseconds.
[[nodiscard]] Draw draw_pairs(const std::vector<Joining>& joining, const Pairing& before,
                              std::uint64_t chance);

// --- Commands -------------------------------------------------------------------------------------------

struct DrawPairs {
  static constexpr const char* name = "pairs.draw";
  static constexpr const char* meaning =
      "Draws new pairs for the facilitator to see; the wall does not show them yet.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{};
  bool operator==(const DrawPairs&) const = default;
};

struct ExchangePairs {
  Token first;
  Token second;

  static constexpr const char* name = "pairs.exchange";
  static constexpr const char* meaning = "Lets two guests change places in a draw that is not shown yet.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields =
      Fields{Field{"first", &ExchangePairs::first}, Field{"second", &ExchangePairs::second}};
  bool operator==(const ExchangePairs&) const = default;
};

struct ShowPairs {
  static constexpr const char* name = "pairs.show";
  static constexpr const char* meaning =
      "Shows the draw on the wall, so that people find each other, or a partner where nobody signed in.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{};
  bool operator==(const ShowPairs&) const = default;
};

struct SwapPairs {
  static constexpr const char* name = "pairs.swap";
  static constexpr const char* meaning = "Begins the first half; then they swap; then the round is over.";
  static constexpr Allowed allowed{Permission::handheld, Permission::facilitator};
  static constexpr Sees sees = Sees::turn;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{};
  bool operator==(const SwapPairs&) const = default;
};

enum class PairsWishKind { with, apart, either, sit_out, join };
template <>
inline constexpr auto enum_names<PairsWishKind> =
    std::array{std::pair{PairsWishKind::with, "with"}, std::pair{PairsWishKind::apart, "apart"},
               std::pair{PairsWishKind::either, "either"}, std::pair{PairsWishKind::sit_out, "sit_out"},
               std::pair{PairsWishKind::join, "join"}};

struct WishForPairs {
  Token token;
  PairsWishKind wish = PairsWishKind::join;
  std::optional<Token> other;  // for with, apart and either

  static constexpr const char* name = "pairs.wish";
  static constexpr const char* meaning =
      "A private wish: with or apart from somebody, either again, sit out, or join again. Never shown.";
  static constexpr Allowed allowed{Permission::sign_in, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields =
      Fields{Field{"token", &WishForPairs::token}, Field{"wish", &WishForPairs::wish},
             Field{"other", &WishForPairs::other}};
  bool operator==(const WishForPairs&) const = default;
};

// --- Events ---------------------------------------------------------------------------------------------

struct PairsDrawn {
  Instant at{};
  std::vector<Pair> pairs;
  std::vector<GuestId> alone;

  static constexpr const char* name = "pairs_drawn";
  static constexpr auto fields = Fields{Field{"at", &PairsDrawn::at}, Field{"pairs", &PairsDrawn::pairs},
                                        Field{"alone", &PairsDrawn::alone}};
  bool operator==(const PairsDrawn&) const = default;
};

// The round has gone on to its next step.
struct PairsWentOn {
  Instant at{};
  PairsStep step = PairsStep::shown;

  static constexpr const char* name = "pairs_went_on";
  static constexpr auto fields = Fields{Field{"at", &PairsWentOn::at}, Field{"step", &PairsWentOn::step}};
  bool operator==(const PairsWentOn&) const = default;
};

struct PairsWished {
  Instant at{};
  GuestId guest;
  PairsWishKind wish = PairsWishKind::join;
  std::optional<GuestId> other;

  static constexpr const char* name = "pairs_wished";
  static constexpr auto fields =
      Fields{Field{"at", &PairsWished::at}, Field{"guest", &PairsWished::guest},
             Field{"wish", &PairsWished::wish}, Field{"other", &PairsWished::other}};
  bool operator==(const PairsWished&) const = default;
};

using PairsCommand = std::variant<DrawPairs, ExchangePairs, ShowPairs, SwapPairs, WishForPairs>;
template <AlternativeOf<PairsCommand> T>
PairsCommand command_slice(const T&);
using PairsEvent = std::variant<PairsDrawn, PairsWentOn, PairsWished>;
template <AlternativeOf<PairsEvent> T>
PairsEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const DrawPairs&, const Context&);
[[nodiscard]] Decision decide(const Room&, const ExchangePairs&, const Context&);
[[nodiscard]] Decision decide(const Room&, const ShowPairs&, const Context&);
[[nodiscard]] Decision decide(const Room&, const SwapPairs&, const Context&);
[[nodiscard]] Decision decide(const Room&, const WishForPairs&, const Context&);
void apply(Room&, const PairsDrawn&);
void apply(Room&, const PairsWentOn&);
void apply(Room&, const PairsWished&);

// Takes a guest out of the pairs; their partner joins another pair, or stands alone.
void take_out(Pairing&, GuestId);
// The same for one who has gone: nobody has met them.
void forget(Pairing&, GuestId);

// How long the present half is for a pair, and for each of a trio, who share the same time.
[[nodiscard]] Duration trio_turn(Duration half);

}  // namespace hearth
