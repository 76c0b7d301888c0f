// Grids of buttons: what the present part can do, all parts of the agenda, and the time of turns.

#include "remote/pages/facilitator/tools.hpp"

#include <algorithm>

#include "remote/pages/facilitator/offers.hpp"
#include "shared/room/bell_commands.hpp"
#include "shared/room/closing_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/groups_commands.hpp"
#include "shared/room/pairs_commands.hpp"
#include "shared/room/seats.hpp"

namespace hearth::pages::facilitator {
namespace {

using namespace std::chrono_literals;

// The grid of a page as it is filled.
struct Grid {
  Making& page;
  std::optional<Place> then{};  // where every command leads; nothing: the page stays
  Buttons tiles{Arrangement::grid, {}};

  void gives(const std::string& id, const std::string& label, const Command& command) {
    tiles.buttons.push_back(page.gives(id, label, command, Role::other, then));
  }
  void leads(const char* id, const char* key, Place to) {
    tiles.buttons.push_back(page.leads(id, page.say(key), std::move(to)));
  }
  [[nodiscard]] std::string count(const char* key, std::int64_t number) const {
    return page.say(key, {{"count", std::to_string(number)}});
  }
  void stand_on_page(const std::string& title, Place behind) {
    page.main = {Phrase{title, Style::title}, std::move(tiles)};
    page.foot = {page.back(std::move(behind))};
  }
};

void put_groups(Grid& grid) {
  const Making& page = grid.page;
  const Gathering& gathering = page.knows().gathering();
  const auto& groups = gathering.splitting.groups;
  for (const SmallGroup& group : groups) {
    const std::string shape{name_of(group.shape)};
    const std::string name = page.say("wall.groups.shape." + shape);
    grid.gives("groups.next." + shape, page.say("facilitator.group_next", {{"group", name}}),
               NextInGroup{group.shape});
  }
  if (!groups.empty()) return grid.gives("groups.join", page.say("facilitator.join"), JoinGroups{});
  if (!has_turns(gathering.agenda.stage())) return;
  if (!page.knows().room().house->venue.places.empty())
    grid.leads("places", "facilitator.places_page", at::GroupPlaces{});
  grid.gives("groups.split", page.say("facilitator.split"), SplitGroups{});
  for (const std::uint32_t count : {2U, 3U, 4U}) {
    grid.gives("groups.split." + std::to_string(count), grid.count("facilitator.split_in", count),
               SplitGroups{count});
  }
}

void put_pairs(Grid& grid) {
  const Making& page = grid.page;
  const Gathering& gathering = page.knows().gathering();
  if (gathering.agenda.stage().floor != FloorRule::pairs) return;
  const bool drawn = gathering.pairing.step == PairsStep::drawn;
  grid.gives("pairs.draw", page.say(drawn ? "facilitator.pairs_again" : "facilitator.pairs_draw"),
             DrawPairs{});
  if (drawn) grid.leads("exchange", "facilitator.pairs_exchange", at::Exchange{});
  grid.gives("pairs.show", page.say("facilitator.pairs_show"), ShowPairs{});
}

void put_pages(Grid& grid) {
  const Stage& stage = grid.page.knows().gathering().agenda.stage();
  grid.leads("stages", "facilitator.stages_page", at::Stages{});
  if (goes_by_seats(stage)) grid.leads("seats", "facilitator.seats_page", at::Seats{});
  if (has_turns(stage)) grid.leads("times", "facilitator.times_page", at::Times{});
  if (stage.kind != StageKind::facilitator) grid.leads("offers", "facilitator.offers_page", at::Offers{});
  if (stage.kind != StageKind::agreement)
    grid.leads("agreement", "facilitator.agreement_page", at::Agreement{});
  if (grid.page.knows().gathering().kind != FormatKind::day)
    grid.leads("next", "facilitator.next_page", to_next_date(grid.page.knows(), at::NextDate::From::tools));
  grid.leads("names", "facilitator.names_page", at::Names{});
  grid.leads("notes", "facilitator.notes_page", at::Notes{});
  grid.leads("jobs", "facilitator.jobs_page", at::Jobs{});
  grid.leads("access", "facilitator.access_page", at::Access{});
}

bool has_bell(const Making& page) {
  return page.knows().room().house->venue.bell.volume > 0;
}

void put_time(Grid& grid) {
  const Gathering& gathering = grid.page.knows().gathering();
  if (gathering.agenda.present == 0) {
    for (const int count : {5, 10, 15}) {
      grid.gives("began." + std::to_string(count), grid.count("facilitator.began_earlier", count),
                 BeganEarlier{std::chrono::minutes{count}});
    }
  }
  const std::uint32_t people =
      std::max(gathering.agenda.people, static_cast<std::uint32_t>(gathering.guests.size()));
  grid.gives("people.more", grid.count("facilitator.people_more", people + 1), CountPeople{people + 1});
  if (people > 0)
    grid.gives("people.fewer", grid.count("facilitator.people_fewer", people - 1), CountPeople{people - 1});
}

// Everything that makes sense in the present part, what is most pressing first.
void put_tools(Grid& grid) {
  const hearth::Agenda& agenda = grid.page.knows().gathering().agenda;
  if (agenda.suspended) return grid.gives("take_up", grid.page.say("facilitator.take_up"), TakeUpStructure{});
  const StageKind kind = agenda.stage().kind;
  for (Button& button : closing_buttons(grid.page, "")) grid.tiles.buttons.push_back(std::move(button));
  put_pairs(grid);
  // What this part is about comes first; in the others it stands among the pages.
  if (kind == StageKind::facilitator && !chooses_here(grid.page.knows().gathering()))
    grid.leads("offers", "facilitator.offers_page", at::Offers{});
  if (kind == StageKind::agreement) grid.leads("agreement", "facilitator.agreement_page", at::Agreement{});
  if (kind != StageKind::agreement && agenda.stage().wall == Screen::confidentiality)
    grid.tiles.buttons.push_back(to_policies(grid.page));
  grid.gives("suspend", grid.page.say("facilitator.suspend"), SuspendStructure{});
  put_pages(grid);
  if (has_bell(grid.page)) grid.gives("bell", grid.page.say("facilitator.ring_bell"), RingBell{});
  put_groups(grid);
  put_time(grid);
  grid.leads("devices", "facilitator.devices_page", at::Devices{});
}

}  // namespace

bool has_turns(const Stage& stage) {
  switch (stage.floor) {
    case FloorRule::none:
    case FloorRule::pairs:
    case FloorRule::open:
      return false;
    case FloorRule::circle:
    case FloorRule::raised_hands:
    case FloorRule::step_up_step_back:
    case FloorRule::talking_piece:
      return true;
  }
  return false;
}

std::vector<Button> closing_buttons(Making& page, const std::string& before) {
  const Gathering& gathering = page.knows().gathering();
  std::vector<Button> buttons;
  const auto missing = missing_before_closing(gathering, page.knows().now);
  if (!missing || *missing < missing_worth_telling) return buttons;
  for (const ClosingChoice choice : closing_choices(gathering, page.knows().now)) {
    const std::string name{name_of(choice)};
    const std::string time = page.knows().texts.say_left(*missing);
    buttons.push_back(page.gives(std::string{before}.append("keep.").append(name),
                                 page.say("facilitator.keep." + name, {{"time", time}}),
                                 KeepClosing{choice}));
  }
  return buttons;
}

std::optional<Button> next_together(Making& page) {
  const Gathering& gathering = page.knows().gathering();
  const auto big = [&](const char* id, const char* key, const Command& command) {
    return page.gives(id, page.say(key), command, Role::next);
  };
  if (gathering.agenda.suspended) return big("take_up", "facilitator.take_up", TakeUpStructure{});
  if (!gathering.splitting.groups.empty()) return big("groups.join.big", "facilitator.join", JoinGroups{});
  if (gathering.agenda.stage().floor != FloorRule::pairs) return std::nullopt;
  switch (gathering.pairing.step) {
    case PairsStep::none:
    case PairsStep::over:
      if (taking_part(gathering).size() > 1)
        return big("pairs.draw.big", "facilitator.pairs_draw", DrawPairs{});
      return big("pairs.show.big", "facilitator.pairs_find", ShowPairs{});
    case PairsStep::drawn:
      return big("pairs.show.big", "facilitator.pairs_show", ShowPairs{});
    case PairsStep::shown:
      return big("pairs.swap.big", "facilitator.pairs_begin", SwapPairs{});
    case PairsStep::first:
      return big("pairs.swap.big", "facilitator.pairs_swap", SwapPairs{});
    case PairsStep::second:
      return big("pairs.swap.big", "facilitator.pairs_over", SwapPairs{});
  }
  return std::nullopt;
}

void make(Making& page, const at::Tools&) {
  Grid grid{page};
  put_tools(grid);
  grid.stand_on_page(page.say("facilitator.tools_title"), at::Main{});
  const Subject names = page.knows().gathering().names;
  if (names == Subject::none) return;
  const std::string label = page.say("facilitator.subject." + std::string{name_of(names)});
  page.foot.push_back(page.leads("subject", label, at::Subject{}));
}

void make(Making& page, const at::Stages&) {
  Grid grid{page, at::Main{}};
  const hearth::Agenda& agenda = page.knows().gathering().agenda;
  for (std::uint32_t i = 0; i < agenda.stages.size(); ++i) {
    const Stage& stage = agenda.stages[i];
    std::string words = stage.title.str();
    if (stage.planned)
      words += "\n" + grid.count("facilitator.minutes_planned",
                                 std::chrono::round<std::chrono::minutes>(*stage.planned).count());
    grid.gives("stage." + std::to_string(i + 1), words, SkipStage{i});
    grid.tiles.buttons.back().chosen = i == agenda.present;
  }
  grid.stand_on_page(page.say("facilitator.stages_title"), at::Tools{});
}

void make(Making& page, const at::Times&) {
  Grid grid{page, at::Main{}};
  grid.gives("turns.untimed", page.say("facilitator.untimed"), SetTurnTime{TimeRule::untimed, {}, {}});
  for (const int count : {1, 2, 3, 5, 10}) {
    grid.gives("turns.fixed." + std::to_string(count), grid.count("facilitator.fixed", count),
               SetTurnTime{TimeRule::fixed, std::chrono::minutes{count}, {}});
  }
  grid.gives("turns.shares", page.say("facilitator.shares"), SetTurnTime{TimeRule::equal_share, {}, {}});
  const Stage& stage = page.knows().gathering().agenda.stage();
  const bool shown = stage.turn_time == TurnTime::shown;
  SetTurnTime same{stage.time, {}, shown ? TurnTime::hidden : TurnTime::shown};
  if (stage.time == TimeRule::fixed) same.seconds = std::chrono::floor<std::chrono::seconds>(stage.turn);
  grid.gives("turns.shown", page.say(shown ? "facilitator.hide_time" : "facilitator.show_time"), same);
  if (has_bell(page)) {
    const bool rings = page.knows().gathering().agenda.turn_bell == TurnBell::rings;
    grid.gives("turns.bell", page.say(rings ? "facilitator.turn_bell_off" : "facilitator.turn_bell_on"),
               SetTurnBell{rings ? TurnBell::silent : TurnBell::rings});
  }
  grid.stand_on_page(page.say("facilitator.times_page"), at::Tools{});
}

}  // namespace hearth::pages::facilitator
