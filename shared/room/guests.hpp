#pragma once
// People present today, known only by a token, and what they pressed themselves: hands and passes. Undo never
// touches any of it; whose turn is next is computed from it (floor.hpp).
//
// A guest lives in exactly one place, and is erased with it: Day::guests while no gathering runs,
// Gathering::guests from then on, and Day::drop_in->guests for those in the café while another gathering runs
// inside the café's day (they join that gathering when they raise a hand in it).

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/id.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/room/quiet_word.hpp"
#include "shared/room/token.hpp"

namespace hearth {

struct Room;
struct Gathering;

inline constexpr std::size_t guests_max = 2000;
// How many a facilitator may say are here.
inline constexpr auto people_max = static_cast<std::int64_t>(guests_max);
inline constexpr std::size_t pair_wishes_max = 4;

using GuestId = Id<struct GuestKind>;
using CalledBy = Text<40>;  // what a guest asks to be called; see called_by.hpp

// The hands of a gathering are numbered in the order in which they went up; 0 is no hand.
using HandNumber = Id<struct HandKind>;

// The rounds of a gathering are numbered as they begin; each stage begins with one.
using RoundNumber = Id<struct RoundKind>;

// Set by guests themselves or by the facilitator, with no reason; until somebody is `here` again they are in
// no round, pair, group or share, and the wall never names them.
enum class Presence { here, only_listening, stepped_out };
template <>
inline constexpr auto enum_names<Presence> =
    std::array{std::pair{Presence::here, "here"}, std::pair{Presence::only_listening, "only_listening"},
               std::pair{Presence::stepped_out, "stepped_out"}};

// What a guest would like after speaking.
enum class ResponseWish { just_listen, ask_me_first, replies_welcome };
template <>
inline constexpr auto enum_names<ResponseWish> =
    std::array{std::pair{ResponseWish::just_listen, "just_listen"},
               std::pair{ResponseWish::ask_me_first, "ask_me_first"},
               std::pair{ResponseWish::replies_welcome, "replies_welcome"}};

// What a guest says about turns, themselves or through the facilitator with them. Signing in says neither.
enum class RoundsWish {
  take_turns,      // takes turns, and the wall may name them as speaking and as next
  just_listening,  // is in no round until they say otherwise, and is not named
};
template <>
inline constexpr auto enum_names<RoundsWish> = std::array{
    std::pair{RoundsWish::take_turns, "take_turns"}, std::pair{RoundsWish::just_listening, "just_listening"}};

// Whether pairs are drawn with this guest among them.
enum class PairsWish { joins, sits_out };
template <>
inline constexpr auto enum_names<PairsWish> =
    std::array{std::pair{PairsWish::joins, "joins"}, std::pair{PairsWish::sits_out, "sits_out"}};

// Whether this guest is in a small group when the circle splits.
enum class GroupsWish { joins, sits_out };
template <>
inline constexpr auto enum_names<GroupsWish> =
    std::array{std::pair{GroupsWish::joins, "joins"}, std::pair{GroupsWish::sits_out, "sits_out"}};

struct Guest {
  GuestId id;
  std::optional<Token>
      token;        // nothing: "someone", added by the facilitator for a person who did not sign in
  HandNumber hand;  // the hand that is up, or 0 …
  std::optional<Instant> hand_since;  // … and since when, for those who lead; nothing where none is up
  RoundNumber passed_in;              // the round of which `passes` tells
  std::uint32_t passes = 0;           // 1 comes back at the end of the round, 2 sits the round out
  Presence presence = Presence::here;
  ResponseWish wish = ResponseWish::just_listen;
  PairsWish pairs = PairsWish::joins;
  GroupsWish groups = GroupsWish::joins;
  bool named = false;       // said yes to being named on the wall as speaking and as next
  bool first_time = false;  // said so, and is counted
  QuietWord quiet_word;
  // Private: whom this guest would like to be with in pairs, or apart from. Never published.
  std::vector<GuestId> with;   // at most pair_wishes_max
  std::vector<GuestId> apart;  // at most pair_wishes_max

  static constexpr auto fields = Fields{Field{"id", &Guest::id},
                                        Field{"token", &Guest::token},
                                        Field{"hand", &Guest::hand},
                                        Field{"hand_since", &Guest::hand_since},
                                        Field{"passed_in", &Guest::passed_in},
                                        Field{"passes", &Guest::passes},
                                        Field{"presence", &Guest::presence},
                                        Field{"wish", &Guest::wish},
                                        Field{"pairs", &Guest::pairs},
                                        Field{"groups", &Guest::groups},
                                        Field{"named", &Guest::named},
                                        Field{"with", &Guest::with},
                                        Field{"apart", &Guest::apart},
                                        Field{"first_time", &Guest::first_time},
                                        Field{"quiet_word", &Guest::quiet_word}};
  bool operator==(const Guest&) const = default;
};

// Whoever came to a gathering that had begun, as those who lead are told of it: that somebody has, never who.
struct LateComers {
  Instant at{};   // when the last of them came
  GuestId first;  // whoever came with or after this one is among them

  static constexpr auto fields = Fields{Field{"at", &LateComers::at}, Field{"first", &LateComers::first}};
  bool operator==(const LateComers&) const = default;
};

// Somebody is late when the group began longer ago than this …
inline constexpr std::chrono::minutes late_after{5};
// … and those who lead are told for so long.
inline constexpr std::chrono::minutes late_told_for{5};

enum class CameJustNow { nobody, somebody, somebody_new };
[[nodiscard]] CameJustNow came_just_now(const Gathering&, Instant now);

// Whoever holds this token, wherever they are in the room; nullptr when nobody does.
[[nodiscard]] const Guest* find_guest(const Room&, Token);
// A member of this gathering; nullptr when there is none of that id.
[[nodiscard]] const Guest* find_member(const Gathering&, GuestId);
// A member of the gathering that is on; nullptr when there is none of that id.
[[nodiscard]] const Guest* find_member(const Room&, GuestId);
[[nodiscard]] Guest* find_member(Room&, GuestId);
// Any guest of the house, wherever they are kept; nullptr when there is none of that id.
[[nodiscard]] const Guest* find_guest(const Room&, GuestId);
[[nodiscard]] Guest* find_guest(Room&, GuestId);
// For apply: the sign-ins of the day are those of a start of the kiosk, or no longer so.
void find_sign_ins(Room&, Instant at);
void keep_sign_ins_found(Room&);
// For apply.
void lower_hand(Guest&);
// Whether they take part: here, and known by a token.
[[nodiscard]] bool takes_part(const Guest&);
// Members who take part, in the order in which they came.
[[nodiscard]] std::vector<GuestId> taking_part(const Gathering&);

}  // namespace hearth
