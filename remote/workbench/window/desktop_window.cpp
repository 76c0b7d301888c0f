#include "remote/workbench/window/desktop_window.hpp"

#include <SDL2/SDL.h>
#include <SDL2/SDL_opengl.h>
#include <backends/imgui_impl_opengl2.h>
#include <backends/imgui_impl_opengl3.h>
#include <backends/imgui_impl_sdl.h>
#include <imgui.h>

#include <array>
#include <cfloat>
#include <filesystem>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <utility>

#include "remote/workbench/window/letters.hpp"
#include "remote/workbench/window/look.hpp"
#include "shared/link/key_place.hpp"

namespace hearth::workbench {
namespace {

constexpr int frames_after_input = 3;
constexpr float usual_dots_per_inch = 96;
constexpr float scale_max = 3;
constexpr std::uint32_t full_screen_flag = SDL_WINDOW_FULLSCREEN_DESKTOP;

[[noreturn]] void no_window(const std::string& what_to_do) {
  throw std::runtime_error{std::string{"the workbench has no window ("} + SDL_GetError() + "); " +
                           what_to_do};
}

// Desktops say how dense a screen is, and some say nonsense.
float scale_of_screen() {
  float dots = 0;
  if (SDL_GetDisplayDPI(0, nullptr, &dots, nullptr) != 0) return 1;
  const float scale = dots / usual_dots_per_inch;
  return scale >= 1.2F && scale <= scale_max ? scale : 1;
}

// Empty: nothing is kept.
std::string layout_file() {
  const std::string file = link::settings_file("workbench.ini");
  std::error_code fault;
  std::filesystem::create_directories(std::filesystem::path{file}.parent_path(), fault);
  return fault ? std::string{} : file;
}

// Dear ImGui 1.86 looks at buttons and keys once a frame: of a press and its release in one frame, or of two
// presses in two places, it would see less than there was.
bool has_a_frame_of_its_own(const SDL_Event& event) {
  return event.type == SDL_MOUSEBUTTONDOWN || event.type == SDL_MOUSEBUTTONUP || event.type == SDL_KEYDOWN ||
         event.type == SDL_KEYUP;
}

// As they were when the key went down. Dear ImGui's backend asks SDL instead, which is ahead of that when a
// frame took long: Ctrl may be up again by then.
void take_modifiers(std::uint16_t held) {
  ImGuiIO& io = ImGui::GetIO();
  io.KeyCtrl = (held & KMOD_CTRL) != 0;
  io.KeyShift = (held & KMOD_SHIFT) != 0;
  io.KeyAlt = (held & KMOD_ALT) != 0;
}

// The pointer after the events that have been taken. Dear ImGui's backend asks SDL instead, which is ahead of
// them when a frame took long.
class PointerTaken {
 public:
  void take(const SDL_Event& event) {
    switch (event.type) {
      case SDL_MOUSEMOTION:
        move(event.motion.x, event.motion.y);
        break;
      case SDL_MOUSEBUTTONDOWN:
      case SDL_MOUSEBUTTONUP:
        move(event.button.x, event.button.y);
        press(event.button.button, event.type == SDL_MOUSEBUTTONDOWN);
        break;
      case SDL_WINDOWEVENT:
        if (event.window.event == SDL_WINDOWEVENT_LEAVE) at_ = {-FLT_MAX, -FLT_MAX};
        break;
      default:
        break;
    }
  }
  void move(int x, int y) { at_ = {static_cast<float>(x), static_cast<float>(y)}; }
  [[nodiscard]] bool was_drawn_at(int x, int y) const {
    return drawn_at_.x == static_cast<float>(x) && drawn_at_.y == static_cast<float>(y);
  }
  void tell(ImGuiIO& io) {
    io.MousePos = at_;
    drawn_at_ = at_;
    for (std::size_t i = 0; i < down_.size(); ++i) io.MouseDown[i] = down_.at(i);
  }

 private:
  void press(std::uint8_t button, bool down) {
    if (button == SDL_BUTTON_LEFT) down_[0] = down;
    if (button == SDL_BUTTON_RIGHT) down_[1] = down;
    if (button == SDL_BUTTON_MIDDLE) down_[2] = down;
  }

