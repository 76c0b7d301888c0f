#pragma once
// `hearth-kiosk picture`: one screen as a PNG, drawn without any display.

#include <filesystem>
#include <optional>
#include <string>

#include "kiosk/commands/command_line.hpp"
#include "shared/room/wall.hpp"

namespace hearth::kiosk {

struct PictureOptions {
  std::filesystem::path venue_file;
  std::filesystem::path assets;
  std::filesystem::path data_folder;  // empty: an example room
  Screen screen = Screen::today;
  options::PixelSize size{1920, 1080};
  std::filesystem::path out;
  std::optional<TypedTime> wall_time;  // --now; nothing: this moment
  std::string theme;                   // empty: the venue's
};

[[nodiscard]] options::Command picture_command();

// The room is the one in the data folder: asked of the kiosk that runs on it, or read from the file when none
// does. Without a data folder, and for screens of a gathering when none is on, an example is played with the
// venue's own programme and formats. Returns 0; throws std::runtime_error with a sentence for people.
int run_picture(const PictureOptions& options);

}  // namespace hearth::kiosk
