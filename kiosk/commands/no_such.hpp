#pragma once
// What is said to somebody who names something that is not there.

#include <filesystem>
#include <string>
#include <vector>

namespace hearth::kiosk {

// The names of the TOML files in a folder, without ".toml", in order; none when it cannot be read.
[[nodiscard]] std::vector<std::string> names_in(const std::filesystem::path& folder);

// "there is no format 'x'; there are: …", the nearest first; without a full stop.
[[nodiscard]] std::string no_such(const std::string& kind, const std::string& name,
                                  std::vector<std::string> names);

}  // namespace hearth::kiosk
