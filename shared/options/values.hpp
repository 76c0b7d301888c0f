#pragma once
// The usual options, by what is typed for them. Each keeps what was typed where it is told to, which must
// live until the command line has been read. Further kinds of values are made with read_as(). Any thread.

#include <filesystem>

#include "shared/options/options.hpp"
#include "shared/options/typed.hpp"

namespace hearth::options {

[[nodiscard]] Option flag(const std::string& name, const std::string& about,
                          const std::function<void()>& set);
[[nodiscard]] Option flag(const std::string& name, const std::string& about, bool& into);

// Any text, also none. `type` is what --help calls it.
[[nodiscard]] Option text(const std::string& name, const std::string& about, const std::string& type,
                          std::string& into);
[[nodiscard]] Option texts(const std::string& name, const std::string& about, const std::string& type,
                           std::vector<std::string>& into);

// Of a file or folder, which need not be there; path_fault() says what is refused.
[[nodiscard]] Option path(const std::string& name, const std::string& about, const std::string& type,
                          std::string& into);
[[nodiscard]] Option path(const std::string& name, const std::string& about, const std::string& type,
                          std::filesystem::path& into);

// "1920x1080", each side within the limits, in pixels.
[[nodiscard]] Option pixel_size(const std::string& name, const std::string& about, int side_min_px,
                                int side_max_px, const std::function<void(PixelSize)>& take);

// "'abc' is not a size like 1920x1080", for a value that is not what is expected.
[[nodiscard]] std::string not_expected(const std::string& typed, const std::string& expected);

// Hands on what `read` makes of what was typed. `read` gives nothing (an empty std::optional) for what is not
// `expected`, a few words as in "a size like 1920x1080".
template <class Read, class Take>
[[nodiscard]] Keep read_as(const std::string& expected, const Read& read, const Take& take) {
  return [expected, read, take](const std::string& typed) {
    const auto value = read(typed);
    if (!value) return not_expected(typed, expected);
    take(*value);
    return std::string{};
  };
}

}  // namespace hearth::options
