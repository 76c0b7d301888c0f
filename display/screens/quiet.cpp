// Nearly dark, in every palette: only the time of day, as faint as it can still be read.

#include "display/layout/frame.hpp"
#include "display/screens.hpp"

namespace hearth::display {
namespace {

constexpr ui::Colour night{0x05, 0x08, 0x0a};
constexpr ui::Colour ember{0xad, 0x98, 0x7b};  // lamplight turned low, 7:1 on night

}  // namespace

void draw_quiet(const View& view, Sheet& sheet, const config::Texts&) {
  const float over = sheet.grid().margin();
  const ui::Rect area = sheet.area();
  sheet.painter().fill({-over, -over, area.width + 2 * over, area.height + 2 * over}, night);
  sheet.set_ground(night);
  const StyledText time{.text = to_hh_mm(view.local),
                        .size = ui::TypeSize::clock,
                        .colour = ember,
                        .figures = ui::Figures::tabular};
  sheet.write(time, sheet.right() - sheet.measure(time).size.width, clock_line);
}

}  // namespace hearth::display
