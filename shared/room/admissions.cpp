#include "shared/room/admissions.hpp"

#include "shared/room/admissions_commands.hpp"

#include <algorithm>
#include <string>

#include "shared/room/extra_screens.hpp"
#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"

namespace hearth {
namespace {

const AdmissionRequest* find_request(const Room& room, std::uint64_t number) {
  const auto& all = room.admissions->requests;
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const AdmissionRequest& each) { return each.number == number; });
  return found == all.end() ? nullptr : &*found;
}

bool is_called(const Room& room, const DeviceName& name) {
  const auto& all = room.admissions->devices;
  return std::any_of(all.begin(), all.end(), [&](const AdmittedDevice& each) { return each.name == name; });
}

// Whether a device other than that of the key is called so.
bool is_taken(const Room& room, const DeviceName& name, const DeviceId& key) {
  const auto& all = room.admissions->devices;
  return std::any_of(all.begin(), all.end(),
                     [&](const AdmittedDevice& each) { return each.name == name && each.public_key != key; });
}

bool no_place_for(const Room& room, const DeviceId& newcomer) {
  const auto& all = room.admissions->devices;
  return all.size() >= admitted_devices_max &&
         std::none_of(all.begin(), all.end(),
                      [&](const AdmittedDevice& each) { return each.public_key == newcomer; });
}

DeviceChange turning_down(std::uint64_t request) {
  DeviceChange change;
  change.step = DeviceStep::turned_down;
  change.request = request;
  return change;
}

Decision want(const Room& room, const DeviceChange& change, Instant now) {
  if (room.admissions->wanted.size() >= device_changes_max) return refuse(Reason::too_large);
  return {{DeviceChangeWanted{now, change}}, std::nullopt};
}

Decision let_in(const Room& room, const AdmissionRequest& request, Permission permission,
                const DeviceName& name, Instant now) {
  if (no_place_for(room, request.public_key)) return refuse(Reason::too_large);
  return want(room, {DeviceStep::let_in, request.number, name, {}, permission, request.public_key}, now);
}

template <class Change>
void change_admissions(Room& room, const Change& change) {
  Admissions changed = *room.admissions;
  change(changed);
  room.admissions = std::move(changed);
}

void take_request_out(Admissions& admissions, std::uint64_t number) {
  std::erase_if(admissions.requests, [&](const AdmissionRequest& each) { return each.number == number; });
}

}  // namespace

DeviceName name_for(const Room& room, const AdmissionRequest& request, Permission permission) {
  if (!is_blank(request.name.str()) && !is_taken(room, request.name, request.public_key)) return request.name;
  const std::string plain{name_of(permission)};
  DeviceName name = DeviceName::mended_from(plain);
  for (int number = 2; is_taken(room, name, request.public_key); ++number)
    name = DeviceName::mended_from(plain + " " + std::to_string(number));
  return name;
}

Decision decide(const Room& room, const ListAdmissionRequests& command, const Context& context) {
  if (command.requests.size() > admission_requests_max) return refuse(Reason::too_large, "requests");
  if (command.requests == room.admissions->requests) return {};
  return {{AdmissionRequestsListed{context.now, command.requests}}, std::nullopt};
}

Decision decide(const Room& room, const ListDevices& command, const Context& context) {
  if (command.devices.size() > admitted_devices_max) return refuse(Reason::too_large, "devices");
  if (command.devices == room.admissions->devices) return {};
  return {{DevicesListed{context.now, command.devices}}, std::nullopt};
}

Decision decide(const Room& room, const LetFirstIn& command, const Context& context) {
  const AdmissionRequest* request = find_request(room, command.request);
  if (request == nullptr) return refuse(Reason::no_such_request, "request");
  const auto& all = room.admissions->devices;
  if (std::any_of(all.begin(), all.end(),
                  [](const AdmittedDevice& each) { return each.permission == Permission::facilitator; }))
    return refuse(Reason::not_allowed);
  const Permission permission = Permission::facilitator;
  return let_in(room, *request, permission, name_for(room, *request, permission), context.now);
}

Decision decide(const Room&, const FinishDeviceChange& command, const Context& context) {
  return {{DeviceChangeFinished{context.now, command.change, command.written}}, std::nullopt};
}

