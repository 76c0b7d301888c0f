#pragma once
// hearth-remote commands: every command with its fields, types, limits and who may give it. Needs no kiosk.

#include "remote/kind.hpp"

namespace hearth::remote {

[[nodiscard]] Kind commands_kind();

[[nodiscard]] int list_commands(const RemoteOptions& options);

}  // namespace hearth::remote
