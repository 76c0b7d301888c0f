#pragma once
// The screens a wall can show, by the names that people outside use, and what the room must know of them. How
// each is drawn: display/screens.cpp.

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
  resources,
  goodbye,
  crisis,
  message,
  quiet,  // stays the last
};
inline constexpr std::size_t screens_count = static_cast<std::size_t>(Screen::quiet) + 1;

// What must be there for a screen to be shown: a gathering that is on, one that has closed and can be taken
// back, or the facilitator's few words.
enum class ScreenNeeds { nothing, gathering, goodbye, message };

struct ScreenInRoom {
  Screen screen;
  const char* name;
  ScreenNeeds needs;
};

// Whether `rows`, each with a `screen`, have one for every screen, in the order of the enumeration.
template <class Rows>
[[nodiscard]] constexpr bool each_in_its_place(const Rows& rows) {
  if (rows.size() != screens_count) return false;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].screen != Screen{static_cast<int>(i)}) return false;
  }
  return true;
}

inline constexpr std::array screens_in_room{
    ScreenInRoom{Screen::automatic, "auto", ScreenNeeds::nothing},
    ScreenInRoom{Screen::today, "today", ScreenNeeds::nothing},
    ScreenInRoom{Screen::welcome, "welcome", ScreenNeeds::nothing},
    ScreenInRoom{Screen::gathering, "gathering", ScreenNeeds::gathering},
    ScreenInRoom{Screen::rest, "break", ScreenNeeds::gathering},
    ScreenInRoom{Screen::agreements, "agreements", ScreenNeeds::gathering},
    ScreenInRoom{Screen::confidentiality, "confidentiality", ScreenNeeds::gathering},
    ScreenInRoom{Screen::pairs, "pairs", ScreenNeeds::gathering},
    ScreenInRoom{Screen::groups, "groups", ScreenNeeds::gathering},
    ScreenInRoom{Screen::prompts, "prompts", ScreenNeeds::gathering},
    ScreenInRoom{Screen::next, "next", ScreenNeeds::gathering},
    ScreenInRoom{Screen::jobs, "jobs", ScreenNeeds::nothing},
    ScreenInRoom{Screen::resources, "resources", ScreenNeeds::nothing},
    ScreenInRoom{Screen::goodbye, "goodbye", ScreenNeeds::goodbye},
    ScreenInRoom{Screen::crisis, "crisis", ScreenNeeds::nothing},
    ScreenInRoom{Screen::message, "message", ScreenNeeds::message},
    ScreenInRoom{Screen::quiet, "quiet", ScreenNeeds::nothing},
};
static_assert(each_in_its_place(screens_in_room), "a row for each screen, in the order of the enumeration");

[[nodiscard]] constexpr ScreenNeeds needs_of(Screen screen) {
  return screens_in_room.at(static_cast<std::size_t>(screen)).needs;
}

template <>
inline constexpr auto enum_names<Screen> = [] {
  std::array<std::pair<Screen, const char*>, screens_count> names{};
  for (std::size_t i = 0; i < names.size(); ++i)
    names[i] = {screens_in_room[i].screen, screens_in_room[i].name};
  return names;
}();

}  // namespace hearth