  ImVec2 at_{-FLT_MAX, -FLT_MAX};
  ImVec2 drawn_at_{-FLT_MAX, -FLT_MAX};
  std::array<bool, 3> down_{};
};

// All letters as pixels: as long as opening OpenGL takes, and without it.
std::unique_ptr<ImFontAtlas> drawn_letters(float scale) {
  auto letters = std::make_unique<ImFontAtlas>();
  load_letters(*letters, scale);
  unsigned char* pixels = nullptr;
  int width = 0;
  int height = 0;
  letters->GetTexDataAsRGBA32(&pixels, &width, &height);
  return letters;
}

struct Drawn {
  GLuint texture = 0;
  int width = 0;
  int height = 0;
};

}  // namespace

struct DesktopWindow::State {
  SDL_Window* window = nullptr;
  SDL_GLContext gl = nullptr;
  float scale = 1;  // pixels for a pixel of a usual desktop
  std::unique_ptr<ImFontAtlas> letters;
  ImGuiContext* context = nullptr;
  bool modern = true;  // OpenGL 3
  bool closing = false;
  int frames_due = frames_after_input;
  std::string layout;
  PointerTaken pointer;
  std::optional<SDL_Event> held;
  std::map<std::string, Drawn> pictures;

  State(const State&) = delete;
  State& operator=(const State&) = delete;

  explicit State(const DesktopWindowOptions& options) {
    // A press that also brings the window to the front counts.
    SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    if (SDL_Init(SDL_INIT_VIDEO) != 0) no_window("start it on a desktop, or set DISPLAY to one");
    try {
      open(options);
    } catch (...) {
      end();
      throw;
    }
  }
  ~State() { end(); }

  void open(const DesktopWindowOptions& options) {
    scale = scale_of_screen();
    auto drawing_letters = std::async(std::launch::async, drawn_letters, scale);
    open_gl(options);
    letters = drawing_letters.get();
  }

  void open_gl(const DesktopWindowOptions& options) {
    SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
    gl = with_version(options, 3, 0);
    if (gl == nullptr) {
      modern = false;
      gl = with_version(options, 2, 1);
    }
    if (gl == nullptr) no_window("it needs OpenGL; the package libgl1-mesa-dri has it for every machine");
    SDL_GL_MakeCurrent(window, gl);
    SDL_GL_SetSwapInterval(1);
  }

  SDL_GLContext with_version(const DesktopWindowOptions& options, int major, int minor) {
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, major);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, minor);
    if (window != nullptr) SDL_DestroyWindow(window);
    const std::uint32_t flags = SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI |
                                (options.full_screen ? full_screen_flag : 0U);
    window = SDL_CreateWindow("Hearth workbench", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                              options.width, options.height, flags);
    return window == nullptr ? nullptr : SDL_GL_CreateContext(window);
  }

  void begin_imgui(const ui::Palette& palette) {
    context = ImGui::CreateContext(letters.get());
    ImGuiIO& io = ImGui::GetIO();
    layout = layout_file();
    io.IniFilename = layout.empty() ? nullptr : layout.c_str();
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    // A blinking cursor would draw twice a second for nobody.
    io.ConfigInputTextCursorBlink = false;
    use_look(palette, scale);
    ImGui_ImplSDL2_InitForOpenGL(window, gl);
    if (modern) {
      ImGui_ImplOpenGL3_Init("#version 130");
      ImGui_ImplOpenGL3_CreateDeviceObjects();
    } else {
      ImGui_ImplOpenGL2_Init();
      ImGui_ImplOpenGL2_CreateDeviceObjects();
    }
    // The letters are in a texture now; their files and a second copy, some megabytes, are for nobody.
    io.Fonts->ClearInputData();
    io.Fonts->ClearTexData();
  }

  void end() {
    for (const auto& [name, drawn] : pictures) glDeleteTextures(1, &drawn.texture);
    if (context != nullptr) {
      if (modern) {
        ImGui_ImplOpenGL3_Shutdown();
      } else {
        ImGui_ImplOpenGL2_Shutdown();
      }
      ImGui_ImplSDL2_Shutdown();
      ImGui::DestroyContext(context);
      letters->Locked = false;  // it is when something was thrown within a frame
    }
    if (gl != nullptr) SDL_GL_DeleteContext(gl);
    if (window != nullptr) SDL_DestroyWindow(window);
    SDL_Quit();
  }

  void take(const SDL_Event& event) {
    ImGui_ImplSDL2_ProcessEvent(&event);
    if (event.type == SDL_KEYDOWN || event.type == SDL_KEYUP) take_modifiers(event.key.keysym.mod);
    pointer.take(event);
    frames_due = frames_after_input;
    if (event.type == SDL_QUIT) closing = true;
    if (event.type == SDL_KEYDOWN && event.key.keysym.sym == SDLK_F11 && event.key.repeat == 0)
      set_full_screen(!full_screen());
    if (event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_CLOSE) closing = true;
  }

  // A press where the pointer was not in the frame before (a finger, or a quick hand) waits for one in which
  // it is there: what lies in front of something else counts a press only then.
  bool hold(const SDL_Event& event) {
    if (event.type != SDL_MOUSEBUTTONDOWN || pointer.was_drawn_at(event.button.x, event.button.y))
      return false;
    pointer.move(event.button.x, event.button.y);
    held = event;
    frames_due = frames_after_input;
    return true;
  }
  bool take_held() {
    if (!held) return false;
    const SDL_Event event = *std::exchange(held, std::nullopt);
    take(event);
    return true;
  }

  void set_full_screen(bool full) {
    SDL_SetWindowFullscreen(window, full ? full_screen_flag : 0U);
    frames_due = frames_after_input;
  }

  [[nodiscard]] bool full_screen() const { return (SDL_GetWindowFlags(window) & full_screen_flag) != 0; }
};

