#include "display/shown.hpp"

#include "display/choose.hpp"

namespace hearth::display {

void ShownBefore::notice(View& view, const PicturePointer& picture) {
  const Screen screen = screen_at(view);
  if (picture_ && screen != screen_) {
    leaving_ = picture_;
    leaving_screen_ = screen_;
    since_ = view.now;
  }
  picture_ = picture;
  screen_ = screen;
  // A kiosk that starts anew may have an earlier time.
  const bool over = view.now < since_ || view.now - since_ >= fade_takes;
  if (leaving_ && over) leaving_.reset();
  if (leaving_) view.leaving.emplace(Leaving{leaving_->wall, leaving_screen_, since_});
}

}  // namespace hearth::display
