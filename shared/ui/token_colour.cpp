#include "shared/ui/token_colour.hpp"

#include <algorithm>
#include <array>

namespace hearth::ui {
namespace {

struct Named {
  std::string_view word;
  Colour colour;
};

constexpr std::array<Named, 24> colours{{
    {"amber", {0xf2, 0xb1, 0x34}},  {"blue", {0x6f, 0xa8, 0xf0}},  {"copper", {0xcf, 0x85, 0x5a}},
    {"coral", {0xf5, 0x8f, 0x78}},  {"cream", {0xf7, 0xec, 0xc8}}, {"gold", {0xe3, 0xc1, 0x4b}},
    {"green", {0x6f, 0xc0, 0x7a}},  {"grey", {0xa7, 0xae, 0xb3}},  {"indigo", {0x86, 0x85, 0xe0}},
    {"ivory", {0xf4, 0xf0, 0xe4}},  {"jade", {0x4f, 0xb8, 0x95}},  {"lemon", {0xf3, 0xe2, 0x5e}},
    {"lilac", {0xc9, 0xae, 0xe8}},  {"lime", {0xb4, 0xda, 0x5a}},  {"mint", {0xa9, 0xe6, 0xcb}},
    {"olive", {0xa6, 0xa8, 0x5a}},  {"peach", {0xfb, 0xc4, 0xa0}}, {"plum", {0xb8, 0x7a, 0xb0}},
    {"red", {0xe4, 0x70, 0x6a}},    {"rose", {0xf0, 0x9c, 0xb8}},  {"sand", {0xdc, 0xc5, 0x9b}},
    {"silver", {0xc8, 0xd0, 0xd6}}, {"teal", {0x58, 0xb3, 0xb8}},  {"violet", {0xa8, 0x84, 0xe6}},
}};

constexpr float contrast_min = 4.5F;

float least_contrast(Colour colour, const Palette& palette) {
  return std::min({contrast_ratio(colour, palette.ground), contrast_ratio(colour, palette.rail),
                   contrast_ratio(colour, palette.panel)});
}

}  // namespace

Colour token_colour(std::string_view word, const Palette& palette) {
  const auto found =
      std::find_if(colours.begin(), colours.end(), [&](const Named& n) { return n.word == word; });
  const Colour wanted = found == colours.end() ? palette.sky : found->colour;
  // Towards ink, which stands out from everything, in steps too small to see.
  constexpr int steps = 64;
  for (int step = 0; step < steps; ++step) {
    const Colour colour = mixed(wanted, palette.ink, static_cast<float>(step) / steps);
    if (least_contrast(colour, palette) >= contrast_min) return colour;
  }
  return palette.ink;
}

}  // namespace hearth::ui
