#pragma once
// Splitting the circle and joining it again; the groups themselves are in groups.hpp.

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/context.hpp"
#include "shared/room/groups.hpp"
#include "shared/room/guests.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/permission.hpp"

namespace hearth {

struct Room;
struct Decision;

struct SplitGroups {
  std::optional<std::uint32_t> count{};  // 2 to small_groups_max; else by the size that the stage names
  std::optional<GroupPlace> without{};   // one of the venue's places that cannot be used

  static constexpr const char* name = "groups.split";
  static constexpr const char* meaning =
      "Splits the circle into small groups whose sizes differ by at most one.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields =
      Fields{Field{"count", &SplitGroups::count, Range{2, static_cast<std::int64_t>(small_groups_max)}},
             Field{"without", &SplitGroups::without}};
  bool operator==(const SplitGroups&) const = default;
};

struct NextInGroup {
  GroupShape group = GroupShape::ball;

  static constexpr const char* name = "groups.next";
  static constexpr const char* meaning = "Begins the next turn in one of the small groups.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{Field{"group", &NextInGroup::group}};
  bool operator==(const NextInGroup&) const = default;
};

struct JoinGroups {
  static constexpr const char* name = "groups.join";
  static constexpr const char* meaning = "Brings the small groups back into one circle.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{};
  bool operator==(const JoinGroups&) const = default;
};

struct MoveToGroup {
  Token token;
  GroupShape to = GroupShape::ball;

  static constexpr const char* name = "groups.move";
  static constexpr const char* meaning = "Moves a guest to another of the small groups.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{Field{"token", &MoveToGroup::token}, Field{"to", &MoveToGroup::to}};
  bool operator==(const MoveToGroup&) const = default;
};

struct LeaveOutPlace {
  GroupPlace place;

  static constexpr const char* name = "groups.leave_out";
  static constexpr const char* meaning =
      "No small group sits at this place of the venue until the gathering closes; whoever does moves to "
      "another.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{Field{"place", &LeaveOutPlace::place}};
  bool operator==(const LeaveOutPlace&) const = default;
};

struct UsePlaceAgain {
  GroupPlace place;

  static constexpr const char* name = "groups.use_place";
  static constexpr const char* meaning = "Small groups can sit at a place again that was left out.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{Field{"place", &UsePlaceAgain::place}};
  bool operator==(const UsePlaceAgain&) const = default;
};

struct SitOutOfGroups {
  Token token;

  static constexpr const char* name = "groups.sit_out";
  static constexpr const char* meaning =
      "A guest would rather be in no small group, said by them or for them. No wall shows it.";
  static constexpr Allowed allowed{Permission::sign_in, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"token", &SitOutOfGroups::token}};
  bool operator==(const SitOutOfGroups&) const = default;
};

struct TakePartInGroups {
  Token token;

  static constexpr const char* name = "groups.take_part";
  static constexpr const char* meaning =
      "A guest is in small groups again, from the next turn in one of them.";
  static constexpr Allowed allowed{Permission::sign_in, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"token", &TakePartInGroups::token}};
  bool operator==(const TakePartInGroups&) const = default;
};

struct GroupsSplit {
  Instant at{};
  std::vector<SmallGroup> groups;
  std::vector<GroupPlace> left_out{};

  static constexpr const char* name = "groups_split";
  static constexpr auto fields = Fields{Field{"at", &GroupsSplit::at}, Field{"groups", &GroupsSplit::groups},
                                        Field{"left_out", &GroupsSplit::left_out}};
  bool operator==(const GroupsSplit&) const = default;
};

struct GroupWentOn {
  Instant at{};
  GroupShape group = GroupShape::ball;
  std::optional<Duration> limit;

  static constexpr const char* name = "group_went_on";
  static constexpr auto fields = Fields{Field{"at", &GroupWentOn::at}, Field{"group", &GroupWentOn::group},
                                        Field{"limit", &GroupWentOn::limit}};
  bool operator==(const GroupWentOn&) const = default;
};

struct GroupsJoined {
  Instant at{};

  static constexpr const char* name = "groups_joined";
  static constexpr auto fields = Fields{Field{"at", &GroupsJoined::at}};
  bool operator==(const GroupsJoined&) const = default;
};

struct MovedToGroup {
  Instant at{};
  GuestId guest;
  GroupShape group = GroupShape::ball;

  static constexpr const char* name = "moved_to_group";
  static constexpr auto fields = Fields{Field{"at", &MovedToGroup::at}, Field{"guest", &MovedToGroup::guest},
                                        Field{"group", &MovedToGroup::group}};
  bool operator==(const MovedToGroup&) const = default;
};

struct PlaceLeftOut {
  Instant at{};
  GroupPlace place;
  GroupPlace instead;  // where the group goes that sat there; empty: nowhere in particular

  static constexpr const char* name = "place_left_out";
  static constexpr auto fields = Fields{Field{"at", &PlaceLeftOut::at}, Field{"place", &PlaceLeftOut::place},
                                        Field{"instead", &PlaceLeftOut::instead}};
  bool operator==(const PlaceLeftOut&) const = default;
};

// The first group that has no place sits there.
struct PlaceUsedAgain {
  Instant at{};
  GroupPlace place;

  static constexpr const char* name = "place_used_again";
  static constexpr auto fields =
      Fields{Field{"at", &PlaceUsedAgain::at}, Field{"place", &PlaceUsedAgain::place}};
  bool operator==(const PlaceUsedAgain&) const = default;
};

struct GroupsWished {
  Instant at{};
  GuestId guest;
  GroupsWish wish = GroupsWish::joins;

  static constexpr const char* name = "groups_wished";
  static constexpr auto fields = Fields{Field{"at", &GroupsWished::at}, Field{"guest", &GroupsWished::guest},
                                        Field{"wish", &GroupsWished::wish}};
  bool operator==(const GroupsWished&) const = default;
};

using GroupsCommand = std::variant<SplitGroups, NextInGroup, JoinGroups, MoveToGroup, LeaveOutPlace,
                                   UsePlaceAgain, SitOutOfGroups, TakePartInGroups>;
template <AlternativeOf<GroupsCommand> T>
GroupsCommand command_slice(const T&);
using GroupsEvent = std::variant<GroupsSplit, GroupWentOn, GroupsJoined, MovedToGroup, PlaceLeftOut,
                                 PlaceUsedAgain, GroupsWished>;
template <AlternativeOf<GroupsEvent> T>
GroupsEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const SplitGroups&, const Context&);
[[nodiscard]] Decision decide(const Room&, const NextInGroup&, const Context&);
[[nodiscard]] Decision decide(const Room&, const JoinGroups&, const Context&);
[[nodiscard]] Decision decide(const Room&, const MoveToGroup&, const Context&);
[[nodiscard]] Decision decide(const Room&, const LeaveOutPlace&, const Context&);
[[nodiscard]] Decision decide(const Room&, const UsePlaceAgain&, const Context&);
[[nodiscard]] Decision decide(const Room&, const SitOutOfGroups&, const Context&);
[[nodiscard]] Decision decide(const Room&, const TakePartInGroups&, const Context&);
void apply(Room&, const GroupsSplit&);
void apply(Room&, const GroupWentOn&);
void apply(Room&, const GroupsJoined&);
void apply(Room&, const MovedToGroup&);
void apply(Room&, const PlaceLeftOut&);
void apply(Room&, const PlaceUsedAgain&);
void apply(Room&, const GroupsWished&);

}  // namespace hearth
