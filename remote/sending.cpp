#include "remote/sending.hpp"

#include <algorithm>

namespace hearth::remote {

void Sending::press(const Press& press, link::SteadyTime now) {
  if (!waiting_.try_emplace(press.button, Waiting{now, std::nullopt, press.urgency}).second) return;
  presses_.push_back(press);
  replies_.erase(press.button);
  trouble_.reset();
}

std::vector<Press> Sending::take_presses() {
  return std::exchange(presses_, {});
}

void Sending::sent(const std::string& button, const wire::RequestId& id) {
  const auto found = waiting_.find(button);
  if (found != waiting_.end()) found->second.id = id;
}

void Sending::answered(const link::Answer& answer, link::SteadyTime now) {
  const auto found = std::find_if(waiting_.begin(), waiting_.end(),
                                  [&](const auto& each) { return each.second.id == answer.id; });
  if (found == waiting_.end()) return;
  const std::string button = found->first;
  const bool applied = answer.reply && answer.reply->outcome == wire::Outcome::applied;
  const bool is_told = found->second.urgency == Urgency::now;
  if (!answer.reply && is_told)
    trouble_ = Trouble{std::nullopt, now};
  else if (!applied && is_told)
    trouble_ = Trouble{answer.reply->reason, now};
  if (answer.reply) replies_[button] = *answer.reply;
  waiting_.erase(found);
}

ui::ButtonState Sending::state_of(const std::string& button) const {
  return waits(button) ? ui::ButtonState::waiting : ui::ButtonState::enabled;
}

bool Sending::is_late(link::SteadyTime now) const {
  return std::any_of(waiting_.begin(), waiting_.end(), [&](const auto& each) {
    return each.second.urgency == Urgency::now && now >= link::later(each.second.since, late_after);
  });
}

std::optional<Sending::Trouble> Sending::trouble(link::SteadyTime now) const {
  if (!trouble_ || now >= link::later(trouble_->since, refusal_stands)) return std::nullopt;
  return trouble_;
}

std::optional<wire::Reply> Sending::take_reply(const std::string& button) {
  const auto found = replies_.find(button);
  if (found == replies_.end()) return std::nullopt;
  wire::Reply reply = std::move(found->second);
  replies_.erase(found);
  return reply;
}

bool Sending::has_reply(const std::string& button) const {
  const auto found = replies_.find(button);
  return found != replies_.end() && found->second.outcome == wire::Outcome::applied;
}

void Sending::forget() {
  replies_.clear();
  trouble_.reset();
}

}  // namespace hearth::remote
