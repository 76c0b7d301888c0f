#pragma once
// Choosing who facilitates. People offer; the tablet goes round once and everyone touches *fine* or *rather
// not* for each offer; one or two are drawn from those to whom nobody objected. Who touched what is never
// known, not even for a moment: an offer only remembers whether anybody would rather not, and that is never
// published.

#include <cstdint>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/room/guests.hpp"

namespace hearth {

inline constexpr std::int64_t facilitators_max = 2;

struct Offer {
  GuestId guest;
  bool objected = false;  // somebody would rather not; never published

  static constexpr auto fields = Fields{Field{"guest", &Offer::guest}, Field{"objected", &Offer::objected}};
  bool operator==(const Offer&) const = default;
};

// What guests pressed, and what came of it; undo never touches it.
struct Facilitation {
  std::vector<Offer> offers;    // in the order in which they came
  std::vector<GuestId> chosen;  // who facilitates; at most facilitators_max
  bool nobody_drawn = false;    // a draw found nobody; the group talks it over

  static constexpr auto fields =
      Fields{Field{"offers", &Facilitation::offers}, Field{"chosen", &Facilitation::chosen},
             Field{"nobody_drawn", &Facilitation::nobody_drawn}};
  bool operator==(const Facilitation&) const = default;
};

enum class OfferAnswer { fine, rather_not };
template <>
inline constexpr auto enum_names<OfferAnswer> =
    std::array{std::pair{OfferAnswer::fine, "fine"}, std::pair{OfferAnswer::rather_not, "rather_not"}};

void take_out(Facilitation&, GuestId);

}  // namespace hearth
