#include "shared/ui/look.hpp"

#include <filesystem>

#include "shared/config/themes.hpp"

namespace hearth::ui {

Theme read_theme(const Assets& assets, const std::string& name) {
  Theme theme;
  const config::ThemeFile file = config::read_theme(assets.folder / "themes", name).value;
  for (const auto& [colour, hex] : file.colours) {
    // A name or a colour that nobody knows has been complained of by whoever reads complaints.
    static_cast<void>(set_colour(theme.palette, colour, hex));
  }
  theme.motion = file.reduced_motion ? Motion::reduced : Motion::full;
  return theme;
}

config::Texts read_texts(const Assets& assets, const std::string& wanted,
                         const std::vector<Text<12>>& languages) {
  const std::filesystem::path folder = assets.folder / "texts";
  std::vector<std::string> order;
  if (!wanted.empty()) order.push_back(wanted);
  for (const auto& language : languages) order.push_back(language.str());
  order.emplace_back("en");
  // From the last to the first, each falling back on those behind it.
  config::Texts texts;
  bool any = false;
  for (auto language = order.rbegin(); language != order.rend(); ++language) {
    if (!std::filesystem::exists(folder / (*language + ".toml"))) continue;
    config::Texts read = config::Texts::read(folder, *language).value;
    if (any) read.fall_back_on(std::move(texts));
    texts = std::move(read);
    any = true;
  }
  return texts;
}

}  // namespace hearth::ui
