#include "remote/facilitator/tools.hpp"

#include <algorithm>

#include "shared/room/closing_commands.hpp"
#include "shared/room/facilitation_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/groups_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/pairs_commands.hpp"

namespace hearth::remote {
namespace {

using namespace std::chrono_literals;

// Adds to a list of tools, with words from the texts.
class Shelf {
 public:
  explicit Shelf(const Frame& frame) : frame_(frame) {}

  void put(const std::string& id, const std::string& label, std::variant<Command, Panel, Picking> does,
           ui::ButtonStyle style = ui::ButtonStyle::secondary) {
    tools.push_back({id, label, std::move(does), style});
  }
  [[nodiscard]] std::string say(const std::string& key) const { return frame_.texts.say(key); }
  [[nodiscard]] std::string count(const std::string& key, std::int64_t number) const {
    return frame_.texts.say(key, {{"count", std::to_string(number)}});
  }

  std::vector<Tool> tools;

 private:
  const Frame& frame_;
};

void put_closing(const Frame& frame, Shelf& shelf) {
  const Gathering& gathering = Desk::gathering(frame);
  const auto missing = missing_before_closing(gathering, frame.now);
  if (!missing || *missing < missing_worth_telling) return;
  for (const ClosingChoice choice : closing_choices(gathering, frame.now)) {
    const std::string name{name_of(choice)};
    shelf.put("keep." + name,
              frame.texts.say("facilitator.keep." + name, {{"time", frame.texts.say_left(*missing)}}),
              KeepClosing{choice});
  }
}

void put_groups(const Frame& frame, Shelf& shelf) {
  const Gathering& gathering = Desk::gathering(frame);
  const auto& groups = gathering.splitting.groups;
  for (const SmallGroup& group : groups) {
    const std::string colour{name_of(group.colour)};
    shelf.put("groups.next." + colour,
              frame.texts.say("facilitator.group_next",
                              {{"group", frame.texts.say("wall.groups.colour." + colour)}}),
              NextInGroup{group.colour});
  }
  if (!groups.empty()) return shelf.put("groups.join", shelf.say("facilitator.join"), JoinGroups{});
  if (!has_turns(gathering.agenda.stage())) return;
  shelf.put("groups.split", shelf.say("facilitator.split"), SplitGroups{});
  for (const std::uint32_t count : {2U, 3U, 4U}) {
    shelf.put("groups.split." + std::to_string(count), shelf.count("facilitator.split_in", count),
              SplitGroups{count});
  }
}

void put_pairs(const Frame& frame, Shelf& shelf) {
  const Gathering& gathering = Desk::gathering(frame);
  if (gathering.agenda.stage().floor != FloorRule::pairs) return;
  const bool drawn = gathering.pairing.step == PairsStep::drawn;
  shelf.put("pairs.draw", shelf.say(drawn ? "facilitator.pairs_again" : "facilitator.pairs_draw"),
            DrawPairs{});
  if (drawn) shelf.put("exchange", shelf.say("facilitator.pairs_exchange"), Panel::exchange);
  shelf.put("pairs.show", shelf.say("facilitator.pairs_show"), ShowPairs{});
}

void put_pages(const Frame& frame, Shelf& shelf) {
  const Stage& stage = Desk::gathering(frame).agenda.stage();
  shelf.put("stages", shelf.say("facilitator.stages_page"), Panel::stages);
  shelf.put("guest", shelf.say("facilitator.guest_page"), Picking::guest);
  if (has_turns(stage)) shelf.put("times", shelf.say("facilitator.times_page"), Panel::times);
  if (stage.kind != StageKind::facilitator)
    shelf.put("offers", shelf.say("facilitator.offers_page"), Panel::offers);
  if (stage.kind != StageKind::agreement)
    shelf.put("agreement", shelf.say("facilitator.agreement_page"), Panel::agreement);
  shelf.put("names", shelf.say("facilitator.names_page"), Panel::names);
  shelf.put("notes", shelf.say("facilitator.notes_page"), Panel::notes);
  shelf.put("jobs", shelf.say("facilitator.jobs_page"), Panel::jobs);
}

void put_time(const Frame& frame, Shelf& shelf) {
  const Gathering& gathering = Desk::gathering(frame);
  if (gathering.agenda.present == 0) {
    for (const int count : {5, 10, 15}) {
      shelf.put("began." + std::to_string(count), shelf.count("facilitator.began_earlier", count),
                BeganEarlier{std::chrono::minutes{count}});
    }
  }
  const std::uint32_t people =
      std::max(gathering.agenda.people, static_cast<std::uint32_t>(gathering.guests.size()));
  shelf.put("people.more", shelf.count("facilitator.people_more", people + 1), CountPeople{people + 1});
  if (people > 0)
    shelf.put("people.fewer", shelf.count("facilitator.people_fewer", people - 1), CountPeople{people - 1});
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

std::optional<Tool> next_together(const Frame& frame) {
  const Gathering& gathering = Desk::gathering(frame);
  const Shelf shelf{frame};
  if (gathering.agenda.suspended) return Tool{"take_up", shelf.say("facilitator.take_up"), TakeUpStructure{}};
  if (!gathering.splitting.groups.empty())
    return Tool{"groups.join.big", shelf.say("facilitator.join"), JoinGroups{}};
  if (gathering.agenda.stage().floor != FloorRule::pairs) return std::nullopt;
  const bool named = taking_part(gathering).size() > 1;
  switch (gathering.pairing.step) {
    case PairsStep::none:
    case PairsStep::over:
      if (named) return Tool{"pairs.draw.big", shelf.say("facilitator.pairs_draw"), DrawPairs{}};
      return Tool{"pairs.show.big", shelf.say("facilitator.pairs_find"), ShowPairs{}};
    case PairsStep::drawn:
      return Tool{"pairs.show.big", shelf.say("facilitator.pairs_show"), ShowPairs{}};
    case PairsStep::shown:
      return Tool{"pairs.swap.big", shelf.say("facilitator.pairs_begin"), SwapPairs{}};
    case PairsStep::first:
      return Tool{"pairs.swap.big", shelf.say("facilitator.pairs_swap"), SwapPairs{}};
    case PairsStep::second:
      return Tool{"pairs.swap.big", shelf.say("facilitator.pairs_over"), SwapPairs{}};
  }
  return std::nullopt;
}

std::vector<Tool> tools_now(const Frame& frame) {
  Shelf shelf{frame};
  const Gathering& gathering = Desk::gathering(frame);
  if (gathering.agenda.suspended) {
    shelf.put("take_up", shelf.say("facilitator.take_up"), TakeUpStructure{});
    return std::move(shelf.tools);
  }
  const StageKind kind = gathering.agenda.stage().kind;
  put_closing(frame, shelf);
  put_pairs(frame, shelf);
  // What this part is about comes first; in the others it stands among the pages.
  if (kind == StageKind::facilitator)
    shelf.put("offers", shelf.say("facilitator.offers_page"), Panel::offers);
  if (kind == StageKind::agreement)
    shelf.put("agreement", shelf.say("facilitator.agreement_page"), Panel::agreement);
  if (kind != StageKind::agreement && gathering.agenda.stage().wall == Screen::confidentiality) {
    shelf.put("policies", shelf.say("facilitator.policies_page"), Panel::policies);
  }
  shelf.put("suspend", shelf.say("facilitator.suspend"), SuspendStructure{});
  put_pages(frame, shelf);
  put_groups(frame, shelf);
  put_time(frame, shelf);
  return std::move(shelf.tools);
}

std::vector<Tool> stage_tools(const Frame& frame) {
  Shelf shelf{frame};
  const Agenda& agenda = Desk::gathering(frame).agenda;
  for (std::uint32_t i = 0; i < agenda.stages.size(); ++i) {
    const Stage& stage = agenda.stages[i];
    std::string words = stage.title.str();
    if (stage.planned) {
      words += "\n" + shelf.count("facilitator.minutes_planned",
                                  std::chrono::round<std::chrono::minutes>(*stage.planned).count());
    }
    shelf.put("stage." + std::to_string(i + 1), words, SkipStage{i},
              i == agenda.present ? ui::ButtonStyle::primary : ui::ButtonStyle::secondary);
  }
  return std::move(shelf.tools);
}

std::vector<Tool> time_tools(const Frame& frame) {
  Shelf shelf{frame};
  shelf.put("turns.untimed", shelf.say("facilitator.untimed"), SetTurnTime{TimeRule::untimed, {}, {}});
  for (const int count : {1, 2, 3, 5, 10}) {
    shelf.put("turns.fixed." + std::to_string(count), shelf.count("facilitator.fixed", count),
              SetTurnTime{TimeRule::fixed, std::chrono::minutes{count}, {}});
  }
  shelf.put("turns.shares", shelf.say("facilitator.shares"), SetTurnTime{TimeRule::equal_share, {}, {}});
  const Stage& stage = Desk::gathering(frame).agenda.stage();
  const bool shown = stage.turn_time == TurnTime::shown;
  const auto seconds = std::chrono::floor<std::chrono::seconds>(stage.turn);
  SetTurnTime same{stage.time, {}, shown ? TurnTime::hidden : TurnTime::shown};
  if (stage.time == TimeRule::fixed) same.seconds = seconds;
  shelf.put("turns.shown", shelf.say(shown ? "facilitator.hide_time" : "facilitator.show_time"), same);
  return std::move(shelf.tools);
}

std::vector<Tool> guest_tools(const Frame& frame, Token token) {
  Shelf shelf{frame};
  const auto put = [&](const std::string& id, Command command) {
    shelf.put("guest." + id, shelf.say("facilitator.guest." + id), std::move(command));
  };
  put("hand", RaiseHand{token});
  put("no_hand", LowerHand{token});
  put("floor", ChooseSpeaker{token});
  put("only_listening", OnlyListen{token});
  put("stepped_out", StepOut{token});
  put("back", ComeBack{token});
  for (const auto& [wish, name] : enum_names<ResponseWish>)
    put("wish." + std::string{name}, WishResponse{token, wish});
  put("sit_out", WishForPairs{token, PairsWishKind::sit_out, {}});
  put("join_pairs", WishForPairs{token, PairsWishKind::join, {}});
  put("facilitates", HandOver{token});
  put("leaves", Leave{token});
  return std::move(shelf.tools);
}

}  // namespace hearth::remote
