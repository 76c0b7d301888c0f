#pragma once
// The tables of room.db, whose version stands in the file's user_version.
//
// Thread: the room's. Throws what SQLite throws.

namespace SQLite {
class Database;
}

namespace hearth::kiosk {

inline constexpr int tables_version = 1;

// Into an empty file, in one transaction.
void make_tables(SQLite::Database& database);

}  // namespace hearth::kiosk
