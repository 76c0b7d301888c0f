#include "display/parts/qr_code.hpp"

#include <catch2/catch.hpp>

#include "shared/ui/look.hpp"
#include "shared/ui/touch/canvas.hpp"
#include "tests/display/wall_scene.hpp"

using namespace hearth;
using namespace hearth::display;

namespace {

constexpr std::string_view address = "https://lists.lantern.example/thursday";

// A finder pattern of ISO/IEC 18004 (section 5.3.3.1) with its corner there.
bool is_finder(const QrCode& code, int column, int row) {
  for (int y = 0; y < 7; ++y) {
    for (int x = 0; x < 7; ++x) {
      const int ring = std::max(std::abs(x - 3), std::abs(y - 3));
      if (code.is_dark(column + x, row + y) != (ring != 2)) return false;
    }
  }
  return true;
}

struct Drawn {
  ui::Image image;
  float side = 0;
};

Drawn drawn(const char* theme) {
  ui::Canvas canvas{test_assets(), ui::read_theme(test_assets(), theme)};
  Sheet sheet{canvas.begin_frame(640, 360, Duration{0})};
  const float side = draw_qr_code(sheet, qr_code(address), 10, 10, 200);
  canvas.end_frame();
  return {canvas.image(), side};
}

}  // namespace

TEST_CASE("a link becomes a code with its three finders, the same each time") {
  const QrCode code = qr_code(address);
  REQUIRE(code.side >= 21);
  CHECK((code.side - 17) % 4 == 0);
  CHECK(code.dark.size() == static_cast<std::size_t>(code.side) * static_cast<std::size_t>(code.side));
  CHECK(is_finder(code, 0, 0));
  CHECK(is_finder(code, code.side - 7, 0));
  CHECK(is_finder(code, 0, code.side - 7));
  CHECK_FALSE(is_finder(code, code.side - 7, code.side - 7));
  CHECK(code.dark == qr_code(address).dark);
  CHECK_FALSE(code.dark == qr_code("https://lists.lantern.example/fridays!").dark);
}

TEST_CASE("no link makes no code, and the longest that a group can have makes one") {
  CHECK(qr_code("").side == 0);
  CHECK(qr_code(std::string(decltype(LastingGroup::link)::characters_max, 'a')).side > 21);
  CHECK(qr_code(std::string(5000, 'a')).side == 0);
}

TEST_CASE("a code is dark on light in every palette, on whole pixels, with a quiet zone of four modules") {
  for (const char* theme : {"dusk", "paper", "contrast"}) {
    INFO(theme);
    const Drawn code = drawn(theme);
    const int modules = qr_code(address).side + 8;
    const auto module = static_cast<int>(code.side) / modules;
    REQUIRE(module * modules == static_cast<int>(code.side));
    CHECK(code.side <= 200);
    const auto middle_of = [&](int at) { return 10 + module * at + module / 2; };
    const ui::Colour quiet = code.image.at(middle_of(2), middle_of(10));
    const ui::Colour finder = code.image.at(middle_of(4), middle_of(4));
    CHECK(quiet.g > finder.g);
    CHECK(ui::contrast_ratio(quiet, finder) > 7);
    for (int at = 0; at < modules; ++at) {
      CHECK(code.image.at(middle_of(at), middle_of(1)) == quiet);
      CHECK(code.image.at(middle_of(1), middle_of(at)) == quiet);
    }
  }
}
