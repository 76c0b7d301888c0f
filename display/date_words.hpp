#pragma once
// A date as people say it, with the year only when it is not this year's.

#include <string>

#include "shared/base/time.hpp"
#include "shared/config/texts.hpp"

namespace hearth::display {

// "Thursday 26 November", or "Thursday 26 November 2027" when `today` is in another year.
[[nodiscard]] std::string date_words(LocalDate date, LocalDate today, const config::Texts& texts);

}  // namespace hearth::display
