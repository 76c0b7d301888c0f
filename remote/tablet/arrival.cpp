#include "remote/tablet/arrival.hpp"

#include <utility>

#include "shared/base/match.hpp"

namespace hearth::remote {

using namespace pages::pairing;

Arrival::Arrival(ArrivalOptions options, std::function<void()> notify)
    : before_(std::move(options.before)),
      discovery_(notify),
      joining_(std::move(options.joiner), std::move(notify)) {
  if (before_) place_.page = at::SentAway{};
  if (!options.kiosk) return;
  place_.page = at::Asking{};
  joining_.begin(*options.kiosk);
}

bool Arrival::waits_to_begin() const {
  return std::holds_alternative<at::SentAway>(place_.page) || std::holds_alternative<at::Anew>(place_.page);
}

void Arrival::ask(const Asked& asked) {
  std::visit(
      Match{[&](const Begin& begin) { joining_.begin(begin.kiosk); },
            [&](const GiveUp&) { joining_.give_up(); }, [&](const SameWords&) { joining_.say_same_words(); },
            [&](const OtherWords&) { joining_.say_other_words(); },
            [&](const Code& code) { joining_.say_code(code.digits); }},
      asked);
}

void Arrival::happen(const Knows& knows, const pages::Happened& happened) {
  auto turned = turn(knows, place_, happened);
  place_ = std::move(turned.place);
  for (const Asked& asked : turned.requests) ask(asked);
}

void Arrival::draw(Frame& frame) {
  // One for the whole frame: a touch means what was drawn, though another kiosk may be found meanwhile.
  const Knows knows{frame.texts, frame.languages, discovery_.kiosks(), joining_.seen(), before_};
  happen(knows, pages::Told{});
  const auto standing = page(knows, place_);
  for (const pages::Happened& happened : view_.draw(frame.touch, standing.page, frame.texts, 0, frame.here))
    happen(knows, happened);
  if (knows.joining && knows.joining->now == link::JoiningNow::in)
    in_ = In{knows.joining->kiosk, *knows.joining->keys};
}

}  // namespace hearth::remote
