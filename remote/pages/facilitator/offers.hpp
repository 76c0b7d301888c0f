#pragma once
// Who leads: the offers, how far the group has come with them, and what can be done next.

#include "remote/pages/facilitator/making.hpp"
#include "remote/pages/offering.hpp"

namespace hearth::pages::facilitator {

// Whether it stands in the middle of the page of the gathering (running.cpp); else it is a page under More.
[[nodiscard]] bool chooses_here(const Gathering&);

// Puts it behind what is there.
void put_leading(Making&);

// Where the tablet is when it has been round.
[[nodiscard]] Place back_at_offers(const Making&);

}  // namespace hearth::pages::facilitator
