#pragma once
// What the world can do to the data folder, said for people: what is wrong, where, and what to do.

#include <filesystem>
#include <stdexcept>

namespace hearth::kiosk {

struct JournalFault : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Throws JournalFault for `fault`, which came up while `file` was opened, read or written.
[[noreturn]] void throw_as_journal_fault(const std::exception& fault, const std::filesystem::path& file);

}  // namespace hearth::kiosk
