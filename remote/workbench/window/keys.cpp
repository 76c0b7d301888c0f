#include "remote/workbench/window/keys.hpp"

#include <SDL2/SDL.h>
#include <imgui.h>

namespace hearth::workbench {
namespace {

// Dear ImGui's SDL part numbers keys as SDL does.
bool with_control(SDL_Scancode key) {
  return ImGui::GetIO().KeyCtrl && ImGui::IsKeyPressed(key, false);
}

}  // namespace

bool pressed(Shortcut shortcut) {
  const bool typing = ImGui::GetIO().WantTextInput;
  switch (shortcut) {
    case Shortcut::save:
      return with_control(SDL_SCANCODE_S);
    case Shortcut::undo:
      return !typing && with_control(SDL_SCANCODE_Z);
    case Shortcut::redo:
      return !typing && with_control(SDL_SCANCODE_Y);
  }
  return false;
}

}  // namespace hearth::workbench
