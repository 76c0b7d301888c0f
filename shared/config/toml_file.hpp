#pragma once
// Reads TOML files (v1.0) with a complaint for every mistake, in one clear line each: which file and line,
// what is wrong, what is expected. Reading goes on behind a mistake, so that one look shows them all.
//
// Pure but for reading the file; any thread. Content never throws and never crashes: files over
// file_bytes_max are refused unread, and nesting is bounded by the parser.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/config/asked.hpp"
#include "shared/room/programme.hpp"

namespace hearth::config {

inline constexpr std::uintmax_t file_bytes_max = 1024UL * 1024;
inline constexpr std::size_t file_complaints_max = 100;  // of one file; more are not told

// What was read, and what somebody should mend in the file.
template <class T>
struct Read {
  T value{};
  std::vector<Complaint> complaints;
};

// As complaints name keys and values: 'key'.
[[nodiscard]] std::string in_quotes(std::string_view text);

class TomlFile;

// One table of a file. Asking for a key marks it as known; finish() complains of all others.
class Section {
 public:
  template <std::size_t N, Lines L = Lines::one>
  [[nodiscard]] Text<N, L> text(std::string_view key, Need need) {
    const auto found = raw_text(key, need, N, L);
    return found ? *Text<N, L>::from(*found) : Text<N, L>{};
  }
  template <std::size_t N>
  [[nodiscard]] std::vector<Text<N>> texts(std::string_view key, std::size_t count_max) {
    std::vector<Text<N>> all;
    for (const std::string& each : raw_texts(key, N, count_max)) all.push_back(*Text<N>::from(each));
    return all;
  }
  template <NamedEnum Enum>
  [[nodiscard]] Enum one_of(std::string_view key, Enum otherwise) {
    std::vector<std::string_view> words;
    for (const auto& [value, name] : enum_names<Enum>) words.emplace_back(name);
    const auto word = one_of_words(key, words, name_of(otherwise));
    return word ? enum_from<Enum>(*word).value_or(otherwise) : otherwise;
  }
  // The same, where only some of the values may stand here.
  template <NamedEnum Enum>
  [[nodiscard]] Enum one_of(std::string_view key, Enum otherwise, std::initializer_list<Enum> allowed) {
    std::vector<std::string_view> words;
    for (const Enum each : allowed) words.emplace_back(name_of(each));
    const auto word = one_of_words(key, words, name_of(otherwise));
    return word ? enum_from<Enum>(*word).value_or(otherwise) : otherwise;
  }
  // A list of such words, each once.
  template <NamedEnum Enum>
  [[nodiscard]] std::vector<Enum> some_of(std::string_view key) {
    std::vector<std::string_view> words;
    for (const auto& [value, name] : enum_names<Enum>) words.emplace_back(name);
    std::vector<Enum> all;
    for (const std::string& word : some_of_words(key, words)) all.push_back(*enum_from<Enum>(word));
    return all;
  }
  [[nodiscard]] bool yes_or_no(std::string_view key, bool otherwise);
  // Nothing when the key is missing, is no whole number, or is outside min to max (both may be).
  [[nodiscard]] std::optional<std::int64_t> whole_number(std::string_view key, Need need, std::int64_t min,
                                                         std::int64_t max);
  // A length of time as text: "90 s", "5 min", "1 h 30 min". Nothing when the key is missing or wrong.
  [[nodiscard]] std::optional<Duration> length(std::string_view key, Need need, Duration max);
  // A time of day as text, "04:00"; minutes after midnight.
  [[nodiscard]] std::optional<std::chrono::minutes> time_of_day(std::string_view key);
  [[nodiscard]] std::optional<LocalDate> date(std::string_view key, Need need);
  // A table, or a list of tables ([[key]]). Complains when it is something else.
  [[nodiscard]] std::optional<Section> section(std::string_view key, Need need);
  [[nodiscard]] std::vector<Section> sections(std::string_view key, std::size_t count_max);
  // All keys that hold text, by name, with their values; marks them as known.
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> all_texts(std::size_t characters_max);
  // All keys that hold tables, by name; marks them as known.
  [[nodiscard]] std::vector<std::pair<std::string, Section>> all_sections();

  [[nodiscard]] bool has(std::string_view key) const;
  // Whether this key has been complained of: what follows from a mistake is not a second mistake.
  [[nodiscard]] bool at_fault(std::string_view key) const;
  // This key's line in the file, from 1; the table's own when it has no such key.
  [[nodiscard]] std::uint32_t line(std::string_view key) const;
  // Complains at this key's line, or at the table's own when it has no such key.
  void complain(std::string_view key, std::string_view what);
  // Complains of every key that nobody asked for or complained of.
  void finish();

 private:
  friend class TomlFile;
  struct State;
  explicit Section(std::shared_ptr<State> state) : state_(std::move(state)) {}

  std::optional<std::string> raw_text(std::string_view key, Need need, std::size_t characters_max,
                                      Lines lines);
  std::vector<std::string> raw_texts(std::string_view key, std::size_t characters_max, std::size_t count_max);
  std::optional<std::string> one_of_words(std::string_view key, const std::vector<std::string_view>& words,
                                          std::string_view otherwise);
  std::vector<std::string> some_of_words(std::string_view key, const std::vector<std::string_view>& words);

  std::shared_ptr<State> state_;
};

class TomlFile {
 public:
  // Reads and parses; a file that cannot be read or parsed has one complaint and no root.
  explicit TomlFile(const std::filesystem::path& file);
  // The same with `content` instead of what the file holds, which is not looked at: it need not be there.
  // Complaints name it all the same.
  TomlFile(const std::filesystem::path& file, std::string_view content);
  // No file: an empty root, in which every table is there once and empty. Its complaints mean nothing.
  struct Asks {};
  explicit TomlFile(Asks);
  ~TomlFile();
  TomlFile(const TomlFile&) = delete;
  TomlFile& operator=(const TomlFile&) = delete;

  [[nodiscard]] std::optional<Section> root();
  [[nodiscard]] std::vector<Complaint> complaints() const;
  // Of Asks: what has been asked for.
  [[nodiscard]] AskedTable asked() const;

 private:
  friend class Section;
  struct State;
  void parse(std::string_view content);

  std::shared_ptr<State> state_;
};

}  // namespace hearth::config
