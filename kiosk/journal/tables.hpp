#pragma once
// The tables of room.db, whose version stands in the file's user_version:
//
//   snapshot               the room as it was, without what lasts; one row
//   events                 what has happened since
//   answers                what devices may ask for again
//   facts                  about the folder itself
//   agreements, notes, tallies, and the same with _copy   what lasts, twice (lasting.hpp)
//
// In the first version what lasts stood in the snapshot, and nothing had a checksum.
//
// Thread: the room's. Throws what SQLite throws.

namespace SQLite {
class Database;
}

namespace hearth::kiosk {

inline constexpr int first_version = 1;
inline constexpr int tables_version = 2;

// Into an empty file, inside the transaction that fills it.
void make_tables(SQLite::Database& database);

}  // namespace hearth::kiosk
