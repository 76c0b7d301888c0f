#include "shared/ui/window/shown_surface.hpp"

#include <SDL.h>

#include <stdexcept>
#include <string>
#include <string_view>

namespace hearth::ui {
namespace {

[[noreturn]] void fail(const char* what) {
  throw std::runtime_error(std::string{what} + ": " + SDL_GetError());
}

std::vector<SDL_Rect> sdl_rects(const std::vector<PixelRect>& rects) {
  std::vector<SDL_Rect> result;
  for (const PixelRect& rect : rects) result.push_back({rect.x, rect.y, rect.width, rect.height});
  return result;
}

class WindowSurface : public ShownSurface {
 public:
  explicit WindowSurface(SDL_Window* window) : window_(window) {}

  void show(const Picture& picture, const std::vector<PixelRect>& changed) override {
    SDL_Surface* surface = SDL_GetWindowSurface(window_);
    if (!surface) fail("the window cannot be drawn in");
    // After a change of size there is a new surface with nothing on it, and for a moment it may not yet have
    // the size of the picture.
    std::vector<SDL_Rect> rects = sdl_rects(changed);
    const bool fresh = surface != known_ || surface->w != width_ || surface->h != height_;
    if (fresh) rects = {{0, 0, picture.width(), picture.height()}};
    known_ = surface;
    width_ = surface->w;
    height_ = surface->h;

    SDL_Surface* source =
        SDL_CreateRGBSurfaceWithFormatFrom(const_cast<std::uint32_t*>(picture.row(0)), picture.width(),
                                           picture.height(), 32, picture.width() * 4, SDL_PIXELFORMAT_RGB888);
    if (!source) fail("no memory for the window");
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

class WholeFrames : public ShownSurface {
 public:
  explicit WholeFrames(SDL_Window* window)
      : renderer_(SDL_CreateRenderer(window, -1, SDL_RENDERER_PRESENTVSYNC)) {
    if (!renderer_) fail("the screen cannot be drawn on");
  }
  ~WholeFrames() override {
    if (texture_) SDL_DestroyTexture(texture_);
    SDL_DestroyRenderer(renderer_);
  }
  WholeFrames(const WholeFrames&) = delete;
  WholeFrames& operator=(const WholeFrames&) = delete;

  void show(const Picture& picture, const std::vector<PixelRect>& changed) override {
    std::vector<PixelRect> rects = changed;
    if (!texture_ || width_ != picture.width() || height_ != picture.height()) {
      if (texture_) SDL_DestroyTexture(texture_);
      width_ = picture.width();
      height_ = picture.height();
      texture_ = SDL_CreateTexture(renderer_, SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_STREAMING, width_,
                                   height_);
      if (!texture_) fail("no memory for the screen");
      SDL_SetTextureBlendMode(texture_, SDL_BLENDMODE_NONE);
      rects = {picture.whole()};
    }
    for (const PixelRect& rect : rects) {
      const SDL_Rect part{rect.x, rect.y, rect.width, rect.height};
      SDL_UpdateTexture(texture_, &part, picture.row(rect.y) + rect.x, picture.width() * 4);
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

std::unique_ptr<ShownSurface> shown_surface_for(SDL_Window* window) {
  if (std::string_view{SDL_GetCurrentVideoDriver()} == "KMSDRM") return std::make_unique<WholeFrames>(window);
  return std::make_unique<WindowSurface>(window);
}

}  // namespace hearth::ui
