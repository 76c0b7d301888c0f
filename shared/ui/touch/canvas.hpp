#pragma once
// Draws frames into an Image, without a display: what a Window shows, what `hearth-kiosk picture` writes and
// what the tests look at are made by this one class.
//
//   Canvas canvas{assets, theme};
//   Painter& painter = canvas.begin_frame(1920, 1080, Duration{0});
//   …
//   canvas.end_frame();
//   canvas.image().write_png("today.png");
//
// Belongs to one thread. Several canvases may live side by side, but only one may be in a frame.

#include <memory>
#include <string>
#include <vector>

#include "shared/base/time.hpp"
#include "shared/ui/draw/painter.hpp"
#include "shared/ui/image.hpp"
#include "shared/ui/input.hpp"

namespace hearth::ui {

class Touch;

// A widget as it was drawn in the last frame, for tests and for finding one's way by keyboard.
struct WidgetMark {
  std::string id;
  Rect rect;  // what can be touched of it, after clipping
  bool enabled = true;
  std::string label;
  Rect whole{};      // before clipping
  bool cut = false;  // its label is shortened, or a word of it is split
  friend bool operator==(const WidgetMark&, const WidgetMark&) = default;
};

class Canvas {
 public:
  static constexpr std::size_t cache_bytes_max = 24U << 20U;  // what a wall of 4K needs

  // `cache_bytes`: at most so many are kept of bitmaps for the frames to come.
  Canvas(Assets assets, Theme theme, std::size_t cache_bytes = cache_bytes_max);
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;

  // Takes effect with the next frame.
  void set_theme(const Theme& theme);
  [[nodiscard]] const Theme& theme() const;

  // Input for the frames to come. A press and its release never fall into the same frame, however quickly
  // they follow each other: what must wait is kept, and input_waits() is true after the frame.
  void add(const InputEvent& event);
  [[nodiscard]] bool input_waits() const;

  // `since_start` is any clock that does not go back; repeats of a held key depend on it, nothing drawn does.
  // The frame starts filled with the palette's ground.
  Painter& begin_frame(int width, int height, Duration since_start);
  // The widgets of this frame; valid until end_frame().
  [[nodiscard]] Touch& touch();
  // What changed since the frame before, at most 8 rectangles that do not overlap; only those pixels were
  // drawn. The whole image after a change of size.
  const std::vector<PixelRect>& end_frame();

  // The keys of the last frame that nothing has used.
  [[nodiscard]] std::vector<Key> keys() const;
  [[nodiscard]] const Image& image() const;
  [[nodiscard]] const std::vector<WidgetMark>& widgets() const;

  // Bytes of bitmaps of texts, icons and curves held now; bounded after each frame, except for what the frame
  // itself needed.
  [[nodiscard]] std::size_t cache_bytes() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hearth::ui
