#include "kiosk/commands/serve.hpp"

#include <spdlog/spdlog.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <tuple>
#include <zmq.hpp>

#include "display/run.hpp"
#include "kiosk/commands/room_and_wall.hpp"
#include "kiosk/network/server.hpp"

namespace hearth::kiosk {
namespace {

// For the signal handler alone, which may touch nothing but an atomic and write().
std::atomic<RoomLoop*> loop_to_stop{nullptr};

void stop_on_signal(int) {
  const int kept = errno;
  if (RoomLoop* loop = loop_to_stop.load()) loop->request_stop();
  errno = kept;
}

class StopsOnSignals {
 public:
  explicit StopsOnSignals(RoomLoop& loop) {
    loop_to_stop = &loop;
    // SDL would take the signals for itself, and only while a window is open.
    setenv("SDL_NO_SIGNAL_HANDLERS", "1", 1);
    struct sigaction action {};
    action.sa_handler = stop_on_signal;
    for (const int signal : {SIGINT, SIGTERM}) sigaction(signal, &action, nullptr);
  }
  ~StopsOnSignals() { loop_to_stop = nullptr; }
  StopsOnSignals(const StopsOnSignals&) = delete;
  StopsOnSignals& operator=(const StopsOnSignals&) = delete;
};

bool any_display() {
  for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return true;
  }
  if (const char* driver = std::getenv("SDL_VIDEODRIVER"); driver != nullptr && *driver != '\0') return true;
  std::error_code fault;
  // A console with a graphics card: SDL draws there by itself (KMSDRM).
  return std::filesystem::exists("/dev/dri/card0", fault) || std::filesystem::exists("/dev/dri/card1", fault);
}

WallEnded show_wall(const ServeOptions& options, const std::string& theme, zmq::context_t& context,
                    RoomLoop& loop) {
  if (!options.wall) {
    spdlog::info("running without a wall, as asked");
    return WallEnded::never_shown;
  }
  if (!any_display()) {
    spdlog::info(
        "there is no display here, so the kiosk runs without a wall; remotes and extra screens work as ever");
    return WallEnded::never_shown;
  }
  display::WallOptions wall;
  wall.assets = ui::Assets{options.assets};
  wall.kiosk = display::InThisProcess{&context, own_wall_endpoint};
  if (!theme.empty()) wall.theme = theme;
  if (options.window_px) {
    wall.extent = display::Extent::windowed;
    std::tie(wall.width_px, wall.height_px) = *options.window_px;
  }
  wall.stop = [&loop] { return loop.stopping(); };
  display::run_wall(wall);
  return WallEnded::by_somebody;
}

}  // namespace

int run_serve(const ServeOptions& options, const std::vector<std::string>& memory_notes) {
  for (const std::string& note : memory_notes) spdlog::warn("{}", note);
  HouseFiles files = read_house_files(options.venue_file, options.assets);
  const std::string theme = files.venue_file.theme.str();
  zmq::context_t context;
  RoomLoop loop(context, std::move(files), options.room);
  const StopsOnSignals stops(loop);
  spdlog::info("the kiosk is ready on {} ports {} to {}", options.room.listen_address, options.room.port_base,
               options.room.port_base + 2);
  run_room_and_wall({[&] { loop.run(); }, [&] { return show_wall(options, theme, context, loop); },
                     [&] { loop.request_stop(); },
                     [](const std::string& sentence) { spdlog::warn("{}", sentence); }});
  return 0;
}

}  // namespace hearth::kiosk
