#include "shared/link/key_place.hpp"

#include <cstdlib>

namespace hearth::link {
namespace {

std::string value_of(const char* variable) {
  const char* value = std::getenv(variable);
  return value == nullptr ? std::string{} : value;
}

}  // namespace

std::string settings_file(const std::string& name) {
  const std::string below = "/hearth/" + name;
  if (const std::string config = value_of("XDG_CONFIG_HOME"); !config.empty()) return config + below;
  const std::string home = value_of("HOME");
  return home.empty() ? "" : home + "/.config" + below;
}

std::string default_key_file(const std::string& kind) {
  return settings_file(kind + "-key");
}

KeyHere key_here(const std::string& file) {
  if (file.empty())
    throw KeyFault{"this machine has no place for the key; say where it shall be kept with --key FILE"};
  // One that cannot be looked at is there all the same, and reading it says what is wrong.
  std::error_code fault;
  const auto status = std::filesystem::symlink_status(file, fault);
  if (status.type() == std::filesystem::file_type::not_found) return {file, std::nullopt};
  return {file, read_keys(file)};
}

std::optional<Address> remembered_kiosk(const Keys& keys) {
  if (keys.kiosk_address.empty()) return std::nullopt;
  if (auto address = address_from(keys.kiosk_address)) return address;
  throw KeyFault{"the key file remembers " + keys.kiosk_address +
                 " for its kiosk, which is no address; mend its line kiosk-address"};
}

}  // namespace hearth::link
