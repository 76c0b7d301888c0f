#include "shared/ui/window/sdl_input.hpp"

#include <SDL.h>

namespace hearth::ui {
namespace {

std::optional<Key> key_of(const SDL_Keysym& key) {
  switch (key.sym) {
    case SDLK_UP:
      return Key::up;
    case SDLK_DOWN:
      return Key::down;
    case SDLK_LEFT:
      return Key::left;
    case SDLK_RIGHT:
      return Key::right;
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
      return Key::enter;
    case SDLK_SPACE:
      return Key::space;
    case SDLK_ESCAPE:
      return Key::escape;
    case SDLK_TAB:
      return (key.mod & KMOD_SHIFT) != 0 ? Key::back_tab : Key::tab;
    case SDLK_BACKSPACE:
      return Key::backspace;
    case SDLK_DELETE:
      return Key::erase;
    case SDLK_HOME:
      return Key::home;
    case SDLK_END:
      return Key::end;
    case SDLK_PAGEUP:
      return Key::page_up;
    case SDLK_PAGEDOWN:
      return Key::page_down;
    default:
      return std::nullopt;
  }
}

Point place_of(int x, int y, Point scale) {
  return {static_cast<float>(x) * scale.x, static_cast<float>(y) * scale.y};
}

}  // namespace

bool SdlInput::translate(const SDL_Event& event, Size window, Point scale, Canvas& canvas) {
  const auto finger_at = [&] {
    return Point{event.tfinger.x * window.width, event.tfinger.y * window.height};
  };
  switch (event.type) {
    case SDL_MOUSEMOTION:
      canvas.add(PointerMoved{place_of(event.motion.x, event.motion.y, scale)});
      return true;
    case SDL_MOUSEBUTTONDOWN:
      if (event.button.button != SDL_BUTTON_LEFT) return false;
      canvas.add(PointerPressed{place_of(event.button.x, event.button.y, scale)});
      return true;
    case SDL_MOUSEBUTTONUP:
      if (event.button.button != SDL_BUTTON_LEFT) return false;
      canvas.add(PointerReleased{place_of(event.button.x, event.button.y, scale)});
      return true;
    case SDL_MOUSEWHEEL:
      canvas.add(WheelTurned{event.wheel.preciseY});
      return true;
    case SDL_FINGERDOWN:
      if (finger_) return false;
      finger_ = event.tfinger.fingerId;
      canvas.add(PointerPressed{finger_at()});
      return true;
    case SDL_FINGERMOTION:
      if (finger_ != event.tfinger.fingerId) return false;
      canvas.add(PointerMoved{finger_at()});
      return true;
    case SDL_FINGERUP:
      if (finger_ != event.tfinger.fingerId) return false;
      finger_.reset();
      canvas.add(PointerReleased{finger_at()});
      canvas.add(PointerGone{});
      return true;
    case SDL_KEYDOWN:
      if (const std::optional<Key> key = key_of(event.key.keysym)) {
        canvas.add(KeyPressed{*key});
        return true;
      }
      return false;
    case SDL_TEXTINPUT:
      canvas.add(TextTyped{event.text.text});
      return true;
    case SDL_WINDOWEVENT:
      if (event.window.event != SDL_WINDOWEVENT_LEAVE && event.window.event != SDL_WINDOWEVENT_FOCUS_LOST) {
        return false;
      }
      finger_.reset();
      canvas.add(PointerGone{});
      return true;
    default:
      return false;
  }
}

}  // namespace hearth::ui
