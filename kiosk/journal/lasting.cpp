#include "kiosk/journal/lasting.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include <array>
#include <charconv>
#include <map>

#include "kiosk/journal/checksum.hpp"
#include "kiosk/journal/store.hpp"
#include "shared/wire/codec.hpp"

namespace hearth::kiosk {
namespace {

// The rows of a kind stand from 1 on; before them, how many there are.
constexpr std::int64_t place_of_count = 0;

std::string checksum_at(const std::string& kind, std::int64_t place, std::string_view words) {
  return checksum_of({kind, std::to_string(place), words});
}

void put_row(SQLite::Statement& put, const std::string& kind, std::int64_t place, const std::string& words) {
  const std::string checksum = checksum_at(kind, place, words);
  put.bind(1, place);
  put.bind(2, words);
  put.bind(3, checksum.data(), static_cast<int>(checksum.size()));
  put.exec();
  put.reset();
}

template <class T>
void put_kind(Store& store, const std::string& kind, const std::vector<T>& all) {
  std::vector<std::string> rows{std::to_string(all.size())};
  for (const T& each : all) rows.push_back(wire::encode(each));
  for (const std::string& table : {kind, kind + "_copy"}) {
    store.write(table, [&] {
      store.database().exec("DELETE FROM " + table);
      SQLite::Statement put(store.database(),
                            "INSERT INTO " + table + " (place, words, checksum) VALUES (?, ?, ?)");
      for (std::size_t i = 0; i < rows.size(); ++i) put_row(put, kind, static_cast<std::int64_t>(i), rows[i]);
    });
  }
}

// What of one copy is as it was written.
struct Copy {
  std::map<std::int64_t, std::string> rows;
  bool sound = true;
};

Copy read_copy(Store& store, const std::string& kind, const std::string& table) {
  Copy copy;
  const bool whole =
      store.each_row("SELECT place, words, checksum FROM " + table, [&](SQLite::Statement& row) {
        const std::int64_t place = row.getColumn(0).getInt64();
        std::string words = row.getColumn(1).getString();
        if (row.getColumn(2).getString() == checksum_at(kind, place, words))
          copy.rows.emplace(place, std::move(words));
        else
          copy.sound = false;
      });
  copy.sound = copy.sound && whole;
  return copy;
}

struct Counts {
  std::size_t all = 0;
  bool known = true;  // else there were at least so many
  std::size_t restored = 0;
  std::size_t lost = 0;
};

std::optional<std::size_t> count_in(const std::map<std::int64_t, std::string>& rows) {
  const auto found = rows.find(place_of_count);
  if (found == rows.end()) return std::nullopt;
  std::size_t count = 0;
  std::from_chars(found->second.data(), found->second.data() + found->second.size(), count);
  return count;
}

std::string sentence(const std::string& kind, const Counts& counts) {
  const std::string all = " of " + std::to_string(counts.all);
  std::string said = "the disk has damaged the " + kind + ": ";
  if (counts.restored > 0) said += std::to_string(counts.restored) + all + " restored from the second copy, ";
  said += (counts.lost > 0 ? std::to_string(counts.lost) : "none") + all + " lost";
  if (!counts.known) said += ", if there were no more";
  return said;
}

template <class T>
std::vector<T> read_kind(Store& store, const std::string& kind, std::vector<std::string>& damage) {
  const Copy first = read_copy(store, kind, kind);
  const Copy second = read_copy(store, kind, kind + "_copy");
  std::map<std::int64_t, std::string> rows = first.rows;
  rows.insert(second.rows.begin(), second.rows.end());
  const auto count = count_in(rows);
  const bool sound = first.sound && second.sound && first.rows == second.rows && count;
  Counts counts;
  counts.known = count.has_value();
  counts.all = count.value_or(rows.empty() ? 0 : static_cast<std::size_t>(rows.rbegin()->first));
  std::vector<T> all;
  for (std::size_t i = 1; i <= counts.all; ++i) {
    const auto found = rows.find(static_cast<std::int64_t>(i));
    const auto read = found == rows.end() ? wire::Decoded<T>{{}, wire::Fault{}}
                                          : wire::decode<T>(found->second, wire::Strictness::lenient);
    if (read.fault)
      ++counts.lost;
    else
      all.push_back(read.value);
    const bool in_both = first.rows.contains(static_cast<std::int64_t>(i)) &&
                         second.rows.contains(static_cast<std::int64_t>(i));
    if (!read.fault && !in_both) ++counts.restored;
  }
  if (!sound || counts.lost > 0) damage.push_back(sentence(kind, counts));
  return all;
}

}  // namespace

Lasting lasting_of(const Room& room) {
  const bool all_of_them = room.notes->dealt_with.empty();
  return {room.agreements, all_of_them ? room.notes : Notes{room.notes->all, {}}, room.tallies};
}

void put_into(Room& room, const Lasting& lasting) {
  room.agreements = lasting.agreements;
  room.notes = lasting.notes;
  room.tallies = lasting.tallies;
}

void put_lasting(Store& store, const Lasting& lasting, const std::optional<Lasting>& kept) {
  if (!kept || kept->agreements != lasting.agreements)
    put_kind(store, "agreements", lasting.agreements->groups);
  if (!kept || kept->notes != lasting.notes) put_kind(store, "notes", lasting.notes->all);
  if (!kept || kept->tallies != lasting.tallies) put_kind(store, "tallies", lasting.tallies->all);
}

FoundLasting read_lasting(Store& store) {
  FoundLasting found;
  found.lasting.agreements = Agreements{read_kind<Agreement>(store, "agreements", found.damage)};
  found.lasting.notes = Notes{read_kind<Note>(store, "notes", found.damage), {}};
  found.lasting.tallies = Tallies{read_kind<Tally>(store, "tallies", found.damage)};
  return found;
}

}  // namespace hearth::kiosk
