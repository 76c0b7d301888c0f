#pragma once
// What somebody typed after `hearth-remote`: which kiosk, which key, and how the remote looks. Read once by
// remote/cli/options.cpp and handed to the kind of remote that was typed (remote/kind.hpp).

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/time.hpp"
#include "shared/link/address.hpp"
#include "shared/link/client.hpp"
#include "shared/options/options.hpp"
#include "shared/options/typed.hpp"
#include "shared/room/permission.hpp"

namespace hearth::remote {

enum class TextSize { normal, large, largest };

enum class Output { plain, json };

struct RemoteOptions {
  std::optional<link::Address> kiosk;  // --kiosk; nothing: see kiosk_meant()
  std::string key_file;   // --key; empty: see key_file_meant(). The file to make for `key` and `pair`
  Duration within{5000};  // --within: how long to try before saying that the kiosk was not reached

  // Remotes with a screen
  std::optional<options::PixelSize> window;  // --window WxH; nothing: the whole screen where that suits it
  bool full_screen = false;                  // --full-screen
  std::string assets_folder;                 // --assets; empty: beside the program or where it was installed
  TextSize text_size = TextSize::normal;     // --text-size
  std::string language;                      // --language, BCP 47; empty: the venue's first

  // A handheld
  std::string device;       // --device: what the device is called; empty: the one that looks like a handheld
  std::string map_file;     // --map; empty: the file of assets/handhelds that fits the device
  std::string learn_file;   // --learn: the file to write
  std::string role;         // --role, a word of handheld::Role; empty: controller
  std::string events_file;  // --events: a recorded stream in place of a device

  // The workbench
  std::string file;     // a venue or a format; empty: the demo's venue
  std::string picture;  // --picture: the pane to draw without a display
  std::string out;      // --out: the file that it is written to

  // The command line
  Output output = Output::plain;   // --json
  std::vector<std::string> words;  // after `send`: NAME field=value …, or "-"
  std::string kiosk_key;           // after `key FILE`: --kiosk-key, to be written into the file

  // Pairing
  Permission pair_as = Permission::handheld;  // --as
  std::string expect;                         // --expect: the six words
  std::string code;                           // --code: as the wall shows it
  bool yes = false;                           // --yes
};

// How the kiosk is reached: --kiosk, --key, --within. What is read is kept in `into`, which must live until
// then.
[[nodiscard]] std::vector<options::Option> connection_options(RemoteOptions& into);
[[nodiscard]] options::Option assets_option(RemoteOptions& into);
// How large a window is: --window, --full-screen.
[[nodiscard]] std::vector<options::Option> window_options(RemoteOptions& into);

// What the process returns.
inline constexpr int exit_applied = 0;
inline constexpr int exit_failed = 1;  // the world failed: a file cannot be read, no screen is there
inline constexpr int exit_refused = 2;
inline constexpr int exit_not_reached = 3;
using options::exit_wrong_usage;  // 64

// The key file that was typed, else this machine's remote-key (shared/link/key_place.hpp).
[[nodiscard]] std::string key_file_meant(const RemoteOptions& options);
// The kiosk that was typed, else the one that the key file remembers, else the one of this machine.
// Throws KeyFault as read_keys() does.
[[nodiscard]] link::Address kiosk_meant(const RemoteOptions& options);
// The same, with the keys read already.
[[nodiscard]] link::Address kiosk_meant(const RemoteOptions& options, const link::Keys& keys);

// How to reach the kiosk that the options mean, with the key that they mean.
// Throws std::runtime_error with a sentence for people when the key file is missing or wrong.
[[nodiscard]] link::ClientOptions client_options(const RemoteOptions& options, link::Streams streams);

}  // namespace hearth::remote
