#include "remote/handheld/source_for.hpp"

#include <algorithm>
#include <stdexcept>

#include "remote/handheld/evdev_source.hpp"
#include "remote/handheld/options.hpp"
#include "remote/handheld/recorded.hpp"
#include "shared/config/assets_folder.hpp"

namespace hearth::handheld {
namespace {

std::filesystem::path handhelds_folder(const remote::RemoteOptions& options) {
  const std::filesystem::path assets =
      options.assets_folder.empty() ? config::assets_folder() : std::filesystem::path{options.assets_folder};
  return assets / "handhelds";
}

Mapping without_mistakes(const std::filesystem::path& file, Role role) {
  config::Read<Mapping> read = read_mapping(file, role);
  if (read.complaints.empty()) return std::move(read.value);
  std::string sentence;
  for (const Complaint& each : read.complaints)
    sentence += (sentence.empty() ? "" : "\n") + each.where.str() + ": " + each.what.str();
  throw std::runtime_error{sentence};
}

}  // namespace

FoundSource source_for(const remote::RemoteOptions& options) {
  if (!options.events_file.empty()) return {std::make_unique<Recorded>(options.events_file), {}};
  const std::vector<FoundDevice> there = devices_there();
  const auto known = known_handhelds(handhelds_folder(options));
  // To learn a device no file need know its keys.
  std::set<KeyCode> keys = known_keys(known, role_of(options));
  if (!options.learn_file.empty()) {
    for (const FoundDevice& device : there) keys.insert(device.keys.begin(), device.keys.end());
  }
  const ChosenDevice chosen = choose_device(there, options.device, keys);
  if (!chosen.fault.empty()) throw std::runtime_error{chosen.fault};
  FoundDevice device{.name = chosen.name};
  for (const FoundDevice& each : there) {
    if (each.name != chosen.name) continue;
    device.keys.insert(each.keys.begin(), each.keys.end());
    device.has_knob = device.has_knob || each.has_knob;
  }
  return {std::make_unique<EvdevSource>(chosen.name), device};
}

Mapping mapping_for(const remote::RemoteOptions& options, const FoundDevice& device) {
  const Role role = role_of(options);
  if (!options.map_file.empty()) return without_mistakes(options.map_file, role);
  const std::filesystem::path folder = handhelds_folder(options);
  const auto known = known_handhelds(folder);
  const KnownHandheld* fits = known_for(known, device, role);
  if (fits == nullptr)
    throw std::runtime_error{"no file in " + folder.string() + " says what the keys of a " +
                             std::string{name_of(role)} +
                             " mean; name one with --map FILE, or make one with "
                             "--learn FILE"};
  return without_mistakes(folder / (fits->name + ".toml"), role);
}

}  // namespace hearth::handheld
