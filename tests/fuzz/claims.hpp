#pragma once
// What must hold for many things that are read.

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>
#include <vector>

#include "shared/room/programme.hpp"
#include "shared/wire/codec.hpp"
#include "tests/fuzz/target.hpp"

namespace hearth::fuzz {

inline bool is_utf8(std::string_view text) {
  return fault_in(text, text.size(), Lines::many) != TextFault::not_utf8;
}

// Words for people: there are some, and a terminal shows all of them.
inline void hold_sentence(std::string_view sentence) {
  hold(!sentence.empty(), "a sentence for people is empty");
  hold(!fault_in(sentence, sentence.size(), Lines::many), "a sentence for people has what cannot be shown");
}

// Each names this file and a line of it.
inline void hold_complaints(const std::vector<Complaint>& complaints, std::string_view file,
                            std::string_view content, std::size_t most) {
  hold(complaints.size() <= most, "there are more complaints than the limit says");
  const auto lines = static_cast<std::size_t>(std::count(content.begin(), content.end(), '\n')) + 1;
  for (const Complaint& complaint : complaints) {
    hold_sentence(complaint.what.str());
    const std::string_view where = complaint.where.str();
    hold(where.starts_with(file) && where.substr(file.size(), 1) == ":",
         "a complaint does not name its file");
    const std::string_view number = where.substr(file.size() + 1);
    std::size_t line = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), line);
    hold(error == std::errc{} && end == number.data() + number.size(), "a complaint does not name a line");
    hold(line >= 1 && line <= lines, "a complaint names a line that the file does not have");
  }
}

// What was read is written as something that reads as the same.
template <class T>
void hold_same_again(const T& value) {
  const std::string bytes = wire::encode(value);
  const auto again = wire::decode<T>(bytes, wire::Strictness::strict);
  hold(!again.fault, "what was read is written as something that cannot be read");
  hold(again.value == value, "what was read is written as something else");
  hold(wire::encode(again.value) == bytes, "the same value is written in two ways");
}

}  // namespace hearth::fuzz
