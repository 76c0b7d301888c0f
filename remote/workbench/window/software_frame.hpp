#pragma once
// One frame of the workbench as an image, without a display: what Dear ImGui wants drawn is drawn by SDL's
// software renderer. For pictures in documents, for tests and for looking. The same program draws the same
// pixels on every machine with the same fonts.
//
//   SoftwareFrame frame{1280, 800, palette};
//   frame.draw([&] { … });        // Dear ImGui calls
//   frame.image().write_png(…);
//
// Owner and thread: one; it holds Dear ImGui's context, of which there is one at a time.

#include <functional>
#include <memory>

#include "remote/workbench/window/pictures.hpp"
#include "shared/ui/theme.hpp"

namespace hearth::workbench {

class SoftwareFrame : public Pictures {
 public:
  // Sides of 1 to 16,384 pixels. Throws std::runtime_error with what SDL says when it cannot draw.
  SoftwareFrame(int width, int height, const ui::Palette& palette);
  ~SoftwareFrame() override;

  // Draws a frame in place of the one before. What takes two frames to find its size (tables, windows) stands
  // right from the third on.
  void draw(const std::function<void()>& content);
  [[nodiscard]] const ui::Image& image() const;

  void put(const std::string& name, const ui::Image& image) override;
  [[nodiscard]] void* find(const std::string& name) const override;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace hearth::workbench
