#include "kiosk/journal/journal.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

#include "shared/wire/room_codec.hpp"

namespace hearth::kiosk {
namespace {

// The room with what is not among its fields.
struct StoredRoom {
  Room room;
  std::vector<Step> steps;

  static constexpr auto fields = Fields{Field{"room", &StoredRoom::room}, Field{"steps", &StoredRoom::steps}};
};

std::string snapshot_of(const Room& room) {
  return wire::encode(StoredRoom{room, room.steps});
}

}  // namespace

struct Journal::State {
  Store store;
  Answers answers;
  std::uint64_t id = 0;
  std::size_t events_since_snapshot = 0;
  Erases erasure_due = Erases::nothing;

  void put_erasure_due(Erases due);
  void put_snapshot(const Room& room);
  void insert_event(const Event& event);
};

void Journal::State::put_erasure_due(Erases due) {
  if (due == Erases::nothing) {
    store.execute("due", "DELETE FROM facts WHERE name = 'erasure_due'");
    return;
  }
  store.write("due", [&] {
    SQLite::Statement put(store.database(),
                          "INSERT INTO facts (name, number) VALUES ('erasure_due', ?) "
                          "ON CONFLICT (name) DO UPDATE SET number = excluded.number");
    put.bind(1, due == Erases::events ? 1 : 2);
    put.exec();
  });
}

void Journal::State::put_snapshot(const Room& room) {
  store.write("snapshot", [&] {
    SQLite::Statement put(store.database(),
                          "INSERT INTO snapshot (one, room) VALUES (1, ?) ON CONFLICT (one) DO UPDATE SET "
                          "room = excluded.room");
    put.bind(1, snapshot_of(room));
    put.exec();
  });
  store.execute("events", "DELETE FROM events");
}

void Journal::State::insert_event(const Event& event) {
  store.write("event", [&] {
    SQLite::Statement insert(store.database(), "INSERT INTO events (event) VALUES (?)");
    insert.bind(1, wire::encode(event));
    insert.exec();
  });
}

Journal::Journal(std::filesystem::path folder, BeforeWrite before_write)
    : state_(new State{{std::move(folder), std::move(before_write)}, {}, 0, 0, {}}) {
  reopen();
}

Journal::~Journal() = default;

void Journal::reopen() {
  state_->store.safely([&] {
    state_->store.open();
    SQLite::Database& database = state_->store.database();
    state_->id = static_cast<std::uint64_t>(
        database.execAndGet("SELECT number FROM facts WHERE name = 'id'").getInt64());
    SQLite::Statement due(database, "SELECT number FROM facts WHERE name = 'erasure_due'");
    state_->erasure_due = Erases::nothing;
    // Whatever it says, something was to be erased.
    if (due.executeStep())
      state_->erasure_due = due.getColumn(0).getInt64() == 1 ? Erases::events : Erases::people;
    state_->answers.read(state_->store);
    state_->events_since_snapshot =
        static_cast<std::size_t>(database.execAndGet("SELECT count(*) FROM events").getInt64());
  });
}

Loaded Journal::load() {
  return state_->store.safely([&] {
    Loaded loaded;
    SQLite::Database& database = state_->store.database();
    SQLite::Statement snapshot(database, "SELECT room FROM snapshot");
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
    Erases broken_off = loaded.note.empty() ? state_->erasure_due : Erases::people;
    bool sound = loaded.note.empty();
    SQLite::Statement events(database, "SELECT event FROM events ORDER BY version");
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
      state_->store.truncate_log();
    return loaded;
  });
}

void Journal::append(const std::vector<Event>& events, const std::vector<Remembered>& answers,
                     const Room& after) {
  if (events.empty() && answers.empty()) return;
  state_->store.safely([&] {
    state_->store.open_if_closed();
    SQLite::Transaction transaction(state_->store.database());
    for (const Event& event : events) state_->insert_event(event);
    for (const Remembered& answer : answers) Answers::insert(state_->store, answer);
    const bool snapshot_due = state_->events_since_snapshot + events.size() >= events_per_snapshot;
    if (snapshot_due) state_->put_snapshot(after);
    Erases due = state_->erasure_due;
    for (const Event& event : events) due = std::max(due, erases(event));
    if (due != state_->erasure_due) state_->put_erasure_due(due);
    state_->store.write("commit", [&] { transaction.commit(); });
    state_->events_since_snapshot = snapshot_due ? 0 : state_->events_since_snapshot + events.size();
    state_->erasure_due = due;
    for (const Remembered& answer : answers) state_->answers.remember(answer);
  });
}

std::optional<wire::Reply> Journal::remembered(const DeviceId& device, const wire::RequestId& id) const {
  return state_->answers.find(device, id);
}

Erases Journal::erasure_due() const {
  return state_->erasure_due;
}

void Journal::erase(const Room& room, Erases what) {
  state_->store.safely([&] {
    state_->store.open_if_closed();
    what = std::max(what, state_->erasure_due);
    SQLite::Transaction transaction(state_->store.database());
    state_->put_snapshot(room);
    if (what == Erases::people) Answers::erase(state_->store);
    state_->store.write("commit", [&] { transaction.commit(); });
    state_->events_since_snapshot = 0;
    if (what == Erases::people) state_->answers.blank();
    // Bytes of the write-ahead log survive a kill, so only now has it been done.
    state_->store.truncate_log();
    if (state_->erasure_due != Erases::nothing) state_->put_erasure_due(Erases::nothing);
    state_->erasure_due = Erases::nothing;
  });
}

void Journal::try_writing() {
  state_->store.safely([&] {
    state_->store.open_if_closed();
    state_->store.execute("trial",
                          "INSERT INTO facts (name, number) VALUES ('trial', 1) "
                          "ON CONFLICT (name) DO UPDATE SET number = number + 1");
  });
}

std::uint64_t Journal::id() const {
  return state_->id;
}

std::optional<LocalDate> Journal::newest_day() const {
  return state_->store.safely([&]() -> std::optional<LocalDate> {
    state_->store.open_if_closed();
    SQLite::Statement query(state_->store.database(), "SELECT words FROM facts WHERE name = 'newest_day'");
    if (!query.executeStep()) return std::nullopt;
    return date_from(query.getColumn(0).getString());
  });
}

void Journal::keep_newest_day(LocalDate day) {
  state_->store.safely([&] {
    state_->store.open_if_closed();
    state_->store.write("day", [&] {
      SQLite::Statement put(state_->store.database(),
                            "INSERT INTO facts (name, words) VALUES ('newest_day', ?) "
                            "ON CONFLICT (name) DO UPDATE SET words = excluded.words");
      put.bind(1, to_iso(day));
      put.exec();
    });
  });
}

}  // namespace hearth::kiosk
