#pragma once
// Choosing what the wall shows; what it shows is in wall.hpp.

#include <chrono>
#include <optional>
#include <variant>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/context.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/permission.hpp"
#include "shared/room/screen.hpp"
#include "shared/room/wall.hpp"

namespace hearth {

struct Room;
struct Decision;

struct ShowScreen {
  Screen screen = Screen::automatic;  // from a handheld: crisis, quiet or automatic

  static constexpr const char* name = "wall.show";
  static constexpr const char* meaning = "Shows a screen on the wall; auto lets the room decide.";
  static constexpr Allowed allowed{Permission::handheld, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{Field{"screen", &ShowScreen::screen}};
  bool operator==(const ShowScreen&) const = default;
};

struct ShowMessage {
  Message text;                                   // not blank
  std::optional<std::chrono::seconds> seconds{};  // how long at most; else message_stands

  static constexpr const char* name = "wall.message";
  static constexpr const char* meaning =
      "Shows a few words on the wall, until the next speaker begins, their time is over or they are taken "
      "off.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields =
      Fields{Field{"text", &ShowMessage::text},
             Field{"seconds", &ShowMessage::seconds, Range{1, message_stands_max.count()}}};
  bool operator==(const ShowMessage&) const = default;
};

struct ScreenChosen {
  Instant at{};
  Screen screen = Screen::automatic;

  static constexpr const char* name = "screen_chosen";
  static constexpr auto fields =
      Fields{Field{"at", &ScreenChosen::at}, Field{"screen", &ScreenChosen::screen}};
  bool operator==(const ScreenChosen&) const = default;
};

struct MessageShown {
  Instant at{};
  Message text;
  Duration stands = message_stands;  // what an event says that was kept before messages went by themselves

  static constexpr const char* name = "message_shown";
  static constexpr auto fields = Fields{Field{"at", &MessageShown::at}, Field{"text", &MessageShown::text},
                                        Field{"stands", &MessageShown::stands}};
  bool operator==(const MessageShown&) const = default;
};

// Its time is over.
struct MessageEnded {
  Instant at{};

  static constexpr const char* name = "message_ended";
  static constexpr auto fields = Fields{Field{"at", &MessageEnded::at}};
  bool operator==(const MessageEnded&) const = default;
};

using WallCommand = std::variant<ShowScreen, ShowMessage>;
template <AlternativeOf<WallCommand> T>
WallCommand command_slice(const T&);
using WallEvent = std::variant<ScreenChosen, MessageShown, MessageEnded>;
template <AlternativeOf<WallEvent> T>
WallEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const ShowScreen&, const Context&);
[[nodiscard]] Decision decide(const Room&, const ShowMessage&, const Context&);
void apply(Room&, const ScreenChosen&);
void apply(Room&, const MessageShown&);
void apply(Room&, const MessageEnded&);

}  // namespace hearth
