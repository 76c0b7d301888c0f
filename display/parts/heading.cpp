#include "display/parts/heading.hpp"

#include "display/layout/frame.hpp"

namespace hearth::display {

float draw_heading(Sheet& sheet, const std::string& small, const std::string& title, int lines_max) {
  sheet.write({.text = small,
               .colour = sheet.palette().soft,
               .width_px = sheet.clock_left() - sheet.left(),
               .lines_max = 1},
              sheet.left(), top_line);
  const bool portrait = sheet.grid().portrait();
  const StyledText words{.text = title,
                         .size = ui::TypeSize::heading,
                         .weight = ui::Weight::semibold,
                         .colour = sheet.palette().ink,
                         .width_px = (portrait ? sheet.right() : sheet.clock_left()) - sheet.left(),
                         .lines_max = lines_max};
  const float first = portrait ? 15 : 11;
  const auto lines = static_cast<float>(sheet.write(balanced(sheet, words), sheet.left(), first).lines);
  return first + sheet.step(words.size) * (lines - 1);
}

}  // namespace hearth::display
