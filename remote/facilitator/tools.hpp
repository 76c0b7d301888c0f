#pragma once
// What the present stage and the group can do beyond speaking one after another: free conversation, pairs,
// small groups, the closing, who facilitates, what the group agrees on. Shared by the running panel, which
// shows the one thing that comes next, and the tools panel, which lists all of them.

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "remote/facilitator/desk.hpp"

namespace hearth::remote {

// A button that gives a command, turns to another page, or asks for somebody's two words first.
struct Tool {
  std::string id;
  std::string label;
  std::variant<Command, Panel, Picking> does;
  ui::ButtonStyle style = ui::ButtonStyle::secondary;
};

// When less than this is missing before the closing, a hint would only make the facilitator nervous.
inline constexpr std::chrono::seconds missing_worth_telling{60};

// Whether people speak one after another in this stage, so that there is a line.
[[nodiscard]] bool has_turns(const Stage&);

// The one command that comes next for people who are together otherwise: free conversation, small groups,
// pairs.
[[nodiscard]] std::optional<Tool> next_together(const Frame&);

// Everything that makes sense in the present stage, what is most pressing first.
[[nodiscard]] std::vector<Tool> tools_now(const Frame&);
// All parts of the agenda, each with its planned minutes; the present one stands out.
[[nodiscard]] std::vector<Tool> stage_tools(const Frame&);
// How long turns of the present stage may be.
[[nodiscard]] std::vector<Tool> time_tools(const Frame&);
// What somebody may want, said for them by the facilitator.
[[nodiscard]] std::vector<Tool> guest_tools(const Frame&, Token);

}  // namespace hearth::remote
