#include "display/layout/filling.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "display/layout/paging.hpp"

namespace hearth::display {
namespace {

// Of the room that is left, so much stands above: words keep near their heading, and the eye takes the middle
// to be a little higher than it is.
constexpr float share_above = 0.35F;
constexpr float above_most = 0.2F;  // of the room
// So many lines are the room of a screen that is wider than high; in a higher one gaps may grow with it.
constexpr float usual_room = 32;
// Gaps do not grow until the last item touches what stands below it.
constexpr float kept_below = 2;

float height_of(const Need& need, float gap) {
  const float items = std::accumulate(need.heights.begin(), need.heights.end(), 0.0F);
  return need.heights.empty() ? 0 : items + gap * static_cast<float>(need.heights.size() - 1);
}

// Baselines stay on the grid: only whole lines are added.
void share_out(Filling& filling, float room) {
  const Need& need = filling.need;
  filling.gap = need.gap;
  if (!filling.fits) return;
  float left = room - need.below - height_of(need, need.gap);
  if (need.heights.size() > 1) {
    const auto gaps = static_cast<float>(need.heights.size() - 1);
    const float most = std::floor(need.gap_most * std::max(1.0F, room / usual_room));
    const float more =
        std::clamp(std::floor((left - kept_below) / gaps), 0.0F, std::max(0.0F, most - need.gap));
    filling.gap += more;
    left -= more * gaps;
  }
  filling.above = std::clamp(std::floor(left * share_above), 0.0F, std::floor(room * above_most));
}

}  // namespace

Filling filled(std::size_t steps, float room, const std::function<Need(std::size_t)>& need_at) {
  Filling best;
  for (std::size_t step = 0; step < steps; ++step) {
    Filling tried{step, need_at(step), 0, 0, {}, false};
    const float own = room - tried.need.below;
    tried.pages = paged(tried.need.heights, own, tried.need.gap);
    // A page has an item, however tall; that alone does not make it fit.
    tried.fits = tried.need.whole && height_of(tried.need, tried.need.gap) <= own;
    const bool last = step + 1 == steps;
    if (tried.fits) {
      best = std::move(tried);
      break;
    }
    const bool fewer = best.pages.empty() || tried.pages.size() < best.pages.size();
    const bool cut = std::any_of(tried.need.heights.begin(), tried.need.heights.end(),
                                 [&](float height) { return height > own; });
    if ((tried.need.whole && !cut && fewer) || (last && best.pages.empty())) best = std::move(tried);
  }
  share_out(best, room);
  return best;
}

float draw_filling(Sheet& sheet, const Filling& filling, float line, float line_max, float right, Instant now,
                   const std::function<void(std::size_t item, float line)>& draw) {
  const Page page = standing_page(filling.pages, now);
  line += filling.above;
  for (std::size_t item = page.first; item < page.behind; ++item) {
    if (item > page.first) line += filling.gap;
    draw(item, line);
    line += filling.need.heights[item];
  }
  draw_page_dots(sheet, right, line_max + 1.5F, page);
  return line;
}

}  // namespace hearth::display
