#include "remote/handheld/choosing.hpp"

#include "shared/config/toml_folder.hpp"

#include <linux/input-event-codes.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace hearth::handheld {
namespace {

// The rows of a keyboard, whose codes stand together.
constexpr std::array letter_rows{std::pair{KEY_Q, KEY_P}, std::pair{KEY_A, KEY_L}, std::pair{KEY_Z, KEY_M}};

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

bool has_any(const FoundDevice& device, const std::set<KeyCode>& keys) {
  return std::any_of(keys.begin(), keys.end(), [&](KeyCode key) { return device.keys.contains(key); });
}

std::string listed(const std::set<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "'" : ", '") + name + "'";
  return text;
}

bool fits_by_name(const Fits& fits, const FoundDevice& device) {
  const std::string name = lower(device.name);
  return std::any_of(fits.names.begin(), fits.names.end(),
                     [&](const std::string& part) { return name.find(lower(part)) != std::string::npos; });
}

bool fits_by_keys(const Fits& fits, const FoundDevice& device) {
  return !fits.keys.empty() && !is_full_keyboard(device) &&
         std::all_of(fits.keys.begin(), fits.keys.end(),
                     [&](KeyCode key) { return device.keys.contains(key); });
}

}  // namespace

bool is_full_keyboard(const FoundDevice& device) {
  for (const auto& [first, last] : letter_rows) {
    for (int key = first; key <= last; ++key) {
      if (!device.keys.contains(static_cast<KeyCode>(key))) return false;
    }
  }
  return device.keys.contains(KEY_ENTER);
}

ChosenDevice choose_device(const std::vector<FoundDevice>& there, const std::string& wanted,
                           const std::set<KeyCode>& keys) {
  if (!wanted.empty()) return {wanted, {}};
  std::set<std::string> likely;
  std::set<std::string> all;
  for (const FoundDevice& device : there) {
    all.insert(device.name);
    if (!is_full_keyboard(device) && !device.is_pointer && (device.has_knob || has_any(device, keys)))
      likely.insert(device.name);
  }
  if (likely.size() == 1) return {*likely.begin(), {}};
  const std::string which = "say which it is with --device NAME; there ";
  if (all.empty())
    return {{},
            "there is no device with keys here; plug the handheld in, or name it with --device NAME and plug "
            "it in later"};
  if (likely.empty())
    return {
        {},
        "nothing here looks like a handheld; " + which + (all.size() == 1 ? "is " : "are ") + listed(all)};
  return {{}, "several devices here may be the handheld; " + which + "are " + listed(likely)};
}

std::vector<KnownHandheld> known_handhelds(const std::filesystem::path& folder) {
  std::vector<KnownHandheld> known;
  for (const auto& file : config::toml_files(folder))
    known.push_back({file.stem().string(), read_handheld_file(file).value});
  return known;
}

std::set<KeyCode> known_keys(const std::vector<KnownHandheld>& known, Role role) {
  std::set<KeyCode> keys;
  for (const KnownHandheld& each : known) {
    const auto found = each.file.mappings.find(role);
    if (found == each.file.mappings.end()) continue;
    for (const auto& [key, action] : found->second.press) keys.insert(key);
    for (const auto& [key, action] : found->second.hold) keys.insert(key);
  }
  return keys;
}

const KnownHandheld* known_for(const std::vector<KnownHandheld>& known, const FoundDevice& device,
                               Role role) {
  const auto first = [&](const auto& fits) -> const KnownHandheld* {
    const auto found = std::find_if(known.begin(), known.end(), [&](const KnownHandheld& each) {
      return each.file.mappings.contains(role) && fits(each);
    });
    return found == known.end() ? nullptr : &*found;
  };
  if (const auto* named = first([&](const auto& each) { return fits_by_name(each.file.fits, device); }))
    return named;
  if (const auto* like = first([&](const auto& each) { return fits_by_keys(each.file.fits, device); }))
    return like;
  return first([](const auto& each) { return each.name == otherwise_like; });
}

}  // namespace hearth::handheld
