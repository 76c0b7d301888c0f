#pragma once
// Where the assets of this installation are.

#include <filesystem>

namespace hearth::config {

// The folder that the environment variable HEARTH_ASSETS names; else ../share/hearth beside the program,
// where a package puts it; else the assets folder of the sources that the program was built from. Any thread.
[[nodiscard]] std::filesystem::path assets_folder();

}  // namespace hearth::config
