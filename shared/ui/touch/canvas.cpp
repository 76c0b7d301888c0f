#include "shared/ui/touch/canvas.hpp"

#include "shared/ui/draw/draw_list.hpp"
#include "shared/ui/draw/workshop.hpp"
#include "shared/ui/touch/touch_state.hpp"

namespace hearth::ui {
namespace {

constexpr std::size_t damage_rects_max = 8;

}  // namespace

struct Canvas::State {
  State(Assets assets, Theme colours, std::size_t kept_bytes)
      : cache_bytes(kept_bytes),
        workshop(std::move(assets), colours),
        painter(workshop),
        touch(painter, touch_state) {}

  std::size_t cache_bytes;
  Painter::Workshop workshop;
  Painter painter;
  Touch::State touch_state;
  Touch touch;
  DrawList shown;
  Image image;
  std::vector<PixelRect> damage;
  std::vector<WidgetMark> widgets;
};

Canvas::Canvas(Assets assets, Theme theme, std::size_t cache_bytes)
    : state_(std::make_unique<State>(std::move(assets), theme, cache_bytes)) {}
Canvas::~Canvas() = default;

void Canvas::set_theme(const Theme& theme) {
  state_->workshop.theme = theme;
}
const Theme& Canvas::theme() const {
  return state_->workshop.theme;
}

void Canvas::add(const InputEvent& event) {
  state_->touch_state.waiting.push_back(event);
}
bool Canvas::input_waits() const {
  return !state_->touch_state.waiting.empty();
}

Painter& Canvas::begin_frame(int width, int height, Duration since_start) {
  if (width != state_->image.width() || height != state_->image.height()) {
    state_->image = Image{width, height};
    state_->shown.clear();
  }
  state_->workshop.begin(width, height);
  state_->touch_state.begin(since_start);
  return state_->painter;
}

Touch& Canvas::touch() {
  return state_->touch;
}

const std::vector<PixelRect>& Canvas::end_frame() {
  State& state = *state_;
  state.damage = damage(state.shown, state.workshop.list, state.image.whole(), damage_rects_max);
  for (const PixelRect& rect : state.damage) rasterise(state.workshop.list, state.image, rect);
  std::swap(state.shown, state.workshop.list);
  state.workshop.cache.trim(state.cache_bytes);

  state.widgets.clear();
  for (const PlacedWidget& widget : state.touch_state.placed) {
    if (widget.mark.rect.width > 0 && widget.mark.rect.height > 0) state.widgets.push_back(widget.mark);
  }
  state.touch_state.end();
  return state.damage;
}

std::vector<Key> Canvas::keys() const {
  return state_->touch_state.keys;
}
const Image& Canvas::image() const {
  return state_->image;
}
const std::vector<WidgetMark>& Canvas::widgets() const {
  return state_->widgets;
}
std::size_t Canvas::cache_bytes() const {
  return state_->workshop.cache.bytes();
}

}  // namespace hearth::ui
