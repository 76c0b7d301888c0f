#include "display/parts/name_flow.hpp"

#include <catch2/catch.hpp>

#include "shared/ui/touch/canvas.hpp"
#include "tests/display/wall_scene.hpp"

using namespace hearth;
using namespace hearth::display;

namespace {

constexpr std::array tokens{"blue-kite", "copper-lighthouse", "green-bell", "mint-hedgehog", "rose-leaf"};

std::vector<FlowPiece> names() {
  std::vector<FlowPiece> pieces;
  for (const char* token : tokens) {
    pieces.push_back(
        name_piece({token_from(token), {}}, ui::TypeSize::small, ui::Weight::regular, {}, english()));
  }
  return pieces;
}

}  // namespace

TEST_CASE("names flow into lines, none is cut or left out, and the lines are as many as were foretold") {
  ui::Canvas canvas{test_assets(), ui::Theme{}};
  for (const float width : {1800.0F, 1200.0F, 700.0F, 480.0F}) {
    Sheet sheet{canvas.begin_frame(1920, 1080, Duration{0})};
    const std::vector<FlowPiece> pieces = names();
    REQUIRE(widest_piece(sheet, pieces) <= width);
    const float last = draw_flow(sheet, pieces, 20, width, 10);
    const int lines = flow_lines(sheet, pieces, width);
    canvas.end_frame();
    INFO(width);
    CHECK(last == 10 + sheet.step(ui::TypeSize::small) * static_cast<float>(lines - 1));
    CHECK(sheet.writings().size() == tokens.size());
    for (const Writing& each : sheet.writings()) {
      CHECK_FALSE(each.shortened);
      CHECK(each.rect.right() <= 20 + width + 1);
    }
  }
}

TEST_CASE("a name that is wider than its place ends in a mark and stays inside") {
  ui::Canvas canvas{test_assets(), ui::Theme{}};
  Sheet sheet{canvas.begin_frame(1920, 1080, Duration{0})};
  draw_flow(sheet, {names().at(1)}, 20, 260, 10);
  canvas.end_frame();
  REQUIRE(sheet.writings().size() == 1);
  CHECK(sheet.writings().front().shortened);
  CHECK(sheet.writings().front().rect.right() <= 281);
}
