#include "kiosk/journal/facts.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <random>

#include "kiosk/journal/checksum.hpp"
#include "kiosk/journal/store.hpp"
#include "kiosk/journal/tables.hpp"
#include "shared/wire/codec.hpp"

namespace hearth::kiosk {
namespace {

constexpr const char* newest_day = "newest_day";
constexpr const char* unproven_days = "unproven_days";

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

void put_words(Store& store, std::string_view what, const char* name, const std::string& words) {
  store.write(what, [&] {
    SQLite::Statement put(
        store.database(),
        "INSERT INTO facts (name, words, checksum) VALUES (?, ?, ?) "
        "ON CONFLICT (name) DO UPDATE SET words = excluded.words, checksum = excluded.checksum");
    const std::string checksum = checksum_of({name, words});
    put.bind(1, name);
    put.bind(2, words);
    put.bind(3, checksum.data(), static_cast<int>(checksum.size()));
    put.exec();
  });
}

std::optional<UnprovenDays> unproven_from(const std::string& words) {
  const auto decoded = wire::decode<UnprovenDays>(words, wire::Strictness::lenient);
  if (decoded.fault) return std::nullopt;
  return decoded.value;
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
        if (name != newest_day && name != unproven_days) return;
        const std::string words = row.getColumn(2).getString();
        const bool sound = first || row.getColumn(3).getString() == checksum_of({name, words});
        if (!sound) found.sound = false;
        if (sound && name == newest_day) found.facts.days.newest = date_from(words);
        if (sound && name == unproven_days) found.facts.days.unproven = unproven_from(words);
      });
  found.sound = found.sound && has_id;
  return found;
}

void put_facts(Store& store, const Facts& facts) {
  put_number(store, "facts", "id", static_cast<std::int64_t>(facts.id));
  put_days(store, facts.days);
  if (facts.erasure_due != Erases::nothing) put_erasure_due(store, facts.erasure_due);
}

void put_days(Store& store, const KnownDays& days) {
  if (days.newest) put_words(store, "newest day", newest_day, to_iso(*days.newest));
  if (days.unproven)
    put_words(store, "unproven days", unproven_days, wire::encode(*days.unproven));
  else
    store.execute("unproven days", std::string{"DELETE FROM facts WHERE name = '"} + unproven_days + "'");
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
