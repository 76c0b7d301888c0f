// Asks once before a gathering is closed for good.

#include "remote/pages/facilitator/tools.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/goodbye.hpp"

namespace hearth::pages::facilitator {

namespace {

// The last moment to say when the group meets again, while everybody is still there.
void put_next_date(Making& page) {
  const std::string words = next_date_words(page.knows());
  const std::string line = words.empty() ? page.say("facilitator.next_not_known")
                                         : page.say("facilitator.next_known", {{"date", words}});
  page.main.emplace_back(Rows{
      "next",
      {{{{line, Style::strong}},
        {page.leads("next", page.say(words.empty() ? "facilitator.next_page" : "facilitator.next_change"),
                    to_next_date(page.knows(), at::NextDate::From::closing))}}}});
}

}  // namespace

void make(Making& page, const at::Closing&) {
  const bool at_once = closing_grace(page.knows().room()) == Duration{0};
  page.main = {
      Phrase{page.say("facilitator.close_title"), Style::title},
      Phrase{page.say(at_once ? "facilitator.close_more_now" : "facilitator.close_more"), Style::body}};
  const std::string behind = page.goes_on_behind();
  if (!behind.empty()) page.main.emplace_back(Phrase{behind, Style::body});
  if (page.knows().gathering().kind != FormatKind::day) put_next_date(page);
  page.foot = {page.leads("close.no", page.say("facilitator.close_no"), at::Main{}, Role::leave),
               page.gives("close.yes", page.say("facilitator.close_yes"), CloseGathering{}, Role::irrevocable,
                          at::Main{})};
}

}  // namespace hearth::pages::facilitator
