#pragma once
// A canvas for tests: draws what is asked for in frames of its own and answers with pixels.

#include <functional>
#include <string>

#include "shared/ui/touch/canvas.hpp"
#include "shared/ui/touch/widgets.hpp"
#include "tests/places.hpp"

class Page {
 public:
  static constexpr int width = 960;
  static constexpr int height = 540;

  hearth::ui::Canvas canvas{hearth::ui::Assets{(hearth::source_folder() / "assets").string()},
                            hearth::ui::Theme{}};

  // One frame; answers with what changed.
  std::vector<hearth::ui::PixelRect> frame(const std::function<void(hearth::ui::Painter&)>& draw) {
    hearth::ui::Painter& painter = canvas.begin_frame(width, height, hearth::Duration{0});
    draw(painter);
    return canvas.end_frame();
  }

  hearth::ui::Measure measure(const hearth::ui::Block& block) {
    hearth::ui::Measure measure;
    frame([&](hearth::ui::Painter& painter) { measure = painter.measure(block); });
    return measure;
  }

  hearth::ui::Image drawn(const hearth::ui::Block& block) {
    frame([&](hearth::ui::Painter& painter) { painter.text(block, {10, 10}, painter.palette().ink); });
    return canvas.image();
  }

  // Where a block that stands at 0, 0 leaves ink.
  hearth::ui::PixelRect ink(const hearth::ui::Block& block) {
    frame([&](hearth::ui::Painter& painter) { painter.text(block, {0, 0}, painter.palette().ink); });
    return ink();
  }

  // Around all pixels that are not ground.
  [[nodiscard]] hearth::ui::PixelRect ink() const {
    const hearth::ui::Image& image = canvas.image();
    hearth::ui::PixelRect ink;
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) {
        if (image.at(x, y) != canvas.theme().palette.ground) ink = hearth::ui::around(ink, {x, y, 1, 1});
      }
    }
    return ink;
  }
};
