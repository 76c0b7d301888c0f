#include <algorithm>

#include "shared/ui/draw/draw_list.hpp"

namespace hearth::ui {
namespace {

// How far ahead a quad is looked for before it counts as new. Larger only finds longer insertions.
constexpr std::size_t look_ahead = 48;

bool overlap(PixelRect one, PixelRect other) {
  return !intersection(one, other).empty();
}

// Joins rectangles until none overlap and there are few enough, so that no pixel is drawn twice.
void join(std::vector<PixelRect>& rects, std::size_t rects_max) {
  const auto join_pair = [&](std::size_t one, std::size_t other) {
    rects[one] = around(rects[one], rects[other]);
    rects.erase(rects.begin() + static_cast<std::ptrdiff_t>(other));
  };
  const auto join_overlapping = [&] {
    for (std::size_t i = 0; i < rects.size(); ++i) {
      for (std::size_t j = i + 1; j < rects.size(); ++j) {
        if (overlap(rects[i], rects[j])) return join_pair(i, j), true;
      }
    }
    return false;
  };
  while (join_overlapping()) {
  }
  while (rects.size() > rects_max) {
    // The pair that adds the least area between them.
    std::size_t best_one = 0;
    std::size_t best_other = 1;
    long least = -1;
    const auto area = [](PixelRect rect) { return static_cast<long>(rect.width) * rect.height; };
    for (std::size_t i = 0; i < rects.size(); ++i) {
      for (std::size_t j = i + 1; j < rects.size(); ++j) {
        const long added = area(around(rects[i], rects[j])) - area(rects[i]) - area(rects[j]);
        if (least >= 0 && added >= least) continue;
        least = added;
        best_one = i;
        best_other = j;
      }
    }
    join_pair(best_one, best_other);
    while (join_overlapping()) {
    }
  }
}

}  // namespace

// Pairs up equal quads in order. A pixel outside every unpaired quad is covered by the same quads in the same
// order before and after, and so is the same.
std::vector<PixelRect> damage(const DrawList& before, const DrawList& after, PixelRect whole,
                              std::size_t rects_max) {
  std::vector<PixelRect> rects;
  const auto changed = [&](const Quad& quad) {
    const PixelRect rect = intersection(quad.rect, whole);
    if (rect.empty()) return;
    rects.push_back(rect);
    // Bounded work for frames that have nothing in common.
    if (rects.size() > 4 * rects_max) join(rects, rects_max);
  };
  std::size_t old = 0;
  for (const Quad& quad : after) {
    const std::size_t last = std::min(before.size(), old + look_ahead);
    std::size_t match = old;
    while (match < last && !(before[match] == quad)) ++match;
    if (match == last) {
      changed(quad);
      continue;
    }
    for (; old < match; ++old) changed(before[old]);
    ++old;
  }
  for (; old < before.size(); ++old) changed(before[old]);
  join(rects, rects_max);
  return rects;
}

}  // namespace hearth::ui
