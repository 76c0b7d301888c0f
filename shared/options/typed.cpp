#include "shared/options/typed.hpp"

#include <charconv>

namespace hearth::options {

std::optional<PixelSize> pixel_size_from(std::string_view typed, int side_min_px, int side_max_px) {
  const auto cross = typed.find('x');
  if (cross == std::string_view::npos) return std::nullopt;
  const auto side_from = [&](std::string_view digits) {
    return natural_from(digits, static_cast<std::uint64_t>(side_min_px),
                        static_cast<std::uint64_t>(side_max_px));
  };
  const auto width = side_from(typed.substr(0, cross));
  const auto height = side_from(typed.substr(cross + 1));
  if (!width || !height) return std::nullopt;
  return PixelSize{static_cast<int>(*width), static_cast<int>(*height)};
}

std::optional<std::uint64_t> natural_from(std::string_view typed, std::uint64_t min, std::uint64_t max) {
  std::uint64_t number = 0;
  const auto [end, fault] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  const bool whole = fault == std::errc{} && end == typed.data() + typed.size();
  return whole && number >= min && number <= max ? std::optional{number} : std::nullopt;
}

std::string path_fault(const std::string& typed) {
  if (typed.empty()) return "a name of a file or folder is expected, and nothing stands there";
  if (typed.front() != '-' || typed == "-") return {};
  return "'" + typed + "' looks like an option and not like a file or folder; if that is its name, write ./" +
         typed;
}

}  // namespace hearth::options
