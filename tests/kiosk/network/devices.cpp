#include "kiosk/network/devices.hpp"

#include <sys/stat.h>
#include <catch2/catch.hpp>

#include "tests/kiosk/data_folder.hpp"

using namespace hearth;
using namespace hearth::kiosk;

namespace {

Device tablet(const DataFolder& folder, const std::string& name = "tablet") {
  // Any real key will do.
  return {Permission::facilitator, kiosk_keys(folder.path() / name).public_key, name};
}

unsigned mode_of(const std::filesystem::path& file) {
  struct stat status {};
  return stat(file.c_str(), &status) == 0 ? status.st_mode & 0777U : 0;
}

void spoilt_by_rubbish(const std::filesystem::path& file) {
  std::ofstream(file) << std::string(300, '\0') << "rubbish\n";
}
void spoilt_by_a_folder(const std::filesystem::path& file) {
  std::filesystem::create_directory(file);
}
void spoilt_by_a_pipe(const std::filesystem::path& file) {
  REQUIRE(mkfifo(file.c_str(), 0600) == 0);
}
void spoilt_by_its_size(const std::filesystem::path& file) {
  std::ofstream(file) << std::string(2U << 20U, 'x');
}

}  // namespace

TEST_CASE("an admitted device is known again after a start, a revoked one is not") {
  const DataFolder folder;
  const Device device = tablet(folder);
  Devices(folder.path()).admit(device);
  CHECK(Devices(folder.path()).permission_of(device.public_key) == Permission::facilitator);
  Devices(folder.path()).revoke("tablet");
  CHECK_FALSE(Devices(folder.path()).permission_of(device.public_key));
}

TEST_CASE("a key that is admitted again gets the new permission") {
  const DataFolder folder;
  Devices devices(folder.path());
  Device device = tablet(folder);
  devices.admit(device);
  device.permission = Permission::screen;
  devices.admit(device);
  CHECK(devices.all().size() == 1);
  CHECK(devices.permission_of(device.public_key) == Permission::screen);
}

TEST_CASE("what cannot be admitted is named") {
  const DataFolder folder;
  Devices devices(folder.path());
  const Device device = tablet(folder);
  devices.admit(device);
  CHECK_THROWS_AS(devices.admit({Permission::kiosk, device.public_key, "kiosk"}), DeviceFault);
  CHECK_THROWS_AS(devices.admit({Permission::screen, "too short", "screen"}), DeviceFault);
  CHECK_THROWS_AS(devices.admit({Permission::screen, tablet(folder, "b").public_key, "tablet"}), DeviceFault);
  CHECK_THROWS_AS(devices.admit({Permission::screen, tablet(folder, "b").public_key, "with\ttab"}),
                  DeviceFault);
  CHECK_THROWS_AS(devices.revoke("nobody"), DeviceFault);
  CHECK(devices.all().size() == 1);
}

TEST_CASE("a running kiosk notices who was let in and who was sent away") {
  const DataFolder folder;
  Devices running(folder.path());
  CHECK(running.look_again() == Devices::Change::none);
  const Device device = tablet(folder);
  Devices(folder.path()).admit(device);
  CHECK(running.look_again() == Devices::Change::more);
  CHECK(running.permission_of(device.public_key));
  CHECK(running.look_again() == Devices::Change::none);
  Devices(folder.path()).revoke("tablet");
  CHECK(running.look_again() == Devices::Change::fewer);
}

TEST_CASE("lines that are no device are passed over") {
  const DataFolder folder;
  std::ofstream(folder.path() / "devices") << "rubbish\nkiosk\t" << std::string(40, '0') << "\tme\n\n\t\t\n";
  CHECK(Devices(folder.path()).all().empty());
}

TEST_CASE("a list of devices that cannot be read leaves the last good one in force, and says so") {
  const DataFolder folder;
  const std::filesystem::path file = folder.path() / "devices";
  const Device device = tablet(folder);
  Devices running(folder.path());
  running.admit(device);
  const auto spoil = GENERATE(as<void (*)(const std::filesystem::path&)>{}, spoilt_by_rubbish,
                              spoilt_by_a_folder, spoilt_by_a_pipe, spoilt_by_its_size);
  std::filesystem::remove(file);
  spoil(file);
  CHECK(running.look_again() == Devices::Change::none);
  CHECK(running.permission_of(device.public_key));
  CHECK_THAT(running.fault(), Catch::StartsWith(file.string()) && Catch::Contains("still counts"));
  CHECK_THROWS_WITH(running.revoke("tablet"), Catch::StartsWith(file.string()));

  const Devices started(folder.path());
  CHECK(started.permission_of(device.public_key));
  CHECK_THAT(started.fault(), Catch::Contains("still counts"));

  std::filesystem::remove_all(file);
  std::ofstream(file) << "# nobody any more\n";
  CHECK(running.look_again() == Devices::Change::fewer);
  CHECK(running.fault().empty());
  CHECK_FALSE(running.permission_of(device.public_key));
}

