#pragma once
// Small groups: the circle splits into groups whose sizes differ by at most one, each with a shape, a place
// and a clock of its own, and joins again with one command. Somebody can be moved to another group, after
// which sizes may differ by more. Whoever would rather be in no group is in none, and the wall says nothing
// of it. A place that cannot be used (upstairs, steps) is left out until the gathering closes.

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/room/guests.hpp"
#include "shared/room/timekeeping.hpp"

namespace hearth {

struct Gathering;

inline constexpr std::size_t small_groups_max = 8;     // as many as there are shapes that can be told apart
inline constexpr std::uint32_t small_group_size = 10;  // where a stage names none (domain: 10 for sharing)

// What a group is called: a word that is in no token, so that nobody takes it for somebody's. Not a triangle,
// a star or a cross, which have been badges; nor a circle, which is what everybody sits in.
enum class GroupShape { ball, square, drop, diamond, cloud, ring, bridge, heart };
template <>
inline constexpr auto enum_names<GroupShape> =
    std::array{std::pair{GroupShape::ball, "ball"},     std::pair{GroupShape::square, "square"},
               std::pair{GroupShape::drop, "drop"},     std::pair{GroupShape::diamond, "diamond"},
               std::pair{GroupShape::cloud, "cloud"},   std::pair{GroupShape::ring, "ring"},
               std::pair{GroupShape::bridge, "bridge"}, std::pair{GroupShape::heart, "heart"}};
// Groups were called by colours, which are words of tokens too.
template <>
inline constexpr auto enum_names_before<GroupShape> =
    std::array{std::pair{GroupShape::ball, "amber"},   std::pair{GroupShape::square, "blue"},
               std::pair{GroupShape::drop, "green"},   std::pair{GroupShape::diamond, "coral"},
               std::pair{GroupShape::cloud, "violet"}, std::pair{GroupShape::ring, "white"},
               std::pair{GroupShape::bridge, "brown"}, std::pair{GroupShape::heart, "grey"}};

using GroupPlace = Text<40>;  // one of the venue's, or empty

struct SmallGroup {
  GroupShape shape = GroupShape::ball;
  GroupPlace place;
  std::vector<GuestId> guests;    // empty when nobody signed in: people count themselves off
  Stopwatch clock;                // of the turn that is on in this group
  std::optional<Duration> limit;  // nothing: no turn is on, or turns are untimed
  std::uint32_t turns = 0;        // begun so far; 0: none

  static constexpr auto fields =
      Fields{Field{"shape", &SmallGroup::shape},   Field{"place", &SmallGroup::place},
             Field{"guests", &SmallGroup::guests}, Field{"clock", &SmallGroup::clock},
             Field{"limit", &SmallGroup::limit},   Field{"turns", &SmallGroup::turns}};
  static constexpr auto names_before = std::array{FieldBefore{"shape", "colour"}};
  bool operator==(const SmallGroup&) const = default;
};

struct Splitting {
  std::vector<SmallGroup> groups;    // empty: the circle is whole
  std::vector<GroupPlace> left_out;  // of the venue's places, those that this group cannot use; distinct

  static constexpr auto fields =
      Fields{Field{"groups", &Splitting::groups}, Field{"left_out", &Splitting::left_out}};
  bool operator==(const Splitting&) const = default;
};

// How many groups `people` make so that none is larger than `size`; at least 2, at most small_groups_max.
[[nodiscard]] std::uint32_t groups_for(std::size_t people, std::uint32_t size);

// Whether the present stage should be offered a split: more people than it names, and the circle is whole.
[[nodiscard]] bool split_is_due(const Gathering&);

// Members who are in groups when there are some: those who take part and have not said that they would rather
// not; in the order in which they came.
[[nodiscard]] std::vector<GuestId> in_groups(const Gathering&);

// The group that somebody is in; nullptr when they are in none.
[[nodiscard]] const SmallGroup* group_of(const Splitting&, GuestId);

// Whoever came while the circle is split joins the smallest group, when the next turn begins in one of them.
void seat(Splitting&, GuestId);
void take_out(Splitting&, GuestId);

}  // namespace hearth
