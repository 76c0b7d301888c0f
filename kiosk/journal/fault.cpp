#include "kiosk/journal/fault.hpp"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <cerrno>
#include <new>

namespace hearth::kiosk {
namespace {

// SQLite's primary result code (https://www.sqlite.org/rescode.html), or -1 when it is not SQLite's.
int code_of(const std::exception& fault) {
  const auto* sqlite = dynamic_cast<const SQLite::Exception*>(&fault);
  return sqlite == nullptr ? -1 : sqlite->getErrorCode() & 0xFF;
}

bool is_full(const std::exception& fault, const std::filesystem::path& file) {
  if (code_of(fault) == SQLITE_FULL) return true;
  if (const auto* system = dynamic_cast<const std::system_error*>(&fault))
    return system->code() == std::errc::no_space_on_device;
  if (code_of(fault) != SQLITE_IOERR && code_of(fault) != SQLITE_CANTOPEN) return false;
  // SQLite says no more than that writing failed.
  std::error_code unknown;
  const auto space = std::filesystem::space(file.parent_path(), unknown);
  return !unknown && space.available == 0;
}

}  // namespace

void throw_damaged(const std::filesystem::path& file) {
  throw JournalFault(
      file.string() +
      " is damaged. Move it away to start with an empty room; the venue and its calendars are not in it.");
}

void throw_as_journal_fault(const std::exception& fault, const std::filesystem::path& file) {
  const std::string where = file.string();
  if (is_full(fault, file))
    throw JournalFault("The disk is full, so " + where + " cannot be written. Make room on it.");
  if (dynamic_cast<const std::bad_alloc*>(&fault) != nullptr)
    throw JournalFault("There is too little memory to use " + where + ". End other programs.");
  switch (code_of(fault)) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw JournalFault(where +
                         " is in use: another kiosk runs on this data folder. End it, or choose another "
                         "folder with --data.");
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      throw_damaged(file);
    case SQLITE_IOERR:
    case SQLITE_PROTOCOL:
      throw JournalFault("The disk that holds " + where +
                         " does not do what it is asked to. Replace it, or choose another with --data.");
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      throw JournalFault(where +
                         " cannot be written. Give the folder to the user that runs the kiosk, or choose "
                         "another with --data.");
    case SQLITE_NOMEM:
      throw JournalFault("There is too little memory to use " + where + ". End other programs.");
    default:
      throw JournalFault(where +
                         " could not be used, and the kiosk does not know why. Start it again; if it says "
                         "so again, move the file away to start with an empty room.");
  }
}

bool is_damage(const std::exception& fault) {
  switch (code_of(fault)) {
    // A name or a number in the file that has changed is seen as one of these as well.
    case SQLITE_ERROR:
    case SQLITE_CORRUPT:
    case SQLITE_SCHEMA:
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_FORMAT:
    case SQLITE_NOTADB:
      return true;
    default:
      return false;
  }
}

}  // namespace hearth::kiosk
