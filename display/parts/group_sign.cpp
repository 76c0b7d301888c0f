#include "display/parts/group_sign.hpp"

namespace hearth::display {

std::string group_words(GroupShape shape, const config::Texts& texts) {
  return texts.say("wall.groups.shape." + std::string{name_of(shape)});
}

void draw_group_shape(Sheet& sheet, GroupShape shape, ui::Point centre, float side_px) {
  sheet.painter().icon("groups/" + std::string{name_of(shape)},
                       {centre.x - side_px / 2, centre.y - side_px / 2, side_px, side_px},
                       sheet.palette().accent);
}

}  // namespace hearth::display
