// A screen that no kiosk knows yet says everything whole, on every panel and in every language.

#include <array>
#include <catch2/catch.hpp>

#include "shared/ui/look.hpp"
#include "shared/ui/touch/canvas.hpp"
#include "tests/display/joining_views.hpp"
#include "tests/display/wall_scene.hpp"

using namespace hearth;
using namespace hearth::display;
using link::JoiningNow;

namespace {

constexpr std::array<std::pair<int, int>, 4> panels{{{1920, 1080}, {1280, 720}, {1080, 1920}, {1280, 800}}};

// Kept free below for what is touched, in lines of the grid; as in display/joining.cpp.
constexpr float row_lines = 7.6F;

std::vector<Writing> drawn(const JoiningView& view, const std::string& language, int width, int height) {
  static ui::Canvas canvas{test_assets(), ui::read_theme(test_assets(), "dusk")};
  const config::Texts texts = ui::read_texts(test_assets(), language, {});
  Sheet sheet{canvas.begin_frame(width, height, Duration{0})};
  const auto rows = offered(view) == JoiningOffer::nothing ? 0 : 1 + view.found.kiosks.size();
  if (rows > 0)
    sheet.keep_free_below(sheet.grid().margin() + sheet.grid().lines(row_lines) * static_cast<float>(rows));
  draw_joining(view, sheet, texts);
  canvas.end_frame();
  return sheet.writings();
}

JoiningView at(JoiningNow now) {
  JoiningView view;
  view.joining = link::JoiningSeen{{}, now, words_compared, {}, {}};
  return view;
}

bool says(const std::vector<Writing>& all, const std::string& words) {
  return std::any_of(all.begin(), all.end(), [&](const Writing& each) { return each.text == words; });
}

}  // namespace

TEST_CASE("a screen that is let in says all of it in every step, panel and language") {
  for (const char* language : {"en", "de", "fr", "es", "pl", "uk", "ar"}) {
    for (const auto& [width, height] : panels) {
      for (const JoiningView& view : every_joining_view()) {
        const int step = view.joining ? static_cast<int>(view.joining->now) : -1;
        CAPTURE(language, width, height, view.found.kiosks.size(), step);
        for (const Writing& each : drawn(view, language, width, height)) {
          CAPTURE(each.text);
          CHECK_FALSE(each.shortened);
          CHECK(each.rect.bottom() <= static_cast<float>(height));
          CHECK(each.rect.right() <= static_cast<float>(width) + 1);
        }
      }
    }
  }
}

TEST_CASE("the six words stand there while they are compared and until somebody has said yes") {
  for (const JoiningNow now : {JoiningNow::compare, JoiningNow::waiting})
    CHECK(says(drawn(at(now), "en", 1920, 1080), words_compared));
  for (const JoiningNow now : {JoiningNow::not_the_same, JoiningNow::mixed_up, JoiningNow::calling})
    CHECK_FALSE(says(drawn(at(now), "en", 1920, 1080), words_compared));
}

TEST_CASE("what can be touched follows from the step") {
  CHECK(offered({}) == JoiningOffer::type_or_choose);
  CHECK(offered(at(JoiningNow::calling)) == JoiningOffer::nothing);
  CHECK(offered(at(JoiningNow::compare)) == JoiningOffer::compare);
  CHECK(offered(at(JoiningNow::waiting)) == JoiningOffer::nothing);
  CHECK(offered(at(JoiningNow::nobody_answers)) == JoiningOffer::again);
  CHECK(offered(at(JoiningNow::refused)) == JoiningOffer::again);
}
