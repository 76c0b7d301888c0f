#include "display/screens.hpp"

#include <array>

#include "display/layout/paging.hpp"

namespace hearth::display {

// Each in the file of its name in screens/.
DrawScreen draw_agreements, draw_confidentiality, draw_crisis, draw_gathering, draw_goodbye, draw_groups,
    draw_jobs, draw_message, draw_next, draw_pairs, draw_prompts, draw_quiet, draw_resources, draw_rest,
    draw_today, draw_welcome;
ScreenMoves gathering_moves, groups_move, pairs_move, rest_moves, welcome_moves;

namespace {

using namespace std::chrono_literals;

Duration pages_turn(const View& view) {
  return page_turns_in(view.now);
}
Duration stands_still(const View&) {
  return 1min;
}

constexpr std::array screen_rows{
    // What the room leaves to the wall begins with today (choose.hpp).
    ScreenOnWall{Screen::automatic, draw_today, pages_turn},
    ScreenOnWall{Screen::today, draw_today, pages_turn},
    ScreenOnWall{Screen::welcome, draw_welcome, welcome_moves},
    ScreenOnWall{Screen::gathering, draw_gathering, gathering_moves},
    ScreenOnWall{Screen::rest, draw_rest, rest_moves},
    ScreenOnWall{Screen::agreements, draw_agreements, pages_turn},
    ScreenOnWall{Screen::confidentiality, draw_confidentiality, pages_turn},
    ScreenOnWall{Screen::pairs, draw_pairs, pairs_move},
    ScreenOnWall{Screen::groups, draw_groups, groups_move},
    ScreenOnWall{Screen::prompts, draw_prompts, pages_turn},
    ScreenOnWall{Screen::next, draw_next, stands_still},
    ScreenOnWall{Screen::jobs, draw_jobs, pages_turn},
    ScreenOnWall{Screen::resources, draw_resources, pages_turn},
    ScreenOnWall{Screen::goodbye, draw_goodbye, stands_still},
    ScreenOnWall{Screen::crisis, draw_crisis, pages_turn},
    ScreenOnWall{Screen::message, draw_message, pages_turn},
    ScreenOnWall{Screen::quiet, draw_quiet, stands_still, TimeOfDay::own},
};
static_assert(each_in_its_place(screen_rows), "a row for each screen, in the order of the enumeration");

}  // namespace

const ScreenOnWall& on_wall(Screen screen) {
  return screen_rows.at(static_cast<std::size_t>(screen));
}

}  // namespace hearth::display
