#pragma once
// Brings a picture onto the screen of a window: through SDL's window surface where there is one (X11,
// Wayland, dummy), so that only changed rectangles are sent; otherwise (KMSDRM) through a texture and a whole
// frame.

#include <memory>
#include <vector>

#include "shared/ui/picture.hpp"

struct SDL_Window;

namespace hearth::ui {

class ShownSurface {
 public:
  virtual ~ShownSurface() = default;
  // `changed` lies inside the picture, which is as large as the window. Throws std::runtime_error when the
  // screen is gone.
  virtual void show(const Picture& picture, const std::vector<PixelRect>& changed) = 0;
};

[[nodiscard]] std::unique_ptr<ShownSurface> shown_surface_for(SDL_Window* window);

}  // namespace hearth::ui
