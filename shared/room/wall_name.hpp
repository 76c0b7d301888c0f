#pragma once
// A name for the wall, for somebody whom the room knows by nothing: one of us who speaks, the guest speaker,
// or whoever leads without two words. They have agreed to it; the facilitator says it for them.
//
// As with what guests ask to be called (called_by.hpp) the name is never in the room, in an event or on a
// disk: the kiosk keeps it in memory beside the room (kiosk/names.hpp) and joins it to what it publishes. It
// goes with the turn, with the gathering, and with the process; undo brings none back.
//
// Source: domain.md, "What the machine may know", 2.

#include <array>
#include <cstdint>
#include <optional>
#include <variant>

#include "shared/base/fields.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/room/called_by.hpp"
#include "shared/room/context.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/permission.hpp"

namespace hearth {

struct Gathering;
struct Room;
struct Decision;

enum class WallNameOf {
  speaker,        // of the turn that is on, until it ends
  guest_speaker,  // of the gathering
  leading,        // whoever leads and has no token, the hosts too
};
template <>
inline constexpr auto enum_names<WallNameOf> = std::array{
    std::pair{WallNameOf::speaker, "speaker"}, std::pair{WallNameOf::guest_speaker, "guest_speaker"},
    std::pair{WallNameOf::leading, "leading"}};

struct NameForWall {
  WallNameOf whom = WallNameOf::speaker;
  CalledBy name_wanted;                   // empty: none any more; otherwise not blank
  std::optional<std::uint32_t> number{};  // leading: the first or the second of them; the first when left out

  static constexpr const char* name = "wall.name";
  static constexpr const char* meaning =
      "A name for the wall that somebody without two words agrees to; empty takes it off. In memory only.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::turn;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields =
      Fields{Field{"whom", &NameForWall::whom}, Field{"name", &NameForWall::name_wanted},
             Field{"number", &NameForWall::number, Range{1, 2}}};
  bool operator==(const NameForWall&) const = default;
};

struct WallNameChanged {
  Instant at{};
  WallNameOf whom = WallNameOf::speaker;
  std::uint32_t number = 1;
  NameStep step = NameStep::given;  // or taken_back

  static constexpr const char* name = "wall_name_changed";
  static constexpr auto fields =
      Fields{Field{"at", &WallNameChanged::at}, Field{"whom", &WallNameChanged::whom},
             Field{"number", &WallNameChanged::number}, Field{"step", &WallNameChanged::step}};
  bool operator==(const WallNameChanged&) const = default;
};

// What a name is tied to, so that nobody else is ever called by it: the number of the turn; the id of whoever
// leads, or 0 for the hosts; 0 for the guest speaker.
struct WallNameFor {
  WallNameOf whom = WallNameOf::speaker;
  std::uint64_t tied_to = 0;

  auto operator<=>(const WallNameFor&) const = default;
};
// Who that is now; nothing when there is nobody, or somebody with two words of their own.
[[nodiscard]] std::optional<WallNameFor> wall_name_for(const Gathering&, WallNameOf, std::uint32_t number);

using WallNameCommand = std::variant<NameForWall>;
template <AlternativeOf<WallNameCommand> T>
WallNameCommand command_slice(const T&);
using WallNameEvent = std::variant<WallNameChanged>;
template <AlternativeOf<WallNameEvent> T>
WallNameEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const NameForWall&, const Context&);
void apply(Room&, const WallNameChanged&);

}  // namespace hearth
