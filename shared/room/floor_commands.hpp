#pragma once
// What can be asked of the floor, and what happens on it; the floor itself is in floor.hpp.

#include <optional>
#include <variant>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/context.hpp"
#include "shared/room/format.hpp"
#include "shared/room/guests.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/permission.hpp"

namespace hearth {

struct Room;
struct Decision;

inline constexpr std::chrono::seconds more_time_max{60 * 60};

struct RaiseHand {
  Token token;

  static constexpr const char* name = "floor.raise_hand";
  static constexpr const char* meaning = "A guest would like to speak.";
  static constexpr Allowed allowed{Permission::sign_in, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"token", &RaiseHand::token}};
  bool operator==(const RaiseHand&) const = default;
};

struct LowerHand {
  Token token;

  static constexpr const char* name = "floor.lower_hand";
  static constexpr const char* meaning = "A guest would rather not speak after all.";
  static constexpr Allowed allowed{Permission::sign_in, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"token", &LowerHand::token}};
  bool operator==(const LowerHand&) const = default;
};

struct NextTurn {
  static constexpr const char* name = "floor.next";
  static constexpr const char* meaning =
      "Ends the turn and gives the floor to the next in line or to the next seat, if anybody is left.";
  static constexpr Allowed allowed{Permission::handheld, Permission::facilitator};
  static constexpr Sees sees = Sees::turn;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{};
  bool operator==(const NextTurn&) const = default;
};

struct ChooseSpeaker {
  Token token;

  static constexpr const char* name = "floor.choose";
  static constexpr const char* meaning =
      "Ends the turn and gives the floor to this guest, whom the wall names: the facilitator has asked them.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::turn;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{Field{"token", &ChooseSpeaker::token}};
  bool operator==(const ChooseSpeaker&) const = default;
};

struct ChooseSomeone {
  static constexpr const char* name = "floor.someone";
  static constexpr const char* meaning = "Ends the turn and gives the floor to somebody who did not sign in.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::turn;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{};
  bool operator==(const ChooseSomeone&) const = default;
};

struct EndTurn {
  static constexpr const char* name = "floor.done";
  static constexpr const char* meaning = "Ends the turn; nobody speaks until somebody is given the floor.";
  static constexpr Allowed allowed{Permission::handheld, Permission::talking_piece, Permission::facilitator};
  static constexpr Sees sees = Sees::turn;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{};
  bool operator==(const EndTurn&) const = default;
};

struct Pass {
  std::optional<Token> token;  // not from a talking piece

  static constexpr const char* name = "floor.pass";
  static constexpr const char* meaning =
      "Whoever speaks passes, or the next in line when nobody does, or the guest named by the token.";
  static constexpr Allowed allowed{Permission::sign_in, Permission::talking_piece, Permission::facilitator};
  static constexpr Sees sees = Sees::turn;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{Field{"token", &Pass::token}};
  bool operator==(const Pass&) const = default;
};

struct PassPiece {
  std::optional<Token> to;  // else the next seat; not from a talking piece

  static constexpr const char* name = "floor.pass_piece";
  static constexpr const char* meaning =
      "The holder passes the talking piece, to the next seat or to this guest.";
  static constexpr Allowed allowed{Permission::talking_piece, Permission::facilitator};
  static constexpr Sees sees = Sees::turn;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{Field{"to", &PassPiece::to}};
  bool operator==(const PassPiece&) const = default;
};

struct WishResponse {
  Token token;
  ResponseWish wish = ResponseWish::just_listen;

  static constexpr const char* name = "floor.response_wish";
  static constexpr const char* meaning = "What a guest would like after speaking.";
  static constexpr Allowed allowed{Permission::sign_in, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields =
      Fields{Field{"token", &WishResponse::token}, Field{"wish", &WishResponse::wish}};
  bool operator==(const WishResponse&) const = default;
};

// The group settles the time of its turns for the stage that is on; a turn that is on keeps its own.
struct SetTurnTime {
  TimeRule time = TimeRule::untimed;            // untimed, fixed or equal-share
  std::optional<std::chrono::seconds> seconds;  // 1 to more_time_max; needed for fixed
  std::optional<TurnTime> shown;                // whether the wall shows it; else as it is

  static constexpr const char* name = "floor.turn_time";
  static constexpr const char* meaning =
      "Settles how long turns of the present stage are, and whether the wall says so.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields =
      Fields{Field{"time", &SetTurnTime::time},
             Field{"seconds", &SetTurnTime::seconds, Range{1, more_time_max.count()}},
             Field{"shown", &SetTurnTime::shown}};
  bool operator==(const SetTurnTime&) const = default;
};

struct GiveMoreTime {
  std::chrono::seconds seconds{0};  // 1 to more_time_max

  static constexpr const char* name = "floor.more_time";
  static constexpr const char* meaning = "Lengthens the turn.";
  static constexpr Allowed allowed{Permission::handheld, Permission::facilitator};
  static constexpr Sees sees = Sees::turn;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields =
      Fields{Field{"seconds", &GiveMoreTime::seconds, Range{1, more_time_max.count()}}};
  bool operator==(const GiveMoreTime&) const = default;
};

struct StopClock {
  static constexpr const char* name = "floor.no_clock";
  static constexpr const char* meaning = "Takes the clock away from turns until the stage ends.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::turn;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{};
  bool operator==(const StopClock&) const = default;
};

struct StartRound {
  static constexpr const char* name = "floor.start_round";
  static constexpr const char* meaning = "Goes round the circle again from the beginning.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::turn;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{};
  bool operator==(const StartRound&) const = default;
};

struct HandRaised {
  Instant at{};
  GuestId guest;
  HandNumber hand;

