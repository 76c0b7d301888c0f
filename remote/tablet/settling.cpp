#include "remote/tablet/settling.hpp"

namespace hearth::remote {

void Settling::begin_frame(link::SteadyTime now) {
  std::erase_if(buttons_, [&](const auto& each) { return each.second.frame != frame_; });
  now_ = now;
  ++frame_;
  goes_on_ = false;
}

bool Settling::has_settled(const ui::Button& button) {
  const bool ready = button.state == ui::ButtonState::enabled;
  Stood& stood = buttons_[button.id];
  const bool same = stood.frame + 1 == frame_ && stood.label == button.label && stood.rect == button.rect &&
                    stood.ready == ready;
  if (!same) stood = {button.label, button.rect, ready, now_};
  stood.frame = frame_;
  const bool settled = now_ >= link::later(stood.since, settles_after);
  goes_on_ = goes_on_ || !settled;
  return settled;
}

void Settling::pressed(const std::string& id) {
  buttons_[id].since = now_;
  goes_on_ = true;
}

}  // namespace hearth::remote
