#include "remote/workbench/evening/evening.hpp"

#include <algorithm>
#include <map>

#include "shared/room/closing.hpp"

namespace hearth::workbench {
namespace {

// Compares each room with the one before; what follows from that is told in an evening.
class Observer {
 public:
  explicit Observer(FormatName format) : format_(std::move(format)) {}

  void see(const Room& room, const kiosk::RehearsedStep& step, Instant now) {
    const Duration at = step.at;
    if (!step.refused.empty()) evening.refused.push_back({at, step.command, step.refused});
    // A day of the café around it is not this evening.
    if (!room.gathering || room.gathering->format != format_) {
      if (step.given) note(at, MomentKind::signed_in);
      leave_stage(at);
      leave_turn(at);
      return;
    }
    const Gathering& gathering = *room.gathering;
    if (step.given && began_) note(at, MomentKind::came_late);
    began_ = true;
    see_guests(gathering, at);
    see_stage(gathering, at);
    see_turn(gathering, at);
    see_closing(gathering, now, at);
  }

  // Nothing more happens after `at`.
  void end(Duration at) {
    leave_turn(at);
    leave_stage(at);
    evening.length = at;
  }

  Evening evening;

 private:
  void note(Duration at, MomentKind kind) { evening.moments.push_back({at, kind}); }

  void see_guests(const Gathering& gathering, Duration at) {
    std::map<GuestId, Presence> now_here;
    for (const Guest& guest : gathering.guests) {
      now_here[guest.id] = guest.presence;
      const auto before = here_.find(guest.id);
      if (before == here_.end() || before->second == guest.presence) continue;
      note(at, guest.presence == Presence::here ? MomentKind::came_back : MomentKind::stepped_out);
    }
    for (const auto& [guest, presence] : here_) {
      if (!now_here.contains(guest)) note(at, MomentKind::went);
    }
    here_ = std::move(now_here);
  }

  void see_stage(const Gathering& gathering, Duration at) {
    const Agenda& agenda = gathering.agenda;
    evening.stages.resize(std::max(evening.stages.size(), agenda.stages.size()));
    for (std::size_t i = 0; i < agenda.stages.size(); ++i) {
      const bool is_over = evening.stages[i].course && i != agenda.present;
      if (!is_over) evening.stages[i].stage = agenda.stages[i];
    }
    if (stage_ == agenda.present) return;
    leave_stage(at);
    stage_ = agenda.present;
    if (!evening.stages[*stage_].course) evening.stages[*stage_].course = Span{at, at};
  }

  void leave_stage(Duration at) {
    if (stage_ && evening.stages[*stage_].course) evening.stages[*stage_].course->until = at;
    stage_.reset();
  }

  void see_turn(const Gathering& gathering, Duration at) {
    const auto& turn = gathering.floor.turn;
    if (turn_ && (!turn || turn->number != *turn_)) leave_turn(at);
    if (!turn) return;
    if (!turn_) {
      turn_ = turn->number;
      TurnSpan span;
      span.span = {at, at};
      const auto found = std::find_if(gathering.guests.begin(), gathering.guests.end(),
                                      [&](const Guest& guest) { return guest.id == turn->guest; });
      if (found != gathering.guests.end() && found->token) span.who = to_string(*found->token);
      evening.turns.push_back(std::move(span));
    }
    wrap_up_ = turn->wrap_up;
    evening.turns.back().limit = turn->limit;
    evening.turns.back().timed = turn->limit.has_value() && gathering.floor.clock == FloorClock::on;
  }

  void leave_turn(Duration at) {
    if (!turn_) return;
    TurnSpan& turn = evening.turns.back();
    turn.span.until = at;
    turn_.reset();
    if (!turn.timed) return;
    const Duration over = turn.span.from + *turn.limit;
    if (wrap_up_ > Duration{0} && over - wrap_up_ <= at) note(over - wrap_up_, MomentKind::wrap_up);
    if (over <= at) note(over, MomentKind::time_over);
  }

  void see_closing(const Gathering& gathering, Instant now, Duration at) {
    const bool missing = missing_before_closing(gathering, now).has_value();
    if (missing && !at_risk_) note(at, MomentKind::closing_at_risk);
    at_risk_ = missing;
  }

  FormatName format_;
  bool began_ = false;
  bool at_risk_ = false;
  Duration wrap_up_{0};
  std::optional<std::size_t> stage_;
  std::optional<std::uint64_t> turn_;
  std::map<GuestId, Presence> here_;
};

// The plan is the format's, from the beginning on, without what the group changed meanwhile.
void put_plan(Evening& evening, const std::vector<Stage>& stages) {
  evening.stages.resize(std::max(evening.stages.size(), stages.size()));
  Duration at{0};
  for (std::size_t i = 0; i < stages.size(); ++i) {
    StageSpans& spans = evening.stages[i];
    if (spans.stage.name.empty()) spans.stage = stages[i];
    if (!stages[i].planned) continue;
    spans.plan = Span{at, at + *stages[i].planned};
    at = spans.plan->until;
    if (stages[i].reserve > Duration{0}) spans.reserved = Span{at - stages[i].reserve, at};
  }
}

}  // namespace

PlayedEvening::PlayedEvening(const kiosk::RehearsalAsked& asked) {
  Observer observer{asked.format.name};
  const kiosk::Rehearsal rehearsal =
      kiosk::rehearse(asked, [&](const Room& room, const kiosk::RehearsedStep& step, Instant now) {
        begin_ = now - step.at;
        observer.see(room, step, now);
        Known known{step.at, published(room), wall_view(room)};
        // Of several steps at one moment the last is what one can look at.
        if (!known_.empty() && known_.back().at == step.at) {
          known_.back() = std::move(known);
        } else {
          known_.push_back(std::move(known));
        }
      });
  if (known_.empty()) known_.push_back({});
  observer.end(rehearsal.steps.empty() ? Duration{0} : rehearsal.steps.back().at);
  evening_ = std::move(observer.evening);
  put_plan(evening_, asked.format.stages);
  std::stable_sort(evening_.moments.begin(), evening_.moments.end(),
                   [](const Moment& one, const Moment& other) { return one.at < other.at; });
  evening_.planned = rehearsal.planned;
  if (!rehearsal.closed) evening_.stuck = rehearsal.stuck;
}

RoomThen PlayedEvening::room_at(Duration at) const {
  const Duration within = std::clamp(at, Duration{0}, evening_.length);
  auto after = std::upper_bound(known_.begin(), known_.end(), within,
                                [](Duration time, const Known& known) { return time < known.at; });
  if (after != known_.begin()) --after;
  return {after->room, after->wall, begin_ + within};
}

}  // namespace hearth::workbench
