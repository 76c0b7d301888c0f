#pragma once
// The file: DATA/room.db with its -wal beside it, opened for one program alone and readable by its owner
// only, with the settings that the journal's promises rest on.
//
// Thread: the room's. Throws JournalFault, and what SQLite throws; safely() makes sentences of the latter.

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "kiosk/journal/fault.hpp"

namespace SQLite {
class Database;
class Statement;
}  // namespace SQLite

namespace hearth::kiosk {

class Store {
 public:
  // Called before each statement that writes, with a word for it; a test throws from it to play a broken
  // disk.
  using BeforeWrite = std::function<void(std::string_view what)>;

  // Opens nothing, and makes nothing.
  Store(std::filesystem::path folder, BeforeWrite before_write);
  ~Store();
  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;

  // Closes what is open and opens the file. After a fault it is closed.
  void open();
  // Opens the file as it is, so that nothing of it, of its log and of its folder changes, also when it is
  // closed. Throws when it is not there.
  void open_to_look();
  [[nodiscard]] bool is_open() const { return database_ != nullptr; }

  // Of the open file. Its version is one of tables.hpp; 0: there is nothing in it yet.
  [[nodiscard]] SQLite::Database& database() { return *database_; }
  [[nodiscard]] int version() const { return version_; }
  [[nodiscard]] std::filesystem::path file() const { return folder_ / "room.db"; }

  void write(std::string_view what, const std::function<void()>& statement);
  void execute(std::string_view what, const std::string& sql);

  // Hands each row to `row`. False when damage of the file ended it before the last one.
  [[nodiscard]] bool each_row(const std::string& sql, const std::function<void(SQLite::Statement&)>& row);

  // Writes the file anew: a new one is made with its tables, `fill` puts everything into it, and it takes the
  // place of the old one, at once or not at all. For a file that is new, of an earlier version, or damaged.
  void write_anew(const std::function<void()>& fill);

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
  [[nodiscard]] std::filesystem::path new_file() const { return folder_ / "room.db.new"; }
  void open_file();
  void read_version();
  void remove_new_file();

  std::filesystem::path folder_;
  BeforeWrite before_write_;
  std::unique_ptr<SQLite::Database> database_;
  int version_ = 0;
};

}  // namespace hearth::kiosk
