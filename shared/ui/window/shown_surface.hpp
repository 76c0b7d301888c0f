#pragma once
// Brings an image onto the screen of a window: through SDL's window surface where there is one (X11, dummy),
// so that only changed rectangles are sent; otherwise (Wayland, KMSDRM) through a texture, of which the
// changed rectangles are replaced and the whole is shown. A texture needs OpenGL ES or OpenGL, from the
// graphics chip or from Mesa's software.

#include <cstdint>
#include <memory>
#include <vector>

#include "shared/ui/image.hpp"

struct SDL_Window;

namespace hearth::ui {

class ShownSurface {
 public:
  virtual ~ShownSurface() = default;
  // `changed` lies inside the image, which is as large as the window. Throws std::runtime_error when the
  // screen is gone.
  virtual void show(const Image& image, const std::vector<PixelRect>& changed) = 0;
};

// What SDL_CreateWindow must be told for a window to be drawn in. After SDL's video driver has been chosen.
[[nodiscard]] std::uint32_t flags_for_shown_surface();

// Throws std::runtime_error when there is no way to draw in this window.
[[nodiscard]] std::unique_ptr<ShownSurface> shown_surface_for(SDL_Window* window);

}  // namespace hearth::ui
