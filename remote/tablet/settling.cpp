#include "remote/tablet/settling.hpp"

namespace hearth::remote {

void Settling::begin_frame(link::SteadyTime now) {
  std::erase_if(buttons_, [&](const auto& each) { return each.second.frame != frame_; });
  now_ = now;
  ++frame_;
  goes_on_ = false;
}

bool Settling::has_settled(const ui::Button& button, Follows follows) {
  const bool ready = button.state == ui::ButtonState::enabled;
  Stood& stood = buttons_[button.id];
  const bool same = stood.frame + 1 == frame_ && stood.label == button.label && stood.rect == button.rect &&
                    stood.ready == ready;
  if (!same) stood = {button.label, button.rect, ready, now_};
  stood.frame = frame_;
  const bool settled = now_ >= link::later(stood.since, settles_after) && !waits_for_gone_on(button, follows);
  goes_on_ = goes_on_ || !settled;
  return settled;
}

void Settling::pressed(const std::string& id) {
  gone_on_.reset();
  buttons_[id].since = now_;
  goes_on_ = true;
}

void Settling::gone_on(const std::string& id, ui::Point at) {
  gone_on_ = GoneOn{id, at, now_};
}

bool Settling::waits_for_gone_on(const ui::Button& button, Follows follows) const {
  if (!gone_on_) return false;
  const bool lies_there =
      follows == Follows::nothing && button.id != gone_on_->id && button.rect.contains(gone_on_->at);
  return now_ < link::later(gone_on_->since, lies_there ? stays_clear : settles_after);
}

}  // namespace hearth::remote
