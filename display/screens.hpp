#pragma once
// The wall's screens: one row for each in screens.cpp, one file for each in screens/. A screen draws on its
// sheet everything but the time of day and the line about troubles, which stand on all of them (draw.hpp). It
// is a function of the view: it keeps nothing and reads no clock. What the room must know of a screen, its
// name and what it needs, is in shared/room/screen.hpp.

#include "display/layout/sheet.hpp"
#include "display/view.hpp"
#include "shared/config/texts.hpp"
#include "shared/link/connection_state.hpp"

namespace hearth::display {

// The view has what the screen needs (ScreenNeeds).
using DrawScreen = void(const View& view, Sheet& sheet, const config::Texts& texts);
// How long until the screen next looks different by itself, whatever stands around it; more than a minute
// counts as a minute.
using ScreenMoves = Duration(const View& view);

// Whether the time of day stands where it always does, or the screen has its own.
enum class TimeOfDay { shown, own };

struct ScreenOnWall {
  Screen screen;
  DrawScreen* draw;
  ScreenMoves* moves_in;
  TimeOfDay time_of_day = TimeOfDay::shown;
};

// In the place of the screens that take turns, while it is asked for (asks_for_first()).
DrawScreen draw_first_facilitator;

// In the place of any screen, while screens show what they are called (name_shown()).
DrawScreen draw_own_name;

[[nodiscard]] const ScreenOnWall& on_wall(Screen screen);

// Before the first picture has come, and so without a view.
void draw_start(Sheet& sheet, const config::Texts& texts, link::ConnectionState connection);

}  // namespace hearth::display
