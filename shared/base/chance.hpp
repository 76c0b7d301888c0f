#pragma once
// Numbers that follow from one random number and nothing else, so that whatever is drawn by them can be drawn
// again. SplitMix64 (Steele, Lea and Flood, 2014); not for secrets.

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace hearth {

class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
  }
  // 0 to count - 1; count is more than 0.
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
  // Fisher–Yates.
  template <class Item>
  void shuffle(std::vector<Item>& items) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[below(i)]);
  }

 private:
  std::uint64_t state_;
};

}  // namespace hearth
