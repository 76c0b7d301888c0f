#include "display/date_words.hpp"

namespace hearth::display {

std::string date_words(LocalDate date, LocalDate today, const config::Texts& texts) {
  const std::string words = texts.say_date(date);
  if (date.year() == today.year()) return words;
  return texts.say("date.with_year",
                   {{"date", words}, {"year", std::to_string(static_cast<int>(date.year()))}});
}

}  // namespace hearth::display
