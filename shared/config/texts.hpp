#pragma once
// The words on the screens, by key, from one file for each language (assets/texts/en.toml). Keys are dotted:
// [wall.today] on_now = "On now" is "wall.today.on_now". A text may hold places, "until {time}", and forms by
// number: a table with the CLDR plural categories of the language (one, few, many, other …).
//
// Dates and lists are said by the language's own rules (language.hpp). A file may say otherwise with [date]
// long = "EEEE d MMMM", with_year = "EEEE d MMMM y" and first = "1er"; most need none of them.
//
// A value; any thread once made. A missing key falls back to the venue's first language, then to the last
// part of the key made readable: a screen never shows nothing.

#include <filesystem>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/base/time.hpp"
#include "shared/config/language.hpp"
#include "shared/config/toml_file.hpp"

namespace hearth::config {

inline constexpr std::size_t text_characters_max = 2000;

using Places = std::initializer_list<std::pair<std::string_view, std::string>>;

class Texts {
 public:
  // Reads FOLDER/<language>.toml. Complaints name what is wrong in the file; what is right is kept.
  [[nodiscard]] static Read<Texts> read(const std::filesystem::path& folder, std::string_view language);

  // Where a key that is missing here is looked up.
  void fall_back_on(Texts other);

  // The text with its places filled in.
  [[nodiscard]] std::string say(std::string_view key, Places places = {}) const;
  // The form for this number; "{count}" is filled in.
  [[nodiscard]] std::string say_count(std::string_view key, std::int64_t count, Places places = {}) const;

  // "Thursday 26 November", "jeudi 1er janvier"
  [[nodiscard]] std::string say_date(LocalDate date) const;
  // The same, with the year when it is not the one of `today`: "Thursday 7 January 2027".
  [[nodiscard]] std::string say_date(LocalDate date, LocalDate today) const;
  // What is left of a time, as people say it: "3 minutes", "about a minute"; never seconds.
  [[nodiscard]] std::string say_left(Duration left) const;

  // "A, B and C"
  [[nodiscard]] std::string say_list(const std::vector<std::string>& entries) const;

  [[nodiscard]] bool has(std::string_view key) const;
  [[nodiscard]] const std::string& language() const { return language_; }
  // Whether the language is written so.
  [[nodiscard]] bool right_to_left() const { return rules_.right_to_left(); }
  // Those that every language needs, without their forms by number; so not the ways to write a date.
  [[nodiscard]] std::vector<std::string> keys() const;

 private:
  [[nodiscard]] const std::string* find(std::string_view key) const;
  [[nodiscard]] std::string own(std::string_view key) const;
  [[nodiscard]] std::string say_date(LocalDate date, Language::Year year) const;

  std::string language_;
  Language rules_{""};
  std::map<std::string, std::string, std::less<>>
      texts_;                  // forms by number stand under "key.one", "key.other"
  std::vector<Texts> behind_;  // one or none
};

}  // namespace hearth::config