  static constexpr const char* name = "hand_raised";
  static constexpr auto fields = Fields{Field{"at", &HandRaised::at}, Field{"guest", &HandRaised::guest},
                                        Field{"hand", &HandRaised::hand}};
  bool operator==(const HandRaised&) const = default;
};

struct HandLowered {
  Instant at{};
  GuestId guest;

  static constexpr const char* name = "hand_lowered";
  static constexpr auto fields = Fields{Field{"at", &HandLowered::at}, Field{"guest", &HandLowered::guest}};
  bool operator==(const HandLowered&) const = default;
};

struct TurnStarted {
  Instant at{};
  GuestId guest;
  std::optional<Duration> limit;
  Duration wrap_up{0};
  bool named = false;

  static constexpr const char* name = "turn_started";
  static constexpr auto fields = Fields{
      Field{"at", &TurnStarted::at}, Field{"guest", &TurnStarted::guest}, Field{"limit", &TurnStarted::limit},
      Field{"wrap_up", &TurnStarted::wrap_up}, Field{"named", &TurnStarted::named}};
  bool operator==(const TurnStarted&) const = default;
};

struct TurnEnded {
  Instant at{};

  static constexpr const char* name = "turn_ended";
  static constexpr auto fields = Fields{Field{"at", &TurnEnded::at}};
  bool operator==(const TurnEnded&) const = default;
};

struct TurnPassed {
  Instant at{};
  GuestId guest;

  static constexpr const char* name = "turn_passed";
  static constexpr auto fields = Fields{Field{"at", &TurnPassed::at}, Field{"guest", &TurnPassed::guest}};
  bool operator==(const TurnPassed&) const = default;
};

struct ResponseWished {
  Instant at{};
  GuestId guest;
  ResponseWish wish = ResponseWish::just_listen;

  static constexpr const char* name = "response_wished";
  static constexpr auto fields =
      Fields{Field{"at", &ResponseWished::at}, Field{"guest", &ResponseWished::guest},
             Field{"wish", &ResponseWished::wish}};
  bool operator==(const ResponseWished&) const = default;
};

struct TurnTimeSet {
  Instant at{};
  TimeRule time = TimeRule::untimed;
  Duration turn{0};
  Duration wrap_up{0};
  TurnTime shown = TurnTime::hidden;

  static constexpr const char* name = "turn_time_set";
  static constexpr auto fields = Fields{
      Field{"at", &TurnTimeSet::at}, Field{"time", &TurnTimeSet::time}, Field{"turn", &TurnTimeSet::turn},
      Field{"wrap_up", &TurnTimeSet::wrap_up}, Field{"shown", &TurnTimeSet::shown}};
  bool operator==(const TurnTimeSet&) const = default;
};

struct MoreTimeGiven {
  Instant at{};
  Duration more{0};

  static constexpr const char* name = "more_time_given";
  static constexpr auto fields = Fields{Field{"at", &MoreTimeGiven::at}, Field{"more", &MoreTimeGiven::more}};
  bool operator==(const MoreTimeGiven&) const = default;
};

struct ClockStopped {
  Instant at{};

  static constexpr const char* name = "clock_stopped";
  static constexpr auto fields = Fields{Field{"at", &ClockStopped::at}};
  bool operator==(const ClockStopped&) const = default;
};

struct RoundStarted {
  Instant at{};

  static constexpr const char* name = "round_started";
  static constexpr auto fields = Fields{Field{"at", &RoundStarted::at}};
  bool operator==(const RoundStarted&) const = default;
};

using FloorCommand = std::variant<RaiseHand, LowerHand, NextTurn, ChooseSpeaker, ChooseSomeone, EndTurn, Pass,
                                  PassPiece, WishResponse, SetTurnTime, GiveMoreTime, StopClock, StartRound>;
template <AlternativeOf<FloorCommand> T>
FloorCommand command_slice(const T&);
using FloorEvent = std::variant<HandRaised, HandLowered, TurnStarted, TurnEnded, TurnPassed, ResponseWished,
                                TurnTimeSet, MoreTimeGiven, ClockStopped, RoundStarted>;
template <AlternativeOf<FloorEvent> T>
FloorEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const RaiseHand&, const Context&);
[[nodiscard]] Decision decide(const Room&, const LowerHand&, const Context&);
[[nodiscard]] Decision decide(const Room&, const NextTurn&, const Context&);
[[nodiscard]] Decision decide(const Room&, const ChooseSpeaker&, const Context&);
[[nodiscard]] Decision decide(const Room&, const ChooseSomeone&, const Context&);
[[nodiscard]] Decision decide(const Room&, const EndTurn&, const Context&);
[[nodiscard]] Decision decide(const Room&, const Pass&, const Context&);
[[nodiscard]] Decision decide(const Room&, const PassPiece&, const Context&);
[[nodiscard]] Decision decide(const Room&, const WishResponse&, const Context&);
[[nodiscard]] Decision decide(const Room&, const SetTurnTime&, const Context&);
[[nodiscard]] Decision decide(const Room&, const GiveMoreTime&, const Context&);
[[nodiscard]] Decision decide(const Room&, const StopClock&, const Context&);
[[nodiscard]] Decision decide(const Room&, const StartRound&, const Context&);
void apply(Room&, const HandRaised&);
void apply(Room&, const HandLowered&);
void apply(Room&, const TurnStarted&);
void apply(Room&, const TurnEnded&);
void apply(Room&, const TurnPassed&);
void apply(Room&, const ResponseWished&);
void apply(Room&, const TurnTimeSet&);
void apply(Room&, const MoreTimeGiven&);
void apply(Room&, const ClockStopped&);
void apply(Room&, const RoundStarted&);

}  // namespace hearth
