#pragma once
// What Command and Event are made of: a value of one kind among many. Only the slice that declares a kind
// knows how to copy, compare and end it, and that is compiled once, in the slice's own source (slice.hpp);
// everybody else carries it about without having read what it is.

#include <array>
#include <cstddef>
#include <type_traits>
#include <variant>

namespace hearth {

// What a value needs to be carried about; one for each kind, for as long as the program runs.
struct Kind {
  const char* name;  // on the wire and in the journal
  void* (*copy)(const void*);
  void* (*take)(void*);  // a new one made from it, as by a move
  void (*end)(void*);
  bool (*same)(const void*, const void*);
};

// A value of some kind, owned. One that has been moved from can only be assigned to or ended.
class OfSomeKind {
 public:
  OfSomeKind(const OfSomeKind&);
  OfSomeKind(OfSomeKind&& other) noexcept : kind_(other.kind_), value_(other.value_) {
    other.value_ = nullptr;
  }
  OfSomeKind& operator=(const OfSomeKind&);
  OfSomeKind& operator=(OfSomeKind&&) noexcept;
  ~OfSomeKind();

  [[nodiscard]] const void* value() const { return value_; }

 protected:
  // `value` is moved from; it is of that kind.
  OfSomeKind(const Kind& kind, void* value) : kind_(&kind), value_(kind.take(value)) {}
  [[nodiscard]] const Kind& some_kind() const { return *kind_; }
  [[nodiscard]] bool is_same(const OfSomeKind&) const;

 private:
  const Kind* kind_;
  void* value_;  // null once moved from
};

// Where T stands among the alternatives of a slice's std::variant.
template <class T, class Slice>
inline constexpr std::size_t place_in = 0;
template <class T, class... Kinds>
inline constexpr std::size_t place_in<T, std::variant<Kinds...>> = [] {
  constexpr std::array same{std::is_same_v<T, Kinds>...};
  std::size_t place = 0;
  while (place < same.size() && !same[place]) ++place;
  return place;
}();

template <class T, class Slice>
concept AlternativeOf = place_in<T, Slice> < std::variant_size_v<Slice>;

}  // namespace hearth
