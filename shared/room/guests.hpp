#pragma once
// People present today, known only by a token, and what they pressed themselves: hands and passes. Undo never
// touches any of it; whose turn is next is computed from it (floor.hpp).
//
// A guest lives in exactly one place, and is erased with it: Day::guests while no gathering runs,
// Gathering::guests from then on, and Day::drop_in->guests for those in the café while another gathering runs
// inside the café's day (they join that gathering when they raise a hand in it).

#include <optional>
#include <string>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/id.hpp"
#include "shared/base/time.hpp"
#include "shared/room/context.hpp"
#include "shared/room/permission.hpp"
#include "shared/room/token.hpp"

namespace hearth {

struct Room;
struct Decision;

inline constexpr std::size_t guests_max = 2000;

using GuestId = Id<struct GuestKind>;

// The hands of a gathering are numbered in the order in which they went up; 0 is no hand.
using HandNumber = Id<struct HandKind>;

// The rounds of a gathering are numbered as they begin; each stage begins with one.
using RoundNumber = Id<struct RoundKind>;

struct Guest {
  GuestId id;
  std::optional<Token> token;  // nothing: "someone", added by the facilitator for a person who did not sign in
  HandNumber hand;             // the hand that is up, or 0
  RoundNumber passed_in;       // the round of which `passes` tells
  std::uint32_t passes = 0;    // 1 comes back at the end of the round, 2 sits the round out

  static constexpr auto fields = std::tuple{Field{"id", &Guest::id}, Field{"token", &Guest::token},
                                            Field{"hand", &Guest::hand}, Field{"passed_in", &Guest::passed_in},
                                            Field{"passes", &Guest::passes}};
  bool operator==(const Guest&) const = default;
};

struct SignIn {
  static constexpr const char* name = "guests.sign_in";
  static constexpr const char* meaning = "Somebody is here; the answer is their token.";
  static constexpr Allowed allowed{Permission::sign_in, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = std::tuple{};
  bool operator==(const SignIn&) const = default;
};

struct Leave {
  Token token;

  static constexpr const char* name = "guests.leave";
  static constexpr const char* meaning = "A guest is off; nothing about them is kept.";
  static constexpr Allowed allowed{Permission::sign_in, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = std::tuple{Field{"token", &Leave::token}};
  bool operator==(const Leave&) const = default;
};

// The day's first guest opens the day and shuffles its deck of tokens.
struct DayBegan {
  Instant at{};
  LocalDate date{};
  WallClock wall_clock = WallClock::unset;  // whether `date` can be believed
  std::uint64_t seed = 0;

  static constexpr const char* name = "day_began";
  static constexpr auto fields = std::tuple{Field{"at", &DayBegan::at}, Field{"date", &DayBegan::date},
                                            Field{"wall_clock", &DayBegan::wall_clock},
                                            Field{"seed", &DayBegan::seed}};
  bool operator==(const DayBegan&) const = default;
};

struct GuestSignedIn {
  Instant at{};
  GuestId guest;
  std::optional<Token> token;  // nothing: "someone"

  static constexpr const char* name = "guest_signed_in";
  static constexpr auto fields =
      std::tuple{Field{"at", &GuestSignedIn::at}, Field{"guest", &GuestSignedIn::guest},
                 Field{"token", &GuestSignedIn::token}};
  bool operator==(const GuestSignedIn&) const = default;
};

struct GuestLeft {
  Instant at{};
  GuestId guest;

  static constexpr const char* name = "guest_left";
  static constexpr auto fields =
      std::tuple{Field{"at", &GuestLeft::at}, Field{"guest", &GuestLeft::guest}};
  bool operator==(const GuestLeft&) const = default;
};

// A guest of the café's day has joined the gathering that runs inside it.
struct GuestJoined {
  Instant at{};
  GuestId guest;

  static constexpr const char* name = "guest_joined";
  static constexpr auto fields =
      std::tuple{Field{"at", &GuestJoined::at}, Field{"guest", &GuestJoined::guest}};
  bool operator==(const GuestJoined&) const = default;
};

struct DayEnded {
  Instant at{};

  static constexpr const char* name = "day_ended";
  static constexpr auto fields = std::tuple{Field{"at", &DayEnded::at}};
  bool operator==(const DayEnded&) const = default;
};

[[nodiscard]] Decision decide(const Room&, const SignIn&, const Context&);
[[nodiscard]] Decision decide(const Room&, const Leave&, const Context&);
void apply(Room&, const DayBegan&);
void apply(Room&, const GuestSignedIn&);
void apply(Room&, const GuestLeft&);
void apply(Room&, const GuestJoined&);
void apply(Room&, const DayEnded&);

// Whoever holds this token, wherever they are in the room; nullptr when nobody does.
[[nodiscard]] const Guest* find_guest(const Room&, Token);
// A member of the gathering that is on; nullptr when there is none of that id.
[[nodiscard]] const Guest* find_member(const Room&, GuestId);

// What is answered when no guest has the token. The tablet at the door learns nothing: to it, present and
// absent tokens look alike.
[[nodiscard]] Decision answer_unknown_token(const Context&);

}  // namespace hearth
