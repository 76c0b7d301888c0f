#include "remote/options.hpp"

#include <charconv>
#include <filesystem>

#include "remote/kind.hpp"
#include "shared/link/key_place.hpp"
#include "shared/options/values.hpp"

namespace hearth::remote {
namespace {

constexpr double within_seconds_max = 24.0 * 60 * 60;

// "2.5"
std::optional<Duration> seconds_from(std::string_view text) {
  double seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  if (!whole || !(seconds >= 0.0 && seconds <= within_seconds_max)) return std::nullopt;
  return std::chrono::duration_cast<Duration>(std::chrono::duration<double>{seconds});
}

constexpr int window_side_max_px = 16'384;

std::optional<options::PixelSize> window_from(const std::string& typed) {
  return options::pixel_size_from(typed, 1, window_side_max_px);
}

}  // namespace

std::vector<options::Option> connection_options(RemoteOptions& into) {
  return {{.name = "--kiosk",
           .about = "Where the kiosk is; else where it was when the key was made, or this machine",
           .type = "ADDRESS[:PORT]",
           .keep = options::read_as("an address like 192.168.0.7 or kiosk.local:5570", link::address_from,
                                    [&into](const link::Address& kiosk) { into.kiosk = kiosk; })},
          options::path("--key", "The key file of this remote; it has a place of its own when left out",
                        "FILE", into.key_file),
          {.name = "--within",
           .about = "How long to try to reach the kiosk; 5 when left out",
           .type = "SECONDS",
           .keep = options::read_as("a number of seconds, at most a day", seconds_from,
                                    [&into](Duration within) { into.within = within; })}};
}

std::vector<options::Option> window_options(RemoteOptions& into) {
  return {{.name = "--window",
           .about = "Size of the window in pixels",
           .type = "WxH",
           .keep = options::read_as("a size like 1280x800", window_from,
                                    [&into](options::PixelSize size) { into.window = size; })},
          options::flag("--full-screen", "Fill the whole screen", into.full_screen)};
}

options::Option assets_option(RemoteOptions& into) {
  return options::path("--assets", "Where texts, themes and icons are", "DIR", into.assets_folder);
}

std::string key_file_meant(const RemoteOptions& options) {
  return options.key_file.empty() ? link::default_key_file("remote") : options.key_file;
}

link::Address kiosk_meant(const RemoteOptions& options) {
  return kiosk_meant(options, link::read_keys(key_file_meant(options)));
}

link::Address kiosk_meant(const RemoteOptions& options, const link::Keys& keys) {
  if (options.kiosk) return *options.kiosk;
  return link::remembered_kiosk(keys).value_or(link::Address{});
}

link::ClientOptions client_options(const RemoteOptions& options, link::Streams streams) {
  const link::Keys keys = link::read_keys(key_file_meant(options));
  return link::over_network(kiosk_meant(options, keys), keys, streams);
}

std::string key_missing(const RemoteOptions& options) {
  std::error_code fault;
  if (!options.key_file.empty() || std::filesystem::exists(key_file_meant(options), fault)) return {};
  return "--key FILE is missing: the kiosk wants to know who asks; hearth-remote pair makes a key and has it "
         "let in";
}

}  // namespace hearth::remote
