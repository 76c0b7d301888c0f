#pragma once
// `hearth-kiosk`: the room, and its wall when there is a screen.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/room_loop.hpp"

namespace hearth::kiosk {

struct ServeOptions {
  std::filesystem::path venue_file;
  std::filesystem::path assets;
  RoomOptions room;
  bool wall = true;
  std::optional<std::pair<int, int>> window_px;  // width and height; nothing: full screen without a desktop
};

// Runs until SIGINT or SIGTERM, or until the wall's window is closed. The wall runs on this thread, the room
// on one of its own; when the wall cannot be shown the room goes on without. Returns 0; throws
// std::runtime_error with a sentence for people when it cannot start. `memory_notes`: what
// memory::keep_private() could not do.
int run_serve(const ServeOptions& options, const std::vector<std::string>& memory_notes);

}  // namespace hearth::kiosk
