#include "kiosk/rehearsal/rehearsal.hpp"

#include <algorithm>

#include "kiosk/rehearsal/wall_in_words.hpp"
#include "shared/base/chance.hpp"
#include "shared/room/agreement_commands.hpp"
#include "shared/room/closing_commands.hpp"
#include "shared/room/decision.hpp"
#include "shared/room/facilitation_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/goodbye_commands.hpp"
#include "shared/room/groups_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/room/line.hpp"
#include "shared/room/pairs_commands.hpp"
#include "shared/wire/commands.hpp"
#include "shared/wire/frames.hpp"

namespace hearth::kiosk {
namespace {

using namespace std::chrono_literals;

constexpr Duration unplanned_stage_takes = 5min;
constexpr std::uint32_t steps_of_stage_max = 5000;

// The room, whoever commands it, and the notes of what came of it.
class Stagehand {
 public:
  Stagehand(const RehearsalAsked& asked, const RehearsalWatcher& watcher)
      : chance_(asked.seed), watcher_(watcher) {
    context_.now = begin_;
    context_.today = LocalDate{std::chrono::year{2026}, std::chrono::January, std::chrono::day{8}};
    context_.wall_clock = WallClock::set;
    House house = asked.house;
    house.formats = {asked.format};
    if (asked.inside) house.formats.push_back(*asked.inside);
    context_.permission = Permission::kiosk;
    play(ReadHouse{std::move(house)});
  }

  // Returns whether it was applied.
  bool does(const Command& command, Permission permission = Permission::facilitator) {
    context_.permission = permission;
    const Decision decision = play(command);
    RehearsedStep step;
    step.at = context_.now - begin_;
    step.command = wire::typed_words(command);
    step.permission = permission;
    if (decision.refused) step.refused = name_of(decision.refused->reason);
    for (const Event& event : decision.events) {
      if (const auto* signed_in = get_if<GuestSignedIn>(event)) step.given = signed_in->token;
    }
    if (room_.gathering) step.stage = room_.gathering->agenda.stage().name;
    const WallView view = wall_view(room_);
    step.screen = view.screen;
    step.wall = wall_in_words(view, context_.now);
    if (watcher_) watcher_(room_, step, context_.now);
    told.steps.push_back(std::move(step));
    return !decision.refused;
  }

  void wait(Duration time) { context_.now += std::max(Duration{0}, time); }
  [[nodiscard]] const Room& room() const { return room_; }
  // Closes the gathering, and erases it as if the time to take that back had gone by.
  bool closes() { return does(CloseGathering{}) && (!room_.goodbye || does(EraseNow{})); }

  [[nodiscard]] const Gathering& gathering() const { return *room_.gathering; }
  [[nodiscard]] Instant now() const { return context_.now; }
  [[nodiscard]] Duration since_begin() const { return context_.now - begin_; }
  [[nodiscard]] Chance& chance() { return chance_; }

  // What is left of the stage as it is planned now; a stage without a length is given a few minutes.
  [[nodiscard]] Duration left() const {
    const Agenda& agenda = gathering().agenda;
    const Duration planned = agenda.stage().planned.value_or(unplanned_stage_takes);
    return std::max(Duration{0}, planned - agenda.clock.elapsed(context_.now));
  }

  // Tokens of those who take part, in the order of their seats.
  [[nodiscard]] std::vector<Token> tokens() const {
    std::vector<Token> all;
    if (!room_.gathering) return all;
    for (const Guest& guest : room_.gathering->guests) {
      if (guest.token && guest.presence == Presence::here) all.push_back(*guest.token);
    }
    return all;
  }

  Rehearsal told;

 private:
  Decision play(const Command& command) {
    context_.chance = chance_.next();
    Decision decision = decide(room_, command, context_);
    for (const Event& event : decision.events) {
      if (is<TurnStarted>(event)) ++told.turns;
      apply(room_, event);
    }
    return decision;
  }

