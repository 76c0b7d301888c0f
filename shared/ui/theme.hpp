#pragma once
// The colours of a screen, by what they are for. The palette `dusk` is built in so that a screen can always
// be drawn; the others are files in assets/themes, read by shared/config.

#include <string_view>

#include "shared/base/fields.hpp"
#include "shared/ui/geometry.hpp"

namespace hearth::ui {

// Defaults are `dusk`. Text colours (ink, soft, quiet, accent, leaf, sky, clay) have a contrast of at least
// 7:1 on ground and rail, and all but quiet on panel; ink and clay also on button; on_accent has it on
// accent. `line` may mean something on its own and has 3:1 on ground.
struct Palette {
  Colour ground{0x12, 0x20, 0x2a};     // behind everything
  Colour rail{0x18, 0x2a, 0x36};       // behind the agenda
  Colour ink{0xf5, 0xee, 0xe2};        // what matters now
  Colour soft{0xb9, 0xc6, 0xc6};       // what goes with it
  Colour quiet{0xa9, 0xba, 0xbd};      // what is not now
  Colour accent{0xf0, 0xc0, 0x7e};     // the turn, the primary action
  Colour leaf{0x93, 0xd4, 0xbc};       // done, fine, wishes
  Colour sky{0xa2, 0xcb, 0xec};        // symbols without a colour of their own
  Colour clay{0xf0, 0xb8, 0xa2};       // help, changes of plan
  Colour line{0x5a, 0x77, 0x84};       // rules and edges
  Colour button{0x22, 0x38, 0x44};     // fill of a secondary button
  Colour panel{0x1b, 0x30, 0x3c};      // fill behind a hint or a card
  Colour track{0x2f, 0x47, 0x54};      // the part of an arc or bar that is not filled yet
  Colour on_accent{0x1b, 0x12, 0x06};  // text on accent

  static constexpr auto fields =
      Fields{Field{"ground", &Palette::ground}, Field{"rail", &Palette::rail},
             Field{"ink", &Palette::ink},       Field{"soft", &Palette::soft},
             Field{"quiet", &Palette::quiet},   Field{"accent", &Palette::accent},
             Field{"leaf", &Palette::leaf},     Field{"sky", &Palette::sky},
             Field{"clay", &Palette::clay},     Field{"line", &Palette::line},
             Field{"button", &Palette::button}, Field{"panel", &Palette::panel},
             Field{"track", &Palette::track},   Field{"on_accent", &Palette::on_accent}};
  friend bool operator==(const Palette&, const Palette&) = default;
};

enum class Motion { full, reduced };  // reduced: fades are cuts

struct Theme {
  Palette palette;
  Motion motion = Motion::full;
  friend bool operator==(const Theme&, const Theme&) = default;
};

// Sets the colour called `name` (a name in Palette::fields); false when there is none or `hex` is no colour.
[[nodiscard]] bool set_colour(Palette& palette, std::string_view name, std::string_view hex);

}  // namespace hearth::ui
