#pragma once
// Offers to lead, as both kinds of tablet say them, and what somebody has touched for each.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "remote/pages/page.hpp"
#include "shared/config/texts.hpp"
#include "shared/room/facilitation.hpp"

namespace hearth::pages {

// "Blue Heron", "One of us (2)", "Blue Heron and one of us"; `all` are the offers among which it stands.
[[nodiscard]] std::string offer_words(const config::Texts& texts, const std::vector<OfferTold>& all,
                                      const OfferTold& offer);

// The answers of whoever holds the tablet, by the offers' numbers, until they give them.
using AnswersTouched = std::vector<std::pair<std::uint32_t, OfferAnswer>>;

[[nodiscard]] std::optional<OfferAnswer> answer_to(const AnswersTouched& touched, std::uint32_t offer);
[[nodiscard]] AnswersTouched with_answer(AnswersTouched touched, std::uint32_t offer, OfferAnswer answer);
[[nodiscard]] bool all_answered(const AnswersTouched& touched, const std::vector<OfferTold>& offers);

}  // namespace hearth::pages
