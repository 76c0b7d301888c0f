// Key files, and the list of devices that a kiosk lets in.

#include "shared/wire/keys.hpp"

#include "kiosk/network/devices.hpp"
#include "tests/fuzz/areas.hpp"
#include "tests/fuzz/claims.hpp"
#include "tests/fuzz/files.hpp"

namespace hearth::fuzz {
namespace {

namespace fs = std::filesystem;

// Two keys of nobody's, from the examples of ZeroMQ's RFC 26.
const std::string one_key = "rq:rM>}U?@Lns47E1%kR.o@n%FcmmsL/@{H8]yf7";
const std::string other_key = "D:)Q[IlAW!ahhC2ac:9*A}h:p?([4%wOTJ%JR%cs";

void hold_no_key_in(std::string_view sentence) {
  hold_sentence(sentence);
  constexpr std::size_t key_characters = 40;
  for (std::size_t i = 0; i + key_characters <= sentence.size(); ++i) {
    hold(!wire::is_key(sentence.substr(i, key_characters)), "a sentence for people tells a key");
  }
}

class KeyFiles : public Reader {
 public:
  explicit KeyFiles(const fs::path& folder) : file_(folder / "key") {
    const std::string pair = "public-key = \"" + one_key + "\"\nsecret-key = \"" + other_key + "\"\n";
    seeds = {pair, pair + "kiosk-key = \"" + one_key + "\"\n", "# mine\r\n\r\n" + pair,
             pair + "kiosk-address = \"kiosk.local:5570\"\n", "public-key = \"" + one_key + "\"\n"};
    words = {one_key, other_key, "public-key", "secret-key", "kiosk-key", " = ",
             "\"",    "\"\"",    "#####",      "\r\n",       "\n",        "kiosk-address"};
  }

  void take(const std::string& input) override {
    write_file(file_, input);
    fs::permissions(file_, fs::perms::owner_read | fs::perms::owner_write);
    try {
      const std::string key = wire::read_public_key(file_);
      hold(wire::is_key(key), "a public key was read that is none");
    } catch (const wire::KeyFault& fault) {
      hold_no_key_in(fault.what());
    }
    try {
      const wire::Keys keys = wire::read_keys(file_);
      hold(wire::is_key(keys.public_key) && wire::is_key(keys.secret_key), "a key was read that is none");
      hold(keys.kiosk_key.empty() || wire::is_key(keys.kiosk_key), "a kiosk's key was read that is none");
      wire::write_keys(file_, keys);
      hold(wire::read_keys(file_) == keys, "keys are written as other keys");
      hold(wire::read_public_key(file_.string() + ".pub") == keys.public_key, "the .pub has another key");
    } catch (const wire::KeyFault& fault) {
      hold_no_key_in(fault.what());
    }
  }

 private:
  fs::path file_;
};

class DeviceLists : public Reader {
 public:
  explicit DeviceLists(const fs::path& folder) : folder_(folder) {
    seeds = {"facilitator\t" + one_key + "\tTablet by the window\nscreen\t" + other_key + "\tHall\n",
             "sign-in\t" + one_key + "\tDoor\n", "handheld\t" + other_key + "\tStöckchen\n", ""};
    words = {one_key,
             other_key,
             "facilitator",
             "sign-in",
             "handheld",
             "screen",
             "kiosk",
             "\t",
             "\t\t",
             "\r\n",
             "screen\t" + one_key + "\t",
             "\n"};
  }

  void take(const std::string& input) override {
    write_file(folder_ / "devices", input);
    kiosk::Devices devices(folder_);
    hold(devices.all().size() <= kiosk::devices_max, "there are more devices than the limit says");
    for (const kiosk::Device& device : devices.all()) {
      hold(device.permission != Permission::kiosk, "a device may do what only the kiosk may");
      hold(wire::is_key(device.public_key), "a device has a key that is none");
      hold(!device.name.empty(), "a device has no name, so that nobody can revoke it");
      hold(!fault_in(device.name, kiosk::device_name_characters_max, Lines::one),
           "a device's name cannot be shown");
      hold(devices.permission_of(device.public_key) == device.permission, "one device may do two things");
    }
    const std::vector<kiosk::Device> before = devices.all();
    try {
      devices.admit({Permission::handheld, one_key, "the newest of all"});
    } catch (const kiosk::DeviceFault& fault) {
      hold_no_key_in(fault.what());
      return;
    }
    kiosk::Devices again(folder_);
    hold(again.all() == devices.all(), "the list is written as another list");
    hold(again.permission_of(one_key) == Permission::handheld, "an admitted device is not admitted");
    for (const kiosk::Device& device : before) {
      // Devices of one name are revoked together.
      if (device.public_key == one_key || !again.permission_of(device.public_key)) continue;
      again.revoke(device.name);
      hold(!kiosk::Devices{folder_}.permission_of(device.public_key), "a revoked device is still let in");
    }
  }

 private:
  fs::path folder_;
};

}  // namespace

std::unique_ptr<Reader> begin_keys(const fs::path& folder) {
  return std::make_unique<KeyFiles>(folder);
}
std::unique_ptr<Reader> begin_devices(const fs::path& folder) {
  return std::make_unique<DeviceLists>(folder);
}

}  // namespace hearth::fuzz