Decision decide(const Room& room, const ApproveDevice& command, const Context& context) {
  const AdmissionRequest* request = find_request(room, command.request);
  if (request == nullptr) return refuse(Reason::no_such_request, "request");
  if (!is_for_devices(command.permission)) return refuse(Reason::wrong_type, "permission");
  if (command.name_wanted && is_blank(command.name_wanted->str()))
    return refuse(Reason::missing_field, "name");
  const DeviceName name =
      command.name_wanted ? *command.name_wanted : name_for(room, *request, command.permission);
  if (is_taken(room, name, request->public_key)) return refuse(Reason::name_taken, "name");
  return let_in(room, *request, command.permission, name, context.now);
}

Decision decide(const Room& room, const RefuseDevice& command, const Context& context) {
  if (find_request(room, command.request) == nullptr) return refuse(Reason::no_such_request, "request");
  return want(room, turning_down(command.request), context.now);
}

Decision decide(const Room& room, const ClearDeviceRequests&, const Context& context) {
  const Admissions& admissions = *room.admissions;
  if (admissions.wanted.size() + admissions.requests.size() > device_changes_max)
    return refuse(Reason::too_large);
  Decision decision;
  for (const AdmissionRequest& each : admissions.requests) {
    decision.events.push_back(DeviceChangeWanted{context.now, turning_down(each.number)});
  }
  return decision;
}

Decision decide(const Room& room, const RenameDevice& command, const Context& context) {
  if (!is_called(room, command.device)) return refuse(Reason::no_such_device, "name");
  if (is_blank(command.to.str())) return refuse(Reason::missing_field, "to");
  if (command.to == command.device) return {};
  if (is_called(room, command.to)) return refuse(Reason::name_taken, "to");
  DeviceChange change;
  change.step = DeviceStep::renamed;
  change.name = command.device;
  change.to = command.to;
  return want(room, change, context.now);
}

// A device does not send itself away: nobody could tell what came of it, and so the last facilitator cannot
// be lost by a touch. The owner can, at the kiosk.
Decision decide(const Room& room, const RevokeDevice& command, const Context& context) {
  if (!is_called(room, command.device)) return refuse(Reason::no_such_device, "name");
  const auto& all = room.admissions->devices;
  const bool own = std::any_of(all.begin(), all.end(), [&](const AdmittedDevice& each) {
    return each.name == command.device && !context.device.empty() && each.public_key == context.device;
  });
  if (own) return refuse(Reason::own_device, "name");
  DeviceChange change;
  change.step = DeviceStep::sent_away;
  change.name = command.device;
  return want(room, change, context.now);
}

Decision decide(const Room&, const ReadDeviceRequests&, const Context&) {
  return {};
}

void apply(Room& room, const AdmissionRequestsListed& event) {
  change_admissions(room, [&](Admissions& all) {
    all.requests = event.requests;
    // What somebody has decided is not asked again while the kiosk does it.
    for (const DeviceChange& change : all.wanted) take_request_out(all, change.request);
  });
}

void apply(Room& room, const DevicesListed& event) {
  change_admissions(room, [&](Admissions& all) { all.devices = event.devices; });
  keep_pins_of_screens(room);
}

void apply(Room& room, const DeviceChangeWanted& event) {
  const DeviceChange& change = event.change;
  change_admissions(room, [&](Admissions& all) {
    all.not_written.reset();
    all.wanted.push_back(change);
    if (all.wanted.size() > device_changes_max) all.wanted.erase(all.wanted.begin());
    switch (change.step) {
      case DeviceStep::let_in:
        take_request_out(all, change.request);
        std::erase_if(all.devices,
                      [&](const AdmittedDevice& each) { return each.public_key == change.public_key; });
        all.devices.push_back({change.name, change.permission, change.public_key});
        break;
      case DeviceStep::turned_down:
        take_request_out(all, change.request);
        break;
      case DeviceStep::renamed:
        for (AdmittedDevice& each : all.devices) {
          if (each.name == change.name) each.name = change.to;
        }
        break;
      case DeviceStep::sent_away:
        std::erase_if(all.devices, [&](const AdmittedDevice& each) { return each.name == change.name; });
        break;
    }
  });
  keep_pins_of_screens(room);
}

void apply(Room& room, const DeviceChangeFinished& event) {
  change_admissions(room, [&](Admissions& all) {
    const auto found = std::find(all.wanted.begin(), all.wanted.end(), event.change);
    if (found != all.wanted.end()) all.wanted.erase(found);
    if (event.written == DeviceWritten::no) all.not_written = event.change.name;
  });
}

void forget_requests(Room& room) {
  if (!room.admissions->requests.empty())
    change_admissions(room, [](Admissions& all) { all.requests.clear(); });
}

template struct CommandKinds<AdmissionsCommand>;
template struct EventKinds<AdmissionsEvent>;

}  // namespace hearth
