#include "remote/pages/pairing/making.hpp"

namespace hearth::pages::pairing {
namespace {

// A button and its words have the same name.
std::string id_of(const std::string& what) {
  return "pairing." + what;
}

}  // namespace

Making::Making(const Knows& knows, const Place& place) : knows_(knows), place_(place) {
  made.page.name = std::visit([](const auto& each) { return id_of(each.name); }, place.page);
}

Button Making::leads(const std::string& what, Standing to, Role role, std::vector<Asked> asked) {
  does(id_of(what), {Place{std::move(to), place_.language}, std::move(asked)});
  return {id_of(what), say(id_of(what)), role};
}

Button Making::asks(const std::string& what, Asked asked, Role role) {
  does(id_of(what), {std::nullopt, {std::move(asked)}});
  return {id_of(what), say(id_of(what)), role};
}

Button Making::back() {
  return leads("back", at::Looking{}, Role::leave, {GiveUp{}});
}

void Making::put(const std::string& what, Style style, config::Places places) {
  main.emplace_back(Phrase{say(id_of(what), places), style});
}

}  // namespace hearth::pages::pairing
