#pragma once
// What can be asked about pairs, and what happens to them; the pairs themselves are in pairs.hpp.

#include <optional>
#include <variant>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/context.hpp"
#include "shared/room/guests.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/pairs.hpp"
#include "shared/room/permission.hpp"

namespace hearth {

struct Room;
struct Decision;

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

struct TakeOutOfPairs {
  Token token;

  static constexpr const char* name = "pairs.take_out";
  static constexpr const char* meaning =
      "Takes a guest out of a draw that is not shown yet; their partner makes a pair a trio.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{Field{"token", &TakeOutOfPairs::token}};
  bool operator==(const TakeOutOfPairs&) const = default;
};

struct PutInPairs {
  Token token;

  static constexpr const char* name = "pairs.put_in";
  static constexpr const char* meaning =
      "Puts a guest into a draw that is not shown yet: with whoever is alone, else as third of a pair.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{Field{"token", &PutInPairs::token}};
  bool operator==(const PutInPairs&) const = default;
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

using PairsCommand =
    std::variant<DrawPairs, ExchangePairs, TakeOutOfPairs, PutInPairs, ShowPairs, SwapPairs, WishForPairs>;
template <AlternativeOf<PairsCommand> T>
PairsCommand command_slice(const T&);
using PairsEvent = std::variant<PairsDrawn, PairsWentOn, PairsWished>;
template <AlternativeOf<PairsEvent> T>
PairsEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const DrawPairs&, const Context&);
[[nodiscard]] Decision decide(const Room&, const ExchangePairs&, const Context&);
[[nodiscard]] Decision decide(const Room&, const TakeOutOfPairs&, const Context&);
[[nodiscard]] Decision decide(const Room&, const PutInPairs&, const Context&);
[[nodiscard]] Decision decide(const Room&, const ShowPairs&, const Context&);
[[nodiscard]] Decision decide(const Room&, const SwapPairs&, const Context&);
[[nodiscard]] Decision decide(const Room&, const WishForPairs&, const Context&);
void apply(Room&, const PairsDrawn&);
void apply(Room&, const PairsWentOn&);
void apply(Room&, const PairsWished&);

}  // namespace hearth
