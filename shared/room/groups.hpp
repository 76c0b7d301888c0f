#pragma once
// Small groups: the circle splits into groups whose sizes differ by at most one, each with a colour, a place
// and a clock of its own, and joins again with one command.

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/context.hpp"
#include "shared/room/guests.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/timekeeping.hpp"

namespace hearth {

struct Room;
struct Decision;
struct Gathering;

inline constexpr std::size_t small_groups_max = 8;     // as many as there are colours that can be told apart
inline constexpr std::uint32_t small_group_size = 10;  // where a stage names none (domain: 10 for sharing)

// Shown with its word and in its place in the list, never by colour alone.
enum class GroupColour { amber, blue, green, coral, violet, white, brown, grey };
template <>
inline constexpr auto enum_names<GroupColour> =
    std::array{std::pair{GroupColour::amber, "amber"},   std::pair{GroupColour::blue, "blue"},
               std::pair{GroupColour::green, "green"},   std::pair{GroupColour::coral, "coral"},
               std::pair{GroupColour::violet, "violet"}, std::pair{GroupColour::white, "white"},
               std::pair{GroupColour::brown, "brown"},   std::pair{GroupColour::grey, "grey"}};

struct SmallGroup {
  GroupColour colour = GroupColour::amber;
  Text<40> place;                 // one of the venue's, or empty
  std::vector<GuestId> guests;    // empty when nobody signed in: people count themselves off
  Stopwatch clock;                // of the turn that is on in this group
  std::optional<Duration> limit;  // nothing: no turn is on, or turns are untimed
  std::uint32_t turns = 0;        // begun so far; 0: none

  static constexpr auto fields =
      Fields{Field{"colour", &SmallGroup::colour}, Field{"place", &SmallGroup::place},
             Field{"guests", &SmallGroup::guests}, Field{"clock", &SmallGroup::clock},
             Field{"limit", &SmallGroup::limit},   Field{"turns", &SmallGroup::turns}};
  bool operator==(const SmallGroup&) const = default;
};

struct Splitting {
  std::vector<SmallGroup> groups;  // empty: the circle is whole

  static constexpr auto fields = Fields{Field{"groups", &Splitting::groups}};
  bool operator==(const Splitting&) const = default;
};

// How many groups `people` make so that none is larger than `size`; at least 2, at most small_groups_max.
[[nodiscard]] std::uint32_t groups_for(std::size_t people, std::uint32_t size);

// Whether the present stage should be offered a split: more people than it names, and the circle is whole.
[[nodiscard]] bool split_is_due(const Gathering&);

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

// Whoever came while the circle is split joins the smallest group, when the next turn begins in one of them.
void seat(Splitting&, GuestId);
void take_out(Splitting&, GuestId);

}  // namespace hearth