TEST_CASE("without any good list nobody is let in, and the demo's keys wait until it is mended") {
  const DataFolder folder;
  std::filesystem::create_directory(folder.path() / "devices");
  Devices devices(folder.path());
  CHECK(devices.all().empty());
  CHECK_THAT(devices.fault(), Catch::Contains("No device is let in"));
  CHECK(devices.look_again() == Devices::Change::none);
  CHECK_THAT(devices.fault(), Catch::Contains("No device is let in"));
  const wire::Keys kiosk = kiosk_keys(folder.path());
  make_demo_keys(devices, folder.path(), kiosk);
  std::filesystem::remove(folder.path() / "devices");
  CHECK(devices.look_again() == Devices::Change::none);
  make_demo_keys(devices, folder.path(), kiosk);
  CHECK(devices.all().size() == 6);
}

TEST_CASE("a demo key that was deleted is made anew, and the lost one is let in no more") {
  const DataFolder folder;
  Devices devices(folder.path());
  const wire::Keys kiosk = kiosk_keys(folder.path());
  make_demo_keys(devices, folder.path(), kiosk);
  const std::filesystem::path file = folder.path() / "keys" / "facilitator";
  const wire::Keys lost = wire::read_keys(file);
  std::filesystem::remove(file);
  make_demo_keys(devices, folder.path(), kiosk);
  CHECK(devices.all().size() == 6);
  CHECK(devices.permission_of(wire::read_keys(file).public_key) == Permission::facilitator);
  CHECK_FALSE(devices.permission_of(lost.public_key));
}

TEST_CASE("a device that stands in the list twice is let in as the later line says, and revoked whole") {
  const DataFolder folder;
  const std::string key = tablet(folder).public_key;
  std::ofstream(folder.path() / "devices") << "facilitator\t" << key << "\told\nscreen\t" << key << "\tnew\n";
  Devices devices(folder.path());
  CHECK(devices.all().size() == 1);
  CHECK(devices.permission_of(key) == Permission::screen);
  devices.revoke("new");
  CHECK_FALSE(Devices(folder.path()).permission_of(key));
}

TEST_CASE("a long list is cut, but what its end says of a device that is in it counts") {
  const DataFolder folder;
  const auto key = [](std::size_t number) { return std::to_string(1'000 + number) + std::string(36, 'a'); };
  {
    std::ofstream file(folder.path() / "devices");
    for (std::size_t i = 0; i <= devices_max; ++i) file << "facilitator\t" << key(i) << "\t" << i << "\n";
    file << "screen\t" << key(0) << "\tfirst\n";
  }
  const Devices devices(folder.path());
  CHECK(devices.all().size() == devices_max);
  CHECK_FALSE(devices.permission_of(key(devices_max)));
  CHECK(devices.permission_of(key(0)) == Permission::screen);
}

TEST_CASE("a name that cannot be shown or is missing is mended, so that the device can be revoked") {
  const DataFolder folder;
  const std::string key = tablet(folder).public_key;
  const auto name_of_line_with = [&](const std::string& name) {
    std::ofstream(folder.path() / "devices") << "facilitator\t" << key << "\t" << name << "\n";
    const Devices devices(folder.path());
    REQUIRE(devices.all().size() == 1);
    return devices.all()[0].name;
  };
  CHECK(name_of_line_with("tablet\r") == "tablet");
  CHECK(name_of_line_with("\x1B[2Jtab\xFFlet") == "[2Jtab\uFFFDlet");
  CHECK(name_of_line_with("") == key.substr(0, 8));
  CHECK(name_of_line_with("\t") == key.substr(0, 8));
  const std::string long_name = name_of_line_with(std::string(50, 'a'));
  Devices devices(folder.path());
  devices.revoke(long_name);
  CHECK(Devices(folder.path()).all().empty());
}

TEST_CASE("keys are made once and are for their owner only") {
  const DataFolder folder;
  Devices devices(folder.path());
  const wire::Keys kiosk = kiosk_keys(folder.path());
  CHECK(kiosk_keys(folder.path()) == kiosk);
  make_demo_keys(devices, folder.path(), kiosk);
  make_demo_keys(devices, folder.path(), kiosk);
  CHECK(devices.all().size() == 6);
  for (const char* name :
       {"kiosk", "facilitator", "sign-in", "screen", "steward", "handheld", "talking-piece"}) {
    CAPTURE(name);
    CHECK(mode_of(folder.path() / "keys" / name) == 0600U);
  }
  const wire::Keys facilitator = wire::read_keys(folder.path() / "keys" / "facilitator");
  CHECK(facilitator.kiosk_key == kiosk.public_key);
  CHECK(devices.permission_of(facilitator.public_key) == Permission::facilitator);
}

TEST_CASE("a device is renamed, and keeps its key and what it may do") {
  const DataFolder folder;
  const Device device = tablet(folder);
  Devices devices(folder.path());
  devices.admit(device);
  devices.admit(tablet(folder, "other"));
  CHECK_THROWS_AS(devices.rename("nobody", "somebody"), DeviceFault);
  CHECK_THROWS_AS(devices.rename("tablet", "other"), DeviceFault);
  CHECK_THROWS_AS(devices.rename("tablet", " "), DeviceFault);
  devices.rename("tablet", "by the window");
  const Devices again(folder.path());
  CHECK(again.all().front() == Device{device.permission, device.public_key, "by the window"});
}
