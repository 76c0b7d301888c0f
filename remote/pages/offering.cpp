#include "remote/pages/offering.hpp"

#include <algorithm>

#include "remote/pages/choices.hpp"

namespace hearth::pages {
namespace {

// Which of the offers without a token this is, from 1; 0 where there is no other.
std::int64_t place_among_us(const std::vector<OfferTold>& offers, const OfferTold& offer) {
  std::int64_t all = 0;
  std::int64_t place = 0;
  for (const OfferTold& each : offers) {
    if (each.people != offer.people || !each.tokens.empty()) continue;
    ++all;
    if (each.number == offer.number) place = all;
  }
  return all > 1 ? place : 0;
}

}  // namespace

std::string offer_words(const config::Texts& texts, const std::vector<OfferTold>& all,
                        const OfferTold& offer) {
  const auto words = [&](std::size_t which) { return token_words(texts, offer.tokens.at(which)); };
  if (offer.tokens.empty()) {
    std::string who = texts.say(offer.people > 1 ? "offer.two_of_us" : "offer.one_of_us");
    const std::int64_t place = place_among_us(all, offer);
    if (place == 0) return who;
    return texts.say("offer.of_us_number", {{"who", who}, {"count", std::to_string(place)}});
  }
  if (offer.people < 2) return words(0);
  if (offer.tokens.size() == 1) return texts.say("offer.name_and_one_of_us", {{"name", words(0)}});
  return texts.say("offer.two_names", {{"one", words(0)}, {"other", words(1)}});
}

std::optional<OfferAnswer> answer_to(const AnswersTouched& touched, std::uint32_t offer) {
  const auto found =
      std::find_if(touched.begin(), touched.end(), [&](const auto& each) { return each.first == offer; });
  return found == touched.end() ? std::nullopt : std::optional{found->second};
}

AnswersTouched with_answer(AnswersTouched touched, std::uint32_t offer, OfferAnswer answer) {
  std::erase_if(touched, [&](const auto& each) { return each.first == offer; });
  touched.emplace_back(offer, answer);
  return touched;
}

bool all_answered(const AnswersTouched& touched, const std::vector<OfferTold>& offers) {
  return std::all_of(offers.begin(), offers.end(),
                     [&](const OfferTold& offer) { return answer_to(touched, offer.number).has_value(); });
}

}  // namespace hearth::pages
