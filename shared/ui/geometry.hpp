#pragma once
// Places, sizes and colours on a screen. Units: pixels of the screen, y downwards, origin at the top left.
// Plain values, so that no screen needs a header of the libraries that draw.

#include <cmath>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace hearth::ui {

struct Point {
  float x = 0;
  float y = 0;
  friend bool operator==(const Point&, const Point&) = default;
};

struct Size {
  float width = 0;
  float height = 0;
  friend bool operator==(const Size&, const Size&) = default;
};

struct Rect {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;

  [[nodiscard]] constexpr float right() const { return x + width; }
  [[nodiscard]] constexpr float bottom() const { return y + height; }
  [[nodiscard]] constexpr Point centre() const { return {x + width / 2, y + height / 2}; }
  [[nodiscard]] constexpr bool contains(Point p) const {
    return p.x >= x && p.x < right() && p.y >= y && p.y < bottom();
  }
  // The same rectangle made smaller by `by` on every side.
  [[nodiscard]] constexpr Rect inset(float by) const { return inset(by, by); }
  [[nodiscard]] constexpr Rect inset(float sideways, float upright) const {
    return {x + sideways, y + upright, width - 2 * sideways, height - 2 * upright};
  }
  friend bool operator==(const Rect&, const Rect&) = default;
};

// `count` rectangles of equal size side by side (or below each other) in `whole`, `gap` apart; the
// `index`th of them, from 0.
[[nodiscard]] Rect column(Rect whole, int count, int index, float gap);
[[nodiscard]] Rect row(Rect whole, int count, int index, float gap);

// sRGB, not premultiplied.
struct Colour {
  std::uint8_t r = 0;
  std::uint8_t g = 0;
  std::uint8_t b = 0;
  std::uint8_t a = 255;

  [[nodiscard]] Colour faded(float opacity) const {
    return {r, g, b, static_cast<std::uint8_t>(std::lround(static_cast<float>(a) * opacity))};
  }
  friend bool operator==(const Colour&, const Colour&) = default;
};

// "12202a" or "#12202A"; nothing for anything else.
[[nodiscard]] std::optional<Colour> colour_from(std::string_view hex);
// "12202a"
[[nodiscard]] std::string to_hex(Colour colour);

// `from` at 0, `to` at 1.
[[nodiscard]] Colour mixed(Colour from, Colour to, float share);

// Contrast between two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio").
[[nodiscard]] float contrast_ratio(Colour one, Colour other);

// Where the icons and themes of the product lie: the folder `assets` of the installation.
struct Assets {
  std::filesystem::path folder;
};

}  // namespace hearth::ui
