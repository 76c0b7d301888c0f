#include "kiosk/network/devices.hpp"

#include <sys/stat.h>

#include <zmq.h>
#include <algorithm>
#include <sstream>

#include "shared/base/text.hpp"

namespace hearth::kiosk {
namespace {

// What a key is called that came without a name: how it begins, so that it can be revoked.
constexpr std::size_t stand_in_name_characters = 8;
// Far more than devices_max devices take.
constexpr std::size_t file_bytes_max = 1U << 20U;

// So that each key is there once, with what was said of it last.
void put(std::vector<Device>& devices, Device device) {
  std::erase_if(devices, [&](const Device& each) { return each.public_key == device.public_key; });
  if (devices.size() < devices_max) devices.push_back(std::move(device));
}

// Nothing when there is something, and none of it is a device.
std::optional<std::vector<Device>> list_in(const std::string& text) {
  std::istringstream in(text);
  std::vector<Device> devices;
  bool rubbish = false;
  // To the end even when there are too many: a later line may say less for a key that is in the list already.
  for (std::string line; std::getline(in, line);) {
    if (auto device = device_from(line)) {
      put(devices, std::move(*device));
    } else {
      const auto begins = line.find_first_not_of(" \t\r");
      rubbish = rubbish || (begins != std::string::npos && line[begins] != '#');
    }
  }
  if (rubbish && devices.empty()) return std::nullopt;
  return devices;
}

bool is_there(const std::filesystem::path& file) {
  std::error_code unknown;
  const bool there = std::filesystem::exists(file, unknown);
  return there || unknown;  // what cannot be looked at may be there, and reading it says what is wrong
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

}  // namespace

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

std::string lines_of(const std::vector<Device>& devices) {
  std::string text;
  for (const Device& device : devices) {
    text += std::string{name_of(device.permission)} + "\t" + device.public_key + "\t" + device.name + "\n";
  }
  return text;
}

bool may_do_less(const std::vector<Device>& now, const std::vector<Device>& before) {
  return std::any_of(before.begin(), before.end(), [&](const Device& device) {
    return std::none_of(now.begin(), now.end(), [&](const Device& each) {
      return each.public_key == device.public_key && each.permission == device.permission;
    });
  });
}

Devices::Devices(const std::filesystem::path& data_folder)
    : file_(data_folder / "devices"), last_good_file_(data_folder / "devices.good") {
  read();
}

Devices::Stamp Devices::stamp() const {
  struct stat status {};
  if (stat(file_.c_str(), &status) != 0) return {};
  return {status.st_ino, std::int64_t{status.st_ctim.tv_sec} * 1'000'000'000 + status.st_ctim.tv_nsec};
}

void Devices::read() {
  const Stamp now = stamp();
  std::string fault;
  try {
    const auto list = list_in(wire::read_small_file(file_, file_bytes_max).value_or(""));
    if (list) {
      devices_ = *list;
      known_ = true;
      fault_.clear();
      read_ = now;
      keep_as_last_good();
      return;
    }
    fault = file_.string() + " is no list of devices";
  } catch (const wire::FileFault& unreadable) {
    fault = unreadable.what();
  }
  read_.reset();
  known_ = known_ || take_last_good();
  fault_ = fault + (known_ ? ". The last list that could be read still counts; mend the file or remove it."
                           : ". No device is let in until it is mended or removed.");
}

bool Devices::take_last_good() {
  try {
    const auto text = wire::read_small_file(last_good_file_, file_bytes_max);
    const auto list = text ? list_in(*text) : std::nullopt;
    if (list) devices_ = *list;
    return list.has_value();
  } catch (const wire::FileFault&) {
    return false;
  }
}

void Devices::keep_as_last_good() const {
  const std::string text = lines_of(devices_);
  try {
    if (wire::read_small_file(last_good_file_, file_bytes_max).value_or("") == text) return;
    wire::replace_file(last_good_file_, text, wire::Readers::owner);
  } catch (const wire::FileFault&) {
    // It only helps when the list itself is damaged later; it is kept the next time the list changes.
  }
}

void Devices::write(std::vector<Device> wanted) {
  if (!fault_.empty()) throw DeviceFault(fault_);
  try {
    wire::replace_file(file_, lines_of(wanted), wire::Readers::owner);
  } catch (const wire::FileFault& fault) {
    throw DeviceFault(fault.what());
  }
  devices_ = std::move(wanted);
  keep_as_last_good();
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
  std::vector<Device> wanted = devices_;
  std::erase_if(wanted, same_key);
  if (wanted.size() >= devices_max) throw DeviceFault("There are 200 devices already. Revoke one first.");
  wanted.push_back(device);
  write(std::move(wanted));
}

void Devices::revoke(const std::string& name) {
  std::vector<Device> wanted = devices_;
  if (std::erase_if(wanted, [&](const Device& each) { return each.name == name; }) == 0) {
    throw DeviceFault("No device is called '" + name + "'. See: hearth-kiosk devices list");
  }
  write(std::move(wanted));
}

void Devices::rename(const std::string& name, const std::string& to) {
  if (is_blank(to) || fault_in(to, device_name_characters_max, Lines::one))
    throw DeviceFault("A device's name has 1 to 40 characters that can be seen.");
  const auto is_called = [&](const std::string& wanted) {
    return std::any_of(devices_.begin(), devices_.end(),
                       [&](const Device& each) { return each.name == wanted; });
  };
  if (!is_called(name))
    throw DeviceFault("No device is called '" + name + "'. See: hearth-kiosk devices list");
  if (name != to && is_called(to))
    throw DeviceFault("Another device is called '" + to + "'. Choose another name.");
  std::vector<Device> wanted = devices_;
  for (Device& each : wanted) {
    if (each.name == name) each.name = to;
  }
  write(std::move(wanted));
}

Devices::Change Devices::look_again() {
  if (read_ && stamp() == *read_) return Change::none;
  const std::vector<Device> before = devices_;
  read();
  if (devices_ == before) return Change::none;
  return may_do_less(devices_, before) ? Change::fewer : Change::more;
}

wire::Keys kiosk_keys(const std::filesystem::path& data_folder) {
  const std::filesystem::path file = data_folder / "keys" / "kiosk";
  if (is_there(file)) return wire::read_keys(file);
  wire::Keys keys = make_keys();
  wire::write_keys(file, keys);
  return keys;
}

void make_demo_keys(Devices& devices, const std::filesystem::path& data_folder, const wire::Keys& kiosk) {
  if (!devices.fault().empty()) return;
  for (const auto& [permission, called] : enum_names<Permission>) {
    if (!is_for_devices(permission)) continue;
    const std::string name{called};
    const std::filesystem::path file = data_folder / "keys" / name;
    if (is_there(file)) continue;
    wire::Keys keys = make_keys();
    keys.kiosk_key = kiosk.public_key;
    const Device device{permission, keys.public_key, "demo " + name};
    const std::vector<Device>& all = devices.all();
    if (std::any_of(all.begin(), all.end(), [&](const Device& each) { return each.name == device.name; })) {
      devices.revoke(device.name);
    }
    // Admitted first: whoever finds the file can use it at once.
    devices.admit(device);
    wire::write_keys(file, keys);
  }
}

}  // namespace hearth::kiosk
