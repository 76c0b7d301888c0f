#include "kiosk/commands/serve.hpp"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <zmq.hpp>

#include "display/run.hpp"
#include "kiosk/commands/room_and_wall.hpp"
#include "kiosk/log.hpp"
#include "kiosk/network/server.hpp"
#include "shared/config/assets_folder.hpp"
#include "shared/options/values.hpp"
#include "shared/wire/frames.hpp"

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
    log::info("running without a wall, as asked");
    return WallEnded::never_shown;
  }
  if (!any_display()) {
    log::info(
        "there is no display here, so the kiosk runs without a wall; remotes and extra screens work as ever");
    return WallEnded::never_shown;
  }
  display::WallOptions wall;
  wall.assets = ui::Assets{options.assets};
  wall.kiosk = display::InThisProcess{&context, own_wall_endpoint};
  if (!theme.empty()) wall.theme = theme;
  if (options.window) {
    wall.extent = display::Extent::windowed;
    wall.width_px = options.window->width_px;
    wall.height_px = options.window->height_px;
  }
  wall.rings = options.bell;
  wall.say = [](const std::string& sentence) { log::warn("the wall: " + sentence); };
  wall.stop = [&loop] { return loop.stopping(); };
  display::run_wall(wall);
  return WallEnded::by_somebody;
}

constexpr std::uint64_t port_base_min = 1024;  // below are ports of the system
constexpr std::uint64_t port_base_max = 65532;

}  // namespace

options::Command serve_command(const std::vector<std::string>& memory_notes) {
  const auto typed = std::make_shared<ServeOptions>();
  RoomOptions& room = typed->room;
  typed->assets = config::assets_folder();
  room.port_base = wire::port_base_default;
  return {.name = "hearth-kiosk",
          .about = "The kiosk in the room: keeps the room, shows its wall, answers its remotes",
          .options = {venue_option(typed->venue_file),
                      path_option("--data", "The folder that the kiosk may write to", room.data_folder),
                      assets_option(typed->assets),
                      options::flag("--no-wall", "Run without a wall of its own",
                                    [typed] { typed->wall = false; }),
                      options::flag("--no-bell", "Never ring the venue's bell on its own wall",
                                    [typed] { typed->bell = false; }),
                      otherwise(options::text("--listen", "The address that remotes reach it at", "ADDRESS",
                                              room.listen_address),
                                room.listen_address),
                      number_option("--port-base", "The first of four ports", port_base_min, port_base_max,
                                    room.port_base),
                      time_option("--now", "The wall time at the start, for trying things out",
                                  [typed](TypedTime time) { typed->wall_time = time; }),
                      size_option("--window", "The wall in a window of this size",
                                  [typed](options::PixelSize size) { typed->window = size; })},
          .missing =
              [typed] {
                const std::string venue = missing(typed->venue_file, "--venue");
                return venue.empty() ? missing(typed->room.data_folder, "--data") : venue;
              },
          .run = [typed, memory_notes] { return run_serve(*typed, memory_notes); }};
}

int run_serve(const ServeOptions& options, const std::vector<std::string>& memory_notes) {
  for (const std::string& note : memory_notes) log::warn(note);
  HouseFiles files = read_house_files(options.venue_file, options.assets);
  const std::string theme = files.venue_file.theme.str();
  RoomOptions room = options.room;
  if (options.wall_time) room.wall_time_from = options.wall_time->at_venue();
  zmq::context_t context;
  RoomLoop loop(context, std::move(files), room);
  const StopsOnSignals stops(loop);
  log::info("the kiosk is ready on " + room.listen_address + " ports " + std::to_string(room.port_base) +
            " to " + std::to_string(room.port_base + 3));
  run_room_and_wall({[&] { loop.run(); }, [&] { return show_wall(options, theme, context, loop); },
                     [&] { loop.request_stop(); }, [](const std::string& sentence) { log::warn(sentence); }});
  return 0;
}

}  // namespace hearth::kiosk
