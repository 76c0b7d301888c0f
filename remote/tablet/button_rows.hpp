#pragma once
// Buttons beside and below each other: as many in a row as show their labels whole, and no more. A label is
// never cut, nor a word split, as long as there is a way to stand that shows it.

#include <vector>

#include "remote/tablet/pen.hpp"

namespace hearth::remote {

// Rows of equal columns.
struct Columns {
  int count = 1;  // in a row
  int rows = 1;
  float size = 26;  // of the labels
};

// So few rows as show every label, at `size_min` or larger where any number of rows does that.
[[nodiscard]] Columns columns_for(const Pen& pen, const std::vector<pages::Button>& buttons, float width,
                                  float size_min = 0);
// Equal tiles in a place of that size; more rows than fit are scrolled.
[[nodiscard]] Columns tiles_for(const Pen& pen, const std::vector<pages::Button>& buttons, ui::Size place);
// As many tiles in a row as show their words below their pictures; where all of them stand in the place at
// once, as large as they can be there.
[[nodiscard]] Columns pictures_for(const Pen& pen, const std::vector<pages::Button>& buttons, ui::Size place);

[[nodiscard]] float height_of(const Pen& pen, const Columns& columns, float row_height);
// The place of the one at `index`; the last row's share the whole width where they are fewer.
[[nodiscard]] ui::Rect place_of(const Pen& pen, const Columns& columns, std::size_t index, std::size_t all,
                                ui::Rect place, float row_height);

// Of labels in rows of that height: larger than usual where the buttons are so high that they would look
// lost, and the same for all.
[[nodiscard]] float label_size(const Pen& pen, const std::vector<pages::Button>& buttons,
                               const Columns& columns, float width, float row_height);

// Draws them so, from the top of `place`, as high as that lets them be, and no lower than a finger needs.
void draw_in_columns(Pen& pen, const std::vector<pages::Button>& buttons, ui::Rect place, float size_min = 0);

}  // namespace hearth::remote
