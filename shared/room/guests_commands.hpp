#pragma once
// What guests do at the door and while they are here, and what comes of it; the guests themselves are in
// guests.hpp.

#include <cstdint>
#include <optional>
#include <variant>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/context.hpp"
#include "shared/room/guests.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/permission.hpp"
#include "shared/room/token.hpp"

namespace hearth {

struct Room;
struct Decision;

struct SignIn {
  std::optional<Token> token;         // one that was set aside for this tablet; else the kiosk deals one
  std::optional<CalledBy> called_by;  // empty is none, otherwise not blank; see called_by.hpp
  std::optional<bool> first_time;

  static constexpr const char* name = "guests.sign_in";
  static constexpr const char* meaning = "Somebody is here; the answer is their token.";
  static constexpr Allowed allowed{Permission::sign_in, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"token", &SignIn::token}, Field{"name", &SignIn::called_by},
                                        Field{"first_time", &SignIn::first_time}};
  bool operator==(const SignIn&) const = default;
};

struct FirstTime {
  Token token;

  static constexpr const char* name = "guests.first_time";
  static constexpr const char* meaning =
      "A guest is here for the first time, so that somebody can greet them.";
  static constexpr Allowed allowed{Permission::sign_in, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"token", &FirstTime::token}};
  bool operator==(const FirstTime&) const = default;
};

struct Leave {
  Token token;

  static constexpr const char* name = "guests.leave";
  static constexpr const char* meaning = "A guest is off; nothing about them is kept.";
  static constexpr Allowed allowed{Permission::sign_in, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"token", &Leave::token}};
  bool operator==(const Leave&) const = default;
};

// Signing in is not agreeing to speak: the wall names only who has said so.
struct WishRounds {
  Token token;
  RoundsWish wish = RoundsWish::take_turns;

  static constexpr const char* name = "guests.rounds";
  static constexpr const char* meaning =
      "A guest takes turns, and may be named on the wall; or just listens, and is not.";
  static constexpr Allowed allowed{Permission::sign_in, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"token", &WishRounds::token}, Field{"wish", &WishRounds::wish}};
  bool operator==(const WishRounds&) const = default;
};

struct OnlyListen {
  Token token;

  static constexpr const char* name = "guests.only_listening";
  static constexpr const char* meaning = "The same as guests.rounds wish=just_listening.";
  static constexpr Allowed allowed{Permission::sign_in, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"token", &OnlyListen::token}};
  bool operator==(const OnlyListen&) const = default;
};

struct StepOut {
  Token token;

  static constexpr const char* name = "guests.step_out";
  static constexpr const char* meaning = "A guest has stepped out, with no reason given.";
  static constexpr Allowed allowed{Permission::sign_in, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"token", &StepOut::token}};
  bool operator==(const StepOut&) const = default;
};

struct ComeBack {
  Token token;

  static constexpr const char* name = "guests.come_back";
  static constexpr const char* meaning = "A guest takes part again.";
  static constexpr Allowed allowed{Permission::sign_in, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"token", &ComeBack::token}};
  bool operator==(const ComeBack&) const = default;
};

// The day's first guest opens the day and shuffles its deck of tokens.
struct DayBegan {
  Instant at{};
  LocalDate date = unknown_date;
  WallClock wall_clock = WallClock::unset;  // whether `date` can be believed
  std::uint64_t seed = 0;
  DeckOrder order = DeckOrder::first_list;  // what an event says that was kept before there were two

  static constexpr const char* name = "day_began";
  static constexpr auto fields = Fields{Field{"at", &DayBegan::at}, Field{"date", &DayBegan::date},
                                        Field{"wall_clock", &DayBegan::wall_clock},
                                        Field{"seed", &DayBegan::seed}, Field{"order", &DayBegan::order}};
  bool operator==(const DayBegan&) const = default;
};

struct GuestSignedIn {
  Instant at{};
  GuestId guest;
  std::optional<Token> token;         // nothing: "someone"
  std::optional<std::uint32_t> deck;  // how far the day's deck is dealt then; nothing: not from the deck

  static constexpr const char* name = "guest_signed_in";
  static constexpr auto fields =
      Fields{Field{"at", &GuestSignedIn::at}, Field{"guest", &GuestSignedIn::guest},
             Field{"token", &GuestSignedIn::token}, Field{"deck", &GuestSignedIn::deck}};
  bool operator==(const GuestSignedIn&) const = default;
};

struct FirstTimeTold {
  Instant at{};
  GuestId guest;

  static constexpr const char* name = "first_time_told";
  static constexpr auto fields =
      Fields{Field{"at", &FirstTimeTold::at}, Field{"guest", &FirstTimeTold::guest}};
  bool operator==(const FirstTimeTold&) const = default;
};

