#pragma once
// What people type behind the options of our programs, read. Pure; any thread.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hearth::options {

struct PixelSize {
  int width_px = 0;
  int height_px = 0;

  bool operator==(const PixelSize&) const = default;
};

// "1920x1080"; nothing for anything else, or when a side is not within the limits.
[[nodiscard]] std::optional<PixelSize> pixel_size_from(std::string_view typed, int side_min_px,
                                                       int side_max_px);

// Digits only; nothing for anything else, or when the number is not within the limits.
[[nodiscard]] std::optional<std::uint64_t> natural_from(std::string_view typed, std::uint64_t min,
                                                        std::uint64_t max);

// What is wrong with the path of a file or folder as it was typed, as a sentence without a full stop; empty
// when nothing is. A path that looks like an option is one that was forgotten: "--data --no-wall" would make
// a folder of that name.
[[nodiscard]] std::string path_fault(const std::string& typed);

}  // namespace hearth::options
