#pragma once
// Makes bad inputs out of good ones. The compiler has no fuzzing library of its own (g++ 12), and this one
// knows what our inputs are made of: words, lines, numbers, brackets and UTF-8.
//
// The input of a number depends on the seed, the number and the corpus alone. One thread.

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace hearth::fuzz {

class Mutator {
 public:
  // `inputs` and `words` outlive the mutator and are not empty.
  Mutator(const std::vector<std::string>& inputs, const std::vector<std::string>& words,
          std::size_t bytes_max, std::uint64_t seed);

  // The first ones are the good inputs as they are, so that a wrong corpus shows.
  [[nodiscard]] std::string input(std::uint64_t number);

 private:
  void change(std::string& text);
  void change_bytes(std::string& text);
  void change_words(std::string& text);
  void change_lines(std::string& text);
  void insert(std::string& text, std::string_view what);
  [[nodiscard]] std::string nested();
  [[nodiscard]] std::string repeated();
  [[nodiscard]] std::string piece_of(std::string_view text, std::size_t bytes_max);
  // 0 to count - 1; 0 when count is 0.
  [[nodiscard]] std::size_t draw(std::size_t count) {
    return count == 0 ? 0 : static_cast<std::size_t>(chance_() % count);
  }
  template <class List>
  [[nodiscard]] const auto& one_of(const List& list) {
    return list[draw(list.size())];
  }

  const std::vector<std::string>* inputs_;
  const std::vector<std::string>* words_;
  std::size_t bytes_max_;
  std::uint64_t seed_;
  std::mt19937_64 chance_;
};

}  // namespace hearth::fuzz
