#pragma once
// Pairs: two and two, with one trio when the number is odd. Drawn from those who take part, so that people
// meet somebody new while that is possible; what they wished in private is kept to and never shown. The
// facilitator sees a draw and may change it before the wall shows it.

#include <cstdint>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/guests.hpp"
#include "shared/room/timekeeping.hpp"

namespace hearth {

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

enum class PairsWishKind { with, apart, either, sit_out, join };
template <>
inline constexpr auto enum_names<PairsWishKind> =
    std::array{std::pair{PairsWishKind::with, "with"}, std::pair{PairsWishKind::apart, "apart"},
               std::pair{PairsWishKind::either, "either"}, std::pair{PairsWishKind::sit_out, "sit_out"},
               std::pair{PairsWishKind::join, "join"}};

// Takes a guest out of the pairs; their partner joins another pair, or stands alone.
void take_out(Pairing&, GuestId);
// The same for one who has gone: nobody has met them.
void forget(Pairing&, GuestId);

// How long the present half is for a pair, and for each of a trio, who share the same time.
[[nodiscard]] Duration trio_turn(Duration half);

}  // namespace hearth
