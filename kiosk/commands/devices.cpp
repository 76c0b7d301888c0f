#include "kiosk/commands/devices.hpp"

#include <iostream>
#include <memory>

#include "kiosk/commands/move_devices.hpp"
#include "kiosk/commands/pairing_requests.hpp"
#include "kiosk/network/devices.hpp"
#include "shared/options/values.hpp"
#include "shared/room/admissions.hpp"
#include "shared/room/device_permissions.hpp"
#include "shared/wire/codec.hpp"

namespace hearth::kiosk {
namespace {

void list(const Devices& devices, std::ostream& out) {
  if (!devices.fault().empty()) out << "# " << devices.fault() << "\n";
  for (const Device& device : devices.all()) {
    out << name_of(device.permission) << "\t" << device.name << "\t" << device.public_key << "\n";
  }
  if (devices.all().empty() && devices.fault().empty()) out << "no device has been admitted\n";
}

void list_as_json(const Devices& devices, std::ostream& out) {
  std::vector<AdmittedDevice> all;
  for (const Device& device : devices.all())
    all.push_back({DeviceName::mended_from(device.name), device.permission, device.public_key});
  out << wire::encode(all) << "\n";
}

void admit(Devices& devices, const DevicesOptions& options, std::ostream& out) {
  const auto permission = device_permission_from(options.permission);
  if (!permission)
    throw DeviceFault("'" + options.permission + "' is no permission; " + device_permissions() +
                      " is expected.");
  const std::string name = options.name.empty() ? options.public_key_file.stem().string() : options.name;
  devices.admit({*permission, wire::read_public_key(options.public_key_file), name});
  out << "'" << name << "' is admitted as " << options.permission << ".\n"
      << "Its key file needs this line, so that it knows this kiosk:\n"
      << "kiosk-key = \"" << kiosk_keys(options.data_folder).public_key << "\"\n";
}

}  // namespace

options::Command devices_command() {
  using Wanted = DevicesOptions::Wanted;
  const auto typed = std::make_shared<DevicesOptions>();
  const auto command = [&](const char* called, const char* about, Wanted wanted,
                           std::vector<options::Option> all) {
    all.insert(all.begin(), data_option(typed->data_folder));
    return options::Command{.name = called,
                            .about = about,
                            .options = all,
                            .missing = [typed] { return missing(typed->data_folder, "--data"); },
                            .run =
                                [typed, wanted] {
                                  typed->wanted = wanted;
                                  return run_devices(*typed, std::cout);
                                }};
  };
  const std::vector<options::Option> admitted{
      required(path_option("file", "The device's .pub file", typed->public_key_file)),
      required(options::text("permission", device_permissions(), "TEXT", typed->permission)),
      options::text("name", "What to call it; else the file's name", "TEXT", typed->name)};
  const std::vector<options::Option> approved{
      required(options::text("request", "Its six words in quotation marks, or its number", "WORDS-OR-NUMBER",
                             typed->request)),
      required(options::text("permission", device_permissions(), "TEXT", typed->permission)),
      options::text("name", "What to call it; else as it calls itself", "TEXT", typed->name)};
  const options::Option json = options::flag("--json", "For programs", typed->json);
  const options::Option name = options::text("name", "What it is called", "TEXT", typed->name);
  return {.name = "devices",
          .about = "Says who may reach the kiosk",
          .options = {data_option(typed->data_folder)},
          .commands = {command("list", "Lists the devices that are admitted", Wanted::list, {json}),
                       command("admit", "Lets a device in by its public key", Wanted::admit, admitted),
                       command("revoke", "Sends a device away", Wanted::revoke, {required(name)}),
                       command("rename", "Gives a device another name", Wanted::rename,
                               {required(name), required(options::text("new-name", "What it is to be called",
                                                                       "TEXT", typed->to))}),
                       command("requests", "Lists the devices that ask a running kiosk to be let in",
                               Wanted::requests, {json}),
                       command("approve", "Lets a device in that asks, once its words have been compared",
                               Wanted::approve, approved),
                       export_devices_command(), import_devices_command()},
          .choice = options::Choice::exactly_one};
}

int run_devices(const DevicesOptions& options, std::ostream& out) {
  Devices devices(options.data_folder);
  switch (options.wanted) {
    case DevicesOptions::Wanted::list:
      options.json ? list_as_json(devices, out) : list(devices, out);
      break;
    case DevicesOptions::Wanted::rename:
      devices.rename(options.name, options.to);
      out << "'" << options.name << "' is called '" << options.to << "' now.\n";
      break;
    case DevicesOptions::Wanted::requests:
      list_requests(options.data_folder, options.json, out);
      break;
    case DevicesOptions::Wanted::approve:
      approve_request(options.data_folder, {options.request, options.permission, options.name}, out);
      break;
    case DevicesOptions::Wanted::admit:
      admit(devices, options, out);
      break;
    case DevicesOptions::Wanted::revoke:
      devices.revoke(options.name);
      out << "'" << options.name << "' is revoked; a running kiosk sends it away within a second.\n";
      break;
  }
  return 0;
}

}  // namespace hearth::kiosk
