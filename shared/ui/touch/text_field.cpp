#include "shared/ui/touch/text_field.hpp"

#include <pango/pango.h>

#include <algorithm>
#include <cassert>
#include <cstring>
#include <vector>

#include "shared/base/text.hpp"
#include "shared/ui/wipe.hpp"

namespace hearth::ui {
namespace {

bool starts_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U;
}

// The bytes from which a letter as people see it may start, and the end.
std::vector<std::size_t> letter_edges(std::string_view text) {
  const glong characters = g_utf8_strlen(text.data(), static_cast<gssize>(text.size()));
  std::vector<PangoLogAttr> marks(static_cast<std::size_t>(characters) + 1);
  pango_get_log_attrs(text.data(), static_cast<int>(text.size()), -1, pango_language_get_default(),
                      marks.data(), static_cast<int>(marks.size()));
  std::vector<std::size_t> edges;
  std::size_t character = 0;
  for (std::size_t byte = 0; byte < text.size(); ++byte) {
    if (!starts_character(text[byte])) continue;
    if (marks[character].is_cursor_position) edges.push_back(byte);
    ++character;
  }
  edges.push_back(text.size());
  return edges;
}

}  // namespace

TextField::TextField(std::size_t characters_max, FieldLines lines)
    : characters_max_(characters_max), lines_(lines) {
  assert(characters_max * 4 <= bytes_max);
}

TextField::~TextField() {
  clear();
}

std::size_t TextField::characters() const {
  const std::string_view all = text();
  return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), starts_character));
}

void TextField::insert(std::string_view utf8) {
  std::size_t left = characters_max_ - characters();
  while (!utf8.empty() && left > 0) {
    std::size_t length = 1;
    while (length < utf8.size() && !starts_character(utf8[length])) ++length;
    const std::string_view character = utf8.substr(0, length);
    utf8.remove_prefix(length);
    if (fault_in(character, 1, lines_ == FieldLines::many ? Lines::many : Lines::one)) continue;
    std::memmove(bytes_.data() + cursor_ + length, bytes_.data() + cursor_, size_ - cursor_);
    std::memcpy(bytes_.data() + cursor_, character.data(), length);
    size_ += length;
    cursor_ += length;
    --left;
  }
}

std::size_t TextField::letter_start_before(std::size_t byte) const {
  std::size_t start = 0;
  for (const std::size_t edge : letter_edges(text())) {
    if (edge >= byte) break;
    start = edge;
  }
  return start;
}

std::size_t TextField::letter_end_after(std::size_t byte) const {
  for (const std::size_t edge : letter_edges(text())) {
    if (edge > byte) return edge;
  }
  return size_;
}

void TextField::erase(std::size_t from, std::size_t to) {
  std::memmove(bytes_.data() + from, bytes_.data() + to, size_ - to);
  wipe(bytes_.data() + size_ - (to - from), to - from);
  size_ -= to - from;
  cursor_ = from;
}

void TextField::erase_before() {
  erase(letter_start_before(cursor_), cursor_);
}
void TextField::erase_after() {
  erase(cursor_, letter_end_after(cursor_));
}

void TextField::clear() {
  wipe(bytes_.data(), bytes_.size());
  size_ = 0;
  cursor_ = 0;
}

void TextField::set_cursor(std::size_t byte) {
  cursor_ = 0;
  for (const std::size_t edge : letter_edges(text())) {
    if (edge <= byte) cursor_ = edge;
  }
}

void TextField::move_back() {
  cursor_ = letter_start_before(cursor_);
}
void TextField::move_on() {
  cursor_ = letter_end_after(cursor_);
}

}  // namespace hearth::ui
