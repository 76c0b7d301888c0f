#pragma once
// What the walls of a house show, for commands that draw or print it.

#include <filesystem>

#include "kiosk/house/house_files.hpp"
#include "shared/room/programme.hpp"
#include "shared/room/wall_view.hpp"

namespace hearth::kiosk {

struct ShownWall {
  WallView wall;
  Instant now{};
};

// Asked of the kiosk that runs on the folder, or read from its file when none does. Waits for at most 5 s.
// Throws std::runtime_error (JournalFault) with a sentence for people when the folder holds no room or it
// cannot be read.
[[nodiscard]] ShownWall wall_of_folder(const std::filesystem::path& data_folder);

}  // namespace hearth::kiosk
