#pragma once
// What several commands read alike. Each command adds itself and its options to the command line in its own
// file; what is wrong with a value is told in one sentence, with what is expected.
//
// `into` and `take` are used while the command line is read, and must live until then.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include "kiosk/commands/typed_time.hpp"
#include "shared/base/time.hpp"
#include "shared/options/typed.hpp"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace hearth::kiosk {

// Runs the command that was typed and returns what the process returns. Set by that command, once all of its
// words have been read.
using Chosen = std::function<int()>;

CLI::Option* add_path(CLI::App& app, const std::string& name, const std::string& about,
                      std::filesystem::path& into);
// --venue, --assets and --data, which mean the same everywhere.
CLI::Option* add_venue(CLI::App& app, std::filesystem::path& into);
void add_assets(CLI::App& app, std::filesystem::path& into);
void add_data(CLI::App& app, std::filesystem::path& into);

CLI::Option* add_date(CLI::App& app, const std::string& name, const std::string& about,
                      const std::function<void(LocalDate)>& take);
void add_time(CLI::App& app, const std::string& name, const std::string& about,
              const std::function<void(TypedTime)>& take);
CLI::Option* add_pixel_size(CLI::App& app, const std::string& name, const std::string& about,
                            const std::function<void(options::PixelSize)>& take);

// A whole number within the limits; `into` is what holds when nothing is typed.
void add_number(CLI::App& app, const std::string& name, const std::string& about, std::uint64_t min,
                std::uint64_t max, std::uint64_t otherwise, const std::function<void(std::uint64_t)>& take);
template <class Number>
void add_number(CLI::App& app, const std::string& name, const std::string& about, std::uint64_t min,
                std::uint64_t max, Number& into) {
  add_number(app, name, about, min, max, into,
             [&into](std::uint64_t number) { into = static_cast<Number>(number); });
}

// Ends the reading with "--data is missing" when nothing was typed for it. For options that are needed by one
// command and stand with another as well.
void need(const std::filesystem::path& typed, const std::string& name);

}  // namespace hearth::kiosk
