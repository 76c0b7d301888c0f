#include "shared/ui/window/window.hpp"

#include <SDL.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <mutex>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "shared/ui/touch/widgets.hpp"
#include "shared/ui/window/sdl_fault.hpp"
#include "shared/ui/window/sdl_input.hpp"
#include "shared/ui/window/shown_surface.hpp"
#include "shared/ui/window/widget_file.hpp"
#include "shared/ui/window/x11_screen.hpp"

namespace hearth::ui {
namespace {

using namespace std::chrono_literals;

// After an input: what it changes, what that changes in turn, and the image at rest.
constexpr int frames_after_input = 3;
// How often drivers that cannot wait for input are asked for it.
constexpr Duration ask_every = 15ms;

void prepare_sdl() {
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
  SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
  SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
  // Where the desktop leaves the frames of windows to programs (cage), SDL 2.26 otherwise finds that out too
  // late and never shows the window.
  SDL_SetHint(SDL_HINT_VIDEO_WAYLAND_PREFER_LIBDECOR, "1");
  if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) fail_as_sdl_says("there is no screen to draw on");
  // SDL would draw into memory rather than say that there is no screen.
  const std::string_view driver = SDL_GetCurrentVideoDriver();
  if (!SDL_getenv("SDL_VIDEODRIVER") && driver != "x11" && driver != "wayland" && driver != "KMSDRM") {
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    throw std::runtime_error(
        "there is no screen to draw on: neither a desktop (DISPLAY, WAYLAND_DISPLAY) nor a panel");
  }
  SDL_DisableScreenSaver();
  SDL_StartTextInput();
}

int display_of(const WindowOptions& options) {
  return options.display >= 0 && options.display < SDL_GetNumVideoDisplays() ? options.display : 0;
}

// `x11`: what the X server says, where there is one.
ScreenExtent screen_extent(int display, const X11Screen* x11) {
  const std::string_view driver = SDL_GetCurrentVideoDriver();
  if (driver != "x11" && driver != "wayland" && driver != "KMSDRM") return no_screen;
  SDL_Rect whole;
  if (SDL_GetDisplayBounds(display, &whole) != 0) fail_as_sdl_says("the screen does not say how large it is");
  SDL_Rect usable = whole;
  SDL_GetDisplayUsableBounds(display, &usable);
  ScreenExtent screen{{whole.w, whole.h}, {usable.w, usable.h}, Placing::by_a_manager};
  if (driver == "KMSDRM") screen.placing = Placing::by_nobody;
  if (x11 == nullptr) return screen;
  screen.placing = x11->placing();
  // A screen that was turned is larger or smaller than SDL knows.
  if (SDL_GetNumVideoDisplays() == 1 && x11->size() != screen.whole) {
    screen.whole = x11->size();
    screen.usable = {std::min(screen.usable.width, screen.whole.width),
                     std::min(screen.usable.height, screen.whole.height)};
  }
  return screen;
}

SDL_Window* open_window(const WindowOptions& options, const WindowExtent& extent,
                        const ScreenExtent& screen) {
  const int display = display_of(options);
  const int centred = static_cast<int>(SDL_WINDOWPOS_CENTERED_DISPLAY(static_cast<unsigned>(display)));
  SDL_Rect place{centred, centred, extent.size.width, extent.size.height};
  std::uint32_t flags = SDL_WINDOW_ALLOW_HIGHDPI | flags_for_shown_surface();
  if (!extent.full_screen) {
    flags |= SDL_WINDOW_RESIZABLE;
  } else {
    // On an X server without a window manager nobody makes the window larger afterwards; and where it only
    // covers the screen it can be made as large as the screen has become.
    const bool covers =
        screen.placing == Placing::by_nobody && SDL_GetCurrentVideoDriver() == std::string_view{"x11"};
    flags |= covers ? SDL_WINDOW_BORDERLESS : SDL_WINDOW_FULLSCREEN_DESKTOP;
    SDL_GetDisplayBounds(display, &place);
    place.w = extent.size.width;
    place.h = extent.size.height;
  }
  SDL_Window* window = SDL_CreateWindow(options.title.c_str(), place.x, place.y, place.w, place.h, flags);
  if (!window) fail_as_sdl_says("the window cannot be opened");
  return window;
}

// Desktops make up a density; panels driven directly and Wayland know theirs.
float likely_display_scale(int display) {
  const std::string_view driver = SDL_GetCurrentVideoDriver();
  float diagonal_dpi = 0;
  if (driver != "KMSDRM" && driver != "wayland") return 1;
  if (SDL_GetDisplayDPI(display, &diagonal_dpi, nullptr, nullptr) != 0) return 1;
  if (diagonal_dpi < 100 || diagonal_dpi > 500) return 1;
  return diagonal_dpi / 160;
}

}  // namespace

