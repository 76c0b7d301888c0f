// What can be read: words to say, one paragraph at a time or all of them with the questions, and whom to call
// now.

#include "remote/pages/facilitator/words.hpp"

#include <algorithm>
#include <sstream>

#include "remote/pages/reading.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/wall_commands.hpp"

namespace hearth::pages::facilitator {
namespace {

using Shows = at::Words::Shows;

// One of what is read out, and what that is.
struct Paragraph {
  std::string heading;
  std::string words;
};

std::string questions_of(const Stage& stage) {
  std::string questions;
  for (const auto& prompt : stage.prompts) questions += (questions.empty() ? "" : "\n") + prompt.str();
  return questions;
}

// What is to be said, then the questions together.
std::vector<Paragraph> script_of(const Making& page) {
  const Stage& stage = page.knows().gathering().agenda.stage();
  std::vector<Paragraph> script;
  for (const std::string& words : paragraphs_to_say(stage))
    script.push_back({page.say("facilitator.to_say"), words});
  const std::string questions = questions_of(stage);
  if (!questions.empty()) script.push_back({page.say("facilitator.questions"), questions});
  return script;
}

// Whoever reads aloud finds the next paragraph under the same finger.
void put_paragraph(Making& page, const std::vector<Paragraph>& script, at::Words place) {
  const Paragraph& paragraph = script[place.paragraph];
  page.main = {Phrase{paragraph.heading + " · " + paragraph_number(page, place.paragraph, script.size()),
                      Style::small},
               Phrase{paragraph.words, Style::aloud}};
  const auto turns_to = [&](const char* id, const char* key, std::size_t to, Role role) {
    at::Words then = place;
    then.paragraph = to;
    return page.leads(id, page.say(key), then, role);
  };
  page.foot.push_back(turns_to("words.before", "facilitator.paragraph_before",
                               place.paragraph - (place.paragraph > 0 ? 1 : 0), Role::other));
  if (place.paragraph == 0) page.foot.back().state = State::refused;
  page.foot.push_back(page.leads("words.all", page.say("facilitator.words_all"),
                                 at::Words{Shows::all, place.paragraph, place.stage}));
  if (place.paragraph + 1 < script.size())
    page.foot.push_back(
        turns_to("words.next", "facilitator.paragraph_next", place.paragraph + 1, Role::primary));
  else
    page.foot.push_back(
        page.leads("words.next", page.say("facilitator.words_done"), at::Main{}, Role::primary));
}

}  // namespace

std::vector<std::string> paragraphs_to_say(const Stage& stage) {
  std::vector<std::string> all;
  std::istringstream lines{stage.say.str()};
  for (std::string line; std::getline(lines, line);) {
    if (!is_blank(line)) all.push_back(line);
  }
  return all;
}

Rows whole_script(const Making& page) {
  Rows rows{"reading", {}};
  std::string heading;
  for (const Paragraph& each : script_of(page)) {
    Row row{{{each.words, Style::body}}};
    if (each.heading != heading) row.texts.insert(row.texts.begin(), {each.heading, Style::strong});
    heading = each.heading;
    rows.rows.push_back(std::move(row));
  }
  return rows;
}

std::string paragraph_number(const Making& page, std::size_t index, std::size_t count) {
  return page.say("facilitator.paragraph",
                  {{"number", std::to_string(index + 1)}, {"count", std::to_string(count)}});
}

void make(Making& page, const at::Words& place) {
  const std::vector<Paragraph> script = script_of(page);
  at::Words here = place;
  const std::uint64_t stage = page.knows().room().progress.stage;
  // Somebody has gone on to another part: its script begins at the beginning.
  if (here.stage != stage) here = {place.shows, 0, stage};
  here.paragraph = std::min(here.paragraph, script.empty() ? 0 : script.size() - 1);
  page.foot = {page.back(at::Main{})};
  if (here.shows == Shows::all || script.empty()) {
    page.main = {Phrase{page.knows().gathering().agenda.stage().title.str(), Style::title},
                 whole_script(page)};
    if (!script.empty())
      page.foot.push_back(page.leads("words.one", page.say("facilitator.words_one"),
                                     at::Words{Shows::one, here.paragraph, stage}));
  } else {
    put_paragraph(page, script, here);
  }
  if (page.knows().gathering().agenda.stage().floor == FloorRule::circle)
    page.foot.insert(page.foot.begin() + 1,
                     page.gives("floor.start_round", page.say("facilitator.round_again"), StartRound{}));
}

void make(Making& page, const at::Crisis&) {
  const Knows& knows = page.knows();
  page.main = {Phrase{page.say("wall.crisis.title"), Style::title},
               help_to_read(knows.room().house->venue, knows.texts)};
  page.foot = {page.back(at::Main{}), page.gives("crisis.show", page.say("facilitator.show_on_wall"),
                                                 ShowScreen{Screen::crisis}, Role::primary, at::Main{})};
}

}  // namespace hearth::pages::facilitator
