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
#include "shared/room/kind.hpp"
#include "shared/room/permission.hpp"

namespace hearth {

struct Room;
struct Decision;

struct SplitGroups {
  std::optional<std::uint32_t> count;  // 2 to small_groups_max; else by the size that the stage names

  static constexpr const char* name = "groups.split";
  static constexpr const char* meaning =
      "Splits the circle into small groups whose sizes differ by at most one.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields =
      Fields{Field{"count", &SplitGroups::count, Range{2, static_cast<std::int64_t>(small_groups_max)}}};
  bool operator==(const SplitGroups&) const = default;
};

struct NextInGroup {
  GroupColour group = GroupColour::amber;

  static constexpr const char* name = "groups.next";
  static constexpr const char* meaning = "Begins the next turn in one of the small groups.";
  static constexpr Allowed allowed{Permission::handheld, Permission::facilitator};
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

struct GroupsSplit {
  Instant at{};
  std::vector<SmallGroup> groups;

  static constexpr const char* name = "groups_split";
  static constexpr auto fields = Fields{Field{"at", &GroupsSplit::at}, Field{"groups", &GroupsSplit::groups}};
  bool operator==(const GroupsSplit&) const = default;
};

struct GroupWentOn {
  Instant at{};
  GroupColour group = GroupColour::amber;
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

using GroupsCommand = std::variant<SplitGroups, NextInGroup, JoinGroups>;
template <AlternativeOf<GroupsCommand> T>
GroupsCommand command_slice(const T&);
using GroupsEvent = std::variant<GroupsSplit, GroupWentOn, GroupsJoined>;
template <AlternativeOf<GroupsEvent> T>
GroupsEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const SplitGroups&, const Context&);
[[nodiscard]] Decision decide(const Room&, const NextInGroup&, const Context&);
[[nodiscard]] Decision decide(const Room&, const JoinGroups&, const Context&);
void apply(Room&, const GroupsSplit&);
void apply(Room&, const GroupWentOn&);
void apply(Room&, const GroupsJoined&);

}  // namespace hearth
