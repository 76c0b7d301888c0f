#pragma once
// A copy of what the kiosk last showed on one stream. Each picture is whole, so a lost one makes a screen
// late and never wrong; an old one that comes late is not taken. Pure.
//
// Owner: one Client; its thread. The pictures themselves may be read by any thread.

#include <memory>

#include "shared/wire/frames.hpp"

namespace hearth::link {

template <class Picture>
class Mirror {
 public:
  // Whether it was newer than the last one, and taken.
  bool take(Picture picture) {
    if (picture.beat.protocol != wire::protocol_version) return false;
    if (last_ && !wire::replaces(picture.beat, last_->beat)) return false;
    last_ = std::make_shared<const Picture>(std::move(picture));
    return true;
  }

  // Whether a beat tells of a picture that has not come: then it must be asked for.
  [[nodiscard]] bool is_behind(const wire::Beat& beat) const {
    return !last_ || wire::replaces(beat, last_->beat);
  }

  // nullptr before the first.
  [[nodiscard]] const std::shared_ptr<const Picture>& last() const { return last_; }

 private:
  std::shared_ptr<const Picture> last_;
};

}  // namespace hearth::link
