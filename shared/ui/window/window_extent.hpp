#pragma once
// How large a window is on the screen that is there, and whether it covers it. Pure; window.cpp asks the
// system and does as it says here.

#include <limits>
#include <string>

namespace hearth::ui {

// What a program would like.
enum class Coverage {
  full_screen,  // the whole screen
  windowed,     // a window of the stated size
  as_fits,      // such a window where it fits beside others, else the whole screen
};

// In the window system's pixels.
struct PixelExtent {
  int width = 0;
  int height = 0;
  friend bool operator==(const PixelExtent&, const PixelExtent&) = default;
};

// Who places windows and moves them: a desktop's window manager, or nobody (an X server with nothing else on
// it, a panel driven directly).
enum class Placing { by_a_manager, by_nobody };

struct ScreenExtent {
  PixelExtent whole;
  PixelExtent usable;  // without the desktop's panels
  Placing placing = Placing::by_a_manager;
};

// Of a driver that has no screen (SDL's dummy): every size fits.
inline constexpr ScreenExtent no_screen{{std::numeric_limits<int>::max(), std::numeric_limits<int>::max()},
                                        {std::numeric_limits<int>::max(), std::numeric_limits<int>::max()},
                                        Placing::by_a_manager};

struct WindowExtent {
  bool full_screen = false;
  PixelExtent size;  // the whole screen's when it is full
  friend bool operator==(const WindowExtent&, const WindowExtent&) = default;
};

// A window that is larger than the screen could not be read or pressed where it lies outside, so none is:
// where a desktop places windows it is at most as large as what its panels leave, else as the screen.
[[nodiscard]] WindowExtent extent_for(Coverage coverage, PixelExtent wanted, const ScreenExtent& screen);

// What a person is told who asked for `wanted`, and got less; empty when they got it. One line.
[[nodiscard]] std::string made_smaller(PixelExtent wanted, const WindowExtent& got);

}  // namespace hearth::ui
