#pragma once
// What is said when SDL cannot open or draw in a window: what did not work, why, and what a person can do.

#include <string>
#include <string_view>

namespace hearth::ui {

// One line. `driver` is SDL's name of the video driver ("x11", "wayland", "KMSDRM"), or empty when there is
// none yet; `reason` is what SDL says, which is sometimes nothing.
[[nodiscard]] std::string fault_sentence(std::string_view what, std::string_view driver,
                                         std::string_view reason);

// Throws std::runtime_error with that sentence about SDL's last error. On the window's thread.
[[noreturn]] void fail_as_sdl_says(std::string_view what);

}  // namespace hearth::ui
