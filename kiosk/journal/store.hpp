#pragma once
// The file: DATA/room.db with its -wal beside it, opened for one program alone and readable by its owner
// only, with the settings that its promises rest on, and its tables.
//
// Thread: the room's. Throws JournalFault, and what SQLite throws; safely() makes sentences of the latter.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "kiosk/journal/fault.hpp"

namespace SQLite {
class Database;
}

namespace hearth::kiosk {

class Store {
 public:
  // Called before each statement that writes, with a word for it; a test throws from it to play a broken
  // disk.
  using BeforeWrite = std::function<void(std::string_view what)>;

  // Makes the folder where it is missing, and closes it to everybody but its owner where it is not. Opens
  // nothing.
  Store(std::filesystem::path folder, BeforeWrite before_write);
  ~Store();
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  // Closes what is open and opens the file, made with its tables where it is missing. A damaged file of which
  // everything can still be read is put in order. After a fault it is closed.
  void open();
  void open_if_closed();

  // Of the open file.
  [[nodiscard]] SQLite::Database& database() { return *database_; }
  [[nodiscard]] std::filesystem::path file() const { return folder_ / "room.db"; }

  void write(std::string_view what, const std::function<void()>& statement);
  void execute(std::string_view what, const std::string& sql);

  // Brings everything into the file itself and empties the write-ahead log. Throws when something held it
  // back.
  void truncate_log();

  // Runs `work`; a fault of SQLite or the disk comes out as a JournalFault.
  template <class Work>
  auto safely(Work&& work) {
    try {
      return work();
    } catch (const JournalFault&) {
      throw;
    } catch (const std::exception& fault) {
      throw_as_journal_fault(fault, file());
    }
  }

 private:
  void open_file();
  void put_in_order();

  std::filesystem::path folder_;
  BeforeWrite before_write_;
  std::unique_ptr<SQLite::Database> database_;
};

}  // namespace hearth::kiosk
