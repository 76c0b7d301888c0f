#include "remote/cli/make_key.hpp"

#include <cstdio>
#include <filesystem>

#include "shared/link/keys.hpp"
#include "shared/options/values.hpp"

namespace hearth::remote {
namespace {

void say_what_is_next(const std::string& file, const link::Keys& keys) {
  std::printf("%s is this remote's key: keep it here. %s.pub is the part to show.\n", file.c_str(),
              file.c_str());
  if (!keys.kiosk_key.empty()) {
    std::printf("It names its kiosk. Try it: hearth-remote --kiosk ADDRESS --key %s status\n", file.c_str());
    return;
  }
  std::printf(
      "Next: have a kiosk let it in: hearth-remote pair ADDRESS --key %s --as facilitator\n"
      "Or by hand: carry %s.pub to the kiosk and have it admitted there:\n"
      "  hearth-kiosk devices admit %s.pub facilitator NAME     (or sign-in, screen, handheld, "
      "talking-piece)\n"
      "Then write the kiosk's public key, which that prints, into this file:\n"
      "  hearth-remote key %s --kiosk-key KEY\n",
      file.c_str(), file.c_str(), std::filesystem::path{file}.filename().c_str(), file.c_str());
}

std::string file_missing(const RemoteOptions& options) {
  return options.key_file.empty() ? "the file to make is missing: hearth-remote key FILE" : "";
}

std::vector<options::Option> key_options(RemoteOptions& into) {
  return {options::path("file", "The key file", "FILE", into.key_file),
          options::text("--kiosk-key", "Writes the kiosk's public key into the file", "KEY", into.kiosk_key)};
}

}  // namespace

Kind key_kind() {
  return {"key",
          "Makes a key file for a new remote, and FILE.pub to carry to the kiosk",
          Face::command_line,
          key_options,
          file_missing,
          make_key};
}

int make_key(const RemoteOptions& options) {
  if (!options.kiosk_key.empty() && !link::is_key(options.kiosk_key)) {
    std::fprintf(stderr,
                 "hearth-remote: --kiosk-key is not the key of a kiosk, which has 40 letters, digits and "
                 "signs; hearth-kiosk devices admit prints it\n");
    return exit_wrong_usage;
  }
  const bool there = std::filesystem::exists(options.key_file);
  if (there && options.kiosk_key.empty()) {
    std::fprintf(stderr, "hearth-remote: %s is there already and is not replaced; choose another name\n",
                 options.key_file.c_str());
    return exit_failed;
  }
  link::Keys keys = there ? link::read_keys(options.key_file) : link::make_keys();
  if (!options.kiosk_key.empty()) keys.kiosk_key = options.kiosk_key;
  link::write_keys(options.key_file, keys);
  say_what_is_next(options.key_file, keys);
  return exit_applied;
}

}  // namespace hearth::remote
