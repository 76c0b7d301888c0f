#pragma once
// What several commands read alike. Each command says its own options in its own file; what is wrong with a
// value is told in one sentence, with what is expected.
//
// `into` and `take` are used while the command line is read, and must live until then.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include "kiosk/commands/typed_time.hpp"
#include "shared/base/time.hpp"
#include "shared/options/options.hpp"
#include "shared/options/typed.hpp"

namespace hearth::kiosk {

[[nodiscard]] options::Option path_option(const std::string& name, const std::string& about,
                                          std::filesystem::path& into);
// --venue, --assets and --data, which mean the same everywhere.
[[nodiscard]] options::Option venue_option(std::filesystem::path& into);
[[nodiscard]] options::Option assets_option(std::filesystem::path& into);
[[nodiscard]] options::Option data_option(std::filesystem::path& into);

[[nodiscard]] options::Option date_option(const std::string& name, const std::string& about,
                                          const std::function<void(LocalDate)>& take);
[[nodiscard]] options::Option time_option(const std::string& name, const std::string& about,
                                          const std::function<void(TypedTime)>& take);
[[nodiscard]] options::Option size_option(const std::string& name, const std::string& about,
                                          const std::function<void(options::PixelSize)>& take);

// A whole number within the limits; `into` is what holds when nothing is typed.
[[nodiscard]] options::Option number_option(const std::string& name, const std::string& about,
                                            std::uint64_t min, std::uint64_t max, std::uint64_t otherwise,
                                            const std::function<void(std::uint64_t)>& take);
template <class Number>
[[nodiscard]] options::Option number_option(const std::string& name, const std::string& about,
                                            std::uint64_t min, std::uint64_t max, Number& into) {
  return number_option(name, about, min, max, into,
                       [&into](std::uint64_t number) { into = static_cast<Number>(number); });
}

// "--data is missing" when nothing was typed for it, else empty. For options that are needed by one command
// and stand with another as well.
[[nodiscard]] std::string missing(const std::filesystem::path& typed, const std::string& name);

}  // namespace hearth::kiosk
