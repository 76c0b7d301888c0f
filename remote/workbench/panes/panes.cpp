#include "remote/workbench/panes/formats.hpp"
#include "remote/workbench/panes/room.hpp"
#include "remote/workbench/panes/screen.hpp"
#include "remote/workbench/panes/venue.hpp"

namespace hearth::workbench {

const std::vector<PaneKind>& pane_kinds() {
  static const std::vector<PaneKind> all{{PaneName::formats, "Formats", formats_pane},
                                         {PaneName::venue, "Venue", venue_pane},
                                         {PaneName::room, "Room", room_pane},
                                         {PaneName::screen, "Screen", screen_pane}};
  return all;
}

}  // namespace hearth::workbench
