// A gathering is on: the agenda, who speaks, who is next, and the buttons for both. The next chair can read
// this tablet, so it shows nobody but who speaks and who asked to.

#include <algorithm>

#include "remote/pages/facilitator/groups.hpp"
#include "remote/pages/facilitator/line.hpp"
#include "remote/pages/facilitator/making.hpp"
#include "remote/pages/facilitator/offers.hpp"
#include "remote/pages/facilitator/small_wall.hpp"
#include "remote/pages/facilitator/tools.hpp"
#include "remote/pages/facilitator/words.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/undo_commands.hpp"

namespace hearth::pages::facilitator {
namespace {

using std::chrono::minutes;

bool is_last_stage(const hearth::Agenda& agenda) {
  return agenda.present + 1 >= agenda.stages.size();
}

void put_rail(Making& page) {
  const Gathering& gathering = page.knows().gathering();
  Agenda agenda;
  agenda.present = gathering.agenda.present;
  for (const Stage& stage : gathering.agenda.stages) {
    agenda.parts.push_back({stage.title.str(), {}});
    if (stage.planned) agenda.parts.back().planned = std::chrono::round<minutes>(*stage.planned);
  }
  page.rail = {
      Phrase{gathering.title.str(), Style::small}, TimeOfDay{to_hh_mm(page.knows().local)}, std::move(agenda),
      Buttons{Arrangement::row,
              {page.gives("stage.back", page.say("facilitator.previous_stage"), PreviousStage{}, Role::aside),
               page.gives("stage.longer", page.say("facilitator.longer"), LengthenStage{minutes{5}})}},
      Buttons{Arrangement::row, {page.gives("stage.next", next_stage_words(page), NextStage{})}}};
  const std::string behind = page.goes_on_behind();
  if (!behind.empty()) page.rail.insert(page.rail.begin() + 1, Phrase{behind, Style::small});
}

std::string time_words(const Making& page) {
  const Gathering& gathering = page.knows().gathering();
  if (!gathering.floor.turn) return gathering.agenda.stage().wall_line.str();
  const Turn& turn = *gathering.floor.turn;
  if (!turn.limit || gathering.floor.clock == FloorClock::off) return page.say("facilitator.no_time");
  const Duration left = *turn.limit - turn.clock.elapsed(page.knows().now);
  if (left <= Duration{0}) return page.say("facilitator.time_over");
  return page.say("facilitator.time_left", {{"time", page.knows().texts.say_left(left)}});
}

float share_of(Duration elapsed, Duration whole) {
  return std::clamp(static_cast<float>(elapsed.count()) / static_cast<float>(whole.count()), 0.0F, 1.0F);
}

// How far the turn, or without one the stage, has come.
Meter meter(const Knows& knows) {
  const Gathering& gathering = knows.gathering();
  const auto& turn = gathering.floor.turn;
  if (!turn) {
    const hearth::Agenda& agenda = gathering.agenda;
    const auto& planned = agenda.stage().planned;
    return {planned ? share_of(agenda.clock.elapsed(knows.now), *planned) : 0, Meter::Of::stage};
  }
  const bool timed = turn->limit && gathering.floor.clock == FloorClock::on;
  return {timed ? share_of(turn->clock.elapsed(knows.now), *turn->limit) : 0, Meter::Of::turn};
}

Person speaker(const Making& page) {
  const Gathering& gathering = page.knows().gathering();
  const Stage& stage = gathering.agenda.stage();
  const std::string above = time_words(page);
  if (!gathering.floor.turn)
    return {{}, has_turns(stage) ? page.say("facilitator.nobody_speaks") : stage.title.str(), above};
  const GuestId id = gathering.floor.turn->guest;
  const Guest* guest = find_member(page.knows().room(), id);
  const std::string name = called_on_wall(page.knows(), WallNameOf::speaker);
  return {guest != nullptr ? guest->token : std::nullopt, name.empty() ? page.name_of_guest(id) : name,
          above};
}

// The largest button. Its id is never that of a smaller one which does the same.
Button next_button(Making& page) {
  const Gathering& gathering = page.knows().gathering();
  const auto big = [&](const char* id, const std::string& label, const Command& command,
                       const char* icon = "") {
    Button button = page.gives(id, label, command, Role::next);
    button.icon = icon;
    return button;
  };
  if (gathering.agenda.paused)
    return big("resume.big", page.say("facilitator.resume"), ResumeGathering{}, "play");
  if (const auto together = next_together(page)) return *together;
  if (gathering.kind == FormatKind::day)
    return page.leads("group", page.say("facilitator.start_group"), at::Group{}, Role::next);
  if (!has_turns(gathering.agenda.stage())) return big("stage.next.big", next_stage_words(page), NextStage{});
  return next_turn_button(page);
}

Buttons turn_buttons(Making& page) {
  return {Arrangement::row,
          {page.gives("floor.more_time", page.say("facilitator.more_time"),
                      GiveMoreTime{std::chrono::seconds{60}}),
           page.gives("floor.no_clock", page.say("facilitator.no_clock"), StopClock{}),
           page.gives("floor.pass", page.say("facilitator.pass"), Pass{}),
           page.gives("floor.done", page.say("facilitator.done"), EndTurn{})}};
}

// What the group does in the part in which it chooses who leads.
void put_choosing(Making& page) {
  const Gathering& gathering = page.knows().gathering();
  page.main = {speaker(page), meter(page.knows())};
  const bool paused = gathering.agenda.paused;
  if (paused) page.main.emplace_back(Buttons{Arrangement::row, {next_button(page)}});
  put_leading(page);
  const bool over = !is_open(gathering.leading) && gathering.leading.step != LeadingStep::nobody;
  if (over && !paused) page.main.emplace_back(Buttons{Arrangement::row, {next_button(page)}});
}

// Who is with whom in the present draw.
void put_pairs(Making& page) {
  Together together;
  for (const Pair& pair : page.knows().gathering().pairing.pairs) {
    std::string names;
    for (const GuestId id : pair.guests) names += (names.empty() ? "" : " · ") + page.name_of_guest(id);
    together.names.push_back(std::move(names));
  }
  if (!together.names.empty()) page.main.emplace_back(std::move(together));
}

std::string undo_words(const Making& page) {
  const auto& names = page.knows().room().step_names;
  if (names.empty()) return page.say("facilitator.undo");
  std::string key = names.back().str();
  std::replace(key.begin(), key.end(), '.', '_');
  return page.say("facilitator.undo_what", {{"what", page.say("facilitator.step." + key)}});
}

// Nobody has a turn and nothing is to be drawn: whoever leads reads out or tells, and has that before them.
bool is_for_telling(const Gathering& gathering) {
  const FloorRule floor = gathering.agenda.stage().floor;
  return gathering.kind != FormatKind::day && !gathering.agenda.suspended &&
         (floor == FloorRule::none || floor == FloorRule::open);
}

void put_turns(Making& page) {
  const Gathering& gathering = page.knows().gathering();
  page.main = {speaker(page), meter(page.knows()), Buttons{Arrangement::row, {next_button(page)}}};
  if (gathering.kind == FormatKind::day) return put_look_back(page);
  if (gathering.agenda.suspended) return;
  if (is_for_telling(gathering)) {
    if (Rows script = whole_script(page); !script.rows.empty()) page.main.emplace_back(std::move(script));
  } else if (has_turns(gathering.agenda.stage())) {
    page.main.emplace_back(turn_buttons(page));
    put_line(page);
  } else {
    put_pairs(page);
  }
}

void put_side(Making& page) {
  const Gathering& gathering = page.knows().gathering();
  page.side = {Phrase{page.say("facilitator.on_the_wall"), Style::small}, small_wall(page.knows())};
  if (const auto name = name_on_wall(page)) page.side.emplace_back(Buttons{Arrangement::row, {*name}});
  const std::vector<std::string> script = paragraphs_to_say(gathering.agenda.stage());
  if (script.empty() || (is_for_telling(gathering) && !chooses_here(gathering))) return;
  std::string heading = page.say("facilitator.to_say");
  if (script.size() > 1) heading += " · " + paragraph_number(page, 0, script.size());
  page.side.emplace_back(Card{heading, script.front()});
}

// In the last part it is what comes next. It stays where it always is: in the place of the largest button it
// would lie under a finger that has just gone on.
Role close_role(const Making& page) {
  const Gathering& gathering = page.knows().gathering();
  return is_last_stage(gathering.agenda) && gathering.kind != FormatKind::day ? Role::primary : Role::aside;
}

// The same in every part, in the same places.
void put_foot(Making& page) {
  const Gathering& gathering = page.knows().gathering();
  page.foot = {page.leads("wall", page.say("facilitator.wall"), at::Wall{}),
               page.leads("words", page.say("facilitator.words"), at::Words{}),
               page.leads("people", page.say("facilitator.guest_page"), at::People{}),
               page.leads("tools", page.say("facilitator.tools"), at::Tools{})};
  // In the café's day no clock runs.
  if (gathering.kind != FormatKind::day)
    page.foot.push_back(gathering.agenda.paused
                            ? page.gives("resume", page.say("facilitator.resume"), ResumeGathering{})
                            : page.gives("pause", page.say("facilitator.pause"), PauseGathering{}));
  page.foot.push_back(page.gives("undo", undo_words(page), UndoStep{}, Role::aside));
  page.foot.push_back(page.leads("close", page.say("facilitator.close"), at::Closing{}, close_role(page)));
  page.foot.push_back(page.leads("help", page.say("facilitator.screen.crisis"), at::Crisis{}, Role::help));
}

}  // namespace

void make_running(Making& page) {
  put_rail(page);
  if (chooses_here(page.knows().gathering()))
    put_choosing(page);
  else if (!page.knows().gathering().splitting.groups.empty())
    put_groups(page, next_button(page));
  else
    put_turns(page);
  put_side(page);
  put_foot(page);
}

}  // namespace hearth::pages::facilitator
