#include "kiosk/journal/tables.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>

namespace hearth::kiosk {

void make_tables(SQLite::Database& database) {
  database.exec(
      "CREATE TABLE snapshot (one INTEGER PRIMARY KEY CHECK (one = 1), room TEXT NOT NULL, checksum BLOB)");
  database.exec("CREATE TABLE events (version INTEGER PRIMARY KEY, event TEXT NOT NULL, checksum BLOB)");
  database.exec(
      "CREATE TABLE answers (number INTEGER PRIMARY KEY, device TEXT NOT NULL, id TEXT NOT NULL, answer TEXT "
      "NOT NULL, checksum BLOB)");
  database.exec("CREATE INDEX answers_by_device ON answers (device, number)");
  database.exec("CREATE TABLE facts (name TEXT PRIMARY KEY, number INTEGER, words TEXT, checksum BLOB)");
  for (const std::string kind : {"agreements", "notes", "tallies"}) {
    for (const std::string& table : {kind, kind + "_copy"}) {
      database.exec("CREATE TABLE " + table +
                    " (place INTEGER PRIMARY KEY, words TEXT NOT NULL, checksum BLOB NOT NULL)");
    }
  }
  database.exec("PRAGMA user_version = " + std::to_string(tables_version));
}

}  // namespace hearth::kiosk
