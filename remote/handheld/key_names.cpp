#include "remote/handheld/key_names.hpp"

#include <libevdev/libevdev.h>

#include <charconv>

#include "shared/config/nearest.hpp"

namespace hearth::handheld {
namespace {

constexpr std::string_view without_a_name = "KEY_0x";

}  // namespace

std::optional<KeyCode> key_called(std::string_view name) {
  if (name.starts_with(without_a_name)) {
    const std::string_view digits = name.substr(without_a_name.size());
    KeyCode key = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), key, 16);
    const bool whole = error == std::errc{} && end == digits.data() + digits.size();
    return whole && key <= KEY_MAX ? std::optional{key} : std::nullopt;
  }
  const int code = libevdev_event_code_from_name(EV_KEY, std::string{name}.c_str());
  return code < 0 ? std::nullopt : std::optional{static_cast<KeyCode>(code)};
}

std::string name_of_key(KeyCode key) {
  if (const char* name = libevdev_event_code_get_name(EV_KEY, key)) return name;
  std::array<char, 8> digits{};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), key, 16);
  return std::string{without_a_name} + std::string{digits.data(), end};
}

std::string keys_near(std::string_view name) {
  std::vector<std::string_view> all;
  for (unsigned code = 0; code <= KEY_MAX; ++code) {
    if (const char* each = libevdev_event_code_get_name(EV_KEY, code)) all.emplace_back(each);
  }
  // "PageDown" is what most would write.
  std::string wanted{name};
  for (char& letter : wanted) {
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
  }
  for (const std::string& begun : {wanted, "KEY_" + wanted, "BTN_" + wanted}) {
    if (const auto near = config::nearest(begun, all)) return *near;
  }
  return {};
}

}  // namespace hearth::handheld
