#include "kiosk/admitting.hpp"

#include <catch2/catch.hpp>

#include <random>
#include <zmq.hpp>

#include "shared/room/admissions_commands.hpp"
#include "tests/kiosk/data_folder.hpp"
#include "tests/kiosk/evening.hpp"

using namespace hearth;
using namespace hearth::kiosk;
using namespace std::chrono_literals;

namespace {

const DeviceName clicker = DeviceName::mended_from("Clicker");

std::unique_ptr<PairingDoor> any_door(zmq::context_t& context, const std::string& public_key) {
  std::random_device chance;
  while (true) {
    const auto port = static_cast<std::uint16_t>(20'000 + chance() % 12'000);
    try {
      return std::make_unique<PairingDoor>(context, PairingOptions{"127.0.0.1", port, public_key});
    } catch (const std::runtime_error&) {
      continue;  // some other program has the port
    }
  }
}

// A kiosk with a list of devices and a door at which nobody asks.
struct LettingIn {
  DataFolder folder;
  wire::Keys keys = kiosk_keys(folder.path());
  wire::Keys device_keys = kiosk_keys(folder.path() / "clicker");
  Journal journal{folder.path()};
  std::uint64_t drawn = 1;
  Kiosk kiosk{journal, journal.load().room, 81, [this] { return drawn += 7919; }};
  Devices devices{folder.path()};
  zmq::context_t context;
  std::unique_ptr<PairingDoor> door = any_door(context, keys.public_key);
  Moment moment = moment_at(Instant{1h});
  Admitting admitting{*door, devices, kiosk, moment.now};
  int requests = 0;

  LettingIn() { kiosk.start({}, moment); }

  void asks(std::uint64_t number) {
    const AdmissionRequest request{number,  Permission::handheld,   SixWords::mended_from("six words"),
                                   clicker, device_keys.public_key, moment.now};
    REQUIRE_FALSE(kiosk.tell(ListAdmissionRequests{{request}}, moment));
  }
  std::optional<Reason> owner_says(const Command& command) {
    Arrivals arrivals;
    arrivals.requests.push_back({{}, "", Permission::owner, {}});
    wire::ReadRequest& read = arrivals.requests.back().read;
    read.request.command = command;
    read.id = read.request.id = std::to_string(++requests);
    return kiosk.take(moment, arrivals).front().reason;
  }
  [[nodiscard]] const Admissions& known() const { return *kiosk.room().admissions; }
};

}  // namespace

TEST_CASE("whoever is let in is in the list at once, and the room knows that it is done") {
  LettingIn house;
  house.asks(4711);
  CHECK_FALSE(house.owner_says(ApproveDevice{4711, Permission::handheld, {}}));
  CHECK_FALSE(house.devices.permission_of(house.device_keys.public_key));
  CHECK_FALSE(house.admitting.look(house.moment));
  CHECK(house.devices.permission_of(house.device_keys.public_key) == Permission::handheld);
  CHECK(Devices{house.folder.path()}.permission_of(house.device_keys.public_key) == Permission::handheld);
  CHECK(house.known().wanted.empty());
  CHECK(house.known().devices.size() == 1);
}

TEST_CASE("whoever is sent away is out of the list, and connections are to be made anew") {
  LettingIn house;
  house.devices.admit({Permission::handheld, house.device_keys.public_key, "Clicker"});
  house.admitting.tell_devices(house.moment);
  CHECK_FALSE(house.owner_says(RenameDevice{clicker, DeviceName::mended_from("Remote")}));
  CHECK_FALSE(house.admitting.look(house.moment));
  CHECK_FALSE(house.owner_says(RevokeDevice{DeviceName::mended_from("Remote")}));
  CHECK(house.admitting.look(house.moment));
  CHECK(house.devices.all().empty());
  CHECK(house.known().devices.empty());
}

TEST_CASE("what was decided before a power cut is done at the next look, and not twice") {
  LettingIn house;
  house.asks(4711);
  CHECK_FALSE(house.owner_says(ApproveDevice{4711, Permission::handheld, {}}));
  house.kiosk.start({}, house.moment);
  (void)house.admitting.look(house.moment);
  CHECK(house.devices.all().size() == 1);
  (void)house.admitting.look(house.moment);
  CHECK(house.devices.all().size() == 1);
  CHECK(house.known().wanted.empty());
}

TEST_CASE("a list that cannot be written is told, and says what counts") {
  LettingIn house;
  house.asks(4711);
  std::filesystem::create_directory(house.folder.path() / "devices");
  CHECK_FALSE(house.owner_says(ApproveDevice{4711, Permission::handheld, {}}));
  (void)house.admitting.look(house.moment);
  CHECK(house.known().not_written == clicker);
  CHECK(house.known().devices.empty());
  CHECK(house.known().wanted.empty());
}

TEST_CASE("what the command line wrote a moment ago is not lost by what the room decides") {
  LettingIn house;
  const wire::Keys other = kiosk_keys(house.folder.path() / "other");
  Devices{house.folder.path()}.admit({Permission::screen, other.public_key, "Hall"});
  house.asks(4711);
  CHECK_FALSE(house.owner_says(ApproveDevice{4711, Permission::handheld, {}}));
  (void)house.admitting.look(house.moment);
  CHECK(house.devices.all().size() == 2);
}
