#include "kiosk/journal/tables.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <random>
#include <string>

namespace hearth::kiosk {

void make_tables(SQLite::Database& database) {
  SQLite::Transaction transaction(database);
  database.exec("CREATE TABLE snapshot (one INTEGER PRIMARY KEY CHECK (one = 1), room TEXT NOT NULL)");
  database.exec("CREATE TABLE events (version INTEGER PRIMARY KEY, event TEXT NOT NULL)");
  database.exec(
      "CREATE TABLE answers (number INTEGER PRIMARY KEY, device TEXT NOT NULL, id TEXT NOT NULL, answer TEXT "
      "NOT NULL)");
  database.exec("CREATE INDEX answers_by_device ON answers (device, number)");
  database.exec("CREATE TABLE facts (name TEXT PRIMARY KEY, number INTEGER, words TEXT)");
  std::random_device chance;
  SQLite::Statement insert(database, "INSERT INTO facts (name, number) VALUES ('id', ?)");
  // 53 bits, so that programs whose numbers are doubles read it exactly.
  insert.bind(1, static_cast<std::int64_t>(((std::uint64_t{chance()} << 32U) | chance()) >> 11U));
  insert.exec();
  database.exec("PRAGMA user_version = " + std::to_string(tables_version));
  transaction.commit();
}

}  // namespace hearth::kiosk
