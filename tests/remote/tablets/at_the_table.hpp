#pragma once
// A facilitator's tablet at the table: a gathering of every rule is on, and some guests take part.

#include <catch2/catch.hpp>

#include "remote/facilitator/desk.hpp"
#include "shared/room/gathering_commands.hpp"
#include "tests/remote/tablets/handset.hpp"

namespace hearth::remote {

struct AtTheTable {
  Desk desk;
  Handset handset;
  std::vector<Token> tokens;

  explicit AtTheTable(const char* stage, int guests = 6, int width = 1280, int height = 800)
      : handset(desk, width, height) {
    for (int i = 0; i < guests; ++i) tokens.push_back(handset.scene.guest());
    handset.scene.does(StartGathering{format_named("all-rules"), {}, {}}).stage(stage);
    look();
  }
  void look() {
    handset.show();
    handset.draw();
  }
  [[nodiscard]] const Gathering& gathering() const { return *handset.scene.room.gathering; }
};

inline bool overlap(const ui::Rect& a, const ui::Rect& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

inline void check_buttons(const std::vector<ui::WidgetMark>& marks, int width, int height) {
  for (std::size_t i = 0; i < marks.size(); ++i) {
    CAPTURE(marks[i].id);
    CHECK(marks[i].whole.height >= 95.5F);
    CHECK(marks[i].whole.width >= 95.5F);
    CHECK(marks[i].rect.right() <= static_cast<float>(width));
    CHECK(marks[i].rect.bottom() <= static_cast<float>(height));
    for (std::size_t j = i + 1; j < marks.size(); ++j) CHECK_FALSE(overlap(marks[i].rect, marks[j].rect));
  }
}

}  // namespace hearth::remote
