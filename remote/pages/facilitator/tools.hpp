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

// What keeps the closing of the gathering, where time is missing before it; each with `before` in front of
// its usual id.
[[nodiscard]] std::vector<Button> closing_buttons(Making&, const std::string& before);

// Opens the page of policies, which starts with those that hold (agreement.cpp).
[[nodiscard]] Button to_policies(Making&);

// Whether it is to be asked which group a gathering of that format is for: there are groups, and it is no day
// of the café.
[[nodiscard]] bool asks_which_group(const Room&, const Format&);

// The page on which it is said when the group meets again, beginning a week from now or where it stands.
[[nodiscard]] at::NextDate to_next_date(const Knows&, at::NextDate::From);
// When it meets again, in one line; empty when nobody knows.
[[nodiscard]] std::string next_date_words(const Knows&);

}  // namespace hearth::pages::facilitator
