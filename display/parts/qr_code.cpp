#include "display/parts/qr_code.hpp"

#include <qrencode.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>

namespace hearth::display {
namespace {

constexpr int quiet_zone = 4;  // modules (ISO/IEC 18004, section 5.3.8)

}  // namespace

QrCode qr_code(std::string_view text) {
  if (text.empty()) return {};
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> made{
      QRcode_encodeString8bit(std::string{text}.c_str(), 0, QR_ECLEVEL_M), &QRcode_free};
  if (!made) return {};
  QrCode code{made->width, {}};
  const int modules = made->width * made->width;
  for (int i = 0; i < modules; ++i) code.dark.push_back((made->data[i] & 1) != 0);
  return code;
}

float draw_qr_code(Sheet& sheet, const QrCode& code, float x, float y, float side_px) {
  if (code.side == 0) return 0;
  const ui::Palette& palette = sheet.palette();
  const ui::Colour black{};
  const bool dark_ground = ui::contrast_ratio(palette.ground, black) < ui::contrast_ratio(palette.ink, black);
  const ui::Colour light = dark_ground ? palette.ink : ui::Colour{255, 255, 255};
  const ui::Colour dark = dark_ground ? palette.ground : palette.ink;
  const float module = std::max(1.0F, std::floor(side_px / static_cast<float>(code.side + 2 * quiet_zone)));
  const float whole = module * static_cast<float>(code.side + 2 * quiet_zone);
  ui::Painter& painter = sheet.painter();
  const ui::Rect place = painter.placed({std::round(x), std::round(y), whole, whole});
  const ui::Point corner{std::round(place.x), place.y};
  // A code that is mirrored cannot be read.
  painter.push_reading(ui::Reading::left_to_right);
  painter.rounded({corner.x, corner.y, whole, whole}, 2 * module, light);
  for (int row = 0; row < code.side; ++row) {
    for (int column = 0; column < code.side; ++column) {
      if (!code.is_dark(column, row)) continue;
      int behind = column;
      while (behind < code.side && code.is_dark(behind, row)) ++behind;
      painter.fill({corner.x + module * static_cast<float>(column + quiet_zone),
                    corner.y + module * static_cast<float>(row + quiet_zone),
                    module * static_cast<float>(behind - column), module},
                   dark);
      column = behind;
    }
  }
  painter.pop_reading();
  return whole;
}

}  // namespace hearth::display
