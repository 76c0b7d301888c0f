#pragma once
// What the pages of small groups and of single guests share.

#include <string>
#include <vector>

#include "remote/pages/facilitator/making.hpp"

namespace hearth::pages::facilitator {

// Who is in which group, on the page of a gathering while the circle is split; each a touch from being moved.
// `next` is what comes next, as for everything else that the page can be about.
void put_groups(Making& page, Button next);

// A button for each group that somebody is not in, which moves them there and leads back to the gathering.
// None for whoever would rather be in no group.
// Their ids begin with `id`; `label` is the key of a text with a place for the group.
[[nodiscard]] std::vector<Button> moves_of(Making& page, Token token, const std::string& id,
                                           const std::string& label, bool with_place);

// That they would rather be in no group, or are in one again.
[[nodiscard]] Button groups_wish(Making& page, Token token);

// Whether there are groups, and somebody has these two words.
[[nodiscard]] bool can_be_moved(const Knows& knows, Token token);

}  // namespace hearth::pages::facilitator
