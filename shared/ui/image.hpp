#pragma once
// Pixels in memory: what a Canvas has drawn, written to and read from PNG files, and compared. Images are
// opaque. No display is needed.

#include <cstdint>
#include <filesystem>
#include <vector>

#include "shared/ui/geometry.hpp"

namespace hearth::ui {

// Whole pixels: right and bottom are outside.
struct PixelRect {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
  [[nodiscard]] constexpr int right() const { return x + width; }
  [[nodiscard]] constexpr int bottom() const { return y + height; }
  [[nodiscard]] constexpr bool empty() const { return width <= 0 || height <= 0; }
  friend bool operator==(const PixelRect&, const PixelRect&) = default;
};
// Empty when they do not overlap.
[[nodiscard]] PixelRect intersection(PixelRect one, PixelRect other);
// The smallest rectangle around both; an empty one counts for nothing.
[[nodiscard]] PixelRect around(PixelRect one, PixelRect other);

class Image {
 public:
  Image() = default;
  // Black. Sides of 1 to 16,384 pixels; anything else is asserted.
  Image(int width, int height);

  [[nodiscard]] int width() const { return width_; }
  [[nodiscard]] int height() const { return height_; }
  [[nodiscard]] PixelRect whole() const { return {0, 0, width_, height_}; }
  [[nodiscard]] Colour at(int x, int y) const;
  // Row after row, each pixel 0xffRRGGBB in the machine's byte order.
  [[nodiscard]] const std::uint32_t* row(int y) const;
  [[nodiscard]] std::uint32_t* row(int y);

  // Throws std::runtime_error with the path when the file cannot be written.
  void write_png(const std::filesystem::path& file) const;
  // Throws std::runtime_error with the path when there is no readable image in the file.
  [[nodiscard]] static Image read_png(const std::filesystem::path& file);

  friend bool operator==(const Image&, const Image&) = default;

 private:
  int width_ = 0;
  int height_ = 0;
  std::vector<std::uint32_t> pixels_;
};

// How far two images are apart.
struct Difference {
  bool same_size = false;
  int channel_max = 0;  // the largest difference of a channel, 0 to 255
  double share = 0;     // of the pixels that differ by more than Tolerance::channel, 0 to 1
  PixelRect where;      // around those pixels
};

// The defaults are what reference pictures are held to: a slip of the smoothing passes, a moved letter not.
struct Tolerance {
  int channel = 24;       // a pixel differs when a channel is further off than this
  double share = 0.0005;  // so many of the pixels may
};

[[nodiscard]] Difference compare(const Image& one, const Image& other, Tolerance tolerance = {});
[[nodiscard]] bool within(const Difference& difference, Tolerance tolerance = {});
// A grey image of `one` with the pixels that differ from `other` in clear colour, for people to look at.
// Both must have the same size (asserted).
[[nodiscard]] Image difference_image(const Image& one, const Image& other, Tolerance tolerance = {});

}  // namespace hearth::ui
