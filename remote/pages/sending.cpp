#include "remote/pages/sending.hpp"

#include <algorithm>

namespace hearth::pages {

void Sending::put(const Request& request, link::SteadyTime now) {
  if (!waiting_.try_emplace(request.button, Waiting{now, std::nullopt, request.urgency}).second) return;
  requests_.push_back(request);
  trouble_.reset();
}

std::vector<Request> Sending::take() {
  return std::exchange(requests_, {});
}

void Sending::sent(const std::string& button, const wire::RequestId& id) {
  const auto found = waiting_.find(button);
  if (found != waiting_.end()) found->second.id = id;
}

std::optional<Answered> Sending::answered(const link::Answer& answer, link::SteadyTime now) {
  const auto found = std::find_if(waiting_.begin(), waiting_.end(),
                                  [&](const auto& each) { return each.second.id == answer.id; });
  if (found == waiting_.end()) return std::nullopt;
  const bool applied = answer.reply && answer.reply->outcome == wire::Outcome::applied;
  if (!applied && found->second.urgency == Urgency::now)
    trouble_ = Trouble{answer.reply ? answer.reply->reason : std::nullopt, now};
  Answered answered{found->first, answer.reply};
  waiting_.erase(found);
  return answered;
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

}  // namespace hearth::pages
