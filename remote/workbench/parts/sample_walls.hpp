#pragma once
// What the walls of a venue could show: each screen with something on it, and a day from midnight on.

#include <map>
#include <optional>
#include <string>

#include "kiosk/house/house_files.hpp"
#include "shared/room/wall_view.hpp"

namespace hearth::workbench {

struct SampleWall {
  WallView wall;
  Instant now{};
  LocalTime local;
};

class SampleWalls {
 public:
  // The venue file is read here, its calendars when they are first needed.
  SampleWalls(const std::filesystem::path& venue_file, const std::filesystem::path& assets);

  // The same of files that have been read, and of what their calendars say where somebody knows it already.
  SampleWalls(kiosk::HouseFiles files, std::optional<Programme> programme);

  [[nodiscard]] const SampleWall& of(Screen screen);
  // The wall that nobody has chosen a screen for, so long after midnight.
  [[nodiscard]] SampleWall at_time_of_day(Duration since_midnight);
  // Why the venue file could not be read, or empty; the walls are then those of no venue.
  [[nodiscard]] const std::string& fault() const { return fault_; }
  // What the calendars say, if it has been needed yet.
  [[nodiscard]] const std::optional<Programme>& programme_read() const { return programme_; }

 private:
  [[nodiscard]] const Programme& programme();

  kiosk::HouseFiles files_;
  std::string fault_;
  LocalTime evening_;
  std::optional<Programme> programme_;
  std::map<Screen, SampleWall> made_;
};

}  // namespace hearth::workbench
