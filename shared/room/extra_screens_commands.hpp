#pragma once
// Pinning a screen to what it shall show, and having all of them show their names; what is kept of it stands
// in extra_screens.hpp.

#include <variant>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/admissions.hpp"
#include "shared/room/context.hpp"
#include "shared/room/extra_screens.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/permission.hpp"
#include "shared/room/screen.hpp"

namespace hearth {

struct Decision;

struct PinScreen {
  DeviceName device;
  Screen screen = Screen::automatic;  // automatic: it follows the wall again

  static constexpr const char* name = "wall.pin";
  static constexpr const char* meaning =
      "Makes an extra screen show one thing whatever the wall shows; auto makes it follow the wall again.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields =
      Fields{Field{"name", &PinScreen::device}, Field{"screen", &PinScreen::screen}};
  bool operator==(const PinScreen&) const = default;
};

struct IdentifyScreens {
  static constexpr const char* name = "wall.identify";
  static constexpr const char* meaning = "Shows on every screen what it is called, for ten seconds.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{};
  bool operator==(const IdentifyScreens&) const = default;
};

struct ScreenPinned {
  Instant at{};
  DeviceId public_key;
  Screen screen = Screen::automatic;

  static constexpr const char* name = "screen_pinned";
  static constexpr auto fields =
      Fields{Field{"at", &ScreenPinned::at}, Field{"public_key", &ScreenPinned::public_key},
             Field{"screen", &ScreenPinned::screen}};
  bool operator==(const ScreenPinned&) const = default;
};

struct ScreenNamesShown {
  Instant at{};
  Instant until{};

  static constexpr const char* name = "screen_names_shown";
  static constexpr auto fields =
      Fields{Field{"at", &ScreenNamesShown::at}, Field{"until", &ScreenNamesShown::until}};
  bool operator==(const ScreenNamesShown&) const = default;
};

// Their time is over.
struct ScreenNamesHidden {
  Instant at{};

  static constexpr const char* name = "screen_names_hidden";
  static constexpr auto fields = Fields{Field{"at", &ScreenNamesHidden::at}};
  bool operator==(const ScreenNamesHidden&) const = default;
};

using ExtraScreensCommand = std::variant<PinScreen, IdentifyScreens>;
template <AlternativeOf<ExtraScreensCommand> T>
ExtraScreensCommand command_slice(const T&);
using ExtraScreensEvent = std::variant<ScreenPinned, ScreenNamesShown, ScreenNamesHidden>;
template <AlternativeOf<ExtraScreensEvent> T>
ExtraScreensEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const PinScreen&, const Context&);
[[nodiscard]] Decision decide(const Room&, const IdentifyScreens&, const Context&);
void apply(Room&, const ScreenPinned&);
void apply(Room&, const ScreenNamesShown&);
void apply(Room&, const ScreenNamesHidden&);

}  // namespace hearth
