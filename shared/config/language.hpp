#pragma once
// What a language does with numbers, dates and lists: the rules of Unicode CLDR, by ICU.
//
// A value that is cheap to copy; copies share what has been made. Each part is made when it is first asked
// for, since a screen may never need it. Any thread; nothing throws: where ICU knows no rule, as for a
// language that it has never heard of, that of English is taken.

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/time.hpp"

namespace hearth::config {

// Of CLDR: the forms that a word may have behind a number.
inline constexpr std::array<std::string_view, 6> plural_categories{"zero", "one",  "two",
                                                                   "few",  "many", "other"};

class Language {
 public:
  // By its tag (BCP 47), "en" or "pt-BR".
  explicit Language(std::string_view tag);

  // Whether ICU knows this language. If not, its dates and lists are better said in another.
  [[nodiscard]] bool is_known() const;
  // Whether it is written from right to left.
  [[nodiscard]] bool right_to_left() const;

  // A value that is to stand among this language's words: as it is, or isolated (Unicode Standard Annex 9)
  // where it has letters that run the other way. Else the question mark of an English title would stand
  // before it in Arabic.
  [[nodiscard]] std::string among_words(std::string_view value) const;

  // The one of plural_categories that a whole number takes.
  [[nodiscard]] std::string_view plural_category(std::int64_t count) const;

  // How a date is written where it is not as CLDR has it; empty: as CLDR has it.
  struct DateStyle {
    std::string pattern;         // Unicode Technical Standard 35, part 4, "Date Format Patterns"
    std::string first_of_month;  // what stands for the day of a month's first: "1er"
  };
  enum class Year { left_out, said };
  // Day of the week, day and month of the Gregorian calendar, with the digits 0 to 9 as in every number on
  // our screens: "Donnerstag, 26. November", "… 2027".
  [[nodiscard]] std::string date(LocalDate date, Year year, const DateStyle& style) const;

  // "A", "A and B", "A, B and C".
  [[nodiscard]] std::string list(const std::vector<std::string>& entries) const;

 private:
  struct Parts;
  std::shared_ptr<Parts> parts_;
};

// Whether this is a pattern of day, month, year and weekday, with other letters in single quotes only:
// "EEEE d 'de' MMMM".
[[nodiscard]] bool is_date_pattern(std::string_view pattern);

}  // namespace hearth::config
