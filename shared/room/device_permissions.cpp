#include "shared/room/device_permissions.hpp"

#include <vector>

namespace hearth {

std::string device_permissions() {
  std::vector<std::string> names;
  for (const auto& [permission, name] : enum_names<Permission>) {
    if (is_for_devices(permission)) names.emplace_back(name);
  }
  std::string words = names.front();
  for (std::size_t i = 1; i < names.size(); ++i) words += (i + 1 < names.size() ? ", " : " or ") + names[i];
  return words;
}

std::optional<Permission> device_permission_from(std::string_view typed) {
  const auto permission = enum_from<Permission>(typed);
  return permission && is_for_devices(*permission) ? permission : std::nullopt;
}

}  // namespace hearth
