#include "kiosk/network/devices.hpp"

#include <sys/stat.h>

#include <zmq.h>
#include <algorithm>
#include <fstream>
#include <sstream>

#include "shared/base/text.hpp"

namespace hearth::kiosk {
namespace {

// What a key is called that came without a name: how it begins, so that it can be revoked.
constexpr std::size_t stand_in_name_characters = 8;

// One line of the file, or nothing when it is not one. People edit the file, so a name may be anything.
std::optional<Device> device_from(const std::string& line) {
  std::istringstream parts(line);
  std::string permission;
  Device device;
  if (!std::getline(parts, permission, '\t') || !std::getline(parts, device.public_key, '\t'))
    return std::nullopt;
  std::getline(parts, device.name);
  const auto known = enum_from<Permission>(permission);
  if (!known || !is_for_devices(*known) || !wire::is_key(device.public_key)) return std::nullopt;
  device.permission = *known;
  device.name = mended(device.name, device_name_characters_max, Lines::one);
  if (device.name.empty()) device.name = device.public_key.substr(0, stand_in_name_characters);
  return device;
}

// So that each key is there once, with what was said of it last.
void put(std::vector<Device>& devices, Device device) {
  std::erase_if(devices, [&](const Device& each) { return each.public_key == device.public_key; });
  if (devices.size() < devices_max) devices.push_back(std::move(device));
}

wire::Keys make_keys() {
  constexpr std::size_t z85_bytes = 41;
  std::string public_key(z85_bytes, '\0');
  std::string secret_key(z85_bytes, '\0');
  if (zmq_curve_keypair(public_key.data(), secret_key.data()) != 0) {
    throw DeviceFault("Keys cannot be made: ZeroMQ on this machine was built without CURVE.");
  }
  public_key.resize(z85_bytes - 1);
  secret_key.resize(z85_bytes - 1);
  return {public_key, secret_key, {}};
}

bool may_do_less(const std::vector<Device>& now, const std::vector<Device>& before) {
  return std::any_of(before.begin(), before.end(), [&](const Device& device) {
    return std::none_of(now.begin(), now.end(), [&](const Device& each) {
      return each.public_key == device.public_key && each.permission == device.permission;
    });
  });
}

}  // namespace

Devices::Devices(std::filesystem::path data_folder) : file_(std::move(data_folder) / "devices") {
  read();
}

Devices::Stamp Devices::stamp() const {
  struct stat status {};
  if (stat(file_.c_str(), &status) != 0) return {};
  return {status.st_ino, std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec};
}

void Devices::read() {
  read_ = stamp();
  devices_.clear();
  std::ifstream in(file_);
  // To the end even when there are too many: a later line may say less for a key that is in the list already.
  for (std::string line; std::getline(in, line);) {
    if (auto device = device_from(line)) put(devices_, std::move(*device));
  }
}

void Devices::write() const {
  std::string text;
  for (const Device& device : devices_) {
    text += std::string{name_of(device.permission)} + "\t" + device.public_key + "\t" + device.name + "\n";
  }
  try {
    wire::replace_file(file_, text, wire::Readers::owner);
  } catch (const wire::FileFault& fault) {
    throw DeviceFault(fault.what());
  }
}

std::optional<Permission> Devices::permission_of(const DeviceId& public_key) const {
  const auto found = std::find_if(devices_.begin(), devices_.end(),
                                  [&](const Device& each) { return each.public_key == public_key; });
  if (found == devices_.end()) return std::nullopt;
  return found->permission;
}

void Devices::admit(const Device& device) {
  if (!is_for_devices(device.permission)) throw DeviceFault("No device can be the kiosk or its owner.");
  if (!wire::is_key(device.public_key))
    throw DeviceFault("That is no public key: 40 characters of Z85 are expected.");
  if (device.name.empty() || fault_in(device.name, device_name_characters_max, Lines::one)) {
    throw DeviceFault("A device's name has 1 to 40 characters that can be seen.");
  }
  const auto same_key = [&](const Device& each) { return each.public_key == device.public_key; };
  if (std::any_of(devices_.begin(), devices_.end(),
                  [&](const Device& each) { return each.name == device.name && !same_key(each); })) {
    throw DeviceFault("Another device is called '" + device.name +
                      "'. Choose another name, or revoke that one first.");
  }
  std::erase_if(devices_, same_key);
  if (devices_.size() >= devices_max) throw DeviceFault("There are 200 devices already. Revoke one first.");
  devices_.push_back(device);
  write();
}

void Devices::revoke(const std::string& name) {
  if (std::erase_if(devices_, [&](const Device& each) { return each.name == name; }) == 0) {
    throw DeviceFault("No device is called '" + name + "'. See: hearth-kiosk devices list");
  }
  write();
}

Devices::Change Devices::look_again() {
  if (stamp() == read_) return Change::none;
  const std::vector<Device> before = devices_;
  read();
  if (devices_ == before) return Change::none;
  return may_do_less(devices_, before) ? Change::fewer : Change::more;
}

wire::Keys kiosk_keys(const std::filesystem::path& data_folder) {
  const std::filesystem::path file = data_folder / "keys" / "kiosk";
  if (std::filesystem::exists(file)) return wire::read_keys(file);
  const wire::Keys keys = make_keys();
  wire::write_keys(file, keys);
  return keys;
}

void make_demo_keys(Devices& devices, const std::filesystem::path& data_folder, const wire::Keys& kiosk) {
  for (const Permission permission : {Permission::facilitator, Permission::sign_in, Permission::screen}) {
    const std::string name{name_of(permission)};
    const std::filesystem::path file = data_folder / "keys" / name;
    if (std::filesystem::exists(file)) continue;
    wire::Keys keys = make_keys();
    keys.kiosk_key = kiosk.public_key;
    // Admitted first: whoever finds the file can use it at once.
    devices.admit({permission, keys.public_key, "demo " + name});
    wire::write_keys(file, keys);
  }
}

}  // namespace hearth::kiosk
