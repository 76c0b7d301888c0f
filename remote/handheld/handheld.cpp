#include "remote/handheld/handheld.hpp"

#include <algorithm>
#include <utility>

namespace hearth::handheld {
namespace {

// More than this no hand presses before an answer is there or given up.
constexpr std::size_t waiting_max = 32;

}  // namespace

Handheld::Handheld(Mapping mapping, std::function<wire::RequestId()> draw_id)
    : presses_(std::move(mapping)), draw_id_(std::move(draw_id)) {}

void Handheld::knows(std::shared_ptr<const wire::WallPicture> wall, link::Contact contact) {
  wall_ = std::move(wall);
  contact_ = contact;
}

void Handheld::press(const Press& press) {
  // What a press means follows from the wall; one that is no longer true would send something else.
  if (!wall_ || contact_ == link::Contact::out_of_touch || waiting_.size() >= waiting_max) {
    ended_.push_back({press, Ended::How::not_sent});
    return;
  }
  // While its answer is on its way the same press is the same press, as on a tablet's button.
  const bool on_its_way = std::any_of(waiting_.begin(), waiting_.end(),
                                      [&](const Waiting& each) { return each.press.action == press.action; });
  if (on_its_way && press.action != Action::more_time) return;
  waiting_.push_back({draw_id_(), press});
  sends_.push_back({waiting_.back().id, asked_by(press.action, wall_->wall)});
}

void Handheld::take(const Input& input) {
  for (const Press& each : presses_.take(input)) press(each);
}

void Handheld::passed(link::SteadyTime now) {
  for (const Press& each : presses_.passed(now)) press(each);
}

void Handheld::answered(const link::Answer& answer) {
  const auto found = std::find_if(waiting_.begin(), waiting_.end(),
                                  [&](const Waiting& each) { return each.id == answer.id; });
  if (found == waiting_.end()) return;
  const Waiting waiting = *found;
  waiting_.erase(found);
  if (!answer.reply) {
    ended_.push_back({waiting.press, Ended::How::not_sent});
    return;
  }
  if (answer.reply->outcome == wire::Outcome::applied) {
    ended_.push_back({waiting.press, Ended::How::applied});
    return;
  }
  ended_.push_back({waiting.press, Ended::How::refused, answer.reply->reason.value_or(Reason::malformed)});
}

std::vector<ToSend> Handheld::take_sends() {
  return std::exchange(sends_, {});
}

std::vector<Ended> Handheld::take_ended() {
  return std::exchange(ended_, {});
}

}  // namespace hearth::handheld
