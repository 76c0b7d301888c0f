#pragma once
// A link as a QR code (ISO/IEC 18004, by libqrencode), for people who would rather not copy it from the wall.

#include <string_view>
#include <vector>

#include "display/layout/sheet.hpp"

namespace hearth::display {

struct QrCode {
  int side = 0;            // in modules, without the quiet zone
  std::vector<bool> dark;  // row by row, side * side

  [[nodiscard]] bool is_dark(int column, int row) const {
    return dark[static_cast<std::size_t>(row) * static_cast<std::size_t>(side) +
                static_cast<std::size_t>(column)];
  }
};

// With error correction M. Empty (side 0) for an empty text, and for one that is longer than a code can hold
// (2,331 bytes); a LastingGroup's link never is.
[[nodiscard]] QrCode qr_code(std::string_view text);

// Draws the code with its quiet zone of four modules, dark on light in every palette, for many readers take
// no other. Modules are whole pixels, so it may come out smaller than `side_px`; returns how large it is.
float draw_qr_code(Sheet& sheet, const QrCode& code, float x, float y, float side_px);

}  // namespace hearth::display
