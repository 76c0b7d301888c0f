#include "kiosk/commands/devices.hpp"

#include <ostream>

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
