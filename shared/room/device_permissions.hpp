#pragma once
// The permissions that a device can be given, as people type them and read them.

#include <optional>
#include <string>
#include <string_view>

#include "shared/room/permission.hpp"

namespace hearth {

// "screen, sign-in, handheld, talking-piece, facilitator or steward".
[[nodiscard]] std::string device_permissions();

// Nothing for other words, and for what no device can be admitted as.
[[nodiscard]] std::optional<Permission> device_permission_from(std::string_view typed);

}  // namespace hearth
