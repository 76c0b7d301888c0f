#pragma once
// Everything the kiosk reads from a venue's files at its start, as one value.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "shared/config/venue.hpp"
#include "shared/room/house.hpp"
#include "shared/room/programme.hpp"

namespace hearth::kiosk {

struct HouseFiles {
  House house;
  config::VenueFile venue_file;
  config::VenueLines lines;
  std::string zone;                   // one that this machine knows; UTC when the file's is none
  std::vector<Complaint> complaints;  // about the venue and its formats
};

// Reads the venue, the common formats (ASSETS/formats) and the venue's own, and sets the zone of this
// process. Throws std::runtime_error with a sentence when the venue file cannot be read at all; everything
// else becomes a complaint and the rest is kept.
[[nodiscard]] HouseFiles read_house_files(const std::filesystem::path& venue_file,
                                          const std::filesystem::path& assets);
// The same with `content` in place of what the venue file holds, as long as it is not saved.
[[nodiscard]] HouseFiles read_house_files(const std::filesystem::path& venue_file, std::string_view content,
                                          const std::filesystem::path& assets);

// What the venue's calendars say is on from that day on. Reads them in a child process.
[[nodiscard]] Programme programme_of(const HouseFiles& files, LocalDate from);

}  // namespace hearth::kiosk