DesktopWindow::DesktopWindow(const DesktopWindowOptions& options, const ui::Palette& palette)
    : state_(std::make_unique<State>(options)) {
  state_->begin_imgui(palette);
}

DesktopWindow::~DesktopWindow() = default;

bool DesktopWindow::wait(Duration max_wait) {
  SDL_Event event;
  if (state_->frames_due > 0) max_wait = Duration{0};
  if (state_->take_held()) return true;
  if (SDL_WaitEventTimeout(&event, static_cast<int>(max_wait.count())) != 0) {
    do {
      if (state_->hold(event)) break;
      state_->take(event);
    } while (!has_a_frame_of_its_own(event) && SDL_PollEvent(&event) != 0);
  }
  return state_->frames_due > 0;
}

void DesktopWindow::draw(const std::function<void()>& content) {
  if (state_->frames_due > 0) --state_->frames_due;
  if (state_->modern) {
    ImGui_ImplOpenGL3_NewFrame();
  } else {
    ImGui_ImplOpenGL2_NewFrame();
  }
  ImGui_ImplSDL2_NewFrame();
  state_->pointer.tell(ImGui::GetIO());
  ImGui::NewFrame();
  content();
  ImGui::Render();
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  const ImVec2 pixels = ImGui::GetIO().DisplayFramebufferScale;
  glViewport(0, 0, static_cast<int>(size.x * pixels.x), static_cast<int>(size.y * pixels.y));
  glClearColor(0, 0, 0, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  if (state_->modern) {
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  } else {
    ImGui_ImplOpenGL2_RenderDrawData(ImGui::GetDrawData());
  }
  SDL_GL_SwapWindow(state_->window);
}

void DesktopWindow::wake() {
  SDL_Event event{};
  event.type = SDL_USEREVENT;
  SDL_PushEvent(&event);
}

bool DesktopWindow::close_requested() const {
  return state_->closing;
}

void DesktopWindow::show_pointer(bool shown) {
  // Dear ImGui's backend sets the pointer for what is under it.
  ImGuiIO& io = ImGui::GetIO();
  if (shown) {
    io.ConfigFlags &= ~ImGuiConfigFlags_NoMouseCursorChange;
  } else {
    io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
  }
  SDL_ShowCursor(shown ? SDL_ENABLE : SDL_DISABLE);
}

ui::Size DesktopWindow::size() const {
  int width = 0;
  int height = 0;
  SDL_GetWindowSize(state_->window, &width, &height);
  return {static_cast<float>(width), static_cast<float>(height)};
}

void DesktopWindow::put(const std::string& name, const ui::Image& image) {
  Drawn& drawn = state_->pictures[name];
  if (drawn.texture == 0) glGenTextures(1, &drawn.texture);
  glBindTexture(GL_TEXTURE_2D, drawn.texture);
  if (drawn.width != image.width() || drawn.height != image.height()) {
    drawn.width = image.width();
    drawn.height = image.height();
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, drawn.width, drawn.height, 0, GL_BGRA, GL_UNSIGNED_BYTE,
                 image.row(0));
  } else {
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, drawn.width, drawn.height, GL_BGRA, GL_UNSIGNED_BYTE,
                    image.row(0));
  }
}

void* DesktopWindow::find(const std::string& name) const {
  const auto found = state_->pictures.find(name);
  if (found == state_->pictures.end()) return nullptr;
  // Dear ImGui's OpenGL backends take the texture's number for an ImTextureID.
  // NOLINTNEXTLINE(performance-no-int-to-ptr)
  return reinterpret_cast<void*>(static_cast<std::uintptr_t>(found->second.texture));
}

}  // namespace hearth::workbench
