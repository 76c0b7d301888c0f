#include "kiosk/commands/pairing_requests.hpp"

#include <algorithm>
#include <chrono>
#include <ostream>
#include <thread>

#include "kiosk/commands/running_kiosk.hpp"
#include "kiosk/network/devices.hpp"
#include "shared/room/admissions_commands.hpp"
#include "shared/room/device_permissions.hpp"
#include "shared/wire/codec.hpp"
#include "shared/wire/pairing.hpp"

namespace hearth::kiosk {
namespace {

using namespace std::chrono_literals;

constexpr auto written_within = 3s;

wire::Reply asked(const std::filesystem::path& data_folder, const Command& command) {
  const auto reply = reply_of_kiosk(data_folder, command);
  if (!reply) {
    throw DeviceFault("No kiosk is running on " + data_folder.string() +
                      "; devices ask a running one to be let in.");
  }
  return *reply;
}

std::vector<AdmissionRequest> requests_at(const std::filesystem::path& data_folder) {
  return asked(data_folder, ReadDeviceRequests{}).requests.value_or(std::vector<AdmissionRequest>{});
}

AdmissionRequest find_request(const std::filesystem::path& data_folder, const std::string& typed) {
  const std::vector<AdmissionRequest> all = requests_at(data_folder);
  const auto found = std::find_if(all.begin(), all.end(), [&](const AdmissionRequest& each) {
    return typed == std::to_string(each.number) || wire::are_same_words(typed, each.words.str());
  });
  if (found == all.end()) {
    throw DeviceFault(
        "No device asks with '" + typed +
        "'. If the words on it are others, do not let it in. See: hearth-kiosk devices requests");
  }
  return *found;
}

std::string why_not(const wire::Reply& reply, const Approval& approval) {
  switch (reply.reason.value_or(Reason::malformed)) {
    case Reason::no_such_request:
      return "That device does not ask any more.";
    case Reason::name_taken:
      return "Another device is called '" + approval.name + "'. Choose another name.";
    case Reason::too_large:
      return "There are 200 devices already. Revoke one first.";
    case Reason::not_saved:
      return "The kiosk cannot write to its disk; nothing was changed.";
    default:
      return "The kiosk refuses that.";
  }
}

// The kiosk says yes before it writes.
void wait_until_written(const std::filesystem::path& data_folder, const DeviceId& key,
                        Permission permission) {
  const auto until = std::chrono::steady_clock::now() + written_within;
  while (Devices{data_folder}.permission_of(key) != permission) {
    if (std::chrono::steady_clock::now() > until) {
      throw DeviceFault("The kiosk could not write its list of devices in " + data_folder.string() +
                        "; the device is not let in.");
    }
    std::this_thread::sleep_for(50ms);
  }
}

}  // namespace

void list_requests(const std::filesystem::path& data_folder, bool json, std::ostream& out) {
  const std::vector<AdmissionRequest> all = requests_at(data_folder);
  if (json) {
    out << wire::encode(all) << "\n";
    return;
  }
  for (const AdmissionRequest& each : all) {
    out << each.number << "\t" << name_of(each.kind) << "\t" << each.words.str() << "\t" << each.name.str()
        << "\n";
  }
  if (all.empty()) out << "no device asks to be let in\n";
}

void approve_request(const std::filesystem::path& data_folder, const Approval& approval, std::ostream& out) {
  const auto permission = device_permission_from(approval.permission);
  if (!permission)
    throw DeviceFault("'" + approval.permission + "' is no permission; " + device_permissions() +
                      " is expected.");
  const auto name = DeviceName::from(approval.name);
  if (!name) throw DeviceFault("A device's name has 1 to 40 characters that can be seen.");
  const AdmissionRequest request = find_request(data_folder, approval.request);
  ApproveDevice approve{request.number, *permission, {}};
  if (!name->empty()) approve.name_wanted = *name;
  const wire::Reply reply = asked(data_folder, approve);
  if (reply.outcome != wire::Outcome::applied) throw DeviceFault(why_not(reply, approval));
  wait_until_written(data_folder, request.public_key, *permission);
  out << "The device with the words '" << request.words.str() << "' is let in as " << approval.permission
      << ".\n";
}

}  // namespace hearth::kiosk
