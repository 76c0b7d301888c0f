#pragma once
// Pictures that stand among what Dear ImGui draws: the wall, a tablet, a test card. Kept where the frames of
// a window are drawn (desktop_window) or, without a display, in memory (software_frame).

#include <string>

#include "shared/ui/image.hpp"

namespace hearth::workbench {

class Pictures {
 public:
  Pictures() = default;
  virtual ~Pictures() = default;
  Pictures(const Pictures&) = delete;
  Pictures& operator=(const Pictures&) = delete;

  // Takes the picture in place of the one that had this name. Asked for only when it is another one.
  virtual void put(const std::string& name, const ui::Image& image) = 0;
  // What Dear ImGui draws it by, an ImTextureID; nullptr when there is none of that name.
  [[nodiscard]] virtual void* find(const std::string& name) const = 0;
};

}  // namespace hearth::workbench
