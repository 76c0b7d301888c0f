#pragma once
// The files that say how a wall looks and speaks, read so that there is always something to draw with. What is
// wrong in them is for `hearth-kiosk check` and the kiosk's log to tell, not for a wall.

#include <string>
#include <vector>

#include "shared/base/text.hpp"
#include "shared/config/texts.hpp"
#include "shared/ui/theme.hpp"

namespace hearth::display {

// assets/themes/<name>.toml; what is missing in it is as in `dusk`.
[[nodiscard]] ui::Theme read_theme(const ui::Assets& assets, const std::string& name);

// The texts of the first of `languages`, falling back on the second, and of `wanted` before them unless it is
// empty. Of English when there is none of them.
[[nodiscard]] config::Texts read_texts(const ui::Assets& assets, const std::string& wanted,
                                       const std::vector<Text<12>>& languages);

}  // namespace hearth::display
