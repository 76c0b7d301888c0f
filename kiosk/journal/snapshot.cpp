#include "kiosk/journal/snapshot.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

#include "kiosk/journal/checksum.hpp"
#include "kiosk/journal/store.hpp"
#include "kiosk/journal/tables.hpp"
#include "shared/room/timekeeping.hpp"
#include "shared/room/wall_view.hpp"
#include "shared/wire/command_codec.hpp"
#include "shared/wire/room_codec.hpp"

namespace hearth::kiosk {
namespace {

// The room with what is not among its fields.
struct StoredRoom {
  Room room;
  std::vector<Step> steps;

  static constexpr auto fields = Fields{Field{"room", &StoredRoom::room}, Field{"steps", &StoredRoom::steps}};
};

std::string snapshot_of(Room room) {
  room.agreements = Agreements{};
  room.notes = Notes{};
  room.tallies = Tallies{};
  std::vector<Step> steps = std::move(room.steps);
  return wire::encode(StoredRoom{std::move(room), std::move(steps)});
}

// A room that was read need not hold what the core relies on: a stage that is not there, say.
bool is_usable(const Room& room) {
  try {
    (void)wall_view(room);
    (void)published(room);
    (void)next_deadline(room);
    return true;
  } catch (const std::exception&) {
    return false;
  }
}

// The words of a row, and its checksum behind them.
bool fits(Store& store, std::string_view kind, SQLite::Statement& row) {
  if (store.version() == first_version) return true;
  return row.getColumn(1).getString() == checksum_of({kind, row.getColumn(0).getString()});
}

std::string selecting(Store& store, const std::string& words, const std::string& from) {
  return "SELECT " + words + (store.version() == first_version ? ", NULL" : ", checksum") + " FROM " + from;
}

// Hands each event to `take`, up to one that cannot be read or of which it returns false; then they count as
// lost.
template <class Take>
Found each_event(Store& store, const Take& take) {
  Found found = Found::sound;
  const auto take_one = [&](SQLite::Statement& row) {
    if (found == Found::lost) return;
    auto event = wire::decode<Event>(row.getColumn(0).getString(), wire::Strictness::lenient);
    if (event.fault) {
      found = Found::lost;
      return;
    }
    if (!fits(store, "event", row)) found = Found::doubtful;
    if (!take(std::move(event.value))) found = Found::lost;
  };
  const bool whole = store.each_row(selecting(store, "event", "events ORDER BY version"), take_one);
  return whole ? found : Found::lost;
}

}  // namespace

void put_snapshot(Store& store, const Room& room) {
  store.write("snapshot", [&] {
    SQLite::Statement put(store.database(),
                          "INSERT INTO snapshot (one, room, checksum) VALUES (1, ?, ?) ON CONFLICT (one) DO "
                          "UPDATE SET room = excluded.room, checksum = excluded.checksum");
    const std::string words = snapshot_of(room);
    const std::string checksum = checksum_of({"snapshot", words});
    put.bind(1, words);
    put.bind(2, checksum.data(), static_cast<int>(checksum.size()));
    put.exec();
  });
  store.execute("events", "DELETE FROM events");
}

Found read_snapshot(Store& store, Room& room) {
  Found found = Found::sound;
  const bool whole = store.each_row(selecting(store, "room", "snapshot"), [&](SQLite::Statement& row) {
    auto stored = wire::decode<StoredRoom>(row.getColumn(0).getString(), wire::Strictness::lenient);
    stored.value.room.steps = std::move(stored.value.steps);
    if (stored.fault || !is_usable(stored.value.room)) {
      found = Found::lost;
      return;
    }
    if (!fits(store, "snapshot", row)) found = Found::doubtful;
    room = std::move(stored.value.room);
  });
  return whole ? found : Found::lost;
}

void put_event(Store& store, const Event& event) {
  store.write("event", [&] {
    SQLite::Statement put(store.database(), "INSERT INTO events (event, checksum) VALUES (?, ?)");
    const std::string words = wire::encode(event);
    const std::string checksum = checksum_of({"event", words});
    put.bind(1, words);
    put.bind(2, checksum.data(), static_cast<int>(checksum.size()));
    put.exec();
  });
}

std::size_t count_events(Store& store) {
  std::size_t count = 0;
  // What cannot be counted is seen when it is read.
  (void)store.each_row("SELECT count(*) FROM events", [&](SQLite::Statement& row) {
    count = static_cast<std::size_t>(row.getColumn(0).getInt64());
  });
  return count;
}

Found read_events(Store& store, std::vector<Event>& events) {
  return each_event(store, [&](Event event) {
    events.push_back(std::move(event));
    return true;
  });
}

Found replay_events(Store& store, Room& room, Erases& erased) {
  const Found found = each_event(store, [&](const Event& event) {
    erased = std::max(erased, erases(event));
    try {
      apply(room, event);
      return true;
    } catch (const std::exception&) {
      return false;
    }
  });
  return is_usable(room) ? found : Found::lost;
}

}  // namespace hearth::kiosk
