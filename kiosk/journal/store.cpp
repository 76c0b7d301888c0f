#include "kiosk/journal/store.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include "kiosk/journal/private_files.hpp"
#include "kiosk/journal/tables.hpp"

namespace hearth::kiosk {

Store::Store(std::filesystem::path folder, BeforeWrite before_write)
    : folder_(std::move(folder)), before_write_(std::move(before_write)) {
  make_private_folder(folder_);
}

Store::~Store() = default;

void Store::write(std::string_view what, const std::function<void()>& statement) {
  if (before_write_) before_write_(what);
  statement();
}

void Store::execute(std::string_view what, const std::string& sql) {
  write(what, [&] { database_->exec(sql); });
}

void Store::open() {
  database_.reset();
  try {
    open_file();
  } catch (...) {
    // Half open it would be written to without what these settings promise.
    database_.reset();
    throw;
  }
}

void Store::open_if_closed() {
  if (!database_) open();
}

void Store::open_file() {
  // Made here with its permissions, which SQLite gives to the log beside it as well.
  make_private_file(file());
  make_files_private(folder_, file().filename().string());
  database_ =
      std::make_unique<SQLite::Database>(file().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  // No other program may open the file while we run; in this mode WAL needs no shared memory file.
  database_->exec("PRAGMA locking_mode=EXCLUSIVE");
  const int version = database_->execAndGet("PRAGMA user_version").getInt();
  if (version > tables_version) {
    throw JournalFault(file().string() + " was written by a newer Hearth (version " +
                       std::to_string(version) +
                       " of the file). Use that one, or choose another folder with --data.");
  }
  database_->exec("PRAGMA journal_mode=WAL");
  database_->exec("PRAGMA synchronous=FULL");
  database_->exec("PRAGMA secure_delete=ON");
  database_->exec("PRAGMA temp_store=MEMORY");
  put_in_order();
  if (version == 0) make_tables(*database_);
}

// A file may be damaged where nothing is kept (the list of free pages, an index), so that all can be read but
// what is written next fails or goes astray. Then it is written anew from what can be read.
void Store::put_in_order() {
  const auto is_sound = [&] {
    return database_->execAndGet("PRAGMA integrity_check(1)").getString() == "ok";
  };
  if (is_sound()) return;
  execute("order", "REINDEX");
  execute("order", "VACUUM");
  if (!is_sound()) throw SQLite::Exception("not sound after VACUUM", SQLITE_CORRUPT);
}

void Store::truncate_log() {
  write("checkpoint", [&] {
    SQLite::Statement checkpoint(*database_, "PRAGMA wal_checkpoint(TRUNCATE)");
    // The first column says that a reader held it back; SQLiteCpp does not throw then, and bytes would
    // remain.
    if (checkpoint.executeStep() && checkpoint.getColumn(0).getInt() != 0) {
      throw JournalFault(file().string() + " could not be emptied of what has ended: something reads it.");
    }
  });
}

}  // namespace hearth::kiosk
