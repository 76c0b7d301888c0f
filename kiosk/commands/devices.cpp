#include "kiosk/commands/devices.hpp"

#include <CLI/CLI.hpp>
#include <iostream>

#include "kiosk/network/devices.hpp"

namespace hearth::kiosk {
namespace {

void list(const Devices& devices, std::ostream& out) {
  if (!devices.fault().empty()) out << "# " << devices.fault() << "\n";
  for (const Device& device : devices.all()) {
    out << name_of(device.permission) << "\t" << device.name << "\t" << device.public_key << "\n";
  }
  if (devices.all().empty() && devices.fault().empty()) out << "no device has been admitted\n";
}

void admit(Devices& devices, const DevicesOptions& options, std::ostream& out) {
  const auto permission = enum_from<Permission>(options.permission);
  if (!permission || !is_for_devices(*permission)) {
    throw DeviceFault("'" + options.permission +
                      "' is no permission; screen, sign-in, handheld or facilitator is expected.");
  }
  const std::string name = options.name.empty() ? options.public_key_file.stem().string() : options.name;
  devices.admit({*permission, wire::read_public_key(options.public_key_file), name});
  out << "'" << name << "' is admitted as " << options.permission << ".\n"
      << "Its key file needs this line, so that it knows this kiosk:\n"
      << "kiosk-key = \"" << kiosk_keys(options.data_folder).public_key << "\"\n";
}

}  // namespace

void add_devices(CLI::App& program, Chosen& chosen) {
  using Wanted = DevicesOptions::Wanted;
  const auto options = std::make_shared<DevicesOptions>();
  CLI::App* devices = program.add_subcommand("devices", "Says who may reach the kiosk");
  devices->require_subcommand(1);
  add_data(*devices, options->data_folder);
  const auto add = [&](const char* name, const char* about, Wanted wanted) {
    CLI::App* each = devices->add_subcommand(name, about);
    add_data(*each, options->data_folder);
    each->callback([options, &chosen, wanted] {
      need(options->data_folder, "--data");
      options->wanted = wanted;
      chosen = [options] { return run_devices(*options, std::cout); };
    });
    return each;
  };
  add("list", "Lists the devices that are admitted", Wanted::list);
  CLI::App* admit_device = add("admit", "Lets a device in by its public key", Wanted::admit);
  add_path(*admit_device, "file", "The device's .pub file", options->public_key_file)->required();
  admit_device->add_option("permission", options->permission, "screen, sign-in, handheld or facilitator")
      ->required();
  admit_device->add_option("name", options->name, "What to call it; else the file's name");
  add("revoke", "Sends a device away", Wanted::revoke)
      ->add_option("name", options->name, "What it is called")
      ->required();
}

int run_devices(const DevicesOptions& options, std::ostream& out) {
  Devices devices(options.data_folder);
  switch (options.wanted) {
    case DevicesOptions::Wanted::list:
      list(devices, out);
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
