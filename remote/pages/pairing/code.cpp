// The six digits that the wall shows while nobody facilitates yet.

#include "remote/pages/pairing/making.hpp"

namespace hearth::pages::pairing {
namespace {

// Three and three, as the wall shows them, with a dot for each that is still missing. Isolated, so that both
// parts keep their order in a language that runs from right to left.
std::string so_far(const std::string& code) {
  std::string shown = "\u2066";
  for (std::size_t i = 0; i < code_digits; ++i) {
    if (i == code_digits / 2) shown += "  ";
    shown += i < code.size() ? std::string(1, code[i]) : "·";
  }
  return shown + "\u2069";
}

Button key(Making& page, const at::Asking& place, int digit) {
  const std::string label = std::to_string(digit);
  Button button{"pairing.key." + label, label};
  page.does(button.id, {Place{at::Asking{place.code + label}, page.place().language}});
  return button;
}

Button erase(Making& page, const at::Asking& place) {
  Button button{"pairing.erase", {}, Role::aside};
  button.icon = "backspace";
  page.does(button.id,
            {Place{at::Asking{place.code.substr(0, place.code.size() - 1)}, page.place().language}});
  if (place.code.empty()) button.state = State::refused;
  return button;
}

}  // namespace

void make_code(Making& page, const at::Asking& place) {
  const bool wrong = page.knows().joining->now == link::JoiningNow::code_wrong;
  page.made.page.name = "pairing.code";
  page.put("code", Style::title);
  page.main.emplace_back(Phrase{so_far(place.code), Style::compared});
  Buttons keys{Arrangement::pad, {}};
  for (const int digit : {1, 2, 3, 4, 5, 6, 7, 8, 9, 0}) keys.buttons.push_back(key(page, place, digit));
  keys.buttons.push_back(erase(page, place));
  page.main.emplace_back(std::move(keys));
  page.main.emplace_back(Phrase{wrong ? page.say("pairing.code_wrong") : std::string{}, Style::answer});
  page.foot = {page.back()};
}

}  // namespace hearth::pages::pairing
