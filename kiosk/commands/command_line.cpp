#include "kiosk/commands/command_line.hpp"

#include <CLI/CLI.hpp>

namespace hearth::kiosk {
namespace {

constexpr int side_min_px = 240;
constexpr int side_max_px = 7680;

// `read` gives nothing for what is no such value.
template <class Read, class Take>
CLI::Option* add_read(CLI::App& app, const std::string& name, const std::string& about,
                      const std::string& expected, const Read& read, const Take& take) {
  const auto fault = [read, expected](const std::string& typed) {
    return read(typed) ? std::string{} : "'" + typed + "' is not " + expected;
  };
  return app
      .add_option_function<std::string>(
          name, [read, take](const std::string& typed) { take(*read(typed)); }, about)
      ->check(CLI::Validator(fault, ""));
}

}  // namespace

CLI::Option* add_path(CLI::App& app, const std::string& name, const std::string& about,
                      std::filesystem::path& into) {
  return app
      .add_option_function<std::string>(
          name, [&into](const std::string& typed) { into = typed; }, about)
      ->check(CLI::Validator(options::path_fault, ""))
      ->type_name("PATH");
}

CLI::Option* add_venue(CLI::App& app, std::filesystem::path& into) {
  return add_path(app, "--venue", "The venue file", into);
}

void add_assets(CLI::App& app, std::filesystem::path& into) {
  add_path(app, "--assets", "Formats, themes, texts and icons", into)->default_str(into.string());
}

void add_data(CLI::App& app, std::filesystem::path& into) {
  add_path(app, "--data", "The kiosk's data folder", into);
}

CLI::Option* add_date(CLI::App& app, const std::string& name, const std::string& about,
                      const std::function<void(LocalDate)>& take) {
  return add_read(app, name, about, "a date like 2026-11-26", date_from, take)->type_name("DATE");
}

void add_time(CLI::App& app, const std::string& name, const std::string& about,
              const std::function<void(TypedTime)>& take) {
  add_read(app, name, about, "a time like 2026-11-26T18:45, or with an offset like 2026-11-26T18:45:00+00:00",
           TypedTime::from, take)
      ->type_name("TIME");
}

CLI::Option* add_pixel_size(CLI::App& app, const std::string& name, const std::string& about,
                            const std::function<void(options::PixelSize)>& take) {
  const auto read = [](const std::string& typed) {
    return options::pixel_size_from(typed, side_min_px, side_max_px);
  };
  return add_read(app, name, about,
                  "a size like 1920x1080, with sides from " + std::to_string(side_min_px) + " to " +
                      std::to_string(side_max_px),
                  read, take)
      ->type_name("WxH");
}

void add_number(CLI::App& app, const std::string& name, const std::string& about, std::uint64_t min,
                std::uint64_t max, std::uint64_t otherwise, const std::function<void(std::uint64_t)>& take) {
  const auto read = [min, max](const std::string& typed) { return options::natural_from(typed, min, max); };
  add_read(app, name, about, "a whole number from " + std::to_string(min) + " to " + std::to_string(max),
           read, take)
      ->type_name("NUMBER")
      ->default_str(std::to_string(otherwise));
}

void need(const std::filesystem::path& typed, const std::string& name) {
  if (typed.empty()) throw CLI::RequiredError(name + " is missing", CLI::ExitCodes::RequiredError);
}

}  // namespace hearth::kiosk
