#pragma once
// Keys and buttons by the names that the kernel has for them: KEY_PAGEDOWN, BTN_TRIGGER. Pure; any thread.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "remote/handheld/input.hpp"

namespace hearth::handheld {

[[nodiscard]] std::optional<KeyCode> key_called(std::string_view name);
// "KEY_PAGEDOWN"; a key for which the kernel has no name is called by its number, "KEY_0x2e8".
[[nodiscard]] std::string name_of_key(KeyCode key);
// The names that are near in writing, nearest first, as words for a complaint; empty when none is.
[[nodiscard]] std::string keys_near(std::string_view name);

}  // namespace hearth::handheld
