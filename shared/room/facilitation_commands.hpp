#pragma once
// Offering to facilitate, answering offers, drawing, and what a group does when nobody was drawn; who
// facilitates is in facilitation.hpp.

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
  std::optional<Token> token;           // nothing: one of us, who has none; the door gives one
  std::optional<Token> with;            // for two who would do it together; never from the door
  std::optional<std::uint32_t> people;  // 1, else as many as are named; 2 with fewer: the other has no token

  static constexpr const char* name = "facilitation.offer";
  static constexpr const char* meaning = "A guest offers to facilitate, or two together.";
  static constexpr Allowed allowed{Permission::sign_in, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields =
      Fields{Field{"token", &OfferToFacilitate::token}, Field{"with", &OfferToFacilitate::with},
             Field{"people", &OfferToFacilitate::people, Range{1, facilitators_max}}};
  bool operator==(const OfferToFacilitate&) const = default;
};

struct WithdrawOffer {
  std::optional<Token> token;          // whose offers, …
  std::optional<std::uint32_t> offer;  // … or the number of one

  static constexpr const char* name = "facilitation.withdraw";
  static constexpr const char* meaning = "A guest takes the offer back.";
  static constexpr Allowed allowed{Permission::sign_in, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields =
      Fields{Field{"token", &WithdrawOffer::token}, Field{"offer", &WithdrawOffer::offer}};
  bool operator==(const WithdrawOffer&) const = default;
};

struct ListOffers {
  static constexpr const char* name = "facilitation.list";
  static constexpr const char* meaning = "Tells which offers to facilitate can be answered now.";
  static constexpr Allowed allowed{Permission::sign_in, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{};
  bool operator==(const ListOffers&) const = default;
};

struct AnswerOffer {
  std::uint32_t offer = 0;  // its number
  OfferAnswer answer = OfferAnswer::fine;
  std::optional<Token> token;  // who answers, at the door; not kept

  static constexpr const char* name = "facilitation.answer";
  static constexpr const char* meaning =
      "Somebody is fine with an offer, or would rather not. Who it was is not kept.";
  static constexpr Allowed allowed{Permission::sign_in, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields =
      Fields{Field{"offer", &AnswerOffer::offer}, Field{"answer", &AnswerOffer::answer},
             Field{"token", &AnswerOffer::token}};
  bool operator==(const AnswerOffer&) const = default;
};

// Comes behind the answers of one person. Refused as stale when there has been another offer meanwhile.
struct FinishAnswers {
  std::uint32_t last_offer = 0;  // the highest number among those that were answered
  std::optional<Token> token;    // who has, at the door; nothing: whoever has the facilitator's tablet

  static constexpr const char* name = "facilitation.answered";
  static constexpr const char* meaning = "Somebody has answered every offer up to this one.";
  static constexpr Allowed allowed{Permission::sign_in, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields =
      Fields{Field{"last_offer", &FinishAnswers::last_offer}, Field{"token", &FinishAnswers::token}};
  bool operator==(const FinishAnswers&) const = default;
};

struct DrawFacilitator {
  std::optional<std::uint32_t> count;  // 1 (else) to facilitators_max; two who offered together are one draw
  std::optional<bool> anyway;          // the group says so, though it is not known that all have answered

  static constexpr const char* name = "facilitation.draw";
  static constexpr const char* meaning =
      "Draws who facilitates from the offers that everyone is fine with, once all have answered.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::step;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{Field{"count", &DrawFacilitator::count, Range{1, facilitators_max}},
                                        Field{"anyway", &DrawFacilitator::anyway}};
  bool operator==(const DrawFacilitator&) const = default;
};

struct AskAgain {
  static constexpr const char* name = "facilitation.ask_again";
  static constexpr const char* meaning =
      "Asks about the same offers once more: all answers are wiped, and nobody facilitates yet.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::step;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{};
  bool operator==(const AskAgain&) const = default;
};

struct LetHostsLead {
  static constexpr const char* name = "facilitation.hosts_lead";
  static constexpr const char* meaning =
      "The hosts facilitate this once; a stage in which the group chooses ends with it.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::step;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{};
  bool operator==(const LetHostsLead&) const = default;
};

struct HandOver {
  Token token;

