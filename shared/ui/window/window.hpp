#pragma once
// A window on a real screen, or the whole screen of a machine without a desktop.
//
//   Window window{options, assets, theme};
//   while (!window.close_requested()) {
//     if (!window.pump(250ms)) continue;           // sleeps; nothing is drawn while nothing happens
//     Painter& painter = window.begin_frame();
//     if (window.touch().button({.id = "next", …})) …
//     window.end_frame();
//   }
//
// Owner and thread: one window for each program, made and used on the main thread; only wake() may be called
// from others. Where SDL has window surfaces (X11, dummy) only what changed is sent to the screen; on Wayland
// and KMSDRM the changed part is uploaded and the whole frame shown.
//
// When the environment variable HEARTH_WIDGETS names a file, each frame whose widgets changed replaces that
// file in one step with a line for each widget, in drawing order:
//   id<TAB>x<TAB>y<TAB>width<TAB>height<TAB>enabled|disabled<TAB>label
// in whole pixels of the window; a line feed or tab in a label is written as a space. Programs that read for
// people, and the end-to-end tests, find the buttons there.

#include <memory>
#include <string>
#include <vector>

#include "shared/base/time.hpp"
#include "shared/ui/touch/canvas.hpp"
#include "shared/ui/window/window_extent.hpp"

namespace hearth::ui {

enum class Pointer { shown, hidden };

struct WindowOptions {
  std::string title = "Hearth";
  Coverage coverage = Coverage::windowed;
  int width = 1280;  // of a window, where the screen is large enough; a full screen has its own
  int height = 800;
  int display = 0;  // which screen, from 0; one that is not there means the first
  Pointer pointer = Pointer::shown;
  // Pixels for 1/160 inch; 0: as the screen says when it says something likely, else 1.
  float display_scale = 0;
};

class Window {
 public:
  // Throws std::runtime_error with what SDL says, and what can be done, when there is no screen to open a
  // window on or no way to draw in it.
  Window(const WindowOptions& options, Assets assets, Theme theme);
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  void set_theme(const Theme& theme);

  // Takes what the system has to say, waiting at most `max_wait` for it, and says whether a frame is due:
  // because of input (then three frames in a row), a wake(), a change of size, or because part of the window
  // was uncovered. The first call always says yes. When the screen is turned or changes its size, a window
  // that covers it goes on covering it, and no other one is larger than it.
  bool pump(Duration max_wait);
  // Makes a pump() that waits return at once, with a frame due. Any thread, as long as the window lives.
  void wake();

  Painter& begin_frame();
  [[nodiscard]] Touch& touch();
  // Shows what changed.
  void end_frame();

  // The person, the desktop or the system (SIGTERM, SIGINT) asked the program to end.
  [[nodiscard]] bool close_requested() const;
  // Keys of the last frame that no widget has used.
  [[nodiscard]] std::vector<Key> keys() const;
  [[nodiscard]] Size size() const;
  // A sentence for whoever asked for a size that this screen has no room for; empty when they got it.
  [[nodiscard]] const std::string& made_smaller() const;
  [[nodiscard]] float display_scale() const;
  // When something last was touched or pressed; for pages that close by themselves.
  [[nodiscard]] Duration since_last_input() const;
  [[nodiscard]] const Image& image() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hearth::ui
