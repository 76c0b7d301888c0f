#include "shared/ui/touch/touch_state.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "shared/base/match.hpp"
#include "shared/ui/wipe.hpp"

namespace hearth::ui {
namespace {

constexpr float drag_starts_after = 12;  // units a finger may wander and still press
constexpr float wheel_step = 80;         // units

bool moves_focus(Key key) {
  return key == Key::up || key == Key::down || key == Key::left || key == Key::right || key == Key::tab ||
         key == Key::back_tab;
}

float distance_outside(float low, float high, float value) {
  return value < low ? low - value : value > high ? value - high : 0;
}

// How far `to` is from `from` when going that way; nothing when it lies elsewhere. What lies straight ahead
// counts as nearer than what lies beside.
std::optional<float> way(Rect from, Rect to, Key key) {
  const bool sideways = key == Key::left || key == Key::right;
  const float sign = key == Key::right || key == Key::down ? 1.0F : -1.0F;
  const Point start = from.centre();
  const Point end = to.centre();
  const float ahead = sign * (sideways ? end.x - start.x : end.y - start.y);
  if (ahead <= 1) return std::nullopt;
  // What overlaps on the way does not lie in that direction.
  const float edge = sideways ? (sign > 0 ? to.right() - from.right() : from.x - to.x)
                              : (sign > 0 ? to.bottom() - from.bottom() : from.y - to.y);
  if (edge <= 0) return std::nullopt;
  const float gap = sideways ? std::max(0.0F, std::max(to.y - from.bottom(), from.y - to.bottom()))
                             : std::max(0.0F, std::max(to.x - from.right(), from.x - to.right()));
  const float beside = sideways ? std::abs(end.y - start.y) : std::abs(end.x - start.x);
  return ahead + 3 * gap + beside / 4;
}

}  // namespace

void Touch::State::begin(Duration since_start) {
  now = since_start;
  went_down = went_up = false;
  wheel = 0;
  keys.clear();
  drop_typed();
  while (!waiting.empty()) {
    const InputEvent& next = waiting.front();
    const bool pointer_done = went_down || went_up;
    // One key in a frame, for it may move the focus to what the next key is meant for.
    const bool must_wait = std::visit(
        Match{[&](const PointerPressed&) { return pointer_done; },
              [&](const PointerReleased&) { return pointer_done; },
              [&](const PointerGone&) { return pointer_done; },
              [&](const PointerMoved&) { return pointer_done; }, [](const WheelTurned&) { return false; },
              [&](const KeyPressed&) { return !keys.empty() || !typed.empty(); },
              [&](const TextTyped&) { return !keys.empty(); }},
        next);
    if (must_wait) break;
    apply(next);
    if (auto* text = std::get_if<TextTyped>(&waiting.front())) wipe(text->text);
    waiting.pop_front();
  }
}

void Touch::State::forget_waiting_touches() {
  std::erase_if(waiting, [](const InputEvent& event) {
    return std::holds_alternative<PointerPressed>(event) || std::holds_alternative<PointerReleased>(event) ||
           std::holds_alternative<PointerMoved>(event) || std::holds_alternative<PointerGone>(event);
  });
  down = false;
  pressed.clear();
  dragged_list.clear();
}

void Touch::State::apply(const InputEvent& event) {
  std::visit(Match{[&](const PointerMoved& moved) {
                     pointer = moved.to;
                     drag(moved.to);
                   },
                   [&](const PointerPressed& touched) {
                     pointer = touched.at;
                     down = went_down = true;
                     press(touched.at);
                   },
                   [&](const PointerReleased& released) {
                     pointer = released.at;
                     drag(released.at);
                     went_up = down;
                     down = false;
                   },
                   [&](const PointerGone&) {
                     pointer.reset();
                     down = false;
                     pressed.clear();
                     dragged_list.clear();
                   },
                   [&](const WheelTurned& turned) { wheel += turned.steps; },
                   [&](const KeyPressed& key) { keys.push_back(key.key); },
                   [&](const TextTyped& text) { typed += text.text; }},
             event);
}

// What lies under `at`: the topmost, or else the nearest that is smaller than a target should be.
const PlacedWidget* Touch::State::hit(Point at) const {
  for (auto placed_one = placed_before.rbegin(); placed_one != placed_before.rend(); ++placed_one) {
    if (placed_one->mark.rect.contains(at)) return &*placed_one;
  }
  const float target = 96 * display_scale;
  const PlacedWidget* nearest = nullptr;
  float least = std::numeric_limits<float>::max();
  for (const PlacedWidget& widget : placed_before) {
    const Rect& rect = widget.mark.rect;
    const float sideways = distance_outside(rect.x, rect.right(), at.x);
    const float upright = distance_outside(rect.y, rect.bottom(), at.y);
    const bool reached = sideways <= std::max(0.0F, target - rect.width) / 2 &&
                         upright <= std::max(0.0F, target - rect.height) / 2;
    if (!reached || sideways + upright >= least) continue;
    least = sideways + upright;
    nearest = &widget;
  }
  return nearest;
}

void Touch::State::press(Point at) {
  ring_shown = false;
  dragging = false;
  pressed.clear();
  pressed_at = at;
  dragged_list.clear();
  if (const PlacedWidget* widget = hit(at); widget && widget->mark.enabled) {
    pressed = widget->mark.id;
    if (widget->on_touch == OnTouch::takes_focus) focused = pressed;
  }
  for (const PlacedList& list : lists_before) {
    if (!list.rect.contains(at) || list.scroll_max <= 0) continue;
    dragged_list = list.id;
    drag_start_scroll = scrolls[list.id];
  }
}

void Touch::State::drag(Point to) {
  if (dragged_list.empty() || !down) return;
  const float way_gone = to.y - pressed_at.y;
  if (!dragging && std::abs(way_gone) < drag_starts_after * display_scale) return;
  dragging = true;
  pressed.clear();
  scrolls[dragged_list] = drag_start_scroll - way_gone;  // list() keeps it within its limits
}

bool Touch::State::take(Key key) {
  const auto found = std::find(keys.begin(), keys.end(), key);
  if (found == keys.end()) return false;
  keys.erase(found);
  return true;
}

void Touch::State::drop_typed() {
  wipe(typed);
}

void Touch::State::show_focused() {
  const auto found =
      std::find_if(placed.begin(), placed.end(), [&](const PlacedWidget& w) { return w.mark.id == focused; });
  if (found == placed.end() || found->list.empty()) return;
  for (const PlacedList& list : lists) {
    if (list.id != found->list) continue;
    float& scroll = scrolls[list.id];
    if (found->mark.whole.y < list.rect.y) scroll -= list.rect.y - found->mark.whole.y;
    if (found->mark.whole.bottom() > list.rect.bottom())
      scroll += found->mark.whole.bottom() - list.rect.bottom();
  }
}

void Touch::State::move_focus(Key key) {
  std::vector<const PlacedWidget*> reachable;
  const PlacedWidget* from = nullptr;
  std::size_t position = 0;
  for (const PlacedWidget& widget : placed) {
    if (widget.mark.id == focused) {
      from = &widget;
      position = reachable.size();
    }
    if (widget.mark.enabled) reachable.push_back(&widget);
  }
  if (reachable.empty()) return;
  ring_shown = true;
  const PlacedWidget* to = nullptr;
  if (!from) {
    to = key == Key::back_tab ? reachable.back() : reachable.front();
  } else if (key == Key::tab) {
    to = reachable[(position + (from->mark.enabled ? 1 : 0)) % reachable.size()];
  } else if (key == Key::back_tab) {
    to = reachable[(position + reachable.size() - 1) % reachable.size()];
  } else {
    float least = std::numeric_limits<float>::max();
    for (const PlacedWidget* widget : reachable) {
      const std::optional<float> length = way(from->mark.whole, widget->mark.whole, key);
      if (!length || widget == from || *length >= least) continue;
      least = *length;
      to = widget;
    }
  }
  if (!to) return;
  focused = to->mark.id;
  show_focused();
}

void Touch::State::end() {
  if (went_up) {
    pressed.clear();
    dragged_list.clear();
    dragging = false;
  }
  for (const PlacedList& list : lists) {
    const bool meant = pointer ? list.rect.contains(*pointer) : lists.size() == 1;
    if (wheel != 0 && meant) scrolls[list.id] -= wheel * wheel_step * display_scale;
    if (lists.size() > 1 && !meant) continue;
    if (take(Key::page_up)) scrolls[list.id] -= list.rect.height * 0.8F;
    if (take(Key::page_down)) scrolls[list.id] += list.rect.height * 0.8F;
  }
  for (const Key key : std::vector<Key>{keys}) {
    if (moves_focus(key) && take(key)) move_focus(key);
    if (key == Key::enter || key == Key::space) ring_shown = ring_shown || !focused.empty();
  }
  drop_typed();
  std::swap(placed, placed_before);
  std::swap(lists, lists_before);
  placed.clear();
  lists.clear();
}

}  // namespace hearth::ui
