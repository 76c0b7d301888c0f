#include "tests/simulation/handhelds.hpp"

#include <algorithm>

namespace hearth::simulation {
namespace {

using namespace std::chrono_literals;
using handheld::Action;
using handheld::Motion;
using handheld::Role;

constexpr Duration answered_within = 5s;  // as a handheld waits by itself

handheld::Mapping mapping_for(Role role) {
  handheld::Mapping mapping;
  handheld::KeyCode key = 1;
  for (const auto& [action, name] : enum_names<Action>) {
    if (is_for(role, action)) mapping.press[key++] = action;
  }
  if (role == Role::controller) mapping.hold[1] = Action::crisis;
  return mapping;
}

}  // namespace

Hand::Hand(int address, Role role, Network& network)
    : remote_(address, link::Stream::wall, network),
      network_(&network),
      mapping_(mapping_for(role)),
      handheld_(mapping_, [this] { return remote_.draw_id(); }) {}

void Hand::plan(Duration at, handheld::KeyCode key, Motion motion) {
  handheld::Input input{device_, link::SteadyTime{at}, handheld::KeyMoved{key, motion}};
  const auto behind = std::upper_bound(
      keys_.begin(), keys_.end(), input,
      [](const handheld::Input& one, const handheld::Input& other) { return one.at < other.at; });
  keys_.insert(behind, std::move(input));
}

void Hand::press(Action action, Duration now) {
  for (const auto& [key, means] : mapping_.press) {
    if (means != action) continue;
    plan(now, key, Motion::down);
    plan(now + 100ms, key, Motion::up);
  }
}

void Hand::press_something(Duration now) {
  const auto key = static_cast<handheld::KeyCode>(1 + network_->below(mapping_.press.size()));
  const bool long_press = network_->happens(0.1);
  const Duration up = now + (long_press ? 1200ms : 120ms);
  plan(now, key, Motion::down);
  if (long_press) plan(now + 600ms, key, Motion::repeat);
  if (network_->happens(0.1)) {
    // Plugged in again it is another one, and is told of a key that goes up and never went down.
    keys_.push_back({device_++, link::SteadyTime{now + 50ms}, handheld::Gone{}});
    std::stable_sort(
        keys_.begin(), keys_.end(),
        [](const handheld::Input& one, const handheld::Input& other) { return one.at < other.at; });
  }
  plan(up, key, Motion::up);
  if (!network_->happens(0.2)) return;
  plan(up + 40ms, key, Motion::down);
  plan(up + 80ms, key, Motion::up);
}

void Hand::pass(Duration now, const std::vector<Packet>& arrived) {
  const link::SessionNews news = remote_.pass(now, arrived);
  for (const link::Answer& answer : news.answers) handheld_.answered(answer);
  const link::Session& session = remote_.session();
  handheld_.knows(session.wall(), session.contact());
  const link::SteadyTime here{now};
  auto next = keys_.begin();
  for (; next != keys_.end() && next->at <= here; ++next) handheld_.take(*next);
  keys_.erase(keys_.begin(), next);
  handheld_.passed(here);
  for (const handheld::ToSend& each : handheld_.take_sends())
    remote_.put(each.id, each.asked.command, each.asked.seen, now, answered_within);
  static_cast<void>(handheld_.take_ended());
}

}  // namespace hearth::simulation
