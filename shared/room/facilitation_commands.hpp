#pragma once
// Offering to facilitate, saying whether one minds, and drawing; who facilitates is in facilitation.hpp.

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/context.hpp"
#include "shared/room/facilitation.hpp"
#include "shared/room/guests.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/permission.hpp"

namespace hearth {

struct Room;
struct Decision;

struct OfferToFacilitate {
  Token token;

  static constexpr const char* name = "facilitation.offer";
  static constexpr const char* meaning = "A guest offers to facilitate.";
  static constexpr Allowed allowed{Permission::sign_in, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"token", &OfferToFacilitate::token}};
  bool operator==(const OfferToFacilitate&) const = default;
};

struct WithdrawOffer {
  Token token;

  static constexpr const char* name = "facilitation.withdraw";
  static constexpr const char* meaning = "A guest takes the offer back.";
  static constexpr Allowed allowed{Permission::sign_in, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"token", &WithdrawOffer::token}};
  bool operator==(const WithdrawOffer&) const = default;
};

struct AnswerOffer {
  Token offer;
  OfferAnswer answer = OfferAnswer::fine;

  static constexpr const char* name = "facilitation.answer";
  static constexpr const char* meaning =
      "Somebody is fine with an offer, or would rather not. Who it was is not kept.";
  static constexpr Allowed allowed{Permission::sign_in, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields =
      Fields{Field{"offer", &AnswerOffer::offer}, Field{"answer", &AnswerOffer::answer}};
  bool operator==(const AnswerOffer&) const = default;
};

struct DrawFacilitator {
  std::optional<std::uint32_t> count;  // 1 (else) to facilitators_max

  static constexpr const char* name = "facilitation.draw";
  static constexpr const char* meaning = "Draws who facilitates from the offers to which nobody objected.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"count", &DrawFacilitator::count, Range{1, facilitators_max}}};
  bool operator==(const DrawFacilitator&) const = default;
};

struct HandOver {
  Token token;

  static constexpr const char* name = "facilitation.hand_over";
  static constexpr const char* meaning = "Hands the facilitating over to this guest, in the middle of it.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"token", &HandOver::token}};
  bool operator==(const HandOver&) const = default;
};

struct OfferMade {
  Instant at{};
  GuestId guest;

  static constexpr const char* name = "offer_made";
  static constexpr auto fields = Fields{Field{"at", &OfferMade::at}, Field{"guest", &OfferMade::guest}};
  bool operator==(const OfferMade&) const = default;
};

struct OfferWithdrawn {
  Instant at{};
  GuestId guest;

  static constexpr const char* name = "offer_withdrawn";
  static constexpr auto fields =
      Fields{Field{"at", &OfferWithdrawn::at}, Field{"guest", &OfferWithdrawn::guest}};
  bool operator==(const OfferWithdrawn&) const = default;
};

// The first *rather not* for an offer. A *fine*, and every further *rather not*, leaves nothing behind.
struct OfferSetAside {
  Instant at{};
  GuestId guest;

  static constexpr const char* name = "offer_set_aside";
  static constexpr auto fields =
      Fields{Field{"at", &OfferSetAside::at}, Field{"guest", &OfferSetAside::guest}};
  bool operator==(const OfferSetAside&) const = default;
};

// Who facilitates from now on; nobody when a draw found no one.
struct FacilitatorsChosen {
  Instant at{};
  std::vector<GuestId> guests;

  static constexpr const char* name = "facilitators_chosen";
  static constexpr auto fields =
      Fields{Field{"at", &FacilitatorsChosen::at}, Field{"guests", &FacilitatorsChosen::guests}};
  bool operator==(const FacilitatorsChosen&) const = default;
};

using FacilitationCommand =
    std::variant<OfferToFacilitate, WithdrawOffer, AnswerOffer, DrawFacilitator, HandOver>;
template <AlternativeOf<FacilitationCommand> T>
FacilitationCommand command_slice(const T&);
using FacilitationEvent = std::variant<OfferMade, OfferWithdrawn, OfferSetAside, FacilitatorsChosen>;
template <AlternativeOf<FacilitationEvent> T>
FacilitationEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const OfferToFacilitate&, const Context&);
[[nodiscard]] Decision decide(const Room&, const WithdrawOffer&, const Context&);
[[nodiscard]] Decision decide(const Room&, const AnswerOffer&, const Context&);
[[nodiscard]] Decision decide(const Room&, const DrawFacilitator&, const Context&);
[[nodiscard]] Decision decide(const Room&, const HandOver&, const Context&);
void apply(Room&, const OfferMade&);
void apply(Room&, const OfferWithdrawn&);
void apply(Room&, const OfferSetAside&);
void apply(Room&, const FacilitatorsChosen&);

}  // namespace hearth
