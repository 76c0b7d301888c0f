#include "shared/ui/token_colour.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace hearth::ui {
namespace {

struct Named {
  std::string_view word;
  Colour colour;
};

constexpr std::array<Named, 25> colours{{
    {"amber", {0xf2, 0xb1, 0x34}},   {"blue", {0x6f, 0xa8, 0xf0}},   {"copper", {0xcf, 0x85, 0x5a}},
    {"coral", {0xf5, 0x8f, 0x78}},   {"cream", {0xf7, 0xec, 0xc8}},  {"gold", {0xe3, 0xc1, 0x4b}},
    {"green", {0x6f, 0xc0, 0x7a}},   {"grey", {0xa7, 0xae, 0xb3}},   {"indigo", {0x86, 0x85, 0xe0}},
    {"ivory", {0xf4, 0xf0, 0xe4}},   {"jade", {0x4f, 0xb8, 0x95}},   {"lemon", {0xf3, 0xe2, 0x5e}},
    {"lilac", {0xc9, 0xae, 0xe8}},   {"lime", {0xb4, 0xda, 0x5a}},   {"mint", {0xa9, 0xe6, 0xcb}},
    {"magenta", {0xe2, 0x6f, 0xc4}}, {"olive", {0xa6, 0xa8, 0x5a}},  {"peach", {0xfb, 0xc4, 0xa0}},
    {"plum", {0xb8, 0x7a, 0xb0}},    {"red", {0xe4, 0x70, 0x6a}},    {"rose", {0xf0, 0x9c, 0xb8}},
    {"sand", {0xdc, 0xc5, 0x9b}},    {"silver", {0xc8, 0xd0, 0xd6}}, {"teal", {0x58, 0xb3, 0xb8}},
    {"violet", {0xa8, 0x84, 0xe6}},
}};

constexpr float contrast_min = 4.5F;

float least_contrast(Colour colour, const Palette& palette) {
  return std::min({contrast_ratio(colour, palette.ground), contrast_ratio(colour, palette.rail),
                   contrast_ratio(colour, palette.panel)});
}

// OKLab (Björn Ottosson, 2020): lightness apart from hue, as people see them. Mixing with ink instead would
// turn every colour to mud on a bright ground.
struct Lab {
  float lightness;
  float a;
  float b;
};

float linear(std::uint8_t channel) {
  const float value = static_cast<float>(channel) / 255;
  return value <= 0.04045F ? value / 12.92F : std::pow((value + 0.055F) / 1.055F, 2.4F);
}

Lab lab_of(Colour colour) {
  const float r = linear(colour.r);
  const float g = linear(colour.g);
  const float b = linear(colour.b);
  const float l = std::cbrt(0.4122214708F * r + 0.5363325363F * g + 0.0514459929F * b);
  const float m = std::cbrt(0.2119034982F * r + 0.6806995451F * g + 0.1073969566F * b);
  const float s = std::cbrt(0.0883024619F * r + 0.2817188376F * g + 0.6299787005F * b);
  return {0.2104542553F * l + 0.7936177850F * m - 0.0040720468F * s,
          1.9779984951F * l - 2.4285922050F * m + 0.4505937099F * s,
          0.0259040371F * l + 0.7827717662F * m - 0.8086757660F * s};
}

// The channels in linear light; outside 0 to 1 when no screen can show the colour.
std::array<float, 3> light_of(Lab lab) {
  const float l = std::pow(lab.lightness + 0.3963377774F * lab.a + 0.2158037573F * lab.b, 3.0F);
  const float m = std::pow(lab.lightness - 0.1055613458F * lab.a - 0.0638541728F * lab.b, 3.0F);
  const float s = std::pow(lab.lightness - 0.0894841775F * lab.a - 1.2914855480F * lab.b, 3.0F);
  return {4.0767416621F * l - 3.3077115913F * m + 0.2309699292F * s,
          -1.2684380046F * l + 2.6097574011F * m - 0.3413193965F * s,
          -0.0041960863F * l - 0.7034186147F * m + 1.7076147010F * s};
}

std::uint8_t channel_of(float light) {
  const float clamped = std::clamp(light, 0.0F, 1.0F);
  const float value =
      clamped <= 0.0031308F ? clamped * 12.92F : 1.055F * std::pow(clamped, 1 / 2.4F) - 0.055F;
  return static_cast<std::uint8_t>(std::lround(value * 255));
}

// The colour, made greyer only as far as a screen needs to show it.
Colour colour_of(Lab lab) {
  const auto shown = [](float light) { return light > -0.002F && light < 1.002F; };
  auto light = light_of(lab);
  for (int step = 0; step < 64 && !std::all_of(light.begin(), light.end(), shown); ++step) {
    lab.a *= 0.95F;
    lab.b *= 0.95F;
    light = light_of(lab);
  }
  return {channel_of(light[0]), channel_of(light[1]), channel_of(light[2])};
}

}  // namespace

Colour token_colour(std::string_view word, const Palette& palette) {
  const auto found =
      std::find_if(colours.begin(), colours.end(), [&](const Named& n) { return n.word == word; });
  const Colour wanted = found == colours.end() ? palette.sky : found->colour;
  if (least_contrast(wanted, palette) >= contrast_min) return wanted;
  // The lightness nearest to its own that stands out, at the same hue.
  Lab lab = lab_of(wanted);
  const bool dark_ground =
      contrast_ratio(palette.ground, {255, 255, 255}) > contrast_ratio(palette.ground, {});
  float fails = lab.lightness;
  float holds = dark_ground ? 1.0F : 0.0F;
  for (int step = 0; step < 12; ++step) {
    lab.lightness = (fails + holds) / 2;
    (least_contrast(colour_of(lab), palette) >= contrast_min ? holds : fails) = lab.lightness;
  }
  lab.lightness = holds;
  return colour_of(lab);
}

}  // namespace hearth::ui
