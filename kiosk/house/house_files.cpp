#include "kiosk/house/house_files.hpp"

#include <stdexcept>

#include "kiosk/calendar/programme_days.hpp"
#include "kiosk/calendar/zone.hpp"
#include "shared/config/formats.hpp"

namespace hearth::kiosk {
namespace {

HouseFiles house_files(const std::filesystem::path& venue_file, config::ReadVenue read,
                       const std::filesystem::path& assets) {
  HouseFiles files;
  if (!read.readable) {
    throw std::runtime_error(read.complaints.front().where.str() + ": " + read.complaints.front().what.str());
  }
  files.venue_file = std::move(read.value);
  files.lines = std::move(read.lines);
  files.complaints = std::move(read.complaints);
  const auto add = [&](const std::vector<Complaint>& complaints) {
    files.complaints.insert(files.complaints.end(), complaints.begin(), complaints.end());
  };

  auto common = config::read_formats(assets / "formats");
  add(common.complaints);
  std::vector<Format> own;
  if (!files.venue_file.formats_folder.empty()) {
    auto venues = config::read_formats(files.venue_file.formats_folder);
    add(venues.complaints);
    own = std::move(venues.value);
  }
  files.house.formats = config::together(std::move(common.value), std::move(own));

  files.zone = files.venue_file.venue.zone.str();
  try {
    use_zone(files.zone);
  } catch (const ZoneFault& fault) {
    if (!files.zone.empty()) {
      add({{Text<200>::mended_from(venue_file.filename().string() + ":" + std::to_string(files.lines.zone)),
            Text<280>::mended_from(fault.what())}});
    }
    files.zone = "UTC";
    use_zone(files.zone);
  }
  files.house.venue = files.venue_file.venue;
  return files;
}

}  // namespace

HouseFiles read_house_files(const std::filesystem::path& venue_file, const std::filesystem::path& assets) {
  return house_files(venue_file, config::read_venue(venue_file), assets);
}

HouseFiles read_house_files(const std::filesystem::path& venue_file, std::string_view content,
                            const std::filesystem::path& assets) {
  return house_files(venue_file, config::read_venue(venue_file, content), assets);
}

Programme programme_of(const HouseFiles& files, LocalDate from) {
  return shown_and_next(
      read_calendars(files.venue_file.calendars, from, days_looked_ahead, files.zone, ahead_bounds), from);
}

}  // namespace hearth::kiosk
