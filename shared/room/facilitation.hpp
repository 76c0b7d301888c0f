#pragma once
// Choosing who facilitates. People offer, alone or two together; everyone answers *fine* or *rather not* to
// each offer, while the tablet goes round or at the door; one or two are drawn from those whom nobody would
// rather not have. Who touched what is never known, not even for a moment: an offer only remembers whether
// anybody would rather not, and that is never published.
//
// What guests pressed (Facilitation) and what came of it (Leading) are two values: undo takes back a draw and
// never an answer.

#include <cstdint>
#include <optional>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/room/guests.hpp"

namespace hearth {

struct Gathering;

inline constexpr std::int64_t facilitators_max = 2;
inline constexpr std::size_t offers_max = 24;

struct Offer {
  std::uint32_t number = 0;     // from 1, as they came; never used again in the same gathering
  std::vector<GuestId> guests;  // one, or two who would do it together; at most facilitators_max
  bool objected = false;        // somebody would rather not; never published

  static constexpr auto fields = Fields{Field{"number", &Offer::number}, Field{"guests", &Offer::guests},
                                        Field{"objected", &Offer::objected}};
  bool operator==(const Offer&) const = default;
};

// What guests pressed; undo never touches it.
struct Facilitation {
  std::vector<Offer> offers;      // by number; at most offers_max
  std::uint32_t last_offer = 0;   // the number that was given last
  std::vector<GuestId> answered;  // to all offers so far, at the door; never published
  std::uint32_t passed_on = 0;    // how many answered all of them while the tablet went round; published so
                                  // that only the number of those missing comes out right

  static constexpr auto fields =
      Fields{Field{"offers", &Facilitation::offers}, Field{"last_offer", &Facilitation::last_offer},
             Field{"answered", &Facilitation::answered}, Field{"passed_on", &Facilitation::passed_on}};
  bool operator==(const Facilitation&) const = default;
};

// How far a group has come with it. No guest's press changes it: the wall shows it.
enum class LeadingStep {
  open,    // nobody facilitates yet; offers can be made and answered
  nobody,  // a draw found no one; the group chooses another way
  chosen,  // somebody does
  hosts,   // nobody of the group this once: whoever keeps the house does
};
template <>
inline constexpr auto enum_names<LeadingStep> =
    std::array{std::pair{LeadingStep::open, "open"}, std::pair{LeadingStep::nobody, "nobody"},
               std::pair{LeadingStep::chosen, "chosen"}, std::pair{LeadingStep::hosts, "hosts"}};

// What came of it; undo takes it back.
struct Leading {
  LeadingStep step = LeadingStep::open;
  std::vector<GuestId> chosen;  // who facilitates; at most facilitators_max, fewer when they have gone

  static constexpr auto fields = Fields{Field{"step", &Leading::step}, Field{"chosen", &Leading::chosen}};
  bool operator==(const Leading&) const = default;
};

enum class OfferAnswer { fine, rather_not };
template <>
inline constexpr auto enum_names<OfferAnswer> =
    std::array{std::pair{OfferAnswer::fine, "fine"}, std::pair{OfferAnswer::rather_not, "rather_not"}};

// Whether offers can be answered: nobody facilitates, or whoever did has gone.
[[nodiscard]] bool is_open(const Leading&);

// An offer as it is told to tablets: the door does not see the room.
struct OfferTold {
  std::uint32_t number = 0;
  std::vector<Token> tokens;  // of those who have one
  std::uint32_t people = 1;   // 1 or 2; whoever has no token is one of us

  static constexpr auto fields =
      Fields{Field{"number", &OfferTold::number}, Field{"tokens", &OfferTold::tokens},
             Field{"people", &OfferTold::people}};
  bool operator==(const OfferTold&) const = default;
};
// Those that can be answered now; none unless the choice is open.
[[nodiscard]] std::vector<OfferTold> offers_told(const Room&);

// How many have not answered yet; nothing when it is not known how many are here.
[[nodiscard]] std::optional<std::uint32_t> still_to_answer(const Gathering&);

// Leaves of the answers only how many are missing.
void keep_answers_private(Gathering&);

void take_out(Facilitation&, GuestId);
void take_out(Leading&, GuestId);

}  // namespace hearth