struct Window::State {
  State(Assets assets, Theme theme) : canvas(std::move(assets), theme), widget_file(widget_path()) {}
  ~State() {
    shown.reset();
    if (window) SDL_DestroyWindow(window);
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  static std::filesystem::path widget_path() {
    const char* path = std::getenv("HEARTH_WIDGETS");
    return path ? path : "";
  }

  void open(const WindowOptions& wanted);
  // After the screen has changed.
  void fit_again();
  void take(const SDL_Event& event);
  void take_all();
  void wait(Duration max_wait);
  [[nodiscard]] Duration now() const {
    return std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now() - started);
  }
  // In pixels, which may be more than SDL's window units.
  [[nodiscard]] Size pixels() const;

  Canvas canvas;
  WidgetFile widget_file;
  WindowOptions options;
  std::unique_ptr<X11Screen> x11;  // where the driver is that
  SDL_Window* window = nullptr;
  std::unique_ptr<ShownSurface> shown;
  std::string smaller;  // what is said when the window is smaller than was asked for
  SdlInput input;
  float display_scale = 1;
  std::chrono::steady_clock::time_point started = std::chrono::steady_clock::now();
  Duration last_input{0};
  int frames_due = 1;
  bool uncovered = true;
  bool close_requested = false;

  // For wake(). SDL's own queue wakes only the drivers that wait for the system.
  std::uint32_t wake_event = 0;
  bool driver_waits = true;
  std::mutex wake_mutex;
  std::condition_variable wake_signal;
  bool woken = false;
};

Size Window::State::pixels() const {
  int width = 0;
  int height = 0;
  SDL_GetWindowSizeInPixels(window, &width, &height);
  return {static_cast<float>(std::max(width, 1)), static_cast<float>(std::max(height, 1))};
}

void Window::State::open(const WindowOptions& wanted) {
  options = wanted;
  if (SDL_GetCurrentVideoDriver() == std::string_view{"x11"}) x11 = X11Screen::of_this_display();
  const ScreenExtent screen = screen_extent(display_of(options), x11.get());
  const PixelExtent size{options.width, options.height};
  const WindowExtent extent = extent_for(options.coverage, size, screen);
  smaller = ui::made_smaller(size, extent);
  window = open_window(options, extent, screen);
  shown = shown_surface_for(window);
}

// Where windows are placed by a manager, it sees to those that cover the screen.
void Window::State::fit_again() {
  const ScreenExtent screen = screen_extent(display_of(options), x11.get());
  const WindowExtent extent = extent_for(options.coverage, {options.width, options.height}, screen);
  const bool covers = (SDL_GetWindowFlags(window) & SDL_WINDOW_BORDERLESS) != 0;
  PixelExtent now;
  SDL_GetWindowSize(window, &now.width, &now.height);
  PixelExtent fitting{std::min(now.width, screen.whole.width), std::min(now.height, screen.whole.height)};
  if (screen.placing == Placing::by_nobody) fitting = covers ? screen.whole : extent.size;
  if (fitting != now) SDL_SetWindowSize(window, fitting.width, fitting.height);
  if (covers) SDL_SetWindowPosition(window, 0, 0);
  uncovered = true;
  frames_due = std::max(frames_due, 1);
}

