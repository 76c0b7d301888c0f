#include "remote/workbench/parts/format_files.hpp"

#include <set>

#include "shared/config/toml_folder.hpp"

namespace hearth::workbench {

std::filesystem::file_time_type written_at(const std::filesystem::path& file) {
  std::error_code fault;
  const auto at = std::filesystem::last_write_time(file, fault);
  return fault ? std::filesystem::file_time_type{} : at;
}

FormatFile format_file(const std::filesystem::path& file, Origin origin) {
  return {file, origin, config::read_format(file), written_at(file)};
}

FormatFile new_format_file(const std::filesystem::path& file, std::string text) {
  FormatFile made{file, Origin::named, {}};
  made.open = std::make_unique<EditedToml>(Document{file, std::move(text)});
  read_again(made);
  return made;
}

std::vector<FormatFile> format_files(const std::filesystem::path& named,
                                     const std::filesystem::path& own_folder,
                                     const std::filesystem::path& hearths_folder) {
  std::vector<FormatFile> all;
  std::set<std::string> names;
  const auto add = [&](const std::filesystem::path& file, Origin origin) {
    if (names.insert(file.stem().string()).second) all.push_back(format_file(file, origin));
  };
  if (!named.empty()) add(named, Origin::named);
  if (!own_folder.empty()) {
    for (const auto& file : config::toml_files(own_folder)) add(file, Origin::venue);
  }
  for (const auto& file : config::toml_files(hearths_folder)) add(file, Origin::hearth);
  return all;
}

void open_for_changes(FormatFile& format) {
  if (!format.open) format.open = std::make_unique<EditedToml>(Document{format.file});
}

bool read_again(FormatFile& format) {
  if (!format.open) {
    const auto written = written_at(format.file);
    if (written == format.written) return false;
    format = format_file(format.file, format.origin);
    return true;
  }
  const std::uint64_t revision = format.open->follow();
  if (revision == format.read_at_revision) return false;
  format.read_at_revision = revision;
  format.read = config::read_format(format.file, format.open->document().text());
  return true;
}

}  // namespace hearth::workbench
