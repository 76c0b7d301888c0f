#include "display/parts/group_sign.hpp"

#include "shared/ui/token_colour.hpp"

namespace hearth::display {
namespace {

// The name of a token's colour that is drawn alike.
std::string_view drawn_as(GroupColour colour) {
  switch (colour) {
    case GroupColour::white:
      return "ivory";
    case GroupColour::brown:
      return "copper";
    case GroupColour::amber:
    case GroupColour::blue:
    case GroupColour::green:
    case GroupColour::coral:
    case GroupColour::violet:
    case GroupColour::grey:
      break;
  }
  return name_of(colour);
}

}  // namespace

std::string group_words(GroupColour colour, const config::Texts& texts) {
  return texts.say("wall.groups.colour." + std::string{name_of(colour)});
}

void draw_group_shape(Sheet& sheet, GroupColour colour, ui::Point centre, float side_px) {
  sheet.painter().icon("groups/" + std::string{name_of(colour)},
                       {centre.x - side_px / 2, centre.y - side_px / 2, side_px, side_px},
                       ui::token_colour(drawn_as(colour), sheet.palette()));
}

}  // namespace hearth::display
