#include "remote/handheld/options.hpp"

#include <cstdio>

#include "remote/kind.hpp"
#include "shared/options/values.hpp"

namespace hearth::handheld {
namespace {

// As --within takes it: "2.5".
std::string in_seconds(Duration time) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.3f", static_cast<double>(time.count()) / 1000.0);
  return text.data();
}

}  // namespace

std::vector<options::Option> handheld_options(remote::RemoteOptions& into) {
  return {
      options::text("--device", "What the device is called; else the one that looks like a handheld", "NAME",
                    into.device),
      options::path("--map", "What its keys mean; else the file of assets/handhelds that fits it", "FILE",
                    into.map_file),
      options::path("--learn", "Asks what each key shall mean and writes that file", "FILE", into.learn_file),
      {.name = "--role",
       .about = "controller (runs the room; when left out) or talking-piece (for whoever speaks)",
       .type = "ROLE",
       .keep = options::read_as("one of controller and talking-piece", enum_from<Role>,
                                [&into](Role role) { into.role = name_of(role); })},
      options::path("--events", "Reads a recorded stream in place of a device; for tests", "FILE",
                    into.events_file)};
}

std::string handheld_missing(const remote::RemoteOptions& options) {
  if (!options.learn_file.empty() && !options.map_file.empty())
    return "--learn writes a file and --map reads one; leave one of them out";
  return options.learn_file.empty() ? remote::key_missing(options) : "";
}

Role role_of(const remote::RemoteOptions& options) {
  return enum_from<Role>(options.role).value_or(Role::controller);
}

std::vector<std::string> words_for(const remote::RemoteOptions& options) {
  std::vector<std::string> words;
  const auto add = [&](const char* name, const std::string& value) {
    if (!value.empty()) words.insert(words.end(), {name, value});
  };
  add("--kiosk", options.kiosk ? link::to_string(*options.kiosk) : "");
  add("--within", in_seconds(options.within));
  add("--key", options.key_file);
  add("--device", options.device);
  add("--map", options.map_file);
  add("--learn", options.learn_file);
  add("--role", options.role);
  add("--events", options.events_file);
  add("--assets", options.assets_folder);
  return words;
}

}  // namespace hearth::handheld
