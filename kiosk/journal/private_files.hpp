#pragma once
// Folders and files that are for their owner only, from the moment they are made. Throws JournalFault with a
// sentence for people. Changes nothing of the process, such as its umask, so that any thread may do it.

#include <filesystem>
#include <string>

namespace hearth::kiosk {

// Makes the folder where it is missing; closes one that others could look into. A folder in which anybody may
// write (/tmp) is refused: to close it would take it from everybody else.
void make_private_folder(const std::filesystem::path& folder);

// Makes an empty file where there is none.
void make_private_file(const std::filesystem::path& file);

// Closes every file of the folder whose name begins so.
void make_files_private(const std::filesystem::path& folder, const std::string& name_begins);

// Returns when the disk has kept which names stand in the folder.
void sync_folder(const std::filesystem::path& folder);

}  // namespace hearth::kiosk