struct GuestLeft {
  Instant at{};
  GuestId guest;

  static constexpr const char* name = "guest_left";
  static constexpr auto fields = Fields{Field{"at", &GuestLeft::at}, Field{"guest", &GuestLeft::guest}};
  bool operator==(const GuestLeft&) const = default;
};

// A guest of the café's day has joined the gathering that runs inside it.
struct GuestJoined {
  Instant at{};
  GuestId guest;
  // A yes to being named, said in the café, goes with them; not when they join by what was pressed at the
  // door about offers, of which the wall tells nothing.
  bool named_as_before = true;

  static constexpr const char* name = "guest_joined";
  static constexpr auto fields = Fields{Field{"at", &GuestJoined::at}, Field{"guest", &GuestJoined::guest},
                                        Field{"named_as_before", &GuestJoined::named_as_before}};
  bool operator==(const GuestJoined&) const = default;
};

struct PresenceChanged {
  Instant at{};
  GuestId guest;
  Presence presence = Presence::here;

  static constexpr const char* name = "presence_changed";
  static constexpr auto fields =
      Fields{Field{"at", &PresenceChanged::at}, Field{"guest", &PresenceChanged::guest},
             Field{"presence", &PresenceChanged::presence}};
  bool operator==(const PresenceChanged&) const = default;
};

struct RoundsWished {
  Instant at{};
  GuestId guest;
  RoundsWish wish = RoundsWish::just_listening;

  static constexpr const char* name = "rounds_wished";
  static constexpr auto fields = Fields{Field{"at", &RoundsWished::at}, Field{"guest", &RoundsWished::guest},
                                        Field{"wish", &RoundsWished::wish}};
  bool operator==(const RoundsWished&) const = default;
};

// The guests who were found at a start are forgotten, and those who came since are the first of another day.
struct DayBeganAnew {
  Instant at{};
  LocalDate date = unknown_date;
  WallClock wall_clock = WallClock::unset;  // whether `date` can be believed
  std::uint64_t seed = 0;
  DeckOrder order = DeckOrder::first_list;  // what an event says that was kept before there were two

  static constexpr const char* name = "day_began_anew";
  static constexpr auto fields =
      Fields{Field{"at", &DayBeganAnew::at}, Field{"date", &DayBeganAnew::date},
             Field{"wall_clock", &DayBeganAnew::wall_clock}, Field{"seed", &DayBeganAnew::seed},
             Field{"order", &DayBeganAnew::order}};
  bool operator==(const DayBeganAnew&) const = default;
};

struct DayEnded {
  Instant at{};

  static constexpr const char* name = "day_ended";
  static constexpr auto fields = Fields{Field{"at", &DayEnded::at}};
  bool operator==(const DayEnded&) const = default;
};

using GuestsCommand = std::variant<SignIn, FirstTime, Leave, WishRounds, OnlyListen, StepOut, ComeBack>;
template <AlternativeOf<GuestsCommand> T>
GuestsCommand command_slice(const T&);
using GuestsEvent = std::variant<DayBegan, GuestSignedIn, FirstTimeTold, GuestLeft, GuestJoined,
                                 PresenceChanged, RoundsWished, DayBeganAnew, DayEnded>;
template <AlternativeOf<GuestsEvent> T>
GuestsEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const SignIn&, const Context&);
[[nodiscard]] Decision decide(const Room&, const FirstTime&, const Context&);
[[nodiscard]] Decision decide(const Room&, const Leave&, const Context&);
[[nodiscard]] Decision decide(const Room&, const WishRounds&, const Context&);
[[nodiscard]] Decision decide(const Room&, const OnlyListen&, const Context&);
[[nodiscard]] Decision decide(const Room&, const StepOut&, const Context&);
[[nodiscard]] Decision decide(const Room&, const ComeBack&, const Context&);
void apply(Room&, const DayBegan&);
void apply(Room&, const GuestSignedIn&);
void apply(Room&, const FirstTimeTold&);
void apply(Room&, const GuestLeft&);
void apply(Room&, const GuestJoined&);
void apply(Room&, const PresenceChanged&);
void apply(Room&, const RoundsWished&);
void apply(Room&, const DayBeganAnew&);
void apply(Room&, const DayEnded&);

// The event that opens a day; only when none has begun.
[[nodiscard]] DayBegan new_day(const Context&);

// What is answered when no guest has the token. The tablet at the door learns nothing: to it, present and
// absent tokens look alike.
[[nodiscard]] Decision answer_unknown_token(const Context&);

}  // namespace hearth
