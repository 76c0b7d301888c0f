#pragma once
// Looks at a std::variant by its cases: std::visit(Match{[](A) {…}, [](B) {…}}, variant).
// Without a catch-all case the compiler finds every case that was forgotten.

namespace hearth {

template <class... Cases>
struct Match : Cases... {
  using Cases::operator()...;
};
template <class... Cases>
Match(Cases...) -> Match<Cases...>;

}  // namespace hearth
