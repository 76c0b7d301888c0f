// Asks once before a gathering is closed for good.

#include "remote/pages/facilitator/making.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/goodbye.hpp"

namespace hearth::pages::facilitator {

void make(Making& page, const at::Closing&) {
  const bool at_once = closing_grace(page.knows().room()) == Duration{0};
  page.main = {
      Phrase{page.say("facilitator.close_title"), Style::title},
      Phrase{page.say(at_once ? "facilitator.close_more_now" : "facilitator.close_more"), Style::body}};
  const std::string behind = page.goes_on_behind();
  if (!behind.empty()) page.main.emplace_back(Phrase{behind, Style::body});
  page.foot = {page.leads("close.no", page.say("facilitator.close_no"), at::Main{}, Role::leave),
               page.gives("close.yes", page.say("facilitator.close_yes"), CloseGathering{}, Role::irrevocable,
                          at::Main{})};
}

}  // namespace hearth::pages::facilitator
