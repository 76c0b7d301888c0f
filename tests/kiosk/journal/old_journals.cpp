#include "kiosk/journal/journal.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <catch2/catch.hpp>

#include "shared/room/agreement_commands.hpp"
#include "shared/room/notes_commands.hpp"
#include "shared/wire/room_codec.hpp"
#include "tests/kiosk/journal/played.hpp"

using namespace hearth;
using namespace hearth::kiosk;

namespace {

// A file as the first version of the tables had it: what lasts in the snapshot, and no checksums.
class FirstVersion {
 public:
  explicit FirstVersion(const std::filesystem::path& folder)
      : database_((folder / "room.db").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE) {
    database_.exec(R"(
      PRAGMA journal_mode=WAL;
      CREATE TABLE snapshot (one INTEGER PRIMARY KEY CHECK (one = 1), room TEXT NOT NULL);
      CREATE TABLE events (version INTEGER PRIMARY KEY, event TEXT NOT NULL);
      CREATE TABLE answers (number INTEGER PRIMARY KEY, device TEXT NOT NULL, id TEXT NOT NULL,
                            answer TEXT NOT NULL);
      CREATE INDEX answers_by_device ON answers (device, number);
      CREATE TABLE facts (name TEXT PRIMARY KEY, number INTEGER, words TEXT);
      INSERT INTO facts (name, number) VALUES ('id', 4711);
      INSERT INTO facts (name, words) VALUES ('newest_day', '2026-11-26');
      INSERT INTO answers (device, id, answer) VALUES
        ('tablet', 'first', '{"id":"first","outcome":"applied","version":3,"token":"blue-heron"}'),
        ('tablet', 'erased', '');
      PRAGMA user_version = 1)");
  }

  void put_snapshot(const Room& room) {
    put("INSERT INTO snapshot (one, room) VALUES (1, ?)",
        "{\"room\":" + wire::encode(room) + ",\"steps\":" + wire::encode(room.steps) + "}");
  }
  void put_event(const Event& event) { put("INSERT INTO events (event) VALUES (?)", wire::encode(event)); }

 private:
  void put(const char* sql, const std::string& words) {
    SQLite::Statement statement(database_, sql);
    statement.bind(1, words);
    statement.exec();
  }

  SQLite::Database database_;
};

// An evening with everything that lasts, half of it in the snapshot and half in the events since.
Scene kept_by(const std::filesystem::path& folder) {
  Scene scene;
  scene.guest();
  scene.does(StartGathering{format_named("evening"), Title::from("Evening"), {}});
  scene.does(AdoptPoint{*Point::from("phones stay outside"), {}});
  scene.does(LeaveNote{*NoteText::from("plantednote"), {}});
  scene.does(CloseGathering{});
  scene.does(StartGathering{format_named("evening"), Title::from("Evening"), {}});
  FirstVersion file(folder);
  file.put_snapshot(scene.room);
  scene.happened.clear();
  scene.does(AdoptPoint{*Point::from("nobody is interrupted"), {}});
  scene.does(NextStage{});
  for (const Event& event : scene.happened) file.put_event(event);
  return scene;
}

}  // namespace

TEST_CASE("a journal of the first version is read, with all that lasts and what is known of the folder") {
  const DataFolder folder;
  const Scene scene = kept_by(folder.path());
  {
    Journal journal(folder.path());
    const Loaded loaded = journal.load();
    CHECK(loaded.note.empty());
    CHECK(loaded.room == scene.room);
    CHECK(journal.id() == 4711);
    CHECK(journal.known_days().newest == date_from("2026-11-26"));
    CHECK(journal.remembered("tablet", "first")->version == 3);
    CHECK(journal.remembered("tablet", "erased")->outcome == wire::Outcome::applied);
  }
  Journal again(folder.path());
  CHECK(again.load().room == scene.room);
  CHECK(again.id() == 4711);
  CHECK(again.known_days().newest == date_from("2026-11-26"));
  CHECK(again.remembered("tablet", "first")->version == 3);
}

TEST_CASE("a file of the first version is written anew, and what lasts is no more in the snapshot") {
  const DataFolder folder;
  kept_by(folder.path());
  (void)Journal(folder.path()).load();
  SQLite::Database database((folder.path() / "room.db").string(), SQLite::OPEN_READONLY);
  CHECK(database.execAndGet("PRAGMA user_version").getInt() == 2);
  CHECK(database.execAndGet("SELECT count(*) FROM notes").getInt() == 2);
  CHECK(database.execAndGet("SELECT count(*) FROM notes_copy").getInt() == 2);
  CHECK(database.execAndGet("SELECT instr(room, 'plantednote') FROM snapshot").getInt() == 0);
}

TEST_CASE("a file of the first version survives a power cut while it is written anew") {
  const DataFolder before;
  const Scene scene = kept_by(before.path());
  const DataFolder cuts;
  int writes = 0;
  {
    const DataFolder folder;
    copy_files(before.path(), folder.path());
    (void)Journal(folder.path(), [&](std::string_view) {
      copy_files(folder.path(), cuts.path() / std::to_string(writes++));
    }).load();
  }
  REQUIRE(writes > 10);
  for (int i = 0; i < writes; ++i) {
    CAPTURE(i);
    CHECK(Journal(cuts.path() / std::to_string(i)).load().room == scene.room);
  }
}

TEST_CASE("an erasure that the first version did not finish is finished") {
  const DataFolder folder;
  Token token;
  {
    Scene scene;
    token = scene.guest();
    scene.does(StartGathering{format_named("evening"), {}, {}});
    FirstVersion file(folder.path());
    file.put_snapshot(scene.room);
    scene.happened.clear();
    scene.does(CloseGathering{});
    for (const Event& event : scene.happened) file.put_event(event);
  }
  REQUIRE(remembers(folder, token));
  Journal journal(folder.path());
  CHECK_FALSE(journal.load().room.gathering);
  CHECK_FALSE(remembers(folder, token));
  CHECK(folder.files_with_word("blue-heron").empty());
}
