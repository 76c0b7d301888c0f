#pragma once
// Who is let in: devices that ask to be, those that have been, and what is to become of the list in the
// kiosk's data folder. That list counts; here is what facilitators see of it, so that their tablets can say
// beforehand what would be refused.
//
// A device asks by pairing (shared/wire/PROTOCOL.md, "Pairing"). Nothing here is secret: public keys, and
// words that anybody in the network could compute. Requests end with the kiosk. Walls show screens' names.
//
// Whatever somebody decides stands in `wanted` until the kiosk has done it: a power cut in between loses
// nothing, since it is done at the next start.

#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/room/permission.hpp"

namespace hearth {

struct Room;

inline constexpr std::size_t admission_requests_max = 5;
inline constexpr std::size_t admitted_devices_max = 200;
inline constexpr std::size_t device_changes_max = 8;  // that wait to be done

using DeviceName = Text<40>;
using SixWords = Text<60>;

struct AdmissionRequest {
  std::uint64_t number = 0;              // not used again soon, not even after a start
  Permission kind = Permission::screen;  // what the device would be; somebody decides what it is
  SixWords words;                        // to be compared with those on the device
  DeviceName name;                       // what it calls itself, or empty; anybody can say anything
  DeviceId public_key;
  Instant since{};

  static constexpr auto fields =
      Fields{Field{"number", &AdmissionRequest::number},         Field{"kind", &AdmissionRequest::kind},
             Field{"words", &AdmissionRequest::words},           Field{"name", &AdmissionRequest::name},
             Field{"public_key", &AdmissionRequest::public_key}, Field{"since", &AdmissionRequest::since}};
  bool operator==(const AdmissionRequest&) const = default;
};

struct AdmittedDevice {
  DeviceName name;
  Permission permission = Permission::screen;
  DeviceId public_key;

  static constexpr auto fields =
      Fields{Field{"name", &AdmittedDevice::name}, Field{"permission", &AdmittedDevice::permission},
             Field{"public_key", &AdmittedDevice::public_key}};
  bool operator==(const AdmittedDevice&) const = default;
};

enum class DeviceStep { let_in, turned_down, renamed, sent_away };
template <>
inline constexpr auto enum_names<DeviceStep> =
    std::array{std::pair{DeviceStep::let_in, "let_in"}, std::pair{DeviceStep::turned_down, "turned_down"},
               std::pair{DeviceStep::renamed, "renamed"}, std::pair{DeviceStep::sent_away, "sent_away"}};

// Something that somebody has decided and the kiosk is to do.
struct DeviceChange {
  DeviceStep step = DeviceStep::turned_down;
  std::uint64_t request = 0;                   // let_in, turned_down
  DeviceName name;                             // let_in: what it is called; renamed and sent_away: was called
  DeviceName to;                               // renamed
  Permission permission = Permission::screen;  // let_in
  DeviceId public_key;                         // let_in

  static constexpr auto fields = Fields{Field{"step", &DeviceChange::step},
                                        Field{"request", &DeviceChange::request},
                                        Field{"name", &DeviceChange::name},
                                        Field{"to", &DeviceChange::to},
                                        Field{"permission", &DeviceChange::permission},
                                        Field{"public_key", &DeviceChange::public_key}};
  bool operator==(const DeviceChange&) const = default;
};

struct Admissions {
  std::vector<AdmissionRequest> requests;  // oldest first
  std::vector<AdmittedDevice> devices;     // as they are once `wanted` is done
  std::vector<DeviceChange> wanted;        // oldest first
  // The last change could not be written: the device of that name. Gone with the next that somebody decides.
  std::optional<DeviceName> not_written;

  static constexpr auto fields =
      Fields{Field{"requests", &Admissions::requests}, Field{"devices", &Admissions::devices},
             Field{"wanted", &Admissions::wanted}, Field{"not_written", &Admissions::not_written}};
  bool operator==(const Admissions&) const = default;
};

// What a device that asks will be called when it is let in as that and nobody says a name: as it calls
// itself, unless nobody would see that or another is called so; then as what it is, with a number behind it
// where that is needed.
[[nodiscard]] DeviceName name_for(const Room&, const AdmissionRequest&, Permission);

// For apply, at a start: whoever asked has to ask again.
void forget_requests(Room&);

}  // namespace hearth
