#include "remote/workbench/parts/sample_walls.hpp"

#include "kiosk/calendar/zone.hpp"
#include "kiosk/house/example_room.hpp"
#include "shared/base/sentence_of.hpp"

namespace hearth::workbench {
namespace {

using namespace std::chrono_literals;

// Half past six, when things are on that have begun and others are still to come.
constexpr std::chrono::seconds evening_begins = 18h + 30min;

LocalDate today() {
  return kiosk::local_at(std::chrono::floor<Duration>(std::chrono::system_clock::now())).date();
}

}  // namespace

SampleWalls::SampleWalls(const std::filesystem::path& venue_file, const std::filesystem::path& assets) {
  try {
    files_ = kiosk::read_house_files(venue_file, assets);
  } catch (...) {
    fault_ = sentence_of(std::current_exception());
  }
  evening_ = kiosk::local_from(today(), evening_begins);
}

SampleWalls::SampleWalls(kiosk::HouseFiles files, std::optional<Programme> programme)
    : files_(std::move(files)),
      evening_(kiosk::local_from(today(), evening_begins)),
      programme_(std::move(programme)) {}

const Programme& SampleWalls::programme() {
  if (!programme_) programme_ = kiosk::programme_of(files_, evening_.date());
  return *programme_;
}

const SampleWall& SampleWalls::of(Screen screen) {
  const auto found = made_.find(screen);
  if (found != made_.end()) return found->second;
  const kiosk::ExampleRoom example =
      kiosk::example_room(files_.house, programme(), screen, {Instant{1h}, evening_, evening_.date()});
  SampleWall sample{wall_view(example.room), example.now, evening_};
  sample.wall.screen = screen;
  sample.wall.chosen = screen;
  return made_.emplace(screen, std::move(sample)).first->second;
}

SampleWall SampleWalls::at_time_of_day(Duration since_midnight) {
  SampleWall sample = of(Screen::today);
  sample.wall.screen = Screen::automatic;
  sample.wall.chosen = Screen::automatic;
  sample.now = Instant{since_midnight};
  sample.local = kiosk::local_from(evening_.date(), 0s).later(since_midnight);
  return sample;
}

}  // namespace hearth::workbench
