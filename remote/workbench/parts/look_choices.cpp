#include "remote/workbench/parts/look_choices.hpp"

#include <imgui.h>

#include <array>

#include "shared/config/toml_folder.hpp"

namespace hearth::workbench {
namespace {

constexpr std::array<ui::Size, 3> sizes{{{1920, 1080}, {1280, 720}, {1080, 1920}}};
const std::vector<std::string> size_words{"1920x1080", "1280x720", "1080x1920"};

enum class Beside { nothing, tablet, palettes, sizes };
const std::vector<std::string> beside_words{"alone", "with tablet", "all palettes", "all sizes"};

}  // namespace

void LookChoices::draw_one(Marks& marks, const ui::Assets& assets) {
  if (palettes_.empty()) {
    palettes_ = config::names_in(assets.folder / "themes");
    config::put_first(palettes_, "dusk");
    languages_ = config::names_in(assets.folder / "texts");
    config::put_first(languages_, "en");
  }
  choice(marks, "look.palette", "", palettes_, palette_);
  ImGui::SameLine();
  choice(marks, "look.language", "", languages_, language_);
  ImGui::SameLine();
  choice(marks, "look.size", "", size_words, size_);
}

void LookChoices::draw(Marks& marks, const ui::Assets& assets) {
  draw_one(marks, assets);
  ImGui::SameLine();
  choice(marks, "look.beside", "", beside_words, beside_);
}

Look LookChoices::look_of(const std::string& palette) const {
  Look look;
  look.palette = palette;
  if (!languages_.empty()) look.language = languages_[language_];
  return sized(look, sizes.at(size_));
}

ChosenLooks LookChoices::chosen() const {
  const Look main = look_of(palettes_.empty() ? "dusk" : palettes_[palette_]);
  ChosenLooks chosen{{main}, TabletToo::no};
  switch (static_cast<Beside>(beside_)) {
    case Beside::nothing:
      break;
    case Beside::tablet:
      chosen.tablet = TabletToo::yes;
      break;
    case Beside::palettes:
      for (const std::string& each : palettes_) {
        if (each != main.palette) chosen.walls.push_back(look_of(each));
      }
      break;
    case Beside::sizes:
      for (const ui::Size& each : sizes) {
        if (each != sizes.at(size_)) chosen.walls.push_back(sized(main, each));
      }
      break;
  }
  return chosen;
}

}  // namespace hearth::workbench
