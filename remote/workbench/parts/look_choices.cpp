#include "remote/workbench/parts/look_choices.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>

#include "shared/options/typed.hpp"

namespace hearth::workbench {
namespace {

const std::vector<std::string> sizes{"1920x1080", "1280x720", "1080x1920"};

enum class Beside { nothing, tablet, palettes, sizes };
const std::vector<std::string> beside_words{"alone", "with tablet", "all palettes", "all sizes"};

Look sized(Look look, const std::string& size) {
  if (const auto typed = options::pixel_size_from(size, 1, 16'384)) {
    look.width = typed->width_px;
    look.height = typed->height_px;
  }
  return look;
}

}  // namespace

std::vector<std::string> names_in(const std::filesystem::path& folder, const std::string& first) {
  std::vector<std::string> names;
  std::error_code fault;
  for (const auto& entry : std::filesystem::directory_iterator(folder, fault)) {
    if (entry.path().extension() == ".toml") names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  const auto found = std::find(names.begin(), names.end(), first);
  if (found != names.end()) std::rotate(names.begin(), found, found + 1);
  return names;
}

void LookChoices::draw_one(Marks& marks, const ui::Assets& assets) {
  if (palettes_.empty()) {
    palettes_ = names_in(assets.folder / "themes", "dusk");
    languages_ = names_in(assets.folder / "texts", "en");
  }
  choice(marks, "look.palette", "", palettes_, palette_);
  ImGui::SameLine();
  choice(marks, "look.language", "", languages_, language_);
  ImGui::SameLine();
  choice(marks, "look.size", "", sizes, size_);
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
  return sized(look, sizes[size_]);
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
      for (const std::string& each : sizes) {
        if (each != sizes[size_]) chosen.walls.push_back(sized(main, each));
      }
      break;
  }
  return chosen;
}

}  // namespace hearth::workbench
