// What can be read: words to say with questions, and whom to call now.

#include "remote/pages/facilitator/making.hpp"
#include "remote/pages/reading.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/wall_commands.hpp"

namespace hearth::pages::facilitator {

void make(Making& page, const at::Words&) {
  const Stage& stage = page.knows().gathering().agenda.stage();
  std::vector<std::string> all;
  if (!stage.say.empty()) all.push_back(page.say("facilitator.to_say") + "\n" + stage.say.str());
  std::string questions;
  for (const auto& prompt : stage.prompts) questions += "\n" + prompt.str();
  if (!questions.empty()) all.push_back(page.say("facilitator.questions") + questions);
  page.main = {Phrase{stage.title.str(), Style::title}, paragraphs(all)};
  page.foot = {page.back(at::Main{})};
  if (stage.floor == FloorRule::circle)
    page.foot.push_back(page.gives("floor.start_round", page.say("facilitator.round_again"), StartRound{}));
}

void make(Making& page, const at::Crisis&) {
  const Knows& knows = page.knows();
  page.main = {Phrase{page.say("wall.crisis.title"), Style::title},
               help_to_read(knows.room().house->venue, knows.texts)};
  page.foot = {page.back(at::Main{}), page.gives("crisis.show", page.say("facilitator.show_on_wall"),
                                                 ShowScreen{Screen::crisis}, Role::primary, at::Main{})};
}

}  // namespace hearth::pages::facilitator
