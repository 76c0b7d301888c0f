#pragma once
// When a group meets again and how to reach it until then, with its link as a code.

#include <optional>

#include "display/layout/sheet.hpp"
#include "display/view.hpp"
#include "shared/config/texts.hpp"
#include "shared/room/wall_view.hpp"

namespace hearth::display {

// From the line `top` down to `line_max`, in lines of the grid. Without a date it says that there is none
// yet.
void draw_meeting_again(const View& view, const std::optional<MeetsAgain>& next,
                        const std::optional<LastingGroup>& group, Sheet& sheet, const config::Texts& texts,
                        float top, float line_max);

}  // namespace hearth::display
