#include "remote/workbench/parts/painted.hpp"

#include <algorithm>
#include <cmath>

#include "display/draw.hpp"
#include "remote/tablet/page_view.hpp"
#include "shared/ui/look.hpp"
#include "shared/ui/touch/widgets.hpp"

namespace hearth::workbench {
namespace {

// For several walls side by side as large as they stand in the window; an evening that plays has other words
// with every picture, and would fill whatever there is.
constexpr std::size_t cache_bytes = 4U << 20U;

}  // namespace

ui::Size size_of(const Look& look) {
  return {static_cast<float>(look.width), static_cast<float>(look.height)};
}

Look sized(Look look, ui::Size size) {
  look.width = std::max(static_cast<int>(size.width), 1);
  look.height = std::max(static_cast<int>(size.height), 1);
  return look;
}

Painted::Painted(const ui::Assets& assets) : assets_(assets), canvas_(assets, theme("dusk"), cache_bytes) {}

const config::Texts& Painted::texts(const std::string& language) {
  const auto found = texts_.find(language);
  if (found != texts_.end()) return found->second;
  return texts_.emplace(language, ui::read_texts(assets_, language, {})).first->second;
}

const ui::Theme& Painted::theme(const std::string& palette) {
  const auto found = themes_.find(palette);
  if (found != themes_.end()) return found->second;
  return themes_.emplace(palette, ui::read_theme(assets_, palette)).first->second;
}

ui::Painter& Painted::begin(const Look& look) {
  canvas_.set_theme(theme(look.palette));
  return canvas_.begin_frame(look.width, look.height, Duration{0});
}

const ui::Image& Painted::wall(const display::View& view, const Look& look) {
  display::draw_wall(view, begin(look), texts(look.language));
  canvas_.end_frame();
  return canvas_.image();
}

const ui::Image& Painted::page(const pages::Page& page, const Look& look, int tablet_px) {
  begin(look);
  canvas_.touch().set_scale(static_cast<float>(look.width) / static_cast<float>(tablet_px),
                            ui::TextScale::normal);
  remote::PageView view;
  view.draw(canvas_.touch(), page, texts(look.language), 0, {});
  canvas_.end_frame();
  return canvas_.image();
}

const ui::Image& Painted::card(const Look& look, const std::function<void(ui::Painter&)>& draw) {
  draw(begin(look));
  canvas_.end_frame();
  return canvas_.image();
}

ui::Size Painted::words(Pictures& pictures, const std::string& name, const ui::Block& block) {
  const auto found = words_.find(name);
  if (found != words_.end() && found->second.block == block) return found->second.size;
  Look look;
  look.width = static_cast<int>(block.width_px);
  look.height = 1;
  const float height = std::ceil(begin(look).measure(block).size.height);
  look = sized(look, {block.width_px, height});
  pictures.put(name, card(look, [&](ui::Painter& painter) {
                 painter.fill({0, 0, block.width_px, height}, painter.palette().ground);
                 painter.text(block, {0, 0}, painter.palette().ink);
               }));
  const ui::Size size = size_of(look);
  words_[name] = {block, size};
  return size;
}

}  // namespace hearth::workbench
