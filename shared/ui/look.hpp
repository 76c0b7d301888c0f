#pragma once
// The files that say how a screen looks and speaks, read so that there is always something to draw with. What
// is wrong in them is for the kiosk to tell, not for a screen.

#include <string>
#include <vector>

#include "shared/base/text.hpp"
#include "shared/config/texts.hpp"
#include "shared/ui/theme.hpp"

namespace hearth::ui {

// assets/themes/<name>.toml; what is missing in it is as in `dusk`.
[[nodiscard]] Theme read_theme(const Assets& assets, const std::string& name);

// The texts of the first of `languages`, falling back on the second, and of `wanted` before them unless it is
// empty. Of English when there is none of them.
[[nodiscard]] config::Texts read_texts(const Assets& assets, const std::string& wanted,
                                       const std::vector<Text<12>>& languages);

// All languages that there are texts of: the machine's own first, by LC_ALL, LC_MESSAGES or LANG; English
// where it has none of them. For screens that have not been told a venue's languages.
[[nodiscard]] std::vector<Text<12>> languages_of_machine(const Assets& assets);

}  // namespace hearth::ui
