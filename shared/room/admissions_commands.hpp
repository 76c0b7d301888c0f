#pragma once
// Letting devices in and sending them away; what is kept of it stands in admissions.hpp. The kiosk itself
// says who asks and which devices there are.

#include <variant>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/admissions.hpp"
#include "shared/room/context.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/permission.hpp"

namespace hearth {

struct Decision;

struct ListAdmissionRequests {
  std::vector<AdmissionRequest> requests;

  static constexpr const char* name = "devices.ask";
  static constexpr const char* meaning = "Says which devices ask to be let in.";
  static constexpr Allowed allowed{Permission::kiosk};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"requests", &ListAdmissionRequests::requests}};
  bool operator==(const ListAdmissionRequests&) const = default;
};

struct ListDevices {
  std::vector<AdmittedDevice> devices;

  static constexpr const char* name = "devices.known";
  static constexpr const char* meaning = "Says which devices are admitted.";
  static constexpr Allowed allowed{Permission::kiosk};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"devices", &ListDevices::devices}};
  bool operator==(const ListDevices&) const = default;
};

// Whoever asked under that number has typed the code that the wall shows while nobody facilitates.
struct LetFirstIn {
  std::uint64_t request = 0;

  static constexpr const char* name = "devices.let_first_in";
  static constexpr const char* meaning = "Lets the first facilitator in, who has typed the wall's code.";
  static constexpr Allowed allowed{Permission::kiosk};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"request", &LetFirstIn::request}};
  bool operator==(const LetFirstIn&) const = default;
};

enum class DeviceWritten { yes, no };
template <>
inline constexpr auto enum_names<DeviceWritten> =
    std::array{std::pair{DeviceWritten::yes, "yes"}, std::pair{DeviceWritten::no, "no"}};

struct FinishDeviceChange {
  DeviceChange change;
  DeviceWritten written = DeviceWritten::yes;

  static constexpr const char* name = "devices.finish";
  static constexpr const char* meaning =
      "Says that a change of the devices is done, or could not be written.";
  static constexpr Allowed allowed{Permission::kiosk};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields =
      Fields{Field{"change", &FinishDeviceChange::change}, Field{"written", &FinishDeviceChange::written}};
  bool operator==(const FinishDeviceChange&) const = default;
};

struct ApproveDevice {
  std::uint64_t request = 0;
  Permission permission = Permission::screen;
  std::optional<DeviceName> name_wanted;  // nothing: as it calls itself, or else as what it is

  static constexpr const char* name = "devices.approve";
  static constexpr const char* meaning =
      "Lets a device in that asks to be, once its six words have been compared.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields =
      Fields{Field{"request", &ApproveDevice::request}, Field{"permission", &ApproveDevice::permission},
             Field{"name", &ApproveDevice::name_wanted}};
  bool operator==(const ApproveDevice&) const = default;
};

struct RefuseDevice {
  std::uint64_t request = 0;

  static constexpr const char* name = "devices.refuse";
  static constexpr const char* meaning = "Turns a device down that asks to be let in.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"request", &RefuseDevice::request}};
  bool operator==(const RefuseDevice&) const = default;
};

struct ClearDeviceRequests {
  static constexpr const char* name = "devices.clear_requests";
  static constexpr const char* meaning = "Turns every device down that asks to be let in.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{};
  bool operator==(const ClearDeviceRequests&) const = default;
};

struct RenameDevice {
  DeviceName device;
  DeviceName to;

  static constexpr const char* name = "devices.rename";
  static constexpr const char* meaning = "Gives a device another name.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"name", &RenameDevice::device}, Field{"to", &RenameDevice::to}};
  bool operator==(const RenameDevice&) const = default;
};

struct RevokeDevice {
  DeviceName device;

  static constexpr const char* name = "devices.revoke";
  static constexpr const char* meaning = "Sends a device away; never the one that says so.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"name", &RevokeDevice::device}};
  bool operator==(const RevokeDevice&) const = default;
};

// Answered with the requests; changes nothing.
struct ReadDeviceRequests {
  static constexpr const char* name = "devices.requests";
  static constexpr const char* meaning = "Lists the devices that ask to be let in.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{};
  bool operator==(const ReadDeviceRequests&) const = default;
};

struct AdmissionRequestsListed {
  Instant at{};
  std::vector<AdmissionRequest> requests;

  static constexpr const char* name = "admission_requests_listed";
  static constexpr auto fields = Fields{Field{"at", &AdmissionRequestsListed::at},
                                        Field{"requests", &AdmissionRequestsListed::requests}};
  bool operator==(const AdmissionRequestsListed&) const = default;
};

struct DevicesListed {
  Instant at{};
  std::vector<AdmittedDevice> devices;

  static constexpr const char* name = "devices_listed";
  static constexpr auto fields =
      Fields{Field{"at", &DevicesListed::at}, Field{"devices", &DevicesListed::devices}};
  bool operator==(const DevicesListed&) const = default;
};

struct DeviceChangeWanted {
  Instant at{};
  DeviceChange change;

  static constexpr const char* name = "device_change_wanted";
  static constexpr auto fields =
      Fields{Field{"at", &DeviceChangeWanted::at}, Field{"change", &DeviceChangeWanted::change}};
  bool operator==(const DeviceChangeWanted&) const = default;
};

struct DeviceChangeFinished {
  Instant at{};
  DeviceChange change;
  DeviceWritten written = DeviceWritten::yes;

  static constexpr const char* name = "device_change_finished";
  static constexpr auto fields =
      Fields{Field{"at", &DeviceChangeFinished::at}, Field{"change", &DeviceChangeFinished::change},
             Field{"written", &DeviceChangeFinished::written}};
  bool operator==(const DeviceChangeFinished&) const = default;
};

using AdmissionsCommand =
    std::variant<ListAdmissionRequests, ListDevices, LetFirstIn, FinishDeviceChange, ApproveDevice,
                 RefuseDevice, ClearDeviceRequests, RenameDevice, RevokeDevice, ReadDeviceRequests>;
template <AlternativeOf<AdmissionsCommand> T>
AdmissionsCommand command_slice(const T&);
using AdmissionsEvent =
    std::variant<AdmissionRequestsListed, DevicesListed, DeviceChangeWanted, DeviceChangeFinished>;
template <AlternativeOf<AdmissionsEvent> T>
AdmissionsEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const ListAdmissionRequests&, const Context&);
[[nodiscard]] Decision decide(const Room&, const ListDevices&, const Context&);
[[nodiscard]] Decision decide(const Room&, const LetFirstIn&, const Context&);
[[nodiscard]] Decision decide(const Room&, const FinishDeviceChange&, const Context&);
[[nodiscard]] Decision decide(const Room&, const ApproveDevice&, const Context&);
[[nodiscard]] Decision decide(const Room&, const RefuseDevice&, const Context&);
[[nodiscard]] Decision decide(const Room&, const ClearDeviceRequests&, const Context&);
[[nodiscard]] Decision decide(const Room&, const RenameDevice&, const Context&);
[[nodiscard]] Decision decide(const Room&, const RevokeDevice&, const Context&);
[[nodiscard]] Decision decide(const Room&, const ReadDeviceRequests&, const Context&);
void apply(Room&, const AdmissionRequestsListed&);
void apply(Room&, const DevicesListed&);
void apply(Room&, const DeviceChangeWanted&);
void apply(Room&, const DeviceChangeFinished&);

}  // namespace hearth
