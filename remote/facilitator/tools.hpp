#pragma once
// What the present stage and the group can do beyond speaking one after another: free conversation, pairs, small
// groups, the closing, who facilitates, what the group agrees on. Shared by the running panel, which shows the one
// thing that comes next, and the tools panel, which lists all of them.

#include <optional>
#include <string>
#include <vector>

#include "remote/facilitator/desk.hpp"

namespace hearth::remote {

// A command with the words of its button.
struct Tool {
  std::string id;
  std::string label;
  Command command;
};

// A hint for the facilitator's eyes when less than this is missing would only make them nervous.
inline constexpr std::chrono::seconds missing_worth_telling{60};

// Whether people speak one after another in this stage, so that there is a line.
[[nodiscard]] bool has_turns(const Stage&);

// The one thing that comes next for people who are together otherwise: free conversation, small groups, pairs.
[[nodiscard]] std::optional<Tool> next_together(const Frame&);

// One plain line about what needs a decision soon, or empty.
[[nodiscard]] std::string hint_line(const Frame&);

// Everything that makes sense in the present stage, what is most pressing first.
[[nodiscard]] std::vector<Tool> tools_now(const Frame&);

}  // namespace hearth::remote
