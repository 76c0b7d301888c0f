#pragma once
// Where the project's files and the programs that were built are on this machine.

#include <filesystem>

namespace hearth {

[[nodiscard]] std::filesystem::path source_folder();    // the root of the project
[[nodiscard]] std::filesystem::path programs_folder();  // hearth-kiosk, hearth-display, hearth-remote

}  // namespace hearth
