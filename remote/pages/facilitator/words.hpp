#pragma once
// The script of a part: what whoever leads can say, in paragraphs.

#include <string>
#include <vector>

#include "remote/pages/facilitator/making.hpp"

namespace hearth::pages::facilitator {

// Each line of the format's `say`; empty where it has none.
[[nodiscard]] std::vector<std::string> paragraphs_to_say(const Stage&);

// All of it and the questions, a line for each paragraph; none where there is nothing to say or to ask.
[[nodiscard]] Rows whole_script(const Making&);

// "2 of 5" for index 1 of five.
[[nodiscard]] std::string paragraph_number(const Making&, std::size_t index, std::size_t count);

}  // namespace hearth::pages::facilitator
