#pragma once
// What the reader of a file asks for: every key that can stand in it, with its kind and limits. It is made by
// letting the reader itself run and writing down its questions (TomlFile::Asks), so that a form which is made
// from it offers what the check takes, and nothing else.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/text.hpp"
#include "shared/base/time.hpp"

namespace hearth::config {

enum class Need { required, optional };

enum class KeyKind { text, texts, word, words, yes_or_no, whole_number, length, time_of_day, date };

struct AskedKey {
  std::string name{};
  KeyKind kind = KeyKind::text;
  Need need = Need::optional;
  Lines lines = Lines::one;        // text
  std::size_t characters_max = 0;  // text, each of texts
  std::size_t count_max = 0;       // texts
  std::int64_t least = 0;          // whole_number, both ends included
  std::int64_t most = 0;
  Duration longest{0};                 // length
  std::vector<std::string> choices{};  // word, words
  std::string otherwise{};             // word: which one holds when the key is left out
};

// A table, or what each of a list of tables can have.
struct AskedTable {
  std::string name{};  // empty: the file itself
  bool is_list = false;
  std::size_t count_max = 1;
  std::vector<AskedKey> keys{};  // in the order of the questions
  std::deque<AskedTable> tables{};

  // Nothing when nobody asked for it.
  [[nodiscard]] const AskedTable* table(std::string_view wanted) const {
    for (const AskedTable& each : tables) {
      if (each.name == wanted) return &each;
    }
    return nullptr;
  }
  [[nodiscard]] const AskedKey* key(std::string_view wanted) const {
    for (const AskedKey& each : keys) {
      if (each.name == wanted) return &each;
    }
    return nullptr;
  }
};

}  // namespace hearth::config
