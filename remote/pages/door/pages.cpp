#include "remote/pages/door/pages.hpp"

#include "remote/pages/door/making.hpp"

namespace hearth::pages::door {
namespace {

Turned<Place> after(const Knows& knows, const Place& place, const Touched& touch) {
  return touched(page(knows, place), place, touch.button);
}

Turned<Place> after(const Knows&, Place place, const Typed& typed) {
  take_words(place.page, typed);
  return {std::move(place)};
}

Turned<Place> after(const Knows&, Place place, const Answered& answer) {
  if (!answer.reply) return {std::move(place)};
  if (answer.button == here_button) {
    // Whoever asked may have gone on to another page: then it is not shown to anybody.
    if (answer.reply->token && std::holds_alternative<at::First>(place.page))
      place.page = at::Token{*answer.reply->token};
    return {std::move(place)};
  }
  if (const auto* leads = std::get_if<at::WhoLeads>(&place.page)) {
    at::WhoLeads page = *leads;
    return after_answer(std::move(place), std::move(page), answer);
  }
  const bool applied = answer.reply->outcome == wire::Outcome::applied;
  std::visit(
      [&](auto& each) {
        if constexpr (requires { each.said; }) {
          if (!each.said.what.empty() && each.said.answer == Said::Answer::waiting)
            each.said.answer = applied ? Said::Answer::yes : Said::Answer::not_now;
        }
      },
      place.page);
  return {std::move(place)};
}

Turned<Place> after(const Knows&, const Place& place, const Left&) {
  const auto* goodbye = std::get_if<at::Goodbye>(&place.page);
  return {Place{}, goodbye == nullptr ? std::vector<Request>{} : says_off(*goodbye)};
}

Turned<Place> after(const Knows&, const Place& place, const Told&) {
  return {place};
}

}  // namespace

PageOf<Place> page(const Knows& knows, const Place& place) {
  Making making(knows, place);
  std::visit([&](const auto& each) { make(making, each); }, place.page);
  return std::move(making.made);
}

Turned<Place> turn(const Knows& knows, const Place& place, const Happened& happened) {
  return std::visit([&](const auto& each) { return after(knows, place, each); }, happened);
}

}  // namespace hearth::pages::door
