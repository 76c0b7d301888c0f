// What a kiosk finds in its data folder: the bytes of room.db after a bad disk, and rows that are whole but
// say anything. A start ends in a sentence for people or in a room that works and is found again.

#include <SQLiteCpp/SQLiteCpp.h>

#include <map>
#include <tuple>

#include "kiosk/journal/checksum.hpp"
#include "kiosk/room_keeper.hpp"
#include "shared/room/slices.hpp"
#include "shared/room/wall_view.hpp"
#include "shared/wire/command_codec.hpp"
#include "shared/wire/room_codec.hpp"
#include "shared/wire/wall_picture.hpp"
#include "tests/fuzz/areas.hpp"
#include "tests/fuzz/claims.hpp"
#include "tests/fuzz/evening.hpp"
#include "tests/fuzz/files.hpp"

namespace hearth::fuzz {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using kiosk::Journal;
using kiosk::RoomKeeper;

House house() {
  House house;
  house.formats = {cafe_day_format(), evening_format()};
  return house;
}

std::vector<Event> events_of(const std::string& evening) {
  Scene scene;
  std::size_t from = 0;
  for (std::size_t end = evening.find('\n'); end != std::string::npos; end = evening.find('\n', from)) {
    const wire::ReadRequest read = wire::read_request(std::string_view{evening}.substr(from, end - from));
    from = end + 1;
    scene.wait(wait_in(read.id));
    scene.as(permission_in(read.id));
    (void)scene.tries(read.request.command);
  }
  return scene.happened;
}

// A kiosk on this folder, for as long as it takes to see that it works.
class Start {
 public:
  explicit Start(const fs::path& folder)
      : journal_(folder), keeper_(journal_, journal_.load().room, [this] { return chance_ += 7919; }) {
    (void)journal_.known_days();
    moment_.now = std::max(moment_.now, keeper_.room().as_of);
  }

  // The room as it was found, looked at in every way.
  void look() const {
    const Room& room = keeper_.room();
    Room without_steps = room;
    without_steps.steps.clear();
    hold_same_again(without_steps);
    hold_same_again(wall_view(room));
    (void)next_deadline(room);
    hold_same_again(published(room));
  }

  void live() {
    (void)keeper_.tell(ReadHouse{house()}, moment_);
    (void)keeper_.tell(WakeRoom{}, moment_);
    look();
    moment_.now += 10s;
    (void)keeper_.tell(PassTime{}, moment_);
    give_each();
    look();
    hold(keeper_.saving(), "the journal does not take what happens");
    moment_.now += 24h * 30;
    (void)keeper_.tell(PassTime{}, moment_);
  }
  void ask(const Command& command) {
    kiosk::Asked asked;
    asked.device = "tablet";
    asked.permission = Permission::facilitator;
    asked.read.request.command = command;
    asked.read.id = asked.read.request.id = std::string(24, 'e') + std::to_string(10'000'000 + ++requests_);
    (void)keeper_.handle({asked}, moment_);
  }
  void keep_day() { journal_.keep_known_days({date_from("2026-11-26"), std::nullopt}); }
  [[nodiscard]] const Room& room() const { return keeper_.room(); }

 private:
  void give_each() {
    for_each_kind(CommandSlices{}, [this]<class T>() { ask(T{}); });
    for (const Guest& guest : std::vector<Guest>{keeper_.room().gathering ? keeper_.room().gathering->guests
                                                                          : std::vector<Guest>{}}) {
      if (!guest.token || requests_ > 60) continue;
      ask(RaiseHand{*guest.token});
      ask(ChooseSpeaker{*guest.token});
      ask(NextTurn{});
    }
    ask(StartGathering{format_named("evening"), {}, {}});
    ask(NextStage{});
  }

  Journal journal_;
  std::uint64_t chance_ = 1;
  RoomKeeper keeper_;
  kiosk::Moment moment_{Instant{1h}, {}, *date_from("2026-11-26"), WallClock::set};
  int requests_ = 0;
};

// Two starts; a sentence for people at any point is as good.
void hold_starts(const fs::path& folder) {
  try {
    Room found;
    {
      Start start{folder};
      start.look();
      found = start.room();
    }
    Start again{folder};
    hold(again.room() == found, "another start finds another room");
    again.live();
  } catch (const kiosk::JournalFault& fault) {
    hold_sentence(fault.what());
  }
}

// An evening that was kept, the kiosk then ended in order.
void keep_evening(const fs::path& folder, const std::string& evening) {
  {
    Journal journal(folder);
    const std::vector<Event> events = events_of(evening);
    Room room;
    for (const Event& event : events) hearth::apply(room, event);
    journal.append(events, {}, room);
  }
  {
    Start start{folder};
    start.keep_day();
    start.ask(SignIn{});
    start.ask(NextTurn{});
  }
  SQLite::Database database((folder / "room.db").string(), SQLite::OPEN_READWRITE);
  database.exec("UPDATE facts SET number = 12345678 WHERE name = 'id'");  // the one thing that chance decided
}

class JournalBytes : public Reader {
 public:
  explicit JournalBytes(const fs::path& folder) : folder_(folder / "data") {
    for (const std::string& evening : evenings()) {
      fs::remove_all(folder_);
      keep_evening(folder_, evening);
      seeds.push_back(content_of(folder_ / "room.db"));
    }
    words = {"SQLite format 3",
             "CREATE TABLE",
             "snapshot",
             "events",
             "answers",
             "facts",
             "UPDATE",
             "newest_day",
             "unproven_days",
             std::string(16, '\0'),
             "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF",
             "{\"room\":{}}",
             "{}"};
  }
  void take(const std::string& input) override {
    fs::remove_all(folder_);
    fs::create_directory(folder_);
    write_file(folder_ / "room.db", input);
    hold_starts(folder_);
  }

