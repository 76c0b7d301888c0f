#include "remote/pages/door/making.hpp"

namespace hearth::pages::door {
namespace {

// A button of the door and its words have the same name.
std::string named(const std::string& what) {
  return "sign_in." + what;
}

std::optional<Token> whose(const Standing& page) {
  return std::visit(
      [](const auto& each) -> std::optional<Token> {
        if constexpr (requires { each.token; }) return each.token;
        return std::nullopt;
      },
      page);
}

}  // namespace

Making::Making(const Knows& knows, const Place& place) : knows_(knows), place_(place) {
  made.page.name = std::visit([](const auto& each) { return std::string{each.name}; }, place.page);
}

Button Making::leads(const std::string& what, Standing to, Role role) {
  const std::string id = named(what);
  does(id, {Place{std::move(to), place_.language}});
  return {id, say(id), role};
}

Button Making::gives(const std::string& what, const Command& command, Standing then, Role role) {
  const std::string id = named(what);
  does(id, {Place{std::move(then), place_.language},
            {{id, command, std::nullopt, Urgency::whenever, whose(place_.page)}}});
  return {id, say(id), role};
}

Button Making::home(const std::string& what) {
  const std::string id = named(what);
  does(id, {Place{}});
  return {id, say(id), Role::leave};
}

Button Making::back_to(std::optional<Token> token) {
  return token ? leads("back", at::Mine{*token}, Role::leave) : home("back");
}

std::string Making::answer_to(const Said& said) const {
  if (said.what.empty()) return {};
  switch (said.answer) {
    case Said::Answer::waiting:
      if (knows_.away) return say("sign_in.said.kept_for_later");
      return knows_.sending.is_late(knows_.here) ? say("sign_in.moment") : std::string{};
    case Said::Answer::yes:
      return say("sign_in.said." + said.what);
    case Said::Answer::not_now:
      return say("sign_in.said.not_now");
  }
  return {};
}

void Making::offer(const std::string& title, std::vector<Button> offered, const std::string& answer) {
  main = {Phrase{title, Style::title}, Buttons{Arrangement::grid, std::move(offered)}};
  main.push_back(Phrase{answer, Style::answer});  // also an empty one, whose room a tablet keeps
}

void Making::closes_after(Duration stays) {
  made.page.closes_after = stays;
  made.page.closes_words = say("sign_in.closes_by_itself");
}

}  // namespace hearth::pages::door
