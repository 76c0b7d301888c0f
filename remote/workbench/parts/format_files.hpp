#pragma once
// The formats that somebody can look at: the one that was named, the venue's own, and Hearth's. Read again
// when their file is another one than before.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "shared/config/formats.hpp"

namespace hearth::workbench {

enum class Origin { named, venue, hearth };

struct FormatFile {
  std::filesystem::path file;
  Origin origin = Origin::hearth;
  // The format, when nothing is wrong with its file, and what is.
  config::Read<std::optional<Format>> read;
  std::filesystem::file_time_type written{};

  [[nodiscard]] std::string name() const { return file.stem().string(); }
};

// `named` and `own_folder` may be empty. The named one first, then the venue's, then Hearth's, each by name;
// a format of the venue stands in for Hearth's of the same name, as in the kiosk.
[[nodiscard]] std::vector<FormatFile> format_files(const std::filesystem::path& named,
                                                   const std::filesystem::path& own_folder,
                                                   const std::filesystem::path& hearths_folder);

// Whether the file was another one and has been read.
bool read_again(FormatFile& format);

}  // namespace hearth::workbench
