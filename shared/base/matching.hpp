#pragma once
// Matching two and two in a graph: as many as possible, each at most once. Edmonds' algorithm of blossoms
// ("Paths, trees, and flowers", 1965), O(n³).

#include <cstddef>
#include <vector>

namespace hearth {

inline constexpr std::size_t unmatched = static_cast<std::size_t>(-1);

// For each node the nodes it may be matched with; if a holds b, b holds a, and no node holds itself.
using Neighbours = std::vector<std::vector<std::size_t>>;
// For each node its partner, or `unmatched`.
using Matching = std::vector<std::size_t>;

// The largest matching that keeps every node of `begun` matched (perhaps with somebody else). Earlier
// neighbours are tried first, so shuffled lists give different matchings.
[[nodiscard]] Matching largest_matching(const Neighbours&, Matching begun);

}  // namespace hearth
