#include "shared/ui/geometry.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace hearth::ui {
namespace {

// WCAG 2.2, "relative luminance".
float luminance(Colour colour) {
  const auto linear = [](std::uint8_t channel) {
    const float value = static_cast<float>(channel) / 255;
    return value <= 0.04045F ? value / 12.92F : std::pow((value + 0.055F) / 1.055F, 2.4F);
  };
  return 0.2126F * linear(colour.r) + 0.7152F * linear(colour.g) + 0.0722F * linear(colour.b);
}

std::uint8_t between(std::uint8_t from, std::uint8_t to, float share) {
  const float mixed = static_cast<float>(from) + (static_cast<float>(to) - static_cast<float>(from)) * share;
  return static_cast<std::uint8_t>(std::lround(mixed));
}

}  // namespace

Rect column(Rect whole, int count, int index, float gap) {
  const float width = (whole.width - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
  return {whole.x + static_cast<float>(index) * (width + gap), whole.y, width, whole.height};
}

Rect row(Rect whole, int count, int index, float gap) {
  const float height = (whole.height - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
  return {whole.x, whole.y + static_cast<float>(index) * (height + gap), whole.width, height};
}

std::optional<Colour> colour_from(std::string_view hex) {
  if (hex.starts_with('#')) hex.remove_prefix(1);
  if (hex.size() != 6) return std::nullopt;
  std::uint32_t value = 0;
  const auto [end, fault] = std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
  if (fault != std::errc{} || end != hex.data() + hex.size()) return std::nullopt;
  return Colour{static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>((value >> 8U) & 0xffU),
                static_cast<std::uint8_t>(value & 0xffU)};
}

std::string to_hex(Colour colour) {
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (const std::uint8_t channel : std::array{colour.r, colour.g, colour.b}) {
    hex += digits[channel >> 4U];
    hex += digits[channel & 0xfU];
  }
  return hex;
}

Colour mixed(Colour from, Colour to, float share) {
  return {between(from.r, to.r, share), between(from.g, to.g, share), between(from.b, to.b, share),
          between(from.a, to.a, share)};
}

float contrast_ratio(Colour one, Colour other) {
  const float first = luminance(one);
  const float second = luminance(other);
  return (std::fmax(first, second) + 0.05F) / (std::fmin(first, second) + 0.05F);
}

}  // namespace hearth::ui
