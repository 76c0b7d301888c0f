#pragma once
// What the world can do to the data folder, said for people: what is wrong, where, and what to do. The
// sentences of SQLite and of the standard library never reach anybody.

#include <filesystem>
#include <stdexcept>

namespace hearth::kiosk {

struct JournalFault : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Throws JournalFault for `fault`, which came up while `file` was opened, read or written.
[[noreturn]] void throw_as_journal_fault(const std::exception& fault, const std::filesystem::path& file);
[[noreturn]] void throw_damaged(const std::filesystem::path& file);

// Whether what SQLite threw says that bytes of the file are not what was written, rather than that the disk
// is full, broken or in use.
[[nodiscard]] bool is_damage(const std::exception& fault);

}  // namespace hearth::kiosk
