#pragma once
// What an X server says of its screen, which SDL does not: whether a window manager is there, and how large
// the screen has become since it was turned (RandR); SDL goes by the size at its start.
//
// Owner and thread: the window that asks; it has a connection of its own, and never waits.

#include <memory>

#include "shared/ui/window/window_extent.hpp"

struct xcb_connection_t;

namespace hearth::ui {

class X11Screen {
 public:
  // Of the display that DISPLAY names. Nothing when it cannot be reached.
  [[nodiscard]] static std::unique_ptr<X11Screen> of_this_display();
  ~X11Screen();
  X11Screen(const X11Screen&) = delete;
  X11Screen& operator=(const X11Screen&) = delete;

  // By _NET_SUPPORTING_WM_CHECK on the root window (Extended Window Manager Hints 1.3); one that a manager
  // left behind when it ended does not count.
  [[nodiscard]] Placing placing() const;
  [[nodiscard]] PixelExtent size() const { return size_; }
  // Whether the size is another one than before the last call.
  [[nodiscard]] bool has_changed();

 private:
  X11Screen(xcb_connection_t* connection, unsigned root, PixelExtent size);

  xcb_connection_t* connection_;
  unsigned root_;
  PixelExtent size_;
};

}  // namespace hearth::ui
