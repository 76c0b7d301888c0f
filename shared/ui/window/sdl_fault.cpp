#include "shared/ui/window/sdl_fault.hpp"

#include <SDL.h>

#include <stdexcept>

namespace hearth::ui {
namespace {

std::string_view advice_for(std::string_view driver) {
  if (driver == "wayland")
    return "install libegl1, libgles2 and libgl1-mesa-dri, or set SDL_VIDEODRIVER=x11 where the desktop has "
           "Xwayland";
  if (driver == "KMSDRM")
    return "install libegl1, libgles2 and libgl1-mesa-dri, see that this user is in the groups video and "
           "render, and that no desktop has the screen";
  if (driver == "x11") return "see that DISPLAY names a screen that this user may draw on";
  if (driver.empty()) return "log in to a desktop, or see that this user is in the groups video and render";
  return "set SDL_VIDEODRIVER to x11, wayland or KMSDRM";
}

}  // namespace

std::string fault_sentence(std::string_view what, std::string_view driver, std::string_view reason) {
  std::string sentence{what};
  sentence += ": ";
  sentence += reason.empty() ? "SDL says no reason" : reason;
  if (!driver.empty()) {
    sentence += " (video driver ";
    sentence += driver;
    sentence += ")";
  }
  sentence += "; ";
  sentence += advice_for(driver);
  return sentence;
}

void fail_as_sdl_says(std::string_view what) {
  const char* driver = SDL_GetCurrentVideoDriver();
  throw std::runtime_error(fault_sentence(what, driver ? driver : "", SDL_GetError()));
}

}  // namespace hearth::ui
