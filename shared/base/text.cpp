#include "shared/base/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace hearth {
namespace {

struct Decoded {
  char32_t character = 0;
  std::size_t bytes = 0;  // 0: not well-formed here
};

// One code point from the front of `text` by the table of RFC 3629 section 4 (no overlong forms, no
// surrogates).
Decoded decode(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  const std::uint8_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  std::size_t length = 0;
  char32_t character = 0;
  if (lead >= 0xC2 && lead <= 0xDF) {
    length = 2;
    character = lead & 0x1FU;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    length = 3;
    character = lead & 0x0FU;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    length = 4;
    character = lead & 0x07U;
  } else {
    return {};
  }
  if (text.size() < length) return {};
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return {};
    character = (character << 6U) | (byte(i) & 0x3FU);
  }
  const bool overlong = (length == 3 && character < 0x800) || (length == 4 && character < 0x10000);
  const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
  if (overlong || surrogate || character > 0x10FFFF) return {};
  return {character, length};
}

bool acceptable(char32_t c, Lines lines) {
  if (c == U'\n') return lines == Lines::many;
  const bool control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
  const bool bidi = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  const bool separator = c == 0x2028 || c == 0x2029;
  return !control && !bidi && !separator;
}

struct Characters {
  char32_t first;
  char32_t last;
};

// Characters that leave nothing on a screen. Source: Unicode 14.0, White_Space (PropList.txt) and
// Default_Ignorable_Code_Point (DerivedCoreProperties.txt), both whole; then U+2800 BRAILLE PATTERN BLANK and
// the interlinear annotation marks U+FFF9 to U+FFFB, which have no shape either. Rising.
constexpr std::array<Characters, 25> without_a_shape{{
    {0x9, 0xD},       {0x20, 0x20},     {0x85, 0x85},       {0xA0, 0xA0},       {0xAD, 0xAD},
    {0x34F, 0x34F},   {0x61C, 0x61C},   {0x115F, 0x1160},   {0x1680, 0x1680},   {0x17B4, 0x17B5},
    {0x180B, 0x180F}, {0x2000, 0x200F}, {0x2028, 0x202F},   {0x205F, 0x206F},   {0x2800, 0x2800},
    {0x3000, 0x3000}, {0x3164, 0x3164}, {0xFE00, 0xFE0F},   {0xFEFF, 0xFEFF},   {0xFFA0, 0xFFA0},
    {0xFFF0, 0xFFF8}, {0xFFF9, 0xFFFB}, {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF},
}};

bool has_a_shape(char32_t character) {
  return std::none_of(without_a_shape.begin(), without_a_shape.end(), [&](const Characters& each) {
    return character >= each.first && character <= each.last;
  });
}

}  // namespace

bool is_blank(std::string_view text) {
  while (!text.empty()) {
    const Decoded next = decode(text);
    if (next.bytes == 0 || has_a_shape(next.character)) return false;
    text.remove_prefix(next.bytes);
  }
  return true;
}

std::optional<TextFault> fault_in(std::string_view text, std::size_t characters_max, Lines lines) {
  std::size_t characters = 0;
  while (!text.empty()) {
    const Decoded next = decode(text);
    if (next.bytes == 0) return TextFault::not_utf8;
    if (!acceptable(next.character, lines)) return TextFault::unseen_character;
    if (++characters > characters_max) return TextFault::too_long;
    text.remove_prefix(next.bytes);
  }
  return std::nullopt;
}

std::string mended(std::string_view text, std::size_t characters_max, Lines lines) {
  std::string out;
  std::size_t characters = 0;
  std::size_t before_last = 0;  // where the last character kept begins
  bool space_pending = false;
  while (!text.empty()) {
    const Decoded next = decode(text);
    const std::string_view piece = next.bytes == 0 ? "\uFFFD" : text.substr(0, next.bytes);
    text.remove_prefix(next.bytes == 0 ? 1 : next.bytes);
    if (next.bytes != 0 && !acceptable(next.character, lines)) {
      space_pending = !out.empty();
      continue;
    }
    for (const std::string_view addition : {std::string_view{space_pending ? " " : ""}, piece}) {
      if (addition.empty()) continue;
      if (characters == characters_max) {
        out.resize(before_last);
        return out + (characters_max == 0 ? "" : "…");
      }
      before_last = out.size();
      out += addition;
      ++characters;
    }
    space_pending = false;
  }
  return out;
}

}  // namespace hearth
