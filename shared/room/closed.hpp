#pragma once
// Whether newcomers can join a group just now, as a file says it: the venue file of a group, a calendar of
// one date.

#include <array>
#include <utility>

#include "shared/base/fields.hpp"

namespace hearth {

// Not Audience::closed, of which no wall ever tells: of these everybody is told, kindly.
enum class Closed {
  no,
  full,     // for now
  members,  // meets for those who belong to it
};
template <>
inline constexpr auto enum_names<Closed> = std::array{
    std::pair{Closed::no, "no"}, std::pair{Closed::full, "full"}, std::pair{Closed::members, "members"}};

}  // namespace hearth
