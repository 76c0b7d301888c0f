// What the pane of a running room is made of, without a kiosk: plots, who is connected, recordings.
#include <catch2/catch.hpp>

#include "remote/workbench/parts/connected_devices.hpp"
#include "remote/workbench/parts/link_plots.hpp"
#include "remote/workbench/parts/recorded_moments.hpp"
#include "shared/config/formats.hpp"
#include "tests/places.hpp"

using namespace hearth;
using namespace hearth::workbench;
using namespace std::chrono_literals;

namespace {

House house_with_formats() {
  House house;
  house.formats = config::read_formats(source_folder() / "assets/formats").value;
  return house;
}

std::string why_not_open(const std::string& file) {
  try {
    const RecordedMoments opened{file, House{}};
    return "";
  } catch (const std::runtime_error& fault) {
    return fault.what();
  }
}

AdmittedDevice device(const char* name, Permission permission, const DeviceId& key) {
  return {*DeviceName::from(name), permission, key};
}

}  // namespace

TEST_CASE("the plots have what happened in each second, and two minutes of it") {
  LinkPlots plots;
  CHECK_FALSE(plots.take({10, 5, 1}, {}, 0s));
  plots.came(500);
  plots.came(300);
  CHECK_FALSE(plots.take({12, 6, 3}, {1500us}, 900ms));
  CHECK(plots.take({14, 6, 3}, {700us}, 1100ms));
  REQUIRE(plots.seconds().size() == 1);
  CHECK(plots.seconds().back() == LinkSecond{4, 1, 500, 1.5F});
  CHECK(plots.take({14, 6, 3}, {}, 2100ms));
  CHECK(plots.seconds().back() == LinkSecond{});
  for (int i = 0; i < 200; ++i) static_cast<void>(plots.take({14, 6, 3}, {}, Duration{10000 + i * 1000}));
  CHECK(plots.seconds().size() == LinkPlots::seconds_max);
}

TEST_CASE("who is here stands first, with the time since when") {
  wire::RoomPicture picture;
  Admissions admissions;
  const DeviceId away(40, 'a');
  const DeviceId here(40, 'b');
  const DeviceId long_here(40, 'c');
  admissions.devices = {device("wall in the hall", Permission::screen, away),
                        device("our tablet", Permission::facilitator, here),
                        device("the door", Permission::sign_in, long_here)};
  picture.room.admissions = admissions;
  picture.connected = {{here, Instant{100min}}, {long_here, Instant{10min}}};
  const LocalTime local{std::chrono::sys_days{*date_from("2026-11-27")} + 1h, 0min};
  const auto lines = device_lines(picture, Instant{2h}, local);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0] == DeviceLine{"our tablet", "facilitator", "commands, wall, facilitators' stream", "00:40"});
  CHECK(lines[1] == DeviceLine{"the door", "sign-in", "commands, wall", "2026-11-26 23:10"});
  CHECK(lines[2] == DeviceLine{"wall in the hall", "screen", "wall", ""});
}

TEST_CASE("a recording can be gone through forward and back") {
  RecordedMoments moments{(source_folder() / "tests/journals/council.txt").string(), house_with_formats()};
  const std::size_t all = moments.steps().size();
  REQUIRE(all > 20);
  CHECK(moments.after(0).result.empty());
  CHECK_FALSE(moments.after(0).room.gathering);
  // Played to the end first, every moment is still there, and as it was recorded.
  CHECK_FALSE(moments.after(all).room.gathering);
  CHECK(moments.after(all + 5).now == moments.after(all).now);
  bool was_on = false;
  for (std::size_t i = 1; i <= all; ++i) {
    CAPTURE(i, moments.steps()[i - 1].words);
    CHECK(moments.after(i).result == moments.steps()[i - 1].result);
    was_on = was_on || moments.after(i).room.gathering;
  }
  CHECK(was_on);
}

TEST_CASE("what cannot be opened as a recording is said in a sentence with the file's name") {
  CHECK(why_not_open("") == "Write which file.");
  CHECK(why_not_open("/nowhere/evening.txt") == "/nowhere/evening.txt is not there.");
  CHECK(why_not_open("/nowhere/room.db") == "/nowhere/room.db is not there.");
  CHECK(why_not_open("/nowhere/copy.db") ==
        "/nowhere/copy.db is not called room.db, as a kiosk's journal is. Name it so.");
  const std::string readme = (source_folder() / "README.md").string();
  CHECK_THAT(why_not_open(readme),
             Catch::StartsWith(readme + ": line 3: it should begin with how much time"));
  CHECK_THAT(why_not_open(source_folder().string()), Catch::StartsWith(source_folder().string()));
}
