#include "kiosk/journal/check.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <atomic>
#include <new>

namespace hearth::kiosk {
namespace {

enum class Verdict { none, sound, damaged };

// The file as it is in memory: SQLite's own copy, the log included.
void deserialize(SQLite::Database& copy, SQLite::Database& from) {
  sqlite3_int64 size = 0;
  unsigned char* bytes = sqlite3_serialize(from.getHandle(), "main", &size, 0);
  if (bytes == nullptr) throw std::bad_alloc();
  // A file with a log cannot be read from memory; these two bytes say that there is none
  // (https://www.sqlite.org/c3ref/deserialize.html).
  constexpr sqlite3_int64 header = 100;
  if (size >= header) bytes[18] = bytes[19] = 1;
  const int fault = sqlite3_deserialize(copy.getHandle(), "main", bytes, size, size,
                                        SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY);
  if (fault != SQLITE_OK) throw SQLite::Exception(copy.getHandle(), fault);
}

}  // namespace

struct Check::State {
  SQLite::Database copy{":memory:", SQLite::OPEN_READWRITE};
  std::atomic<Verdict> verdict{Verdict::none};

  void look();
};

void Check::State::look() {
  bool sound = false;
  try {
    sound = copy.execAndGet("PRAGMA integrity_check(1)").getString() == "ok";
  } catch (const SQLite::Exception& fault) {
    if (fault.getErrorCode() == SQLITE_INTERRUPT) return;
  }
  verdict = sound ? Verdict::sound : Verdict::damaged;
}

Check::Check(SQLite::Database& database) : state_(std::make_unique<State>()) {
  deserialize(state_->copy, database);
  thread_ = std::jthread([state = state_.get()] { state->look(); });
}

Check::~Check() {
  sqlite3_interrupt(state_->copy.getHandle());
}

void Check::wait() {
  if (thread_.joinable()) thread_.join();
}

std::optional<bool> Check::sound() const {
  switch (state_->verdict.load()) {
    case Verdict::none:
      return std::nullopt;
    case Verdict::sound:
      return true;
    case Verdict::damaged:
      return false;
  }
  return std::nullopt;
}

}  // namespace hearth::kiosk
