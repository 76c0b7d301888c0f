#pragma once
// The workbench's window: SDL and OpenGL through Dear ImGui's own backends, for mouse and keyboard.
//
//   DesktopWindow window{options, palette};
//   while (!window.close_requested()) {
//     if (!window.wait(250ms)) continue;      // sleeps; nothing is drawn while nothing happens
//     window.draw([&] { … });                 // Dear ImGui calls
//   }
//
// Owner and thread: one for each program, on the main thread; it holds Dear ImGui's context. OpenGL 3, or 2.1
// on boards that have no more. F11 fills the screen and gives it back. Where windows, columns and splitters
// stand is kept in $XDG_CONFIG_HOME/hearth/workbench.ini (~/.config when that is not set), where that folder
// can be written.

#include <functional>
#include <memory>

#include "remote/workbench/window/pictures.hpp"
#include "shared/base/time.hpp"
#include "shared/ui/geometry.hpp"
#include "shared/ui/theme.hpp"

namespace hearth::workbench {

struct DesktopWindowOptions {
  int width = 1280;
  int height = 800;
  bool full_screen = false;
};

class DesktopWindow : public Pictures {
 public:
  // Throws std::runtime_error with what SDL says, and what can be done, when there is no screen or no OpenGL.
  DesktopWindow(const DesktopWindowOptions& options, const ui::Palette& palette);
  ~DesktopWindow() override;

  // Waits for the system for at most `max_wait` and says whether a frame is due: because of what somebody did
  // (then three in a row, since some things take that many to find their place), or of part of the window
  // that was covered. The first call always says yes.
  bool wait(Duration max_wait);
  void draw(const std::function<void()>& content);
  // A frame is due. From any thread.
  void wake();

  // Somebody, the desktop or the system (SIGTERM, SIGINT) asked the program to end.
  [[nodiscard]] bool close_requested() const;
  // While nobody needs it.
  void show_pointer(bool shown);
  [[nodiscard]] ui::Size size() const;

  void put(const std::string& name, const ui::Image& image) override;
  [[nodiscard]] void* find(const std::string& name) const override;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hearth::workbench
