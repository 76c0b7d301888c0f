#pragma once
// Translates what SDL noticed into what people did. A finger counts as the pointer; a second finger that
// touches while the first is down counts for nothing.

#include <cstdint>
#include <optional>

#include "shared/ui/touch/canvas.hpp"

union SDL_Event;

namespace hearth::ui {

class SdlInput {
 public:
  // Adds what `event` means to the canvas; false when it is no input. `scale` is pixels for one of SDL's
  // window units (more than 1 on some Wayland screens).
  bool translate(const SDL_Event& event, Size window, Point scale, Canvas& canvas);

 private:
  std::optional<std::int64_t> finger_;
};

}  // namespace hearth::ui
