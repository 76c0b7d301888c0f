#pragma once
// A wall: a window that shows what a kiosk publishes. Used by hearth-display over the network and by
// hearth-kiosk for its own wall, in the same process.

#include <functional>
#include <optional>
#include <string>
#include <variant>

#include "shared/link/address.hpp"
#include "shared/ui/geometry.hpp"

namespace zmq {
class context_t;
}

namespace hearth::display {

// The kiosk of this process. `context` is its ZeroMQ context, which outlives the wall.
struct InThisProcess {
  zmq::context_t* context = nullptr;
  std::string endpoint;  // "inproc://wall"
};

// A kiosk on the network. Where no kiosk knows this screen yet, it is let in first (joining.hpp).
struct OverNetwork {
  std::optional<link::Address> kiosk;  // nothing: the one that the key remembers, or one that is found
  std::string key_file;                // empty: this machine's screen-key (shared/link/key_place.hpp)
  std::string expect{};                // for a screen that nobody can touch: see joining.hpp
};

enum class Extent {
  as_fits,  // a window where a desktop has room for it, else the whole screen
  full_screen,
  windowed,
};

struct WallOptions {
  ui::Assets assets;
  std::variant<InThisProcess, OverNetwork> kiosk;
  std::string theme = "dusk";
  std::string language;  // BCP 47; empty: the venue's first
  Extent extent = Extent::as_fits;
  int width_px = 1280;  // of a window
  int height_px = 720;
  bool rings = true;  // the venue's bell, where it has one
  // Told what somebody should know who asked for something that this screen cannot do. None: nobody is told.
  std::function<void(const std::string&)> say{};
  // Asked four times a second; the wall ends when it says yes. None: it goes on.
  std::function<bool()> stop;
};

// Shows the wall until its window is closed, SIGINT or SIGTERM comes, or `stop` says so; then returns 0. A
// kiosk that is not there is waited for. Thread: everything happens on the caller's, which must be the main
// thread. It sleeps on its sockets until the next visible step, and asks the window system four times a
// second. Throws std::runtime_error with a sentence for people when there is no screen to open a window on,
// or there is a key file that cannot be used.
int run_wall(const WallOptions& options);

}  // namespace hearth::display
