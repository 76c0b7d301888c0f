// A gathering has closed: goodbye, and when the group meets again. Nobody is named.

#include "display/layout/frame.hpp"
#include "display/parts/heading.hpp"
#include "display/parts/meeting_again.hpp"
#include "display/screens.hpp"

namespace hearth::display {

void draw_goodbye(const View& view, Sheet& sheet, const config::Texts& texts) {
  const GoodbyeOnWall& goodbye = *view.wall.goodbye;
  const float title = draw_heading(sheet, goodbye.title.str(), texts.say("wall.goodbye.title"));
  const float line_max = draw_foot(sheet, "", {}, texts.say("wall.goodbye.foot")) - 1;
  draw_meeting_again(view, goodbye.next_date, goodbye.group, sheet, texts, title + 2, line_max);
}

}  // namespace hearth::display
