#pragma once
// Small groups: the circle splits into groups whose sizes differ by at most one, each with a colour, a place
// and a clock of its own, and joins again with one command.

#include <cstdint>
#include <optional>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/guests.hpp"
#include "shared/room/timekeeping.hpp"

namespace hearth {

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

// Whoever came while the circle is split joins the smallest group, when the next turn begins in one of them.
void seat(Splitting&, GuestId);
void take_out(Splitting&, GuestId);

}  // namespace hearth
