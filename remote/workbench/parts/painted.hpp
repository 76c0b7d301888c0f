#pragma once
// Pictures of what others will see, drawn by the very code that draws it there: a wall, a tablet, a test
// card. One thread; one canvas for all, so that letters are set once.

#include <functional>
#include <map>
#include <string>

#include "display/view.hpp"
#include "remote/pages/page.hpp"
#include "remote/workbench/window/pictures.hpp"
#include "shared/config/texts.hpp"
#include "shared/ui/touch/canvas.hpp"

namespace hearth::workbench {

// In which colours and words, and how large in pixels.
struct Look {
  std::string palette = "dusk";
  std::string language = "en";
  int width = 1920;
  int height = 1080;
  bool operator==(const Look&) const = default;
};

[[nodiscard]] ui::Size size_of(const Look& look);
// The same look at another size, one pixel at least: as large as it stands, so that its letters are sharp.
[[nodiscard]] Look sized(Look look, ui::Size size);

class Painted {
 public:
  explicit Painted(const ui::Assets& assets);

  // Each stands until the next is drawn.
  const ui::Image& wall(const display::View& view, const Look& look);
  // Laid out as on a tablet `tablet_px` wide.
  const ui::Image& page(const pages::Page& page, const Look& look, int tablet_px);
  const ui::Image& card(const Look& look, const std::function<void(ui::Painter&)>& draw);

  // Makes the picture `name` of these words, unless it is that already; returns how large it is, pixels. On
  // the ground of the window.
  ui::Size words(Pictures& pictures, const std::string& name, const ui::Block& block);

  [[nodiscard]] const config::Texts& texts(const std::string& language);
  [[nodiscard]] const ui::Theme& theme(const std::string& palette);
  [[nodiscard]] const ui::Assets& assets() const { return assets_; }

 private:
  ui::Painter& begin(const Look& look);

  ui::Assets assets_;
  std::map<std::string, ui::Theme> themes_;
  std::map<std::string, config::Texts> texts_;
  ui::Canvas canvas_;
  struct Words {
    ui::Block block;
    ui::Size size;
  };
  std::map<std::string, Words> words_;  // by the names of their pictures
};

}  // namespace hearth::workbench
