#include "kiosk/journal/fault.hpp"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace hearth::kiosk {

void throw_as_journal_fault(const std::exception& fault, const std::filesystem::path& file) {
  const std::string where = file.string();
  const auto* sqlite = dynamic_cast<const SQLite::Exception*>(&fault);
  const int code = sqlite != nullptr ? sqlite->getErrorCode() : SQLITE_ERROR;
  if (code == SQLITE_BUSY || code == SQLITE_LOCKED) {
    throw JournalFault(
        where +
        " is in use: another kiosk runs on this data folder. End it, or choose another folder with --data.");
  }
  if (code == SQLITE_FULL)
    throw JournalFault("The disk is full, so " + where + " cannot be written. Make room on it.");
  if (code == SQLITE_NOTADB || code == SQLITE_CORRUPT) {
    throw JournalFault(
        where +
        " is damaged. Move it away to start with an empty room; the venue and its calendars are not in it.");
  }
  if (code == SQLITE_CANTOPEN || code == SQLITE_READONLY || code == SQLITE_PERM) {
    throw JournalFault(where +
                       " cannot be written. Give the folder to the user that runs the kiosk, or choose "
                       "another with --data.");
  }
  throw JournalFault(where + ": " + fault.what());
}

}  // namespace hearth::kiosk
