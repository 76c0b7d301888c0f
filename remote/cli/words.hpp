#pragma once
// A command as words: the name, then field=value. A word without "=" goes on with the value before it, so
// that
//   wall.message text=Back at eight
// needs no quotes. Quotes, single or double, may stand round a whole word or a whole value; inside double
// ones
// \" \\ and \n mean a quote, a backslash and a line feed. An apostrophe within a word is just that.

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "shared/wire/commands.hpp"
#include "shared/wire/frames.hpp"

namespace hearth::remote {

inline constexpr std::size_t shown_characters_max = 60;

// What was typed as a terminal can show it within a sentence: in one line, at most shown_characters_max
// characters, without control characters. It may have come from a program, through a pipe.
[[nodiscard]] std::string shown(std::string_view typed);

// What is wrong with the words, as a sentence without a full stop.
struct WordsFault {
  std::string sentence;
};

// Splits one line into words.
[[nodiscard]] std::variant<std::vector<std::string>, WordsFault> words_of(std::string_view line);

// Puts the words of one command together.
[[nodiscard]] std::variant<wire::Typed, WordsFault> typed_from(const std::vector<std::string>& words);

}  // namespace hearth::remote
