#pragma once
// Text that a person is typing. It lies in one fixed block of memory that is wiped when it is cleared and
// when the field ends; it is never copied by this class except into text(), whose copy is the caller's to
// wipe (wipe.hpp). Moves by what people see as one letter, in the order they see (right to left too).

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace hearth::ui {

enum class FieldLines { one, many };

class TextField {
 public:
  static constexpr std::size_t bytes_max = 4096;

  // `characters_max`: code points, at most bytes_max / 4.
  explicit TextField(std::size_t characters_max, FieldLines lines = FieldLines::one);
  ~TextField();
  // A copy would be a second place to wipe.
  TextField(const TextField&) = delete;
  TextField& operator=(const TextField&) = delete;

  [[nodiscard]] std::string_view text() const { return {bytes_.data(), size_}; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] FieldLines lines() const { return lines_; }
  [[nodiscard]] std::size_t characters() const;
  [[nodiscard]] std::size_t characters_max() const { return characters_max_; }
  [[nodiscard]] bool full() const { return characters() >= characters_max_; }

  // Inserts at the cursor what fits; control characters, bad UTF-8 and overriding directions are left out
  // (the rules of shared/base/text.hpp). A line feed is kept in a field of many lines only.
  void insert(std::string_view utf8);
  // The letter before or after the cursor, as a person sees letters.
  void erase_before();
  void erase_after();
  // Wipes everything.
  void clear();

  // Where the next letter goes, in bytes from the start; always at the edge of a letter.
  [[nodiscard]] std::size_t cursor() const { return cursor_; }
  void set_cursor(std::size_t byte);
  // One letter in the order of the text.
  void move_back();
  void move_on();
  void move_to_start() { cursor_ = 0; }
  void move_to_end() { cursor_ = size_; }

 private:
  [[nodiscard]] std::size_t letter_start_before(std::size_t byte) const;
  [[nodiscard]] std::size_t letter_end_after(std::size_t byte) const;
  void erase(std::size_t from, std::size_t to);

  std::array<char, bytes_max> bytes_{};
  std::size_t size_ = 0;
  std::size_t cursor_ = 0;
  std::size_t characters_max_;
  FieldLines lines_;
};

}  // namespace hearth::ui
