#pragma once
// Lays a page out on a screen of any size and draws it: a rail and a side where there is room, what matters
// in the middle, the foot where thumbs are. A page says what is there; where it stands is decided here and
// nowhere else.
//
// Belongs to one tablet; its main thread. Keeps nothing of a page but what is being typed on it.

#include <string>
#include <vector>

#include "remote/tablet/foot.hpp"
#include "remote/tablet/writing.hpp"

namespace hearth::remote {

class PageView {
 public:
  // `gone`: the share of the page's time (Page::closes_after) that has gone by. What was touched or typed, in
  // order.
  std::vector<pages::Happened> draw(ui::Touch& touch, const pages::Page& page, const config::Texts& texts,
                                    float gone, link::SteadyTime now);
  // How long the picture can stay as it is when nothing happens, `otherwise` at most: buttons that do not
  // take touches yet must be drawn again when they do.
  [[nodiscard]] Duration draw_every(Duration otherwise) const;

 private:
  void draw_main(Pen& pen, const pages::Page& page, const Foot& usual, ui::Rect main,
                 const config::Texts& texts);

  Writing writing_;
  Settling settling_;
  std::string standing_;  // the page of the last frame
  ui::Point touched_at_{-1, -1};
};

}  // namespace hearth::remote
