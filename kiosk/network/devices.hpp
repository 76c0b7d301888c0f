#pragma once
// Which devices the kiosk lets in, and what each may do. They stand in DATA/devices, a small text file with a
// line for each: permission, public key (Z85) and name, with tabs between. `hearth-kiosk devices` changes it
// while the kiosk runs; the kiosk looks once a second.
//
// The file may have been edited by hand. A line that is no device is passed over; of a key that stands there
// twice the later line counts; lines beyond devices_max are passed over. A name that cannot be shown is
// mended, and a key without one is called by its first characters. Where that makes two names the same, both
// are revoked together.
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

class Devices {
 public:
  // Reads DATA/devices; none when there is no file yet.
  explicit Devices(std::filesystem::path data_folder);

  [[nodiscard]] const std::vector<Device>& all() const { return devices_; }
  [[nodiscard]] std::optional<Permission> permission_of(const DeviceId& public_key) const;

  // Writes at once. A key that is admitted already gets the new permission and name. Refused with a
  // DeviceFault: a permission that is not for devices, a name that another device has or that does not fit,
  // more than devices_max.
  void admit(const Device& device);
  // A DeviceFault when no device has that name.
  void revoke(const std::string& name);

  // What became of the file since it was last read.
  enum class Change { none, more, fewer };
  // `fewer`: somebody was revoked or may do less, and connections must be made anew.
  [[nodiscard]] Change look_again();

 private:
  void read();
  void write() const;

  // Tells one state of the file from another; it is replaced as a whole, so its inode changes.
  struct Stamp {
    std::uint64_t inode = 0;
    std::int64_t changed_ns = 0;
    bool operator==(const Stamp&) const = default;
  };
  [[nodiscard]] Stamp stamp() const;

  std::filesystem::path file_;
  std::vector<Device> devices_;
  Stamp read_;
};

// The kiosk's own keys, DATA/keys/kiosk; made when they are not there.
[[nodiscard]] wire::Keys kiosk_keys(const std::filesystem::path& data_folder);

// For the demo venue: makes and admits DATA/keys/facilitator, sign-in and screen where they are missing.
void make_demo_keys(Devices& devices, const std::filesystem::path& data_folder, const wire::Keys& kiosk);

}  // namespace hearth::kiosk
