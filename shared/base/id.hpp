#pragma once
// Numbers that name things. A GuestId cannot be handed where a TurnId is wanted.

#include <compare>
#include <cstdint>

namespace hearth {

// `Kind` is an empty tag type. 0 names nothing; the first thing is 1.
template <class Kind>
struct Id {
  std::uint64_t number = 0;

  [[nodiscard]] constexpr Id next() const { return Id{number + 1}; }
  friend constexpr auto operator<=>(const Id&, const Id&) = default;
};

}  // namespace hearth
