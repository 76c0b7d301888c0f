#include "tests/room/scene.hpp"

#include <stdexcept>

#include "shared/room/gathering_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/house_commands.hpp"

namespace hearth {
namespace {

using namespace std::chrono_literals;

Stage stage_named(std::string_view name, std::optional<Duration> planned) {
  Stage stage;
  stage.name = *StageName::from(name);
  stage.title = *Title::from(name);
  stage.planned = planned;
  return stage;
}

}  // namespace

FormatName format_named(std::string_view name) {
  return *FormatName::from(name);
}

Format evening_format() {
  Format format;
  format.name = format_named("evening");
  format.title = *Title::from("Evening");
  Stage circle = stage_named("circle", 30min);
  circle.floor = FloorRule::circle;
  circle.order = RoundOrder::arrival;
  circle.time = TimeRule::fixed;
  circle.turn = 3min;
  circle.wrap_up = 30s;
  circle.turn_time = TurnTime::shown;
  Stage rest = stage_named("rest", 10min);
  rest.kind = StageKind::rest;
  Stage sharing = stage_named("sharing", 20min);
  sharing.floor = FloorRule::raised_hands;
  format.stages = {stage_named("welcome", 5min), circle, rest, sharing, stage_named("closing", 5min)};
  return format;
}

Format every_rule_format() {
  Format format;
  format.name = format_named("all-rules");
  format.title = *Title::from("All rules");
  Stage choosing = stage_named("choosing", 5min);
  choosing.kind = StageKind::facilitator;
  Stage sharing = stage_named("sharing", 20min);
  sharing.floor = FloorRule::step_up_step_back;
  sharing.time = TimeRule::equal_share;
  sharing.shortest = 30s;
  sharing.wrap_up = 15s;
  sharing.split_above = 4;
  Stage piece = stage_named("piece", 20min);
  piece.floor = FloorRule::talking_piece;
  piece.order = RoundOrder::arrival;
  Stage seats = stage_named("seats", 12min);
  seats.floor = FloorRule::circle;
  seats.time = TimeRule::equal_share;
  seats.shortest = 30s;
  Stage pairs = stage_named("pairs", 12min);
  pairs.floor = FloorRule::pairs;
  pairs.time = TimeRule::equal_halves;
  pairs.turn = 2min;
  pairs.wrap_up = 15s;
  Stage rest = stage_named("rest", 10min);
  rest.kind = StageKind::rest;
  Stage replies = stage_named("replies", 10min);
  replies.kind = StageKind::responses;
  replies.floor = FloorRule::raised_hands;
  replies.time = TimeRule::fixed;
  replies.turn = 2min;
  Stage agreement = stage_named("agreement", 10min);
  agreement.kind = StageKind::agreement;
  agreement.floor = FloorRule::raised_hands;
  Stage closing = stage_named("closing", 10min);
  closing.kind = StageKind::closing;
  closing.floor = FloorRule::circle;
  closing.order = RoundOrder::arrival;
  closing.time = TimeRule::fixed;
  closing.turn = 1min;
  format.stages = {choosing, sharing, piece, pairs, rest, replies, agreement, seats, closing};
  return format;
}

Format cafe_day_format() {
  Format format;
  format.name = format_named("cafe-day");
  format.title = *Title::from("Café");
  format.kind = FormatKind::day;
  format.stages = {stage_named("open", std::nullopt)};
  return format;
}

Scene::Scene() {
  context.now = Instant{1min};
  context.today = *date_from("2026-11-26");
  context.wall_clock = WallClock::set;
  context.day_is = DayIs::proven;
  context.permission = Permission::kiosk;
  House house;
  house.venue.closing_grace = 0s;
  house.formats = {every_rule_format(), cafe_day_format(), evening_format()};
  does(ReadHouse{house});
  context.permission = Permission::facilitator;
}

Decision Scene::ask(const Command& command) const {
  Context asked = context;
  asked.chance = 7919 * (room.version + 1);
  return decide(room, command, asked);
}

bool Scene::tries(const Command& command) {
  const Decision decision = ask(command);
  for (const Event& event : decision.events) {
    apply(room, event);
    happened.push_back(event);
  }
  return !decision.refused;
}

Scene& Scene::does(const Command& command) {
  const Decision decision = ask(command);
  if (decision.refused) {
    throw std::logic_error(std::string{name_of(command)} +
                           " was refused: " + std::string{name_of(decision.refused->reason)});
  }
  tries(command);
  return *this;
}

Scene& Scene::as(Permission permission) {
  context.permission = permission;
  return *this;
}

Scene& Scene::wait(Duration time) {
  context.now += time;
  return *this;
}

Scene& Scene::lets_take_back(std::chrono::seconds grace) {
  const Permission before = context.permission;
  House house = *room.house;
  house.venue.closing_grace = grace;
  return as(Permission::kiosk).does(ReadHouse{house}).as(before);
}

Token Scene::guest() {
  const std::size_t before = happened.size();
  does(SignIn{});
  for (std::size_t i = before; i < happened.size(); ++i) {
    if (const auto* signed_in = get_if<GuestSignedIn>(happened[i])) return signed_in->token.value();
  }
  throw std::logic_error("nobody was signed in");
}

Scene& Scene::stage(std::string_view name) {
  while (room.gathering->agenda.stage().name.str() != name) does(NextStage{});
  return *this;
}

std::optional<Token> Scene::speaking() const {
  if (!room.gathering || !room.gathering->floor.turn) return std::nullopt;
  return find_member(room, room.gathering->floor.turn->guest)->token;
}

std::vector<Token> Scene::line() const {
  std::vector<Token> tokens;
  for (const GuestId id : queue(*room.gathering)) tokens.push_back(find_member(room, id)->token.value());
  return tokens;
}

std::optional<Reason> Scene::refused(const Command& command) const {
  const Decision decision = ask(command);
  return decision.refused ? std::optional{decision.refused->reason} : std::nullopt;
}

}  // namespace hearth
