#pragma once
// The formats that somebody can look at and change: the one that was named, the venue's own, and Hearth's.
// Read again when their file or what is typed is another one than before.

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "remote/workbench/documents/edited_toml.hpp"
#include "shared/config/formats.hpp"

namespace hearth::workbench {

enum class Origin { named, venue, hearth };

struct FormatFile {
  std::filesystem::path file;
  Origin origin = Origin::hearth;
  // The format, when nothing is wrong with it, and what is; of what is typed, once it is open.
  config::Read<std::optional<Format>> read;
  std::filesystem::file_time_type written{};
  std::unique_ptr<EditedToml> open{};
  std::uint64_t read_at_revision = 0;

  [[nodiscard]] std::string name() const { return file.stem().string(); }
};

// `named` and `own_folder` may be empty. The named one first, then the venue's, then Hearth's, each by name;
// a format of the venue stands in for Hearth's of the same name, as in the kiosk.
[[nodiscard]] std::vector<FormatFile> format_files(const std::filesystem::path& named,
                                                   const std::filesystem::path& own_folder,
                                                   const std::filesystem::path& hearths_folder);

// When it was written; the same moment always for one that is not there.
[[nodiscard]] std::filesystem::file_time_type written_at(const std::filesystem::path& file);

[[nodiscard]] FormatFile format_file(const std::filesystem::path& file, Origin origin);
// Not on the disk yet.
[[nodiscard]] FormatFile new_format_file(const std::filesystem::path& file, std::string text);

// Opens it for changes, if it is not open. Throws wire::FileFault with a sentence.
void open_for_changes(FormatFile& format);

// What is on the disk or was typed has become another text, and has been read: whether that is so.
bool read_again(FormatFile& format);

}  // namespace hearth::workbench
