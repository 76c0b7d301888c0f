#include "tests/fuzz/mutator.hpp"

#include <algorithm>
#include <array>

namespace hearth::fuzz {
namespace {

using namespace std::string_view_literals;

constexpr auto numbers = std::array{"0"sv,
                                    "-1"sv,
                                    "1"sv,
                                    "-0"sv,
                                    "00"sv,
                                    "9"sv,
                                    "59"sv,
                                    "60"sv,
                                    "99"sv,
                                    "127"sv,
                                    "255"sv,
                                    "256"sv,
                                    "32768"sv,
                                    "65536"sv,
                                    "99999"sv,
                                    "999999999"sv,
                                    "2147483647"sv,
                                    "2147483648"sv,
                                    "-2147483649"sv,
                                    "4294967296"sv,
                                    "9007199254740993"sv,
                                    "9223372036854775807"sv,
                                    "-9223372036854775808"sv,
                                    "9223372036854775808"sv,
                                    "18446744073709551615"sv,
                                    "18446744073709551616"sv,
                                    "123456789012345678901234567890"sv,
                                    "1e308"sv,
                                    "1e999"sv,
                                    "-1e-999"sv,
                                    "0.1"sv,
                                    "0x7f"sv,
                                    "NaN"sv,
                                    "inf"sv};

// Not UTF-8: bytes alone, cut short, overlong, surrogates, beyond the last character.
constexpr auto bad_utf8 = std::array{"\x80"sv,
                                     "\xBF"sv,
                                     "\xC3"sv,
                                     "\xE2\x80"sv,
                                     "\xC0\xAF"sv,
                                     "\xE0\x80\x80"sv,
                                     "\xFF\xFE"sv,
                                     "\xED\xA0\x80"sv,
                                     "\xF0\x9F\x95"sv,
                                     "\xF4\x90\x80\x80"sv,
                                     "\xF8\x88\x80\x80\x80"sv};

// Well-formed, and trying for whoever counts, joins, orders or draws it.
constexpr auto odd_characters = std::array{"\0"sv,
                                           "\x1B[2J"sv,
                                           "\r\n"sv,
                                           "\n"sv,
                                           "\t"sv,
                                           "\x7F"sv,
                                           "\u0085"sv,
                                           "\u00AD"sv,
                                           "\u00A0"sv,
                                           "\uFEFF"sv,
                                           "\u200D"sv,
                                           "\u200B"sv,
                                           "\u2028"sv,
                                           "\u202E"sv,
                                           "\u2066"sv,
                                           "\u0301\u0301\u0301\u0301"sv,
                                           "\u0E33\u0E33"sv,
                                           "\u05E9\u05DC\u05D5\u05DD"sv,
                                           "\u0645\u0631\u062D\u0628\u0627"sv,
                                           "\u0928\u092E\u0938\u094D\u0924\u0947"sv,
                                           "\U0001F469\u200D\U0001F469\u200D\U0001F467"sv,
                                           "\U0001F1EC\U0001F1E7"sv,
                                           "\uFFFD"sv,
                                           "\uFFFF"sv,
                                           "\U0010FFFF"sv,
                                           "\uFDFA"sv,
                                           "\u1100\u1161\u11A8"sv};

constexpr auto openings = std::array{"["sv,  "{"sv,   "("sv,  "{\"a\":"sv, "[{\"\":"sv, "a."sv,
                                     "[["sv, "{a="sv, "\""sv, "'"sv,       "\\"sv,      "BEGIN:VEVENT\n"sv};

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

struct Span {
  std::size_t from = 0;
  std::size_t size = 0;
};

// The run of bytes like these at `at`, or the next one.
template <class Is>
Span run_at(std::string_view text, std::size_t at, Is is) {
  while (at < text.size() && !is(text[at])) ++at;
  std::size_t from = at;
  while (from > 0 && is(text[from - 1])) --from;
  while (at < text.size() && is(text[at])) ++at;
  return {from, at - from};
}

Span line_at(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  const std::size_t from = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t end = text.find('\n', from);
  return {from, (end == std::string_view::npos ? text.size() : end + 1) - from};
}

}  // namespace

Mutator::Mutator(const std::vector<std::string>& inputs, const std::vector<std::string>& words,
                 std::size_t bytes_max, std::uint64_t seed)
    : inputs_(&inputs), words_(&words), bytes_max_(bytes_max), seed_(seed) {}

std::string Mutator::input(std::uint64_t number) {
  if (number < inputs_->size()) return (*inputs_)[number];
  chance_.seed(seed_ * 0x9E3779B97F4A7C15U + number);
  constexpr std::size_t changes_max = 6;
  std::string text = one_of(*inputs_);
  for (std::size_t left = 1 + draw(changes_max); left > 0; --left) change(text);
  if (text.size() > bytes_max_) text.resize(bytes_max_);
  return text;
}

void Mutator::change(std::string& text) {
  constexpr std::size_t kinds = 12;
  switch (draw(kinds)) {
    case 0:
    case 1:
      return change_bytes(text);
    case 2:
    case 3:
      return change_lines(text);
    case 4:
      return insert(text, nested());
    case 5:
      return insert(text, draw(2) == 0 ? one_of(bad_utf8) : one_of(odd_characters));
    case 6: {  // joined to another
      const std::string& other = one_of(*inputs_);
      text = text.substr(0, draw(text.size() + 1)) + other.substr(draw(other.size() + 1));
      return;
    }
    case 7:
      return insert(text, repeated());
    default:
      return change_words(text);
  }
}

void Mutator::change_bytes(std::string& text) {
  if (text.empty()) text = " ";
  const std::size_t at = draw(text.size());
  constexpr std::size_t stretch_max = 64;
  switch (draw(6)) {
    case 0:
      text[at] = static_cast<char>(static_cast<unsigned char>(text[at]) ^ (1U << draw(8)));
      return;
    case 1:
      text[at] = static_cast<char>(draw(256));
      return;
    case 2:
      text.erase(at, 1 + draw(stretch_max));
      return;
    case 3:
      text.resize(at);
      return;
    case 4:
      return insert(text, piece_of(text, stretch_max));
    default:
      text[at] = "{}[]()\",:;=.'#\\-+\n\t/"[draw(20)];
      return;
  }
}

// Exchanges a word or a number, or puts one in.
void Mutator::change_words(std::string& text) {
  const std::size_t at = draw(text.size());
  const Span number = run_at(text, at, is_digit);
  const Span word = run_at(text, at, is_word_byte);
  switch (draw(5)) {
    case 0:
      text.replace(number.from, number.size, one_of(numbers));
      return;
    case 1: {
      const std::string& other = one_of(*inputs_);
      const Span from_there = run_at(other, draw(other.size()), is_word_byte);
      text.replace(word.from, word.size, other, from_there.from, from_there.size);
      return;
    }
    case 2:
      text.replace(word.from, word.size, draw(2) == 0 ? std::string{} : repeated());
      return;
    case 3:
      return insert(text, one_of(*words_));
    default:
      text.replace(word.from, word.size, one_of(*words_));
      return;
  }
}

void Mutator::change_lines(std::string& text) {
  const Span line = line_at(text, draw(text.size()));
  const std::string content = text.substr(line.from, line.size);
  switch (draw(4)) {
    case 0:
      text.erase(line.from, line.size);
      return;
    case 1: {
      constexpr std::size_t times_max = 100;
      const std::size_t times = draw(8) == 0 ? draw(times_max) : 1;
      for (std::size_t i = 0; i < times && text.size() < bytes_max_; ++i) text.insert(line.from, content);
      return;
    }
    case 2: {
      text.erase(line.from, line.size);
      text.insert(line_at(text, draw(text.size())).from, content);
      return;
    }
    default: {
      const std::string& other = one_of(*inputs_);
      const Span theirs = line_at(other, draw(other.size()));
      text.insert(line.from, other, theirs.from, theirs.size);
      return;
    }
  }
}

void Mutator::insert(std::string& text, std::string_view what) {
  const std::string copy{what};  // it may be a piece of the text itself
  text.insert(draw(text.size() + 1), copy);
}

std::string Mutator::nested() {
  constexpr std::size_t few = 40;
  constexpr std::size_t many = 20'000;
  const std::string_view opening = one_of(openings);
  std::string text;
  const std::size_t times = draw(draw(4) == 0 ? many : few);
  while (text.size() < bytes_max_ && text.size() < times * opening.size()) text += opening;
  return text;
}

std::string Mutator::repeated() {
  constexpr std::size_t few = 10;
  constexpr std::size_t many = 5'000;
  std::string_view what;
  switch (draw(4)) {
    case 0:
      what = one_of(odd_characters);
      break;
    case 1:
      what = one_of(*words_);
      break;
    case 2:
      what = one_of(numbers);
      break;
    default:
      what = "a"sv;
      break;
  }
  std::string text;
  for (std::size_t left = 1 + draw(draw(4) == 0 ? many : few); left > 0 && text.size() < bytes_max_; --left) {
    text += what;
  }
  return text;
}

std::string Mutator::piece_of(std::string_view text, std::size_t bytes_max) {
  return std::string{text.substr(draw(text.size()), draw(bytes_max))};
}

}  // namespace hearth::fuzz
