#include "remote/pages/facilitator/small_wall.hpp"

#include "remote/pages/choices.hpp"
#include "remote/pages/facilitator/making.hpp"
#include "shared/room/wall_view.hpp"

namespace hearth::pages::facilitator {
namespace {

std::string what_is_on(const Knows& knows, const GatheringOnWall& gathering) {
  const config::Texts& texts = knows.texts;
  if (!gathering.turn) return gathering.stages.at(gathering.present).str();
  std::string name = called_on_wall(knows, WallNameOf::speaker);
  if (!name.empty()) return name;
  const auto& token = gathering.turn->guest.token;
  return token ? token_words(texts, *token) : texts.say("wall.gathering.one_of_us");
}

std::string main_line(const Knows& knows, const WallView& wall) {
  const config::Texts& texts = knows.texts;
  if (wall.screen == Screen::quiet) return {};
  if (wall.screen == Screen::rest) return texts.say("wall.break.title_open");
  switch (needs_of(wall.screen)) {
    case ScreenNeeds::gathering:
      return wall.gathering ? what_is_on(knows, *wall.gathering) : std::string{};
    case ScreenNeeds::goodbye:
      return texts.say("wall.goodbye.title");
    case ScreenNeeds::message:
      return wall.message.str();
    case ScreenNeeds::nothing:
      return texts.say("wall." + std::string{name_of(wall.screen)} + ".title",
                       {{"venue", wall.venue->name.str()}});
  }
  return {};
}

}  // namespace

SmallWall small_wall(const Knows& knows) {
  const WallView wall = wall_view(knows.room());
  return {knows.texts.say("facilitator.screen." + std::string{name_of(wall.screen)}), main_line(knows, wall),
          to_hh_mm(knows.local)};
}

}  // namespace hearth::pages::facilitator
