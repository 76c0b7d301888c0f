#include "remote/workbench/parts/shown_picture.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace hearth::workbench {

ui::Size fitted_size(ui::Size picture, ui::Size room) {
  if (picture.width <= 0 || picture.height <= 0) return {};
  const float scale = std::min(room.width / picture.width, room.height / picture.height);
  return {std::floor(picture.width * scale), std::floor(picture.height * scale)};
}

ui::Rect show_picture(const Pictures& pictures, const std::string& name, ui::Size picture, ui::Size room) {
  const ImVec2 there = ImGui::GetContentRegionAvail();
  if (room.width <= 0) room.width = there.x;
  if (room.height <= 0) room.height = there.y;
  const ui::Size size = fitted_size(picture, room);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  void* const texture = pictures.find(name);
  if (texture == nullptr || size.width < 1 || size.height < 1) return {};
  ImGui::Image(texture, {size.width, size.height});
  return {at.x, at.y, size.width, size.height};
}

}  // namespace hearth::workbench
