#include "remote/handheld/presses.hpp"

#include <algorithm>
#include <cstdlib>

namespace hearth::handheld {
namespace {

// More keys than hands and feet can hold; what goes down beyond that means nothing.
constexpr std::size_t held_max = 32;

}  // namespace

void Presses::count(DeviceNumber device, Action action, link::SteadyTime at, std::vector<Press>& presses) {
  const auto last = std::find_if(counted_.begin(), counted_.end(), [&](const Counted& each) {
    return each.device == device && each.action == action;
  });
  if (last == counted_.end()) {
    counted_.push_back({device, action, at});
  } else {
    if (action != Action::more_time && at < link::later(last->at, again_after)) return;
    last->at = at;
  }
  presses.push_back({device, action});
}

void Presses::let_go(const Held& held, link::SteadyTime at, std::vector<Press>& presses) {
  if (held.counted || at >= link::later(held.since, lies_on_it_after)) return;
  const auto means = mapping_.press.find(held.key);
  if (means != mapping_.press.end()) count(held.device, means->second, at, presses);
}

void Presses::take_key(const Input& input, const KeyMoved& moved, std::vector<Press>& presses) {
  const auto held = std::find_if(held_.begin(), held_.end(), [&](const Held& each) {
    return each.device == input.device && each.key == moved.key;
  });
  switch (moved.motion) {
    case Motion::down:
      if (held == held_.end() && held_.size() < held_max)
        held_.push_back({input.device, moved.key, input.at});
      break;
    case Motion::up:
      if (held == held_.end()) break;
      let_go(*held, input.at, presses);
      held_.erase(held);
      break;
    case Motion::repeat:
      break;
  }
}

void Presses::take_knob(const Input& input, const KnobTurned& turned, std::vector<Press>& presses) {
  const auto& means = turned.steps > 0 ? mapping_.clockwise : mapping_.anticlockwise;
  if (!means) return;
  const int steps = std::min(std::abs(std::max(turned.steps, -steps_at_once_max)), steps_at_once_max);
  for (int step = 0; step < steps; ++step) count(input.device, *means, input.at, presses);
}

std::vector<Press> Presses::take(const Input& input) {
  std::vector<Press> presses = passed(input.at);
  if (const auto* moved = std::get_if<KeyMoved>(&input.what)) {
    take_key(input, *moved, presses);
  } else if (const auto* turned = std::get_if<KnobTurned>(&input.what)) {
    take_knob(input, *turned, presses);
  } else {
    std::erase_if(held_, [&](const Held& each) { return each.device == input.device; });
    std::erase_if(counted_, [&](const Counted& each) { return each.device == input.device; });
  }
  return presses;
}

std::vector<Press> Presses::passed(link::SteadyTime now) {
  std::vector<Press> presses;
  for (Held& held : held_) {
    const auto means = mapping_.hold.find(held.key);
    if (held.counted || means == mapping_.hold.end()) continue;
    const link::SteadyTime due = link::later(held.since, mapping_.held_for);
    if (now < due) continue;
    held.counted = true;
    count(held.device, means->second, due, presses);
  }
  return presses;
}

std::optional<link::SteadyTime> Presses::next_due() const {
  std::optional<link::SteadyTime> due;
  for (const Held& held : held_) {
    if (held.counted || !mapping_.hold.contains(held.key)) continue;
    const link::SteadyTime at = link::later(held.since, mapping_.held_for);
    due = due ? std::min(*due, at) : at;
  }
  return due;
}

}  // namespace hearth::handheld
