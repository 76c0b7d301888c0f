#pragma once
// The venue file: what a volunteer says about the place, and where its calendars are. assets/demo/venue.toml
// is an example with every key.

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

#include "shared/config/toml_file.hpp"
#include "shared/room/venue.hpp"

namespace hearth::config {

inline constexpr std::size_t calendars_max = 20;

// One calendar file, and what holds for its events when they do not say it themselves.
struct CalendarSource {
  std::filesystem::path file;
  Text<120> place;
  Audience audience = Audience::open;
  FormatName format;

  bool operator==(const CalendarSource&) const = default;
};

// Where the venue file says what only others can judge: the machine its zones, the folders of formats, themes
// and texts their names, a clock what is still to come. Lines from 1; lists run beside those of the venue.
struct VenueLines {
  std::uint32_t zone = 1;
  std::uint32_t theme = 1;
  std::uint32_t languages = 1;
  std::vector<std::uint32_t> group_formats;
  std::vector<std::uint32_t> calendar_formats;
  std::vector<std::uint32_t> crisis_lines_checked;
};

struct VenueFile {
  Venue venue;
  std::vector<CalendarSource> calendars;  // paths as they are from here
  Text<30> theme;                         // a file in the themes folder, without ".toml"
  std::filesystem::path formats_folder;   // of the venue's own formats; empty: none
  bool demo = false;                      // the kiosk makes keys for it, so that the demo needs no pairing
};

// A venue with mistakes keeps what is right, so that the kiosk can start. When the file cannot be read or is
// no TOML, `readable` is false and the value holds defaults only.
struct ReadVenue {
  VenueFile value;
  VenueLines lines;
  std::vector<Complaint> complaints;
  bool readable = false;
};
[[nodiscard]] ReadVenue read_venue(const std::filesystem::path& file);

// The same for `content` that is not saved yet, as if `file` held it; the file itself is not looked at.
[[nodiscard]] ReadVenue read_venue(const std::filesystem::path& file, std::string_view content);

// All that can stand in the file of a venue.
[[nodiscard]] AskedTable asked_of_venues();

}  // namespace hearth::config
