#pragma once
// The screens a wall can show, by the names that people outside use.

#include <array>
#include <utility>

#include "shared/base/fields.hpp"

namespace hearth {

enum class Screen {
  automatic,  // the one that follows from the room
  today,
  welcome,
  gathering,
  rest,
  agreements,
  confidentiality,
  pairs,
  groups,
  prompts,
  next,
  jobs,
  crisis,
  message,
  quiet,
};
template <>
inline constexpr auto enum_names<Screen> = std::array{
    std::pair{Screen::automatic, "auto"},
    std::pair{Screen::today, "today"},
    std::pair{Screen::welcome, "welcome"},
    std::pair{Screen::gathering, "gathering"},
    std::pair{Screen::rest, "break"},
    std::pair{Screen::agreements, "agreements"},
    std::pair{Screen::confidentiality, "confidentiality"},
    std::pair{Screen::pairs, "pairs"},
    std::pair{Screen::groups, "groups"},
    std::pair{Screen::prompts, "prompts"},
    std::pair{Screen::next, "next"},
    std::pair{Screen::jobs, "jobs"},
    std::pair{Screen::crisis, "crisis"},
    std::pair{Screen::message, "message"},
    std::pair{Screen::quiet, "quiet"},
};

}  // namespace hearth
