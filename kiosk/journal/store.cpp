#include "kiosk/journal/store.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include "kiosk/journal/private_files.hpp"
#include "kiosk/journal/tables.hpp"

namespace hearth::kiosk {
namespace {

std::unique_ptr<SQLite::Database> open_database(const std::filesystem::path& file) {
  auto database =
      std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  // No other program may open the file while we run; in this mode WAL needs no shared memory file.
  database->exec("PRAGMA locking_mode=EXCLUSIVE");
  return database;
}

void keep_promises(SQLite::Database& database) {
  database.exec("PRAGMA synchronous=FULL");
  database.exec("PRAGMA secure_delete=ON");
  database.exec("PRAGMA temp_store=MEMORY");
}

}  // namespace

Store::Store(std::filesystem::path folder, BeforeWrite before_write)
    : folder_(std::move(folder)), before_write_(std::move(before_write)) {}

Store::~Store() = default;

void Store::write(std::string_view what, const std::function<void()>& statement) {
  if (before_write_) before_write_(what);
  statement();
}

void Store::execute(std::string_view what, const std::string& sql) {
  write(what, [&] { database_->exec(sql); });
}

bool Store::each_row(const std::string& sql, const std::function<void(SQLite::Statement&)>& row) {
  try {
    SQLite::Statement query(*database_, sql);
    while (query.executeStep()) row(query);
    return true;
  } catch (const SQLite::Exception& fault) {
    if (!is_damage(fault)) throw;
    return false;
  }
}

void Store::open() {
  database_.reset();
  try {
    remove_new_file();
    open_file();
  } catch (...) {
    // Half open it would be written to without what these settings promise.
    database_.reset();
    throw;
  }
}

void Store::open_to_look() {
  database_.reset();
  if (!std::filesystem::exists(file())) throw JournalFault(file().string() + " is not there.");
  database_ = open_database(file());
  try {
    database_->exec("PRAGMA query_only=ON");
    // Else what is in the log would be brought into the file at the end.
    sqlite3_db_config(database_->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    read_version();
    if (version_ == 0) throw_damaged(file());
  } catch (...) {
    database_.reset();
    throw;
  }
}

void Store::open_file() {
  // Made here with its permissions, which SQLite gives to the log beside it as well.
  make_private_file(file());
  make_files_private(folder_, file().filename().string());
  database_ = open_database(file());
  read_version();
  database_->exec("PRAGMA journal_mode=WAL");
  keep_promises(*database_);
}

void Store::read_version() {
  version_ = database_->execAndGet("PRAGMA user_version").getInt();
  if (version_ > tables_version) {
    throw JournalFault(file().string() + " was written by a newer Hearth (version " +
                       std::to_string(version_) +
                       " of the file). Use that one, or choose another folder with --data.");
  }
  const bool empty = database_->execAndGet("SELECT count(*) = 0 FROM sqlite_master").getInt() == 1;
  const bool known = empty ? version_ == 0 : version_ >= first_version;
  if (!known) throw_damaged(file());
}

void Store::remove_new_file() {
  // Its journal is kept in memory, so that it has no other file beside it.
  std::filesystem::remove(new_file());
}

void Store::write_anew(const std::function<void()>& fill) {
  write("order", [] {});
  std::unique_ptr<SQLite::Database> old = std::move(database_);
  try {
    remove_new_file();
    make_private_file(new_file());
    database_ = open_database(new_file());
    database_->exec("PRAGMA journal_mode=MEMORY");
    keep_promises(*database_);
    {
      SQLite::Transaction transaction(*database_);
      make_tables(*database_);
      fill();
      write("commit", [&] { transaction.commit(); });
    }
    database_.reset();
    // The log of the old file must be gone before another file stands in its place: it would be read into
    // that one.
    try {
      old->exec("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (const SQLite::Exception& fault) {
      if (!is_damage(fault)) throw;
    }
    old.reset();
    std::filesystem::remove(file().string() + "-wal");
    write("rename", [&] { std::filesystem::rename(new_file(), file()); });
    sync_folder(folder_);
    open_file();
  } catch (...) {
    database_.reset();
    std::error_code ignored;
    std::filesystem::remove(new_file(), ignored);
    throw;
  }
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
