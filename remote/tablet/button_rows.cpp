#include "remote/tablet/button_rows.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace hearth::remote {
namespace {

// Of labels, in units, the largest that fits first; the last one is for a full row on a small screen.
constexpr std::array sizes{26.0F, 22.0F, 20.0F, 18.0F};
constexpr std::array larger_sizes{34.0F, 30.0F};
constexpr float air = 3.4F;  // the height of a button that has room for a larger label, in parts of its size
constexpr std::size_t sizes_of_tiles = 3;
constexpr float tile_width_min = 190;  // units
// Of labels below pictures; the last one is for as many tiles as there can be.
constexpr std::array picture_labels{26.0F, 24.0F, 22.0F, 20.0F, 18.0F, 16.0F};
constexpr float picture_height_per = 4.4F;  // of a tile, in parts of its label's size

int rows_of(std::size_t buttons, int columns) {
  return (static_cast<int>(buttons) + columns - 1) / columns;
}

float column_width(const Pen& pen, float width, int columns) {
  return (width - static_cast<float>(columns - 1) * pen.gap()) / static_cast<float>(columns);
}

bool all_fit(const Pen& pen, const std::vector<pages::Button>& buttons, float size, float width) {
  return std::all_of(buttons.begin(), buttons.end(),
                     [&](const pages::Button& button) { return pen.fits(button, size, width); });
}

}  // namespace

Columns columns_for(const Pen& pen, const std::vector<pages::Button>& buttons, float width, float size_min) {
  const int all = std::max(1, static_cast<int>(buttons.size()));
  Columns narrowest{1, all, sizes[0]};
  for (int rows = 1; rows <= all; ++rows) {
    const int count = (all + rows - 1) / rows;
    for (const float size : sizes) {
      narrowest = {count, rows_of(buttons.size(), count), size};
      const float column = column_width(pen, width, count);
      if (size >= size_min && column >= pen.target() && all_fit(pen, buttons, size, column)) return narrowest;
    }
  }
  return size_min > 0 ? columns_for(pen, buttons, width) : narrowest;
}

Columns tiles_for(const Pen& pen, const std::vector<pages::Button>& buttons, ui::Size place) {
  // Two columns at least; a few stand in one row, or below each other on a screen that is higher than wide.
  const int all = static_cast<int>(buttons.size());
  const ui::Size screen = pen.touch().painter().size();
  const int few = screen.height > screen.width ? 1 : all;
  const int least = all <= 3 ? few : 2;
  const int most =
      std::max(1, static_cast<int>((place.width + pen.gap()) / (pen.units(tile_width_min) + pen.gap())));
  Columns best{1, static_cast<int>(buttons.size()), sizes[0]};
  std::optional<Columns> fewer;  // there is room for as well
  for (int count = 1; count <= most; ++count) {
    const float width = column_width(pen, place.width, count);
    const auto* const end = sizes.begin() + sizes_of_tiles;
    const auto* size =
        std::find_if(sizes.begin(), end, [&](float each) { return all_fit(pen, buttons, each, width); });
    if (size == end) continue;
    best = {count, rows_of(buttons.size(), count), *size};
    const bool has_room = height_of(pen, best, pen.target()) <= place.height;
    if (count >= least && has_room) break;
    if (has_room) fewer = best;
  }
  // Long labels would be small in narrow columns.
  if (fewer && best.size < sizes[1] && fewer->size > best.size) return *fewer;
  return best;
}

Columns pictures_for(const Pen& pen, const std::vector<pages::Button>& buttons, ui::Size place) {
  const int all = std::max(1, static_cast<int>(buttons.size()));
  const int most = std::max(1, static_cast<int>((place.width + pen.gap()) / (pen.target() + pen.gap())));
  for (const float label : picture_labels) {
    const float tile_height = std::max(pen.target(), pen.touch().text_px(label) * picture_height_per);
    const bool last = label == picture_labels.back();
    for (int count = std::min(most, all); count >= 1; --count) {
      const Columns columns{count, rows_of(buttons.size(), count), label};
      if (!last && height_of(pen, columns, tile_height) > place.height) break;
      const ui::Size tile{column_width(pen, place.width, count), last ? pen.target() : tile_height};
      const bool fit = std::all_of(buttons.begin(), buttons.end(), [&](const pages::Button& button) {
        return pen.fits_below_picture(button, label, tile);
      });
      // As many rows with fewer tiles in each, so that the last one is not left with a few.
      if (fit && !last) return {(all + columns.rows - 1) / columns.rows, columns.rows, label};
      if (fit || (last && count == 1)) return columns;
    }
  }
  return {1, all, picture_labels.back()};
}

float height_of(const Pen& pen, const Columns& columns, float row_height) {
  return static_cast<float>(columns.rows) * (row_height + pen.gap()) - pen.gap();
}

ui::Rect place_of(const Pen& pen, const Columns& columns, std::size_t index, std::size_t all, ui::Rect place,
                  float row_height) {
  const auto count = static_cast<std::size_t>(columns.count);
  const std::size_t above = index / count;
  const ui::Rect row{place.x, place.y + static_cast<float>(above) * (row_height + pen.gap()), place.width,
                     row_height};
  return ui::column(row, static_cast<int>(std::min(count, all - above * count)),
                    static_cast<int>(index % count), pen.gap());
}

float label_size(const Pen& pen, const std::vector<pages::Button>& buttons, const Columns& columns,
                 float width, float row_height) {
  const float own = column_width(pen, width, columns.count);
  for (const float size : larger_sizes) {
    if (row_height >= air * pen.touch().text_px(size) && all_fit(pen, buttons, size, own)) return size;
  }
  return columns.size;
}

void draw_in_columns(Pen& pen, const std::vector<pages::Button>& buttons, ui::Rect place, float size_min) {
  const Columns columns = columns_for(pen, buttons, place.width, size_min);
  const float share = (place.height + pen.gap()) / static_cast<float>(columns.rows) - pen.gap();
  const float height = std::max(share, pen.target());
  const float size = label_size(pen, buttons, columns, place.width, height);
  for (std::size_t i = 0; i < buttons.size(); ++i)
    pen.button(buttons[i], place_of(pen, columns, i, buttons.size(), place, height), size);
}

}  // namespace hearth::remote
