#pragma once
// `hearth-kiosk`: the room, and its wall when there is a screen.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/commands/command_line.hpp"
#include "kiosk/room_loop.hpp"

namespace hearth::kiosk {

struct ServeOptions {
  std::filesystem::path venue_file;
  std::filesystem::path assets;
  RoomOptions room;                    // its wall time is worked out from `wall_time`
  std::optional<TypedTime> wall_time;  // --now; nothing: the system's clock
  bool wall = true;
  bool bell = true;                          // of that wall
  std::optional<options::PixelSize> window;  // nothing: full screen without a desktop
};

// What is typed without a word for a command. `memory_notes` as for run_serve().
[[nodiscard]] options::Command serve_command(const std::vector<std::string>& memory_notes);

// Runs until SIGINT or SIGTERM, or until the wall's window is closed. The wall runs on this thread, the room
// on one of its own; when the wall cannot be shown the room goes on without. Returns 0; throws
// std::runtime_error with a sentence for people when it cannot start. `memory_notes`: what
// memory::keep_private() could not do.
int run_serve(const ServeOptions& options, const std::vector<std::string>& memory_notes);

}  // namespace hearth::kiosk
