// A press does what was meant on the picture that was pressed, or nothing.

#include <rapidcheck.h>
#include <array>
#include <catch2/catch.hpp>

#include "shared/room/closing_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/undo_commands.hpp"
#include "tests/properties/arbitrary_move.hpp"

using namespace hearth;
using namespace std::chrono_literals;

namespace {

// What a tablet showed when somebody's finger came down.
struct Shown {
  Progress progress;
  Agenda agenda;
};

std::string present_stage(const Agenda& agenda) {
  return agenda.stage().name.str();
}

// What else goes on in the room meanwhile: whatever changes the agenda, and time.
Command change_of(const Move& move) {
  const std::array<Command, 10> changes{
      KeepClosing{ClosingChoice::shorten_break},
      KeepClosing{ClosingChoice::shorten_break},
      KeepClosing{ClosingChoice::shorter_turns},
      KeepClosing{ClosingChoice::run_on},
      NextStage{},
      PreviousStage{},
      SkipStage{move.which % 8U},
      LengthenStage{std::chrono::minutes{1 + move.which % 30}},
      BeganEarlier{std::chrono::minutes{1 + move.which % 30}},
      UndoStep{},
  };
  return changes.at(move.what % changes.size());
}

// Every press whose meaning is a stage, and the stage that is meant.
std::vector<std::pair<Command, std::string>> presses_on(const Agenda& agenda) {
  std::vector<std::pair<Command, std::string>> presses;
  for (std::uint32_t i = 0; i < agenda.stages.size(); ++i) {
    presses.emplace_back(SkipStage{i}, agenda.stages[i].name.str());
    if (i == agenda.present + 1) presses.emplace_back(NextStage{}, agenda.stages[i].name.str());
    if (i + 1 == agenda.present) presses.emplace_back(PreviousStage{}, agenda.stages[i].name.str());
  }
  presses.emplace_back(LengthenStage{5min}, present_stage(agenda));
  presses.emplace_back(BeganEarlier{5min}, present_stage(agenda));
  return presses;
}

}  // namespace

TEST_CASE("a press on an agenda that has changed since never lands on another stage than the one meant") {
  CHECK(rc::check("the stage meant or none", [](const std::vector<Move>& moves) {
    Scene scene;
    scene.does(StartGathering{format_named("all-rules"), {}, {}});
    std::vector<Shown> shown;
    for (const Move& move : moves) {
      shown.push_back({scene.room.progress, scene.room.gathering->agenda});
      if (shown.size() > 4) shown.erase(shown.begin());
      scene.context.seen = {};
      scene.wait(std::chrono::seconds{move.wait_s % 900}).tries(change_of(move));
      for (const Shown& picture : shown) {
        scene.context.seen = {picture.progress.turn, picture.progress.stage, picture.progress.step};
        for (const auto& [press, meant] : presses_on(picture.agenda)) {
          const Decision decision = scene.ask(press);
          if (decision.events.empty()) continue;
          Room after = scene.room;
          for (const Event& event : decision.events) apply(after, event);
          RC_ASSERT(present_stage(after.gathering->agenda) == meant);
        }
      }
    }
  }));
}
