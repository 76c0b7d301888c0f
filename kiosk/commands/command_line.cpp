#include "kiosk/commands/command_line.hpp"

#include "shared/options/values.hpp"

namespace hearth::kiosk {
namespace {

constexpr int side_min_px = 240;
constexpr int side_max_px = 7680;

}  // namespace

options::Option path_option(const std::string& name, const std::string& about, std::filesystem::path& into) {
  return options::path(name, about, "PATH", into);
}

options::Option venue_option(std::filesystem::path& into) {
  return path_option("--venue", "The venue file", into);
}

options::Option assets_option(std::filesystem::path& into) {
  return otherwise(path_option("--assets", "Formats, themes, texts and icons", into), into.string());
}

options::Option data_option(std::filesystem::path& into) {
  return path_option("--data", "The kiosk's data folder", into);
}

options::Option date_option(const std::string& name, const std::string& about,
                            const std::function<void(LocalDate)>& take) {
  return {.name = name,
          .about = about,
          .type = "DATE",
          .keep = options::read_as("a date like 2026-11-26", date_from, take)};
}

options::Option time_option(const std::string& name, const std::string& about,
                            const std::function<void(TypedTime)>& take) {
  return {.name = name,
          .about = about,
          .type = "TIME",
          .keep = options::read_as(
              "a time like 2026-11-26T18:45, or with an offset like 2026-11-26T18:45:00+00:00",
              TypedTime::from, take)};
}

options::Option size_option(const std::string& name, const std::string& about,
                            const std::function<void(options::PixelSize)>& take) {
  return options::pixel_size(name, about, side_min_px, side_max_px, take);
}

options::Option number_option(const std::string& name, const std::string& about, std::uint64_t min,
                              std::uint64_t max, std::uint64_t otherwise,
                              const std::function<void(std::uint64_t)>& take) {
  const auto read = [min, max](const std::string& typed) { return options::natural_from(typed, min, max); };
  const std::string expected = "a whole number from " + std::to_string(min) + " to " + std::to_string(max);
  return {.name = name,
          .about = about,
          .type = "NUMBER",
          .keep = options::read_as(expected, read, take),
          .otherwise = std::to_string(otherwise)};
}

std::string missing(const std::filesystem::path& typed, const std::string& name) {
  return typed.empty() ? name + " is missing" : "";
}

}  // namespace hearth::kiosk
