#pragma once
// What the tablet at the door has been told, at one moment: what a wall may know, and the answers to its own
// presses; never the room. Lives for one call of page() or turn().

#include <string>
#include <vector>

#include "remote/pages/language.hpp"
#include "remote/pages/sending.hpp"
#include "shared/config/texts.hpp"
#include "shared/room/wall_view.hpp"

namespace hearth::pages::door {

using pages::Language;

struct Knows {
  const config::Texts& texts;              // of the language that whoever stands there has chosen
  const Sending& sending;                  // presses on their way
  const WallView* wall;                    // nullptr before the first
  bool away = false;                       // the kiosk cannot be reached just now
  LocalTime local{};                       // the kiosk's wall time
  link::SteadyTime here{};                 // of this machine
  const std::vector<Language>& languages;  // the venue's own first
  // The two words that the next guest gets without the kiosk being asked; nothing when none are left.
  std::optional<Token> token_ahead{};
  // Of the language that walls speak, which is the venue's own; nullptr: as `texts`.
  const config::Texts* wall_texts = nullptr;

  // Whether the wall shows a gathering, so that there are turns to ask for.
  [[nodiscard]] bool is_gathering() const { return wall != nullptr && wall->gathering.has_value(); }
  // Whether the group chooses who leads just now; whether anybody has offered is not told here.
  [[nodiscard]] bool is_choosing() const {
    return is_gathering() && wall->gathering->stage_kind == StageKind::facilitator &&
           wall->gathering->leading == LeadingStep::open;
  }
  // nullptr before the first wall.
  [[nodiscard]] const Venue* venue() const { return wall == nullptr ? nullptr : &*wall->venue; }
};

}  // namespace hearth::pages::door
