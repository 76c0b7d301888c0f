#pragma once
// Saying who sits where, by touching the words of those who would like to be named, in turn, once round; what
// follows from it is in seats.hpp.

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

struct SeatNext {
  Token token;

  static constexpr const char* name = "seats.next";
  static constexpr const char* meaning =
      "This guest sits behind those who were told so far, round the circle; again moves them there.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{Field{"token", &SeatNext::token}};
  bool operator==(const SeatNext&) const = default;
};

struct ForgetSeats {
  static constexpr const char* name = "seats.forget";
  static constexpr const char* meaning = "Nobody has said where they sit; the circle goes by places.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{};
  bool operator==(const ForgetSeats&) const = default;
};

struct GuestSeated {
  Instant at{};
  GuestId guest;

  static constexpr const char* name = "guest_seated";
  static constexpr auto fields = Fields{Field{"at", &GuestSeated::at}, Field{"guest", &GuestSeated::guest}};
  bool operator==(const GuestSeated&) const = default;
};

struct SeatsForgotten {
  Instant at{};

  static constexpr const char* name = "seats_forgotten";
  static constexpr auto fields = Fields{Field{"at", &SeatsForgotten::at}};
  bool operator==(const SeatsForgotten&) const = default;
};

using SeatsCommand = std::variant<SeatNext, ForgetSeats>;
template <AlternativeOf<SeatsCommand> T>
SeatsCommand command_slice(const T&);
using SeatsEvent = std::variant<GuestSeated, SeatsForgotten>;
template <AlternativeOf<SeatsEvent> T>
SeatsEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const SeatNext&, const Context&);
[[nodiscard]] Decision decide(const Room&, const ForgetSeats&, const Context&);
void apply(Room&, const GuestSeated&);
void apply(Room&, const SeatsForgotten&);

}  // namespace hearth
