#pragma once
// What a group that has agreed on nothing yet could start from. It is an offer: nothing of it holds until the
// group adopts it, point by point (agreement.hpp).

#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/text.hpp"

namespace hearth {

inline constexpr std::size_t points_max = 24;
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

struct Starter {
  std::vector<Point> points;  // at most points_max
  std::optional<Policy> policy;

  static constexpr auto fields = Fields{Field{"points", &Starter::points}, Field{"policy", &Starter::policy}};
  bool operator==(const Starter&) const = default;
};

}  // namespace hearth
