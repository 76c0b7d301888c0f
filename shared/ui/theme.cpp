#include "shared/ui/theme.hpp"

namespace hearth::ui {

bool set_colour(Palette& palette, std::string_view name, std::string_view hex) {
  const std::optional<Colour> colour = colour_from(hex);
  if (!colour) return false;
  bool found = false;
  for_each_field(palette, [&](std::string_view field, Colour& value) {
    if (field != name) return;
    value = *colour;
    found = true;
  });
  return found;
}

}  // namespace hearth::ui
