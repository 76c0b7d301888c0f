#pragma once
// What a wall has shown last, so that one screen can fade into the next. Owner: whoever shows frame after
// frame.

#include <memory>
#include <optional>

#include "display/view.hpp"
#include "shared/wire/frames.hpp"
#include "shared/wire/wall_picture.hpp"

namespace hearth::display {

using PicturePointer = std::shared_ptr<const wire::WallPicture>;

class ShownBefore {
 public:
  // Notices when `view`, drawn from `picture`, stands on another screen than the frame before, and adds to
  // the view what it fades from. To be called once for each frame, before it is drawn; the view may point
  // into this until the next call.
  void notice(View& view, const PicturePointer& picture);

 private:
  PicturePointer picture_;  // of the last frame
  Screen screen_ = Screen::automatic;
  PicturePointer leaving_;
  Screen leaving_screen_ = Screen::today;
  Instant since_{};
};

}  // namespace hearth::display
