#pragma once
// Which devices the kiosk lets in, and what each may do. They stand in DATA/devices, a small text file with a
// line for each: permission, public key (Z85) and name, with tabs between. `hearth-kiosk devices` changes it
// while the kiosk runs; the kiosk looks once a second.
//
// The file may have been edited by hand. Lines that begin with # mean nothing. A line that is no device is
// passed over; of a key that stands there twice the later line counts; lines beyond devices_max are passed
// over. A name that cannot be shown is mended, and a key without one is called by its first characters. Where
// that makes two names the same, both are revoked together.
//
// A file that cannot be read (a folder, a pipe, no right to, no descriptor left) or in which no line at all
// is a device is a fault and not an empty list: the last good list goes on counting. So that it does after a
// start too, it is kept beside the file, in DATA/devices.good. A file that is not there is an empty list.
//
// Thread: the room's. World faults are thrown as DeviceFault with a sentence for people.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "shared/room/permission.hpp"
#include "shared/wire/keys.hpp"

namespace hearth::kiosk {

inline constexpr std::size_t devices_max = 200;
inline constexpr std::size_t device_name_characters_max = 40;

struct DeviceFault : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Device {
  Permission permission = Permission::screen;
  std::string public_key;  // Z85
  std::string name;        // says which tablet it is; distinct, except where the file was edited by hand

  bool operator==(const Device&) const = default;
};

// Whether somebody who is in `before` may do less now, or nothing.
[[nodiscard]] bool may_do_less(const std::vector<Device>& now, const std::vector<Device>& before);

// One line of the file, or nothing when it is not one. People edit the file, so a name may be anything.
[[nodiscard]] std::optional<Device> device_from(const std::string& line);
// The lines of these devices, as they stand in the file.
[[nodiscard]] std::string lines_of(const std::vector<Device>& devices);

class Devices {
 public:
  // Reads DATA/devices; none when there is no file yet.
  explicit Devices(const std::filesystem::path& data_folder);

  [[nodiscard]] const std::vector<Device>& all() const { return devices_; }
  // What is wrong with the file and what counts instead, as a sentence for people; empty: nothing is.
  [[nodiscard]] const std::string& fault() const { return fault_; }
  [[nodiscard]] std::optional<Permission> permission_of(const DeviceId& public_key) const;

  // Writes at once. A key that is admitted already gets the new permission and name. Refused with a
  // DeviceFault: a permission that is not for devices, a name that another device has or that does not fit,
  // more than devices_max. Neither this nor revoke() touches a file that cannot be read: a DeviceFault too.
  void admit(const Device& device);
  // A DeviceFault when no device has that name.
  void revoke(const std::string& name);

  // The same. Devices of one name get the new one together.
  void rename(const std::string& name, const std::string& to);

  // What became of the list since it was last read.
  enum class Change { none, more, fewer };
  // `fewer`: somebody was revoked or may do less, and connections must be made anew. A file that could not be
  // read is tried again each time.
  [[nodiscard]] Change look_again();

 private:
  void read();
  void write(std::vector<Device> wanted);
  // Whether the list in DATA/devices.good could be taken.
  [[nodiscard]] bool take_last_good();
  void keep_as_last_good() const;

  // Tells one state of the file from another; it is replaced as a whole, so its inode changes.
  struct Stamp {
    std::uint64_t inode = 0;
    std::int64_t changed_ns = 0;
    bool operator==(const Stamp&) const = default;
  };
  [[nodiscard]] Stamp stamp() const;

  std::filesystem::path file_;
  std::filesystem::path last_good_file_;
  std::vector<Device> devices_;
  bool known_ = false;  // devices_ is a list that could be read, if only earlier
  std::string fault_;
  std::optional<Stamp> read_;  // nothing: it has never been read, or could not be
};

// The kiosk's own keys, DATA/keys/kiosk; made when they are not there. A wire::KeyFault when they are there
// and cannot be read: without them no device would know this kiosk.
[[nodiscard]] wire::Keys kiosk_keys(const std::filesystem::path& data_folder);

// For the demo venue: makes and admits a key in DATA/keys for each permission of a device, called by it,
// where it is missing, in the place of an earlier demo device of that name. Nothing while the list of devices
// cannot be read.
void make_demo_keys(Devices& devices, const std::filesystem::path& data_folder, const wire::Keys& kiosk);

}  // namespace hearth::kiosk