void Window::State::take(const SDL_Event& event) {
  if (event.type == SDL_DISPLAYEVENT) fit_again();
  if (event.type == SDL_QUIT) {
    close_requested = true;
    frames_due = std::max(frames_due, 1);
  } else if (event.type == wake_event) {
    frames_due = std::max(frames_due, 1);
  } else if (event.type == SDL_WINDOWEVENT && (event.window.event == SDL_WINDOWEVENT_EXPOSED ||
                                               event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED)) {
    uncovered = true;
    frames_due = std::max(frames_due, 1);
  }
  int width = 1;
  int height = 1;
  SDL_GetWindowSize(window, &width, &height);
  const Size size = pixels();
  const Point scale{size.width / static_cast<float>(std::max(width, 1)),
                    size.height / static_cast<float>(std::max(height, 1))};
  if (!input.translate(event, size, scale, canvas)) return;
  frames_due = frames_after_input;
  last_input = now();
}

void Window::State::take_all() {
  SDL_Event event;
  while (SDL_PollEvent(&event) != 0) take(event);
  if (x11 && x11->has_changed()) fit_again();
  const std::lock_guard lock{wake_mutex};
  if (std::exchange(woken, false)) frames_due = std::max(frames_due, 1);
}

void Window::State::wait(Duration max_wait) {
  if (driver_waits) {
    SDL_Event event;
    if (SDL_WaitEventTimeout(&event, static_cast<int>(max_wait.count())) != 0) take(event);
    return take_all();
  }
  const auto end = std::chrono::steady_clock::now() + max_wait;
  while (frames_due == 0 && std::chrono::steady_clock::now() < end) {
    const auto next = std::min(end, std::chrono::steady_clock::now() + ask_every);
    std::unique_lock lock{wake_mutex};
    wake_signal.wait_until(lock, next, [&] { return woken; });
    lock.unlock();
    take_all();
  }
}

Window::Window(const WindowOptions& options, Assets assets, Theme theme) {
  prepare_sdl();
  state_ = std::make_unique<State>(std::move(assets), theme);
  state_->open(options);
  state_->wake_event = SDL_RegisterEvents(1);
  const std::string_view driver = SDL_GetCurrentVideoDriver();
  state_->driver_waits = driver == "x11" || driver == "wayland";
  const int display = SDL_GetWindowDisplayIndex(state_->window);
  state_->display_scale = options.display_scale > 0 ? options.display_scale : likely_display_scale(display);
  SDL_ShowCursor(options.pointer == Pointer::hidden ? SDL_DISABLE : SDL_ENABLE);
}

Window::~Window() = default;

void Window::set_theme(const Theme& theme) {
  state_->canvas.set_theme(theme);
  state_->frames_due = std::max(state_->frames_due, 1);
}

bool Window::pump(Duration max_wait) {
  state_->take_all();
  if (state_->frames_due == 0 && max_wait > Duration{0}) state_->wait(max_wait);
  return state_->frames_due > 0;
}

void Window::wake() {
  if (!state_->driver_waits) {
    {
      const std::lock_guard lock{state_->wake_mutex};
      state_->woken = true;
    }
    state_->wake_signal.notify_one();
    return;
  }
  SDL_Event event{};
  event.type = state_->wake_event;
  SDL_PushEvent(&event);
}

Painter& Window::begin_frame() {
  const Size size = state_->pixels();
  state_->frames_due = std::max(0, state_->frames_due - 1);
  state_->canvas.touch().set_scale(state_->display_scale, state_->canvas.touch().text_scale());
  return state_->canvas.begin_frame(static_cast<int>(size.width), static_cast<int>(size.height),
                                    state_->now());
}

Touch& Window::touch() {
  return state_->canvas.touch();
}

void Window::end_frame() {
  std::vector<PixelRect> changed = state_->canvas.end_frame();
  if (std::exchange(state_->uncovered, false)) changed = {state_->canvas.image().whole()};
  if (!changed.empty()) state_->shown->show(state_->canvas.image(), changed);
  state_->widget_file.write(state_->canvas.widgets());
  if (state_->canvas.input_waits()) state_->frames_due = frames_after_input;
}

bool Window::close_requested() const {
  return state_->close_requested;
}
std::vector<Key> Window::keys() const {
  return state_->canvas.keys();
}
Size Window::size() const {
  return state_->pixels();
}
const std::string& Window::made_smaller() const {
  return state_->smaller;
}
float Window::display_scale() const {
  return state_->display_scale;
}
Duration Window::since_last_input() const {
  return state_->now() - state_->last_input;
}
const Image& Window::image() const {
  return state_->canvas.image();
}

}  // namespace hearth::ui
