#include "remote/facilitator/tools.hpp"

#include <algorithm>

namespace hearth::remote {
namespace {

using namespace std::chrono_literals;

const Gathering& gathering_of(const Frame& frame) { return *Desk::room(frame).gathering; }

// Adds to a list of tools, with words from the texts.
class Shelf {
 public:
  explicit Shelf(const Frame& frame) : frame_(frame) {}

  void put(const std::string& id, const std::string& label, Command command) {
    tools.push_back({id, label, std::move(command)});
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
  const Gathering& gathering = gathering_of(frame);
  const auto missing = missing_before_closing(gathering, frame.now);
  if (!missing || *missing < missing_worth_telling) return;
  for (const ClosingChoice choice : closing_choices(gathering, frame.now)) {
    const std::string name{name_of(choice)};
    shelf.put("keep." + name,
              frame.texts.say("facilitator.keep." + name, {{"time", frame.texts.say_left(*missing)}}), KeepClosing{choice});
  }
}

void put_groups(const Frame& frame, Shelf& shelf) {
  const Gathering& gathering = gathering_of(frame);
  const auto& groups = gathering.splitting.groups;
  for (const SmallGroup& group : groups) {
    const std::string colour{name_of(group.colour)};
    shelf.put("groups.next." + colour,
              frame.texts.say("facilitator.group_next", {{"group", frame.texts.say("wall.groups.colour." + colour)}}),
              NextInGroup{group.colour});
  }
  if (!groups.empty()) return shelf.put("groups.join", shelf.say("facilitator.join"), JoinGroups{});
  if (!has_turns(gathering.agenda.stage())) return;
  shelf.put("groups.split", shelf.say("facilitator.split"), SplitGroups{});
  for (const std::uint32_t count : {2U, 3U, 4U}) {
    shelf.put("groups.split." + std::to_string(count), shelf.count("facilitator.split_in", count), SplitGroups{count});
  }
}

void put_pairs(const Frame& frame, Shelf& shelf) {
  const Gathering& gathering = gathering_of(frame);
  if (gathering.agenda.stage().floor != FloorRule::pairs) return;
  const bool drawn = gathering.pairing.step == PairsStep::drawn;
  shelf.put("pairs.draw", shelf.say(drawn ? "facilitator.pairs_again" : "facilitator.pairs_draw"), DrawPairs{});
  shelf.put("pairs.show", shelf.say("facilitator.pairs_show"), ShowPairs{});
}

void put_facilitation(const Frame& frame, Shelf& shelf) {
  const Gathering& gathering = gathering_of(frame);
  const auto& offers = gathering.facilitation.offers;
  if (offers.empty() && gathering.agenda.stage().kind != StageKind::facilitator) return;
  shelf.put("facilitation.draw", shelf.say("facilitator.draw_facilitator"), DrawFacilitator{});
  shelf.put("facilitation.draw_two", shelf.say("facilitator.draw_two"), DrawFacilitator{2});
  for (const Offer& offer : offers) {
    const Guest* guest = find_member(Desk::room(frame), offer.guest);
    if (guest == nullptr || !guest->token) continue;
    shelf.put("facilitation.hand_over." + to_string(*guest->token),
              frame.texts.say("facilitator.hand_over", {{"name", token_words(frame.texts, *guest->token)}}),
              HandOver{*guest->token});
  }
}

void put_agreement(const Frame& frame, Shelf& shelf) {
  const Gathering& gathering = gathering_of(frame);
  const Stage& stage = gathering.agenda.stage();
  if (stage.kind == StageKind::agreement) {
    const Agreement* agreement = present_agreement(Desk::room(frame));
    for (std::size_t i = 0; i < gathering.points.size(); ++i) {
      const Point& point = gathering.points[i];
      const bool adopted = agreement != nullptr && std::count(agreement->points.begin(), agreement->points.end(), point) != 0;
      if (adopted) continue;
      shelf.put("agreement.adopt." + std::to_string(i + 1),
                frame.texts.say("facilitator.adopt", {{"point", point.str()}}), AdoptPoint{point, {}});
    }
  }
  if (stage.wall != Screen::confidentiality && stage.kind != StageKind::agreement) return;
  for (const auto& [policy, name] : enum_names<Policy>) {
    shelf.put("confidentiality." + std::string{name}, shelf.say("facilitator.policy." + std::string{name}), ChoosePolicy{policy, {}});
  }
}

void put_time(const Frame& frame, Shelf& shelf) {
  const Gathering& gathering = gathering_of(frame);
  if (gathering.agenda.present == 0) {
    for (const int count : {5, 10, 15}) {
      shelf.put("began." + std::to_string(count), shelf.count("facilitator.began_earlier", count), BeganEarlier{std::chrono::minutes{count}});
    }
  }
  const std::uint32_t people = std::max(gathering.agenda.people, static_cast<std::uint32_t>(gathering.guests.size()));
  shelf.put("people.more", shelf.count("facilitator.people_more", people + 1), CountPeople{people + 1});
  if (people > 0) shelf.put("people.fewer", shelf.count("facilitator.people_fewer", people - 1), CountPeople{people - 1});
  if (!has_turns(gathering.agenda.stage())) return;
  shelf.put("turns.untimed", shelf.say("facilitator.untimed"), SetTurnTime{TimeRule::untimed, {}, {}});
  for (const int count : {1, 2, 3, 5}) {
    shelf.put("turns.fixed." + std::to_string(count), shelf.count("facilitator.fixed", count),
              SetTurnTime{TimeRule::fixed, std::chrono::minutes{count}, {}});
  }
  shelf.put("turns.shares", shelf.say("facilitator.shares"), SetTurnTime{TimeRule::equal_share, {}, {}});
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
  const Gathering& gathering = gathering_of(frame);
  const Shelf shelf{frame};
  if (gathering.agenda.suspended) return Tool{"take_up", shelf.say("facilitator.take_up"), TakeUpStructure{}};
  if (!gathering.splitting.groups.empty()) return Tool{"groups.join.big", shelf.say("facilitator.join"), JoinGroups{}};
  if (gathering.agenda.stage().floor != FloorRule::pairs) return std::nullopt;
  const bool named = taking_part(gathering).size() > 1;
  switch (gathering.pairing.step) {
    case PairsStep::none:
    case PairsStep::over:
      if (named) return Tool{"pairs.draw.big", shelf.say("facilitator.pairs_draw"), DrawPairs{}};
      return Tool{"pairs.swap.big", shelf.say("facilitator.pairs_begin"), SwapPairs{}};
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

std::string hint_line(const Frame& frame) {
  const Gathering& gathering = gathering_of(frame);
  const auto missing = missing_before_closing(gathering, frame.now);
  if (missing && *missing >= missing_worth_telling) {
    return frame.texts.say("facilitator.missing", {{"time", frame.texts.say_left(*missing)}});
  }
  return split_is_due(gathering) ? frame.texts.say("facilitator.split_due") : std::string{};
}

std::vector<Tool> tools_now(const Frame& frame) {
  Shelf shelf{frame};
  if (gathering_of(frame).agenda.suspended) {
    shelf.put("take_up", shelf.say("facilitator.take_up"), TakeUpStructure{});
    return std::move(shelf.tools);
  }
  put_closing(frame, shelf);
  put_pairs(frame, shelf);
  put_facilitation(frame, shelf);
  put_agreement(frame, shelf);
  shelf.put("suspend", shelf.say("facilitator.suspend"), SuspendStructure{});
  put_groups(frame, shelf);
  put_time(frame, shelf);
  return std::move(shelf.tools);
}

}  // namespace hearth::remote
