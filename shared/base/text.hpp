#pragma once
// Text with its limit in its type: a Text<280> never holds more than 280 characters, so the list of commands
// can state the limit and no screen meets a longer one.
//
// A character is a Unicode code point. Accepted is well-formed UTF-8 (RFC 3629) without control characters
// (C0, C1) and without the bidirectional embeddings and overrides U+202A–U+202E and U+2066–U+2069, which
// could make the rest of a screen read backwards; joiners and marks that scripts need are kept.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hearth {

enum class TextFault { too_long, not_utf8, unseen_character };

// `one`: no line feed either.
enum class Lines { one, many };

// What is wrong with `text`, or nothing. Reads every byte; any bytes are safe.
[[nodiscard]] std::optional<TextFault> fault_in(std::string_view text, std::size_t characters_max,
                                                Lines lines);

// The nearest acceptable text: unacceptable characters become spaces (runs of them one), bad UTF-8 becomes
// U+FFFD, what is over the limit goes and "…" stands for it. For texts from files that people cannot mend in
// the moment (calendars); never for commands.
[[nodiscard]] std::string mended(std::string_view text, std::size_t characters_max, Lines lines);

// Whether nobody would see any of it: it is empty, or holds white space and characters without a shape only
// (Unicode's White_Space and Default_Ignorable_Code_Point, and a few more; text.cpp has the table). Joiners
// and variation selectors beside something that is seen do not matter. Bad UTF-8 is seen.
[[nodiscard]] bool is_blank(std::string_view text);

template <std::size_t CharactersMax, Lines L = Lines::one>
class Text {
 public:
  static constexpr std::size_t characters_max = CharactersMax;
  static constexpr Lines lines = L;

  Text() = default;

  // Nothing when `text` has a fault; ask fault_in() which.
  [[nodiscard]] static std::optional<Text> from(std::string_view text) {
    if (fault_in(text, CharactersMax, L)) return std::nullopt;
    return Text{std::string{text}};
  }
  [[nodiscard]] static Text mended_from(std::string_view text) {
    return Text{mended(text, CharactersMax, L)};
  }

  [[nodiscard]] const std::string& str() const { return value_; }
  [[nodiscard]] bool empty() const { return value_.empty(); }
  friend auto operator<=>(const Text&, const Text&) = default;

 private:
  explicit Text(std::string value) : value_(std::move(value)) {}
  std::string value_;
};

}  // namespace hearth