 private:
  fs::path folder_;
};

// An input is a line for each row: 's' and the snapshot, 'e' and an event, 'a' and an answer, 'd' and a day,
// 'u' and days that are not proven, 'g' and a group's agreement, 'n' and a note, 't' and a tally. Their
// checksums fit, so that all of them are read.
class JournalRows : public Reader {
 public:
  explicit JournalRows(const fs::path& folder) : folder_(folder / "data") {
    for (const std::string& evening : evenings()) {
      const std::vector<Event> events = events_of(evening);
      Room room;
      std::string all = "e";
      for (const Event& event : events) {
        hearth::apply(room, event);
        all += wire::encode(event) + "\ne";
      }
      all.pop_back();
      const std::string snapshot =
          "s{\"room\":" + wire::encode(room) + ",\"steps\":" + wire::encode(room.steps) + "}\n" +
          R"(g{"group":"Tonight","points":["Phones stay outside"],"adopted":"2026-11-26"})" + "\n" +
          R"(n{"id":7,"is":"suggestion","date":"2026-11-26","text":"More chairs"})" + "\n" +
          R"(t{"date":"2026-11-26","format":"evening","came":12,"wishes":[{"wish":"hearing","times":5}]})" +
          "\n";
      seeds.push_back(all);
      seeds.push_back(snapshot);
      seeds.push_back(snapshot + all.substr(all.size() / 2) +
                      "a{\"id\":\"x\",\"outcome\":\"applied\"}\nd2026-11-26\n" +
                      R"(u{"first":"2026-11-27","latest":"2026-11-28","held":900000})" + "\n");
    }
    words = json_words();
    words.insert(words.end(), {"\ns{\"room\":{}}", "\ne", "\na", "\nd", "\nn", "\nt", "\ng", "\"stages\":[]",
                               "\"position\":9"});
  }
  void take(const std::string& input) override {
    fs::remove_all(folder_);
    { Journal journal(folder_); }
    fill(input);
    hold_starts(folder_);
  }

 private:
  void fill(const std::string& input) const {
    SQLite::Database database((folder_ / "room.db").string(), SQLite::OPEN_READWRITE);
    database.exec("PRAGMA synchronous=OFF");
    SQLite::Transaction transaction(database);
    std::string_view rest = input;
    std::map<std::string, std::vector<std::string>> lasting;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      const std::string line{rest.substr(0, end)};
      put(database, line);
      if (line.starts_with('g')) lasting["agreements"].push_back(line.substr(1));
      if (line.starts_with('n')) lasting["notes"].push_back(line.substr(1));
      if (line.starts_with('t')) lasting["tallies"].push_back(line.substr(1));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    for (const auto& [kind, rows] : lasting) put_lasting(database, kind, rows);
    transaction.commit();
  }

  static void put(SQLite::Database& database, const std::string& line) {
    const char* sql = nullptr;
    const char* name = nullptr;
    if (line.starts_with('s'))
      std::tie(name, sql) =
          std::tuple{"snapshot", "INSERT OR REPLACE INTO snapshot (one, room, checksum) VALUES (1, ?, ?)"};
    if (line.starts_with('e'))
      std::tie(name, sql) = std::tuple{"event", "INSERT INTO events (event, checksum) VALUES (?, ?)"};
    if (line.starts_with('d'))
      std::tie(name, sql) = std::tuple{
          "newest_day", "INSERT OR REPLACE INTO facts (name, words, checksum) VALUES ('newest_day', ?, ?)"};
    if (line.starts_with('u'))
      std::tie(name, sql) =
          std::tuple{"unproven_days",
                     "INSERT OR REPLACE INTO facts (name, words, checksum) VALUES ('unproven_days', ?, ?)"};
    if (line.starts_with('a')) put_answer(database, line.substr(1));
    if (sql == nullptr) return;
    SQLite::Statement insert(database, sql);
    const std::string checksum = kiosk::checksum_of({name, line.substr(1)});
    insert.bind(1, line.substr(1));
    insert.bind(2, checksum.data(), static_cast<int>(checksum.size()));
    insert.exec();
  }
  static void put_answer(SQLite::Database& database, const std::string& words) {
    SQLite::Statement insert(
        database, "INSERT INTO answers (device, id, answer, checksum) VALUES ('tablet', 'x', ?, ?)");
    const std::string checksum = kiosk::checksum_of({"answer", "tablet", "x", words});
    insert.bind(1, words);
    insert.bind(2, checksum.data(), static_cast<int>(checksum.size()));
    insert.exec();
  }
  static void put_lasting(SQLite::Database& database, const std::string& kind,
                          const std::vector<std::string>& rows) {
    for (const std::string& table : {kind, kind + "_copy"}) {
      SQLite::Statement insert(
          database, "INSERT OR REPLACE INTO " + table + " (place, words, checksum) VALUES (?, ?, ?)");
      for (std::size_t place = 0; place <= rows.size(); ++place) {
        const std::string words = place == 0 ? std::to_string(rows.size()) : rows[place - 1];
        const std::string checksum = kiosk::checksum_of({kind, std::to_string(place), words});
        insert.bind(1, static_cast<std::int64_t>(place));
        insert.bind(2, words);
        insert.bind(3, checksum.data(), static_cast<int>(checksum.size()));
        insert.exec();
        insert.reset();
      }
    }
  }

  fs::path folder_;
};

}  // namespace

std::unique_ptr<Reader> begin_journal(const fs::path& folder) {
  return std::make_unique<JournalBytes>(folder);
}
std::unique_ptr<Reader> begin_stored(const fs::path& folder) {
  return std::make_unique<JournalRows>(folder);
}

}  // namespace hearth::fuzz
