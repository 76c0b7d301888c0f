#pragma once
// What a press on a handheld can mean, and for whom. The words are those of mapping files (mapping.hpp).

#include <array>
#include <utility>

#include "shared/base/fields.hpp"

namespace hearth::handheld {

// A word, once given, keeps its meaning: people have written files with it.
enum class Action {
  next,        // what the facilitator's loudest button does, as far as a wall tells it
  back,        // to the stage before
  next_stage,  // on to the next stage, whoever waits
  pause,       // stops the clocks, or lets them go on
  more_time,   // a minute more for this turn
  bell,        // rings the venue's bell
  quiet,       // darkens the wall, or gives it back
  crisis,      // shows whom to call, or gives the wall back
  done,        // whoever speaks has finished
  pass,        // whoever speaks would rather not
  pass_piece,  // hands the talking piece on
};

// Who holds it: somebody who runs the room, or whoever has the talking piece.
enum class Role { controller, talking_piece };

[[nodiscard]] constexpr bool is_for(Role role, Action action) {
  const bool of_the_piece = action == Action::done || action == Action::pass || action == Action::pass_piece;
  return of_the_piece == (role == Role::talking_piece);
}

}  // namespace hearth::handheld

template <>
inline constexpr auto hearth::enum_names<hearth::handheld::Action> =
    std::array{std::pair{hearth::handheld::Action::next, "next"},
               std::pair{hearth::handheld::Action::back, "back"},
               std::pair{hearth::handheld::Action::next_stage, "next_stage"},
               std::pair{hearth::handheld::Action::pause, "pause"},
               std::pair{hearth::handheld::Action::more_time, "more_time"},
               std::pair{hearth::handheld::Action::bell, "bell"},
               std::pair{hearth::handheld::Action::quiet, "quiet"},
               std::pair{hearth::handheld::Action::crisis, "crisis"},
               std::pair{hearth::handheld::Action::done, "done"},
               std::pair{hearth::handheld::Action::pass, "pass"},
               std::pair{hearth::handheld::Action::pass_piece, "pass_piece"}};
template <>
inline constexpr auto hearth::enum_names<hearth::handheld::Role> =
    std::array{std::pair{hearth::handheld::Role::controller, "controller"},
               std::pair{hearth::handheld::Role::talking_piece, "talking-piece"}};
