#include "kiosk/commands/move_devices.hpp"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <iostream>
#include <memory>
#include <optional>
#include <sstream>
#include <stdexcept>

#include "kiosk/commands/passphrase.hpp"
#include "kiosk/commands/sealed.hpp"
#include "kiosk/network/devices.hpp"
#include "shared/options/values.hpp"
#include "shared/wire/keys.hpp"
#include "shared/wire/local_door.hpp"
#include "shared/wire/small_file.hpp"

namespace hearth::kiosk {
namespace {

namespace fs = std::filesystem;

// Far more than devices_max devices take.
constexpr std::size_t moved_bytes_max = 1U << 20U;

std::string counted(std::size_t devices) {
  return std::to_string(devices) + (devices == 1 ? " device" : " devices");
}

// What moves: the kiosk's pair in the first two lines, then a line for each device as in DATA/devices.
struct Moved {
  wire::Keys kiosk;
  std::vector<Device> devices;
};

fs::path kiosk_key_file(const fs::path& data_folder) {
  return data_folder / "keys" / "kiosk";
}

std::string text_of(const Moved& moved) {
  return moved.kiosk.public_key + "\n" + moved.kiosk.secret_key + "\n" + lines_of(moved.devices);
}

// Nothing when it is none; whoever knows the passphrase may have made it.
std::optional<Moved> moved_in(const std::string& text) {
  std::istringstream in{text};
  Moved moved;
  std::getline(in, moved.kiosk.public_key);
  std::getline(in, moved.kiosk.secret_key);
  if (!wire::is_key(moved.kiosk.public_key) || !wire::is_key(moved.kiosk.secret_key)) return std::nullopt;
  for (std::string line; std::getline(in, line);) {
    const auto device = device_from(line);
    if (!device) return std::nullopt;
    moved.devices.push_back(*device);
    if (moved.devices.size() > devices_max) return std::nullopt;
  }
  return moved;
}

// A kiosk that was cut off leaves its socket behind; nobody takes a connection there.
bool kiosk_runs(const fs::path& data_folder) {
  if (!fs::exists(data_folder / wire::local_commands)) return false;
  constexpr std::string_view scheme = "ipc://";
  const wire::LocalDoor door{data_folder.string()};
  const std::string path = door.endpoint(wire::local_commands).substr(scheme.size());
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof address.sun_path) return true;
  path.copy(static_cast<char*>(address.sun_path), path.size());
  const int descriptor = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const bool taken = connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  close(descriptor);
  return taken;
}

void refuse_where_something_is(const MoveDevicesOptions& options) {
  if (options.replace) return;
  const Devices devices{options.data_folder};
  const bool is_new =
      !fs::exists(kiosk_key_file(options.data_folder)) && devices.all().empty() && devices.fault().empty();
  if (!is_new)
    throw std::runtime_error{options.data_folder.string() +
                             " has a kiosk's key or devices of its own already. With --replace they go, and "
                             "the devices that know only them have to be admitted anew."};
}

options::Command move_command(const char* name, const char* about, bool imports,
                              int (*run)(const MoveDevicesOptions&, std::ostream&)) {
  const auto typed = std::make_shared<MoveDevicesOptions>();
  std::vector<options::Option> all{
      data_option(typed->data_folder),
      required(
          path_option("file", imports ? "The file that was exported" : "The file to write", typed->file)),
      path_option("--passphrase-file", "Takes the passphrase from its first line instead of asking",
                  typed->passphrase_file)};
  if (imports)
    all.push_back(
        options::flag("--replace", "In the place of the key and the devices that are there", typed->replace));
  return {.name = name,
          .about = about,
          .options = all,
          .missing = [typed] { return missing(typed->data_folder, "--data"); },
          .run = [typed, run] { return run(*typed, std::cout); }};
}

}  // namespace

options::Command export_devices_command() {
  return move_command("export", "Writes the kiosk's key and its devices into one file, for another board",
                      false, export_devices);
}

options::Command import_devices_command() {
  return move_command("import", "Takes over the kiosk's key and the devices of another board", true,
                      import_devices);
}

int export_devices(const MoveDevicesOptions& options, std::ostream& out) {
  if (fs::exists(options.file))
    throw std::runtime_error{options.file.string() +
                             " is there already and is not replaced; choose another name."};
  if (!fs::exists(kiosk_key_file(options.data_folder)))
    throw std::runtime_error{"There is no kiosk's key in " + options.data_folder.string() +
                             "; has a kiosk run on it?"};
  const Devices devices{options.data_folder};
  if (!devices.fault().empty()) throw std::runtime_error{devices.fault()};
  const Moved moved{wire::read_keys(kiosk_key_file(options.data_folder)), devices.all()};
  const std::string words = passphrase(options.passphrase_file, Asks::twice);
  wire::replace_file(options.file, sealed(text_of(moved), words), wire::Readers::owner);
  out << options.file.string() << " holds this kiosk's key and " << counted(moved.devices.size())
      << ". Whoever has it and its passphrase is this kiosk: erase it once the new board runs.\n";
  return 0;
}

int import_devices(const MoveDevicesOptions& options, std::ostream& out) {
  if (kiosk_runs(options.data_folder))
    throw std::runtime_error{"A kiosk runs on " + options.data_folder.string() +
                             ". Stop it first: it would go on with its old key."};
  refuse_where_something_is(options);
  const auto bytes = wire::read_small_file(options.file, moved_bytes_max);
  if (!bytes) throw std::runtime_error{options.file.string() + " is not there."};
  const auto text = unsealed(*bytes, passphrase(options.passphrase_file, Asks::once));
  if (!text)
    throw std::runtime_error{"The passphrase is another one, or " + options.file.string() +
                             " was not exported or is damaged. Nothing was changed."};
  const auto moved = moved_in(*text);
  if (!moved)
    throw std::runtime_error{options.file.string() + " was made by a later Hearth. Nothing was changed."};
  // The list first: with the key alone a kiosk would turn everybody away.
  std::error_code ignored;
  if (fs::create_directories(options.data_folder, ignored))
    fs::permissions(options.data_folder, fs::perms::owner_all, ignored);
  wire::replace_file(options.data_folder / "devices", lines_of(moved->devices), wire::Readers::owner);
  wire::write_keys(kiosk_key_file(options.data_folder), moved->kiosk);
  const Devices devices{options.data_folder};  // which keeps the list for the day when it cannot be read
  if (!devices.fault().empty()) throw std::runtime_error{devices.fault()};
  out << "This kiosk has the key of the other now, and its " << counted(moved->devices.size())
      << ". The other must not run any more.\n";
  return 0;
}

}  // namespace hearth::kiosk
