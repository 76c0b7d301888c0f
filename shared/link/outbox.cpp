#include "shared/link/outbox.hpp"

#include <algorithm>

namespace hearth::link {

void Outbox::put(const wire::Request& request, SteadyTime now, Duration within) {
  waiting_.push_back({request.id, wire::encode(request), now, later(now, within)});
}

void Outbox::send_due(SteadyTime now, const std::function<bool(const std::string& bytes)>& send) {
  for (Waiting& each : waiting_) {
    if (each.send_at > now) continue;
    if (!send(each.bytes)) return;
    each.send_at = later(now, repeat_after);
  }
}

std::optional<Answer> Outbox::take(const wire::Reply& reply) {
  const auto asked = std::find_if(waiting_.begin(), waiting_.end(),
                                  [&](const Waiting& each) { return each.id == reply.id; });
  if (asked == waiting_.end()) return std::nullopt;
  waiting_.erase(asked);
  return Answer{reply.id, reply};
}

std::vector<Answer> Outbox::give_up_late(SteadyTime now) {
  std::vector<Answer> given_up;
  std::erase_if(waiting_, [&](const Waiting& each) {
    if (each.give_up_at > now) return false;
    given_up.push_back({each.id, std::nullopt});
    return true;
  });
  return given_up;
}

bool Outbox::holds_unsent(SteadyTime now) const {
  return std::any_of(waiting_.begin(), waiting_.end(),
                     [&](const Waiting& each) { return each.send_at <= now; });
}

SteadyTime Outbox::next_due(SteadyTime now, SteadyTime until) const {
  SteadyTime due = until;
  for (const Waiting& each : waiting_) {
    due = std::min(due, each.give_up_at);
    if (each.send_at > now) due = std::min(due, each.send_at);
  }
  return due;
}

}  // namespace hearth::link
