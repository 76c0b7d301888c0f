#pragma once
// A facilitator's tablet at the table: a gathering of every rule is on, and some guests take part.

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

}  // namespace hearth::remote
