#include "kiosk/journal/facts.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <random>

#include "kiosk/journal/checksum.hpp"
#include "kiosk/journal/store.hpp"
#include "kiosk/journal/tables.hpp"

namespace hearth::kiosk {
namespace {

void put_number(Store& store, std::string_view what, const char* name, std::int64_t number) {
  store.write(what, [&] {
    SQLite::Statement put(store.database(),
                          "INSERT INTO facts (name, number) VALUES (?, ?) "
                          "ON CONFLICT (name) DO UPDATE SET number = excluded.number");
    put.bind(1, name);
    put.bind(2, number);
    put.exec();
  });
}

}  // namespace

Facts new_facts() {
  std::random_device chance;
  Facts facts;
  // 53 bits, so that programs whose numbers are doubles read it exactly.
  facts.id = ((std::uint64_t{chance()} << 32U) | chance()) >> 11U;
  return facts;
}

FoundFacts read_facts(Store& store) {
  FoundFacts found{new_facts()};
  const bool first = store.version() == first_version;
  bool has_id = false;
  found.sound = store.each_row(
      std::string{"SELECT name, number, words, "} + (first ? "NULL" : "checksum") + " FROM facts",
      [&](SQLite::Statement& row) {
        const std::string name = row.getColumn(0).getString();
        if (name == "id") {
          found.facts.id = static_cast<std::uint64_t>(row.getColumn(1).getInt64());
          has_id = true;
        }
        // Whatever it says now, something was to be erased.
        if (name == "erasure_due")
          found.facts.erasure_due = row.getColumn(1).getInt64() == 1 ? Erases::events : Erases::people;
        if (name != "newest_day") return;
        const std::string words = row.getColumn(2).getString();
        const bool sound = first || row.getColumn(3).getString() == checksum_of({name, words});
        if (sound) found.facts.newest_day = date_from(words);
        if (!sound) found.sound = false;
      });
  found.sound = found.sound && has_id;
  return found;
}

void put_facts(Store& store, const Facts& facts) {
  put_number(store, "facts", "id", static_cast<std::int64_t>(facts.id));
  if (facts.newest_day) put_newest_day(store, *facts.newest_day);
  if (facts.erasure_due != Erases::nothing) put_erasure_due(store, facts.erasure_due);
}

void put_newest_day(Store& store, LocalDate day) {
  store.write("day", [&] {
    SQLite::Statement put(store.database(),
                          "INSERT INTO facts (name, words, checksum) VALUES ('newest_day', ?, ?) "
                          "ON CONFLICT (name) DO UPDATE SET words = excluded.words, checksum = "
                          "excluded.checksum");
    const std::string words = to_iso(day);
    const std::string checksum = checksum_of({"newest_day", words});
    put.bind(1, words);
    put.bind(2, checksum.data(), static_cast<int>(checksum.size()));
    put.exec();
  });
}

void put_erasure_due(Store& store, Erases due) {
  switch (due) {
    case Erases::nothing:
      store.execute("due", "DELETE FROM facts WHERE name = 'erasure_due'");
      return;
    case Erases::events:
      put_number(store, "due", "erasure_due", 1);
      return;
    case Erases::people:
      put_number(store, "due", "erasure_due", 2);
      return;
  }
}

void put_trial(Store& store) {
  store.execute("trial",
                "INSERT INTO facts (name, number) VALUES ('trial', 1) "
                "ON CONFLICT (name) DO UPDATE SET number = number + 1");
}

}  // namespace hearth::kiosk
