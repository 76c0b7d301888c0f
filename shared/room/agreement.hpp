#pragma once
// What a group has agreed on: its own ground rules, adopted point by point, and what may leave the room. Kept
// for the group across gatherings (Room::agreements); nothing in it is about single guests. A group is known
// by the title of its gatherings.

#include <optional>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/room/format.hpp"

namespace hearth {

struct Room;

inline constexpr std::size_t agreements_max = 60;
inline constexpr std::size_t policies_max = 2;

using Point = Text<200>;

// What may leave the room (the four policies).
enum class Policy { general_experience, personal_experience_only, total_non_disclosure, full_disclosure };
template <>
inline constexpr auto enum_names<Policy> =
    std::array{std::pair{Policy::general_experience, "general_experience"},
               std::pair{Policy::personal_experience_only, "personal_experience_only"},
               std::pair{Policy::total_non_disclosure, "total_non_disclosure"},
               std::pair{Policy::full_disclosure, "full_disclosure"}};

struct Agreement {
  Title group;
  std::vector<Point> points;         // at most points_max
  std::optional<LocalDate> adopted;  // the day of the last change
  std::optional<LocalDate> review;   // when the group means to look at it again
  std::vector<Policy> policies;      // one or two; empty: not chosen yet

  static constexpr auto fields =
      Fields{Field{"group", &Agreement::group}, Field{"points", &Agreement::points},
             Field{"adopted", &Agreement::adopted}, Field{"review", &Agreement::review},
             Field{"policies", &Agreement::policies}};
  bool operator==(const Agreement&) const = default;
};

struct Agreements {
  std::vector<Agreement> groups;  // by group, distinct; at most agreements_max

  static constexpr auto fields = Fields{Field{"groups", &Agreements::groups}};
  bool operator==(const Agreements&) const = default;
};

// The agreement of the group that meets now, or of that title; nullptr when it has none.
[[nodiscard]] const Agreement* present_agreement(const Room&);
[[nodiscard]] const Agreement* find_agreement(const Room&, const Title& group);
// Whether the group said it would look at its agreement again by `today`.
[[nodiscard]] bool review_is_due(const Agreement&, LocalDate today);

}  // namespace hearth
