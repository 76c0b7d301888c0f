#include "shared/config/themes.hpp"

#include <algorithm>

namespace hearth::config {
namespace {

bool is_colour(const std::string& text) {
  return text.size() == 6 && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
         });
}

}  // namespace

Read<ThemeFile> read_theme(const std::filesystem::path& folder, const std::string& name) {
  Read<ThemeFile> read;
  TomlFile toml(folder / (name + ".toml"));
  if (auto root = toml.root()) {
    read.value.reduced_motion = root->yes_or_no("reduced_motion", false);
    if (auto colours = root->section("colours", Need::required)) {
      for (auto& [colour, hex] : colours->all_texts(6)) {
        if (is_colour(hex))
          read.value.colours[colour] = hex;
        else
          colours->complain(
              colour, "'" + colour + "' is no colour; six hexadecimal digits like \"12202a\" are expected");
      }
      colours->finish();
    }
    root->finish();
  }
  read.complaints = toml.complaints();
  return read;
}

}  // namespace hearth::config