  static constexpr Instant begin_{1h};
  Room room_;
  Context context_;
  Chance chance_;
  const RehearsalWatcher& watcher_;
};

// A part of `most`, between six and ten tenths: people differ, and nobody overruns.
Duration some_of(Duration most, Chance& chance) {
  return most * static_cast<std::int64_t>(6 + chance.below(5)) / 10;
}

bool has_line(FloorRule floor) {
  return floor == FloorRule::circle || floor == FloorRule::raised_hands ||
         floor == FloorRule::step_up_step_back || floor == FloorRule::talking_piece;
}

// A third say that they take turns, one that they just listen; the others say nothing, and are never named.
void say_who_takes_turns(Stagehand& stage) {
  const std::vector<Token> tokens = stage.tokens();
  for (std::size_t i = 0; i < tokens.size(); i += 3)
    stage.does(WishRounds{tokens[i], RoundsWish::take_turns}, Permission::sign_in);
  if (tokens.size() > 4) stage.does(WishRounds{tokens[4], RoundsWish::just_listening}, Permission::sign_in);
}

// Everybody who would like a turn asks for one, in no order.
void raise_hands(Stagehand& stage) {
  std::vector<Token> tokens = stage.tokens();
  stage.chance().shuffle(tokens);
  for (const Token token : tokens) stage.does(RaiseHand{token}, Permission::sign_in);
  if (tokens.size() > 2) {
    stage.does(WishResponse{tokens[0], ResponseWish::replies_welcome}, Permission::sign_in);
    stage.does(WishResponse{tokens[1], ResponseWish::ask_me_first}, Permission::sign_in);
  }
}

// How long whoever speaks now talks: a fair part of what is left, never longer than their limit.
Duration talk(const Stagehand& stage, std::size_t waiting, Chance& chance) {
  Duration most = stage.left() / static_cast<std::int64_t>(waiting + 1);
  const auto& turn = stage.gathering().floor.turn;
  if (turn && turn->limit) most = std::min(most, *turn->limit);
  return some_of(most, chance);
}

void one_turn(Stagehand& stage, std::size_t turn) {
  const std::size_t waiting = turns_left(stage.gathering());
  Chance& chance = stage.chance();
  // The third of a larger round passes, and is asked again at the end of it.
  if (turn == 2 && waiting > 1 && stage.gathering().agenda.stage().floor == FloorRule::circle) {
    stage.wait(5s);
    stage.does(Pass{}, Permission::facilitator);
    return;
  }
  stage.wait(talk(stage, waiting, chance));
}

// Turns until everybody has had theirs. With a talking piece the line never ends: once round is enough.
void take_turns(Stagehand& stage) {
  const FloorRule floor = stage.gathering().agenda.stage().floor;
  if (goes_by_hands(stage.gathering().agenda.stage())) raise_hands(stage);
  const std::size_t round = stage.tokens().size();
  std::size_t turns = 0;
  while (turns < steps_of_stage_max && round > 0) {
    const bool all_had_one =
        floor == FloorRule::talking_piece ? turns == round : turns_left(stage.gathering()) == 0;
    if (all_had_one || !stage.does(NextTurn{})) break;
    one_turn(stage, turns);
    ++turns;
  }
  if (round == 0) {
    for (int i = 0; i < 2; ++i) {
      stage.does(ChooseSomeone{});
      stage.wait(talk(stage, 2, stage.chance()));
    }
  }
  if (stage.gathering().floor.turn) stage.does(EndTurn{});
}

// Half the guests of a group speak in each of them, side by side.
void meet_in_groups(Stagehand& stage) {
  if (!stage.does(SplitGroups{})) return;
  std::size_t largest = 0;
  for (const SmallGroup& group : stage.gathering().splitting.groups)
    largest = std::max(largest, group.guests.size());
  for (std::size_t turn = 0; turn < largest; ++turn) {
    const auto groups = stage.gathering().splitting.groups;
    for (const SmallGroup& group : groups) {
      if (turn < std::max<std::size_t>(group.guests.size(), 1)) stage.does(NextInGroup{group.shape});
    }
    stage.wait(stage.left() / static_cast<std::int64_t>(largest - turn + 1));
  }
  stage.does(JoinGroups{});
}

void meet_in_pairs(Stagehand& stage) {
  const Stage& present = stage.gathering().agenda.stage();
  const Duration planned_half = present.time == TimeRule::equal_halves ? present.turn : stage.left() / 4;
  for (std::uint32_t round = 0; round < steps_of_stage_max && stage.left() >= 2 * planned_half; ++round) {
    const bool signed_in = stage.tokens().size() > 1;
    if (signed_in && (!stage.does(DrawPairs{}) || !stage.does(ShowPairs{}))) return;
    if (planned_half <= Duration{0}) return;
    for (int half = 0; half < 2; ++half) {
      stage.does(SwapPairs{});
      stage.wait(planned_half);
    }
    stage.does(SwapPairs{});
  }
}

// Which offers somebody in the round would rather not have.
enum class Minded { none, last, all };

// One person after another; where people signed in, the first answers at the door.
void answer_round(Stagehand& stage, Minded minded) {
  const std::vector<Token> tokens = stage.tokens();
  const std::uint32_t people = std::max(still_to_answer(stage.gathering()).value_or(0), 3U);
  const Facilitation offered = stage.gathering().facilitation;
  for (std::uint32_t i = 0; i < people; ++i) {
    const bool at_door = i == 0 && !tokens.empty();
    const Permission permission = at_door ? Permission::sign_in : Permission::facilitator;
    const std::optional<Token> token = at_door ? std::optional{tokens.front()} : std::nullopt;
    for (const Offer& offer : offered.offers) {
      const bool minds =
          i == 1 && (minded == Minded::all || (minded == Minded::last && offer == offered.offers.back()));
      stage.does(AnswerOffer{offer.number, minds ? OfferAnswer::rather_not : OfferAnswer::fine, token},
                 permission);
    }
    stage.does(FinishAnswers{offered.last_offer, token}, permission);
  }
  // Where nobody signed in, only the group can say that all have answered.
  stage.does(DrawFacilitator{1, tokens.empty() ? std::optional{true} : std::nullopt});
}

// Two of those who signed in, or two of us.
OfferToFacilitate offer_of_two(const std::vector<Token>& tokens) {
  if (tokens.size() < 2) return {{}, {}, 2};
  return {tokens[0], tokens[1], {}};
}

// Nobody was left whom everyone is fine with: one of the three ways from there.
void choose_another_way(Stagehand& stage) {
  switch (stage.chance().below(3)) {
    case 0:
      stage.does(AskAgain{});
      return answer_round(stage, Minded::none);
    case 1:
      stage.does(offer_of_two(stage.tokens()));
      return answer_round(stage, Minded::none);
    default:
      stage.wait(stage.left());
      stage.does(LetHostsLead{});
  }
}

void choose_facilitator(Stagehand& stage) {
  const std::vector<Token> tokens = stage.tokens();
  if (tokens.size() < 2) {
    stage.does(OfferToFacilitate{});
    stage.does(OfferToFacilitate{});
  } else {
    stage.does(OfferToFacilitate{tokens.front(), {}, {}}, Permission::sign_in);
    stage.does(OfferToFacilitate{tokens.back(), {}, {}}, Permission::sign_in);
  }
  answer_round(stage, stage.chance().below(3) == 0 ? Minded::all : Minded::last);
  if (stage.gathering().leading.step == LeadingStep::nobody) choose_another_way(stage);
}

void agree(Stagehand& stage) {
  const std::vector<Point> points = stage.gathering().points;
  for (const Point& point : points) {
    stage.wait(some_of(stage.left() / static_cast<std::int64_t>(points.size() + 1), stage.chance()));
    stage.does(AdoptPoint{point, {}});
  }
}

// One leaves early, one listens only, one steps out and comes back, one comes late: nobody needs a reason.
void come_and_go(Stagehand& stage) {
  const std::vector<Token> tokens = stage.tokens();
  if (tokens.size() < 4) return;
  Chance& chance = stage.chance();
  const Token token = tokens[chance.below(tokens.size())];
  switch (chance.below(6)) {
    case 0:
      stage.does(StepOut{token}, Permission::sign_in);
      stage.wait(30s);
      stage.does(ComeBack{token}, Permission::sign_in);
      return;
    case 1:
      stage.does(OnlyListen{token}, Permission::sign_in);
      return;
    case 2:
      stage.does(Leave{token}, Permission::sign_in);
      return;
    case 3:
      stage.does(SuspendStructure{});
      stage.does(TakeUpStructure{});
      return;
    case 4:
      stage.does(SignIn{}, Permission::sign_in);
      return;
    default:
      return;
  }
}

// When what is left no longer fits, the facilitator takes the first choice that is offered.
void keep_closing(Stagehand& stage) {
  const auto choices = closing_choices(stage.gathering(), stage.now());
  if (!choices.empty()) stage.does(KeepClosing{choices.front()});
}

void play_stage(Stagehand& stage) {
  const Stage present = stage.gathering().agenda.stage();
  come_and_go(stage);
  if (present.wall == Screen::confidentiality) stage.does(ChoosePolicy{Policy::general_experience, {}});
  if (present.kind == StageKind::facilitator) {
    choose_facilitator(stage);
    // With the hosts leading, the stage is over.
    if (stage.gathering().leading.step == LeadingStep::hosts) return;
  }
  keep_closing(stage);
  if (split_is_due(stage.gathering())) {
    meet_in_groups(stage);
  } else if (present.kind == StageKind::agreement) {
    agree(stage);
  } else if (present.floor == FloorRule::pairs) {
    meet_in_pairs(stage);
  } else if (has_line(present.floor)) {
    take_turns(stage);
  }
  stage.wait(stage.left());
}

// A day of the café is on, and every second of those who are there joins the group that begins inside it.
bool begin_inside(Stagehand& stage, const Format& cafe, const Format& format) {
  if (!stage.does(StartGathering{cafe.name, {}, {}})) return false;
  const std::vector<Token> there = stage.tokens();
  if (!stage.does(StartGathering{format.name, {}, {}})) return false;
  for (std::size_t i = 0; i < there.size(); i += 2) {
    stage.does(RaiseHand{there[i]}, Permission::sign_in);
    stage.does(LowerHand{there[i]}, Permission::sign_in);
  }
  return true;
}

bool begin(Stagehand& stage, const RehearsalAsked& asked) {
  if (asked.inside) return begin_inside(stage, *asked.inside, asked.format);
  return stage.does(StartGathering{asked.format.name, {}, {}});
}

}  // namespace

Rehearsal rehearse(const RehearsalAsked& asked, const RehearsalWatcher& watcher) {
  Stagehand stage{asked, watcher};
  for (std::uint32_t i = 0; i < asked.guests; ++i) stage.does(SignIn{}, Permission::sign_in);
  if (!begin(stage, asked)) {
    stage.told.stuck = "the gathering could not be started";
    return std::move(stage.told);
  }
  const std::size_t guests_before = stage.told.steps.size();
  say_who_takes_turns(stage);
  stage.told.planned = planned_length(asked.format.stages).value_or(Duration{0});
  for (std::size_t i = 0; i < asked.format.stages.size(); ++i) {
    const std::uint32_t began = stage.gathering().agenda.present;
    play_stage(stage);
    const Agenda& agenda = stage.gathering().agenda;
    if (agenda.present != began) continue;
    if (agenda.present + 1 >= agenda.stages.size()) break;
    if (!stage.does(NextStage{})) {
      stage.told.stuck = "stage '" + agenda.stage().name.str() + "' could not be left";
      return std::move(stage.told);
    }
  }
  stage.told.took = stage.since_begin();
  stage.told.closed = stage.closes() && stage.told.steps.size() > guests_before;
  if (stage.told.closed && asked.inside && !stage.room().gathering) {
    stage.told.stuck = "the café's day was not on again after the group";
    stage.told.closed = false;
    return std::move(stage.told);
  }
  if (!stage.told.closed) stage.told.stuck = "the gathering could not be closed";
  return std::move(stage.told);
}

}  // namespace hearth::kiosk
