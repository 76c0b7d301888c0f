// The end of an evening: thank you, when the group meets again, and how to reach it until then.

#include "display/layout/frame.hpp"
#include "display/parts/heading.hpp"
#include "display/parts/meeting_again.hpp"
#include "display/screens.hpp"

namespace hearth::display {

void draw_next(const View& view, Sheet& sheet, const config::Texts& texts) {
  const GatheringOnWall& gathering = *view.wall.gathering;
  const std::string thanks = texts.say("wall.next.thank_you");
  const float title = draw_heading(sheet, gathering.title.str(), thanks);
  // Many formats say thank you in this stage as well; once is enough.
  const bool same = gathering.wall_line.str().rfind(thanks, 0) == 0;
  const float line_max = draw_foot(sheet, "", {}, same ? std::string{} : gathering.wall_line.str()) - 1;
  draw_meeting_again(view, gathering.next_date, gathering.group, sheet, texts, title + 2, line_max);
}

}  // namespace hearth::display
