#pragma once
// The moments that are kept as pictures, by name.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/display/wall_scene.hpp"

namespace hearth::display {

// A picture of a scene: its size in pixels and its palette.
struct Variant {
  int width_px = 1920;
  int height_px = 1080;
  std::string theme = "dusk";
};

// Every screen in every size, and in each of the other palettes.
[[nodiscard]] std::vector<Variant> every();
[[nodiscard]] std::vector<Variant> every_size();
[[nodiscard]] std::vector<Variant> both_ways();  // landscape and portrait
[[nodiscard]] std::vector<Variant> once();

struct NamedScene {
  std::string name;  // of the pictures' files
  std::vector<Variant> variants;
  std::function<WallScene()> make;
};

[[nodiscard]] const std::vector<NamedScene>& scenes();

}  // namespace hearth::display
