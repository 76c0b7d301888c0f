#pragma once
// Looks through a whole file (PRAGMA integrity_check) while the room already runs: on a thread of its own, on
// a copy in memory. The file itself is locked for one program and one connection, and the check would hold
// the room up for as long as it takes.
//
// The constructor takes the copy, on the room's thread; the rest is any thread's. Throws std::bad_alloc and
// what SQLite throws.

#include <memory>
#include <optional>
#include <thread>

namespace SQLite {
class Database;
}

namespace hearth::kiosk {

class Check {
 public:
  explicit Check(SQLite::Database& database);
  ~Check();  // breaks it off
  Check(const Check&) = delete;
  Check& operator=(const Check&) = delete;

  void wait();
  // Nothing while it goes on.
  [[nodiscard]] std::optional<bool> sound() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
  std::jthread thread_;
};

}  // namespace hearth::kiosk
