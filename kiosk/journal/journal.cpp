#include "kiosk/journal/journal.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <algorithm>
#include <deque>
#include <map>
#include <random>

namespace hearth::kiosk {
namespace {

constexpr int schema_version = 1;

// The room with what is not among its fields.
struct StoredRoom {
  Room room;
  std::vector<Step> steps;

  static constexpr auto fields = Fields{Field{"room", &StoredRoom::room}, Field{"steps", &StoredRoom::steps}};
};

std::string snapshot_of(const Room& room) {
  return wire::encode(StoredRoom{room, room.steps});
}

wire::Reply erased_answer(const wire::RequestId& id) {
  wire::Reply reply;
  reply.id = id;
  reply.outcome = wire::Outcome::applied;
  return reply;
}

struct Answers {
  std::deque<wire::RequestId> order;  // oldest first
  std::map<wire::RequestId, wire::Reply> by_id;
};

}  // namespace

struct Journal::State {
  std::filesystem::path folder;
  BeforeWrite before_write;
  std::optional<SQLite::Database> database;
  std::map<DeviceId, Answers> answers;
  std::uint64_t id = 0;
  std::size_t events_since_snapshot = 0;

  [[nodiscard]] std::filesystem::path file() const { return folder / "room.db"; }

  void open();
  void open_file();
  void open_if_closed() {
    if (!database) open();
  }
  void put_in_order();
  void make_schema();
  void read_answers();
  void write(std::string_view what, const std::function<void()>& statement);
  void execute(std::string_view what, const std::string& sql);
  void put_snapshot(const Room& room);
  void insert_event(const Event& event);
  void insert_answer(const Remembered& answer);
  void remember(const DeviceId& device, const wire::Reply& reply);
  void blank_answers();
  void truncate_log();
  [[noreturn]] void fail(const std::exception& fault) const;
};

void Journal::State::fail(const std::exception& fault) const {
  const std::string where = file().string();
  const auto* sqlite = dynamic_cast<const SQLite::Exception*>(&fault);
  const int code = sqlite != nullptr ? sqlite->getErrorCode() : SQLITE_ERROR;
  if (code == SQLITE_BUSY || code == SQLITE_LOCKED) {
    throw JournalFault(
        where +
        " is in use: another kiosk runs on this data folder. End it, or choose another folder with --data.");
  }
  if (code == SQLITE_FULL)
    throw JournalFault("The disk is full, so " + where + " cannot be written. Make room on it.");
  if (code == SQLITE_NOTADB || code == SQLITE_CORRUPT) {
    throw JournalFault(
        where +
        " is damaged. Move it away to start with an empty room; the venue and its calendars are not in it.");
  }
  if (code == SQLITE_CANTOPEN || code == SQLITE_READONLY || code == SQLITE_PERM) {
    throw JournalFault(where +
                       " cannot be written. Give the folder to the user that runs the kiosk, or choose "
                       "another with --data.");
  }
  throw JournalFault(where + ": " + fault.what());
}

void Journal::State::write(std::string_view what, const std::function<void()>& statement) {
  if (before_write) before_write(what);
  statement();
}

void Journal::State::execute(std::string_view what, const std::string& sql) {
  write(what, [&] { database->exec(sql); });
}

void Journal::State::open() {
  try {
    open_file();
  } catch (...) {
    // Half open it would be written to without what these settings promise.
    database.reset();
    throw;
  }
}

void Journal::State::open_file() {
  database.emplace(file().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  // No other program may open the file while we run; in this mode WAL needs no shared memory file.
  database->exec("PRAGMA locking_mode=EXCLUSIVE");
  const int version = database->execAndGet("PRAGMA user_version").getInt();
  if (version > schema_version) {
    throw JournalFault(file().string() + " was written by a newer Hearth (version " +
                       std::to_string(version) +
                       " of the file). Use that one, or choose another folder with --data.");
  }
  database->exec("PRAGMA journal_mode=WAL");
  database->exec("PRAGMA synchronous=FULL");
  database->exec("PRAGMA secure_delete=ON");
  database->exec("PRAGMA temp_store=MEMORY");
  put_in_order();
  if (version == 0) make_schema();
  chmod(file().c_str(), S_IRUSR | S_IWUSR);
  id = static_cast<std::uint64_t>(
      database->execAndGet("SELECT number FROM facts WHERE name = 'id'").getInt64());
}

// A file may be damaged where nothing is kept (the list of free pages, an index), so that all can be read but
// what is written next fails or goes astray. Then it is written anew from what can be read.
void Journal::State::put_in_order() {
  const auto is_sound = [&] { return database->execAndGet("PRAGMA integrity_check(1)").getString() == "ok"; };
  if (is_sound()) return;
  execute("order", "REINDEX");
  execute("order", "VACUUM");
  if (!is_sound()) throw SQLite::Exception("not sound after VACUUM", SQLITE_CORRUPT);
}

void Journal::State::make_schema() {
  SQLite::Transaction transaction(*database);
  database->exec("CREATE TABLE snapshot (one INTEGER PRIMARY KEY CHECK (one = 1), room TEXT NOT NULL)");
  database->exec("CREATE TABLE events (version INTEGER PRIMARY KEY, event TEXT NOT NULL)");
  database->exec(
      "CREATE TABLE answers (number INTEGER PRIMARY KEY, device TEXT NOT NULL, id TEXT NOT NULL, answer TEXT "
      "NOT NULL)");
  database->exec("CREATE INDEX answers_by_device ON answers (device, number)");
  database->exec("CREATE TABLE facts (name TEXT PRIMARY KEY, number INTEGER, words TEXT)");
  std::random_device chance;
  SQLite::Statement insert(*database, "INSERT INTO facts (name, number) VALUES ('id', ?)");
  // 53 bits, so that programs whose numbers are doubles read it exactly.
  insert.bind(1, static_cast<std::int64_t>(((std::uint64_t{chance()} << 32U) | chance()) >> 11U));
  insert.exec();
  database->exec("PRAGMA user_version = " + std::to_string(schema_version));
  transaction.commit();
}

void Journal::State::read_answers() {
  answers.clear();
  SQLite::Statement query(*database, "SELECT device, id, answer FROM answers ORDER BY number");
  while (query.executeStep()) {
    const std::string answer = query.getColumn(2).getString();
    const wire::RequestId request = query.getColumn(1).getString();
    auto decoded = wire::decode<wire::Reply>(answer, wire::Strictness::lenient);
    remember(query.getColumn(0).getString(),
             answer.empty() || decoded.fault ? erased_answer(request) : decoded.value);
  }
}

void Journal::State::remember(const DeviceId& device, const wire::Reply& reply) {
  Answers& of_device = answers[device];
  if (!of_device.by_id.emplace(reply.id, reply).second) return;
  of_device.order.push_back(reply.id);
  if (of_device.order.size() > answers_per_device_max) {
    of_device.by_id.erase(of_device.order.front());
    of_device.order.pop_front();
  }
}

void Journal::State::put_snapshot(const Room& room) {
  write("snapshot", [&] {
    SQLite::Statement put(*database,
                          "INSERT INTO snapshot (one, room) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET "
                          "room = excluded.room");
    put.bind(1, snapshot_of(room));
    put.exec();
  });
  execute("events", "DELETE FROM events");
}

void Journal::State::insert_event(const Event& event) {
  write("event", [&] {
    SQLite::Statement insert(*database, "INSERT INTO events (event) VALUES (?)");
    insert.bind(1, wire::encode(event));
    insert.exec();
  });
}

void Journal::State::insert_answer(const Remembered& answer) {
  write("answer", [&] {
    SQLite::Statement insert(*database, "INSERT INTO answers (device, id, answer) VALUES (?, ?, ?)");
    insert.bind(1, answer.device);
    insert.bind(2, answer.reply.id);
    insert.bind(3, wire::encode(answer.reply));
    insert.exec();
    SQLite::Statement trim(*database,
                           "DELETE FROM answers WHERE device = ?1 AND number <= (SELECT number FROM answers "
                           "WHERE device = ?1 ORDER BY number DESC LIMIT 1 OFFSET ?2)");
    trim.bind(1, answer.device);
    trim.bind(2, static_cast<std::int64_t>(answers_per_device_max));
    trim.exec();
  });
}

void Journal::State::blank_answers() {
  for (auto& [device, of_device] : answers) {
    for (auto& [request, reply] : of_device.by_id) reply = erased_answer(request);
  }
}

void Journal::State::truncate_log() {
  write("checkpoint", [&] {
    SQLite::Statement checkpoint(*database, "PRAGMA wal_checkpoint(TRUNCATE)");
    // The first column says that a reader held it back; SQLiteCpp does not throw then, and bytes would
    // remain.
    if (checkpoint.executeStep() && checkpoint.getColumn(0).getInt() != 0) {
      throw JournalFault(file().string() + " could not be emptied of what has ended: something reads it.");
    }
  });
}

Journal::Journal(std::filesystem::path folder, BeforeWrite before_write) : state_(std::make_unique<State>()) {
  state_->folder = std::move(folder);
  state_->before_write = std::move(before_write);
  std::error_code fault;
  const bool was_there = std::filesystem::exists(state_->folder, fault);
  std::filesystem::create_directories(state_->folder, fault);
  if (fault) {
    throw JournalFault("The data folder " + state_->folder.string() + " cannot be made (" + fault.message() +
                       "). Choose another with --data.");
  }
  if (!was_there) chmod(state_->folder.c_str(), S_IRWXU);
  reopen();
}

Journal::~Journal() = default;

void Journal::reopen() {
  state_->database.reset();
  try {
    state_->open();
    state_->read_answers();
    state_->events_since_snapshot =
        static_cast<std::size_t>(state_->database->execAndGet("SELECT count(*) FROM events").getInt64());
  } catch (const JournalFault&) {
    throw;
  } catch (const std::exception& fault) {
    state_->fail(fault);
  }
}

Loaded Journal::load() {
  Loaded loaded;
  try {
    SQLite::Statement snapshot(*state_->database, "SELECT room FROM snapshot");
    if (snapshot.executeStep()) {
      auto stored = wire::decode<StoredRoom>(snapshot.getColumn(0).getString(), wire::Strictness::lenient);
      if (stored.fault) {
        loaded.note = "the stored room could not be read and was erased; the kiosk starts with an empty one";
      } else {
        loaded.room = std::move(stored.value.room);
        loaded.room.steps = std::move(stored.value.steps);
      }
    }
    Room replayed = loaded.room;
    Erases broken_off = loaded.note.empty() ? Erases::nothing : Erases::people;
    bool sound = loaded.note.empty();
    SQLite::Statement events(*state_->database, "SELECT event FROM events ORDER BY version");
    while (sound && events.executeStep()) {
      const auto event = wire::decode<Event>(events.getColumn(0).getString(), wire::Strictness::lenient);
      sound = !event.fault;
      if (!sound) break;
      apply(replayed, event.value);
      broken_off = std::max(broken_off, erases(event.value));
    }
    if (sound)
      loaded.room = std::move(replayed);
    else if (loaded.note.empty())
      loaded.note = "what happened since the last snapshot could not be read and was erased";
    // Bytes of the write-ahead log survive a kill, so it is emptied at every start.
    events.reset();
    snapshot.reset();
    if (!sound) broken_off = Erases::people;
    if (broken_off != Erases::nothing)
      erase(loaded.room, broken_off);
    else
      state_->truncate_log();
  } catch (const JournalFault&) {
    throw;
  } catch (const std::exception& fault) {
    state_->fail(fault);
  }
  return loaded;
}

void Journal::append(const std::vector<Event>& events, const std::vector<Remembered>& answers,
                     const Room& after) {
  if (events.empty() && answers.empty()) return;
  try {
    state_->open_if_closed();
    SQLite::Transaction transaction(*state_->database);
    for (const Event& event : events) state_->insert_event(event);
    for (const Remembered& answer : answers) state_->insert_answer(answer);
    const bool snapshot_due = state_->events_since_snapshot + events.size() >= events_per_snapshot;
    if (snapshot_due) state_->put_snapshot(after);
    state_->write("commit", [&] { transaction.commit(); });
    state_->events_since_snapshot = snapshot_due ? 0 : state_->events_since_snapshot + events.size();
    for (const Remembered& answer : answers) state_->remember(answer.device, answer.reply);
  } catch (const JournalFault&) {
    throw;
  } catch (const std::exception& fault) {
    state_->fail(fault);
  }
}

std::optional<wire::Reply> Journal::remembered(const DeviceId& device, const wire::RequestId& id) const {
  const auto of_device = state_->answers.find(device);
  if (of_device == state_->answers.end()) return std::nullopt;
  const auto found = of_device->second.by_id.find(id);
  if (found == of_device->second.by_id.end()) return std::nullopt;
  return found->second;
}

void Journal::erase(const Room& room, Erases what) {
  try {
    state_->open_if_closed();
    SQLite::Transaction transaction(*state_->database);
    state_->put_snapshot(room);
    if (what == Erases::people) state_->execute("answers", "UPDATE answers SET answer = ''");
    state_->write("commit", [&] { transaction.commit(); });
    state_->events_since_snapshot = 0;
    if (what == Erases::people) state_->blank_answers();
    state_->truncate_log();
  } catch (const JournalFault&) {
    throw;
  } catch (const std::exception& fault) {
    state_->fail(fault);
  }
}

void Journal::try_writing() {
  try {
    state_->open_if_closed();
    state_->execute("trial",
                    "INSERT INTO facts (name, number) VALUES ('trial', 1) "
                    "ON CONFLICT (name) DO UPDATE SET number = number + 1");
  } catch (const std::exception& fault) {
    state_->fail(fault);
  }
}

std::uint64_t Journal::id() const {
  return state_->id;
}

std::optional<LocalDate> Journal::newest_day() const {
  try {
    state_->open_if_closed();
    SQLite::Statement query(*state_->database, "SELECT words FROM facts WHERE name = 'newest_day'");
    if (!query.executeStep()) return std::nullopt;
    return date_from(query.getColumn(0).getString());
  } catch (const JournalFault&) {
    throw;
  } catch (const std::exception& fault) {
    state_->fail(fault);
  }
}

void Journal::keep_newest_day(LocalDate day) {
  try {
    state_->open_if_closed();
    state_->write("day", [&] {
      SQLite::Statement put(*state_->database,
                            "INSERT INTO facts (name, words) VALUES ('newest_day', ?) "
                            "ON CONFLICT (name) DO UPDATE SET words = excluded.words");
      put.bind(1, to_iso(day));
      put.exec();
    });
  } catch (const std::exception& fault) {
    state_->fail(fault);
  }
}

}  // namespace hearth::kiosk
