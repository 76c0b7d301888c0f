// Somebody cannot come to a group today: they say it themselves, or a friend does. Which of the two is not
// asked twice and not kept; no two words are needed for it.

#include "remote/pages/door/making.hpp"
#include "shared/room/cannot_come_commands.hpp"

namespace hearth::pages::door {

void make(Making& page, const at::CannotCome& place) {
  const bool is_said = !place.said.what.empty() && place.said.answer != Said::Answer::not_now;
  std::vector<Button> ways;
  for (const char* who : {"cannot_come_me", "cannot_come_friend"}) {
    if (!is_said) ways.push_back(page.asks(place, who, CannotCome{place.event}, "cannot_come"));
  }
  page.main = {Phrase{place.title, Style::title}, Phrase{page.say("sign_in.cannot_come_how"), Style::body}};
  if (!ways.empty()) page.main.emplace_back(Buttons{Arrangement::row, std::move(ways)});
  const std::string answer = page.answer_to(place.said);
  if (!answer.empty()) page.main.emplace_back(Phrase{answer, Style::answer});
  page.foot = {page.leads("back", at::WhatsOn{}, Role::leave)};
  page.closes_after(page_stays);
}

}  // namespace hearth::pages::door
