#pragma once
// What the present part and the group can do beyond speaking one after another, as far as other pages need
// it.

#include <optional>

#include "remote/pages/facilitator/making.hpp"

namespace hearth::pages::facilitator {

// When less than this is missing before the closing, a hint would only make the facilitator nervous.
inline constexpr std::chrono::seconds missing_worth_telling{60};

// Whether people speak one after another in this part, so that there is a line.
[[nodiscard]] bool has_turns(const Stage&);

// The one command that comes next for people who are together otherwise: free conversation, small groups,
// pairs.
[[nodiscard]] std::optional<Button> next_together(Making&);

// Opens the page of policies, which starts with those that hold (agreement.cpp).
[[nodiscard]] Button to_policies(Making&);

}  // namespace hearth::pages::facilitator
