#include "remote/handheld/learning.hpp"

namespace hearth::handheld {
namespace {

// What is seen by everybody takes a long press, and nothing else does.
bool by_long_press(Action action) {
  return action == Action::crisis;
}

}  // namespace

Learning::Learning(Role role) {
  for (const auto& [action, word] : enum_names<Action>) {
    if (is_for(role, action)) left_.insert(left_.begin(), action);
  }
}

std::optional<Action> Learning::asked() const {
  return left_.empty() ? std::nullopt : std::optional{left_.back()};
}

Learning::Took Learning::learn_key(KeyCode key) {
  const Action action = left_.back();
  auto& keys = by_long_press(action) ? mapping_.hold : mapping_.press;
  if (!keys.try_emplace(key, action).second) return Took::means_other;
  left_.pop_back();
  return Took::learnt;
}

Learning::Took Learning::learn_knob(int steps) {
  const Action action = left_.back();
  if (by_long_press(action)) return Took::must_be_held;
  auto& way = steps > 0 ? mapping_.clockwise : mapping_.anticlockwise;
  if (way) return Took::means_other;
  way = action;
  left_.pop_back();
  return Took::learnt;
}

Learning::Took Learning::take(const Input& input) {
  if (left_.empty()) return Took::nothing;
  if (const auto* turned = std::get_if<KnobTurned>(&input.what))
    return turned->steps == 0 ? Took::nothing : learn_knob(turned->steps);
  const auto* moved = std::get_if<KeyMoved>(&input.what);
  if (moved == nullptr) {
    if (down_ && down_->device == input.device) down_.reset();
    return Took::nothing;
  }
  const bool is_down = down_ && down_->device == input.device && down_->key == moved->key;
  if (moved->motion == Motion::down && !down_) down_ = Down{input.device, moved->key};
  if (moved->motion != Motion::up || !is_down) return Took::nothing;
  down_.reset();
  return learn_key(moved->key);
}

void Learning::skip() {
  if (!left_.empty()) left_.pop_back();
}

}  // namespace hearth::handheld
