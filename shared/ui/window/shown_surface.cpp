#include "shared/ui/window/shown_surface.hpp"

#include <SDL.h>

#include <string_view>

#include "shared/ui/window/sdl_fault.hpp"

namespace hearth::ui {
namespace {

std::vector<SDL_Rect> sdl_rects(const std::vector<PixelRect>& rects) {
  std::vector<SDL_Rect> result;
  for (const PixelRect& rect : rects) result.push_back({rect.x, rect.y, rect.width, rect.height});
  return result;
}

class WindowSurface : public ShownSurface {
 public:
  explicit WindowSurface(SDL_Window* window) : window_(window) {}

  void show(const Image& image, const std::vector<PixelRect>& changed) override {
    SDL_Surface* surface = SDL_GetWindowSurface(window_);
    if (!surface) fail_as_sdl_says("the window cannot be drawn in");
    // After a change of size there is a new surface with nothing on it, and for a moment it may not yet have
    // the size of the image.
    std::vector<SDL_Rect> rects = sdl_rects(changed);
    const bool fresh = surface != known_ || surface->w != width_ || surface->h != height_;
    if (fresh) rects = {{0, 0, image.width(), image.height()}};
    known_ = surface;
    width_ = surface->w;
    height_ = surface->h;

    SDL_Surface* source =
        SDL_CreateRGBSurfaceWithFormatFrom(const_cast<std::uint32_t*>(image.row(0)), image.width(),
                                           image.height(), 32, image.width() * 4, SDL_PIXELFORMAT_RGB888);
    if (!source) fail_as_sdl_says("no memory for the window");
    const SDL_Rect bounds{0, 0, surface->w, surface->h};
    std::vector<SDL_Rect> inside;
    for (const SDL_Rect& rect : rects) {
      SDL_Rect from;
      if (!SDL_IntersectRect(&rect, &bounds, &from)) continue;
      inside.push_back(from);
      SDL_Rect to = from;  // SDL writes into it
      SDL_BlitSurface(source, &from, surface, &to);
    }
    SDL_FreeSurface(source);
    if (!inside.empty())
      SDL_UpdateWindowSurfaceRects(window_, inside.data(), static_cast<int>(inside.size()));
  }

 private:
  SDL_Window* window_;
  const SDL_Surface* known_ = nullptr;
  int width_ = 0;
  int height_ = 0;
};

// Whether SDL keeps the pixels of a window in memory and sends parts of them. Elsewhere SDL_GetWindowSurface
// gives nothing, and says no reason, as long as SDL_HINT_FRAMEBUFFER_ACCELERATION is "0".
bool has_window_surface() {
  const std::string_view driver = SDL_GetCurrentVideoDriver();
  return driver == "x11" || driver == "dummy" || driver == "offscreen";
}

// SDL takes any other renderer that works when this one does not.
SDL_Renderer* renderer_for(SDL_Window* window) {
  SDL_SetHint(SDL_HINT_RENDER_DRIVER, "opengles2");
  // A Wayland compositor shows whole frames only; a panel that is driven directly must be waited for.
  const bool composed = std::string_view{SDL_GetCurrentVideoDriver()} == "wayland";
  return SDL_CreateRenderer(window, -1, composed ? 0 : SDL_RENDERER_PRESENTVSYNC);
}

class WholeFrames : public ShownSurface {
 public:
  explicit WholeFrames(SDL_Window* window) : renderer_(renderer_for(window)) {
    if (!renderer_) fail_as_sdl_says("the screen cannot be drawn on");
  }
  ~WholeFrames() override {
    if (texture_) SDL_DestroyTexture(texture_);
    SDL_DestroyRenderer(renderer_);
  }
  WholeFrames(const WholeFrames&) = delete;
  WholeFrames& operator=(const WholeFrames&) = delete;

  void show(const Image& image, const std::vector<PixelRect>& changed) override {
    std::vector<PixelRect> rects = changed;
    if (!texture_ || width_ != image.width() || height_ != image.height()) {
      if (texture_) SDL_DestroyTexture(texture_);
      width_ = image.width();
      height_ = image.height();
      texture_ = SDL_CreateTexture(renderer_, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STREAMING, width_,
                                   height_);
      if (!texture_) fail_as_sdl_says("no memory for the screen");
      SDL_SetTextureBlendMode(texture_, SDL_BLENDMODE_NONE);
      rects = {image.whole()};
    }
    for (const PixelRect& rect : rects) {
      const SDL_Rect part{rect.x, rect.y, rect.width, rect.height};
      SDL_UpdateTexture(texture_, &part, image.row(rect.y) + rect.x, image.width() * 4);
    }
    SDL_RenderCopy(renderer_, texture_, nullptr, nullptr);
    SDL_RenderPresent(renderer_);
  }

 private:
  SDL_Renderer* renderer_;
  SDL_Texture* texture_ = nullptr;
  int width_ = 0;
  int height_ = 0;
};

}  // namespace

std::uint32_t flags_for_shown_surface() {
  if (has_window_surface()) return 0;
  // What the renderer needs; without it SDL opens the window a second time.
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 2);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 0);
  return SDL_WINDOW_OPENGL;
}

std::unique_ptr<ShownSurface> shown_surface_for(SDL_Window* window) {
  if (has_window_surface()) return std::make_unique<WindowSurface>(window);
  return std::make_unique<WholeFrames>(window);
}

}  // namespace hearth::ui