  static constexpr const char* name = "facilitation.hand_over";
  static constexpr const char* meaning = "Hands the facilitating over to this guest, in the middle of it.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{Field{"token", &HandOver::token}};
  bool operator==(const HandOver&) const = default;
};

// Everyone answers anew, about all offers.
struct OfferMade {
  Instant at{};
  std::uint32_t number = 0;
  std::vector<GuestId> guests;
  bool opens = true;  // made in the circle, where it opens a choice that found nobody; never at the door

  static constexpr const char* name = "offer_made";
  static constexpr auto fields =
      Fields{Field{"at", &OfferMade::at}, Field{"number", &OfferMade::number},
             Field{"guests", &OfferMade::guests}, Field{"opens", &OfferMade::opens}};
  bool operator==(const OfferMade&) const = default;
};

struct OfferWithdrawn {
  Instant at{};
  std::uint32_t number = 0;

  static constexpr const char* name = "offer_withdrawn";
  static constexpr auto fields =
      Fields{Field{"at", &OfferWithdrawn::at}, Field{"number", &OfferWithdrawn::number}};
  bool operator==(const OfferWithdrawn&) const = default;
};

// The first *rather not* for an offer. A *fine*, and every further *rather not*, leaves nothing behind. Off
// the disk at once, as the next: their order would tell who would rather not.
struct OfferSetAside {
  Instant at{};
  std::uint32_t number = 0;

  static constexpr const char* name = "offer_set_aside";
  static constexpr auto fields =
      Fields{Field{"at", &OfferSetAside::at}, Field{"number", &OfferSetAside::number}};
  bool operator==(const OfferSetAside&) const = default;
};

struct OffersAnswered {
  Instant at{};
  std::optional<GuestId> guest;  // who, at the door

  static constexpr const char* name = "offers_answered";
  static constexpr auto fields =
      Fields{Field{"at", &OffersAnswered::at}, Field{"guest", &OffersAnswered::guest}};
  bool operator==(const OffersAnswered&) const = default;
};

struct AnswersWiped {
  Instant at{};

  static constexpr const char* name = "answers_wiped";
  static constexpr auto fields = Fields{Field{"at", &AnswersWiped::at}};
  bool operator==(const AnswersWiped&) const = default;
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

struct HostsAsked {
  Instant at{};

  static constexpr const char* name = "hosts_asked";
  static constexpr auto fields = Fields{Field{"at", &HostsAsked::at}};
  bool operator==(const HostsAsked&) const = default;
};

using FacilitationCommand = std::variant<OfferToFacilitate, WithdrawOffer, ListOffers, AnswerOffer,
                                         FinishAnswers, DrawFacilitator, AskAgain, LetHostsLead, HandOver>;
template <AlternativeOf<FacilitationCommand> T>
FacilitationCommand command_slice(const T&);
using FacilitationEvent = std::variant<OfferMade, OfferWithdrawn, OfferSetAside, OffersAnswered, AnswersWiped,
                                       FacilitatorsChosen, HostsAsked>;
template <AlternativeOf<FacilitationEvent> T>
FacilitationEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const OfferToFacilitate&, const Context&);
[[nodiscard]] Decision decide(const Room&, const WithdrawOffer&, const Context&);
[[nodiscard]] Decision decide(const Room&, const ListOffers&, const Context&);
[[nodiscard]] Decision decide(const Room&, const AnswerOffer&, const Context&);
[[nodiscard]] Decision decide(const Room&, const FinishAnswers&, const Context&);
[[nodiscard]] Decision decide(const Room&, const DrawFacilitator&, const Context&);
[[nodiscard]] Decision decide(const Room&, const AskAgain&, const Context&);
[[nodiscard]] Decision decide(const Room&, const LetHostsLead&, const Context&);
[[nodiscard]] Decision decide(const Room&, const HandOver&, const Context&);
void apply(Room&, const OfferMade&);
void apply(Room&, const OfferWithdrawn&);
void apply(Room&, const OfferSetAside&);
void apply(Room&, const OffersAnswered&);
void apply(Room&, const AnswersWiped&);
void apply(Room&, const FacilitatorsChosen&);
void apply(Room&, const HostsAsked&);

}  // namespace hearth
