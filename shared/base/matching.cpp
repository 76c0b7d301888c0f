#include "shared/base/matching.hpp"

#include <deque>

namespace hearth {
namespace {

// One search for a path that alternates between unmatched and matched edges and ends at another free node.
class Search {
 public:
  Search(const Neighbours& neighbours, const Matching& matching)
      : neighbours_(neighbours),
        matching_(matching),
        parent_(matching.size(), unmatched),
        base_(matching.size()),
        reached_(matching.size(), false) {
    for (std::size_t node = 0; node < base_.size(); ++node) base_[node] = node;
  }

  // The free node at the far end of a path from `root`, or unmatched when there is none.
  std::size_t run(std::size_t root) {
    root_ = root;
    reached_[root] = true;
    waiting_.push_back(root);
    while (!waiting_.empty()) {
      const std::size_t node = waiting_.front();
      waiting_.pop_front();
      for (const std::size_t other : neighbours_[node]) {
        if (base_[node] == base_[other] || matching_[node] == other) continue;
        if (closes_blossom(other)) {
          shrink(node, other);
        } else if (parent_[other] == unmatched) {
          parent_[other] = node;
          if (matching_[other] == unmatched) return other;
          reached_[matching_[other]] = true;
          waiting_.push_back(matching_[other]);
        }
      }
    }
    return unmatched;
  }

  [[nodiscard]] std::size_t parent(std::size_t node) const { return parent_[node]; }

 private:
  [[nodiscard]] bool closes_blossom(std::size_t node) const {
    return node == root_ || (matching_[node] != unmatched && parent_[matching_[node]] != unmatched);
  }

  [[nodiscard]] std::size_t common_base(std::size_t a, std::size_t b) const {
    std::vector<bool> seen(base_.size(), false);
    for (;;) {
      a = base_[a];
      seen[a] = true;
      if (matching_[a] == unmatched) break;
      a = parent_[matching_[a]];
    }
    for (;;) {
      b = base_[b];
      if (seen[b]) return b;
      b = parent_[matching_[b]];
    }
  }

  void mark(std::size_t node, std::size_t base, std::size_t child, std::vector<bool>& in_blossom) {
    while (base_[node] != base) {
      in_blossom[base_[node]] = true;
      in_blossom[base_[matching_[node]]] = true;
      parent_[node] = child;
      child = matching_[node];
      node = parent_[matching_[node]];
    }
  }

  // Treats the odd cycle that a and b close as one node.
  void shrink(std::size_t a, std::size_t b) {
    const std::size_t base = common_base(a, b);
    std::vector<bool> in_blossom(base_.size(), false);
    mark(a, base, b, in_blossom);
    mark(b, base, a, in_blossom);
    for (std::size_t node = 0; node < base_.size(); ++node) {
      if (!in_blossom[base_[node]]) continue;
      base_[node] = base;
      if (reached_[node]) continue;
      reached_[node] = true;
      waiting_.push_back(node);
    }
  }

  const Neighbours& neighbours_;
  const Matching& matching_;
  std::vector<std::size_t> parent_;
  std::vector<std::size_t> base_;
  std::vector<bool> reached_;
  std::deque<std::size_t> waiting_;
  std::size_t root_ = 0;
};

}  // namespace

Matching largest_matching(const Neighbours& neighbours, Matching begun) {
  begun.resize(neighbours.size(), unmatched);
  // Most find somebody at once.
  for (std::size_t node = 0; node < begun.size(); ++node) {
    if (begun[node] != unmatched) continue;
    for (const std::size_t other : neighbours[node]) {
      if (begun[other] != unmatched) continue;
      begun[node] = other;
      begun[other] = node;
      break;
    }
  }
  for (std::size_t node = 0; node < begun.size(); ++node) {
    if (begun[node] != unmatched) continue;
    Search search{neighbours, begun};
    std::size_t end = search.run(node);
    while (end != unmatched) {
      const std::size_t before = search.parent(end);
      const std::size_t next = begun[before];
      begun[end] = before;
      begun[before] = end;
      end = next;
    }
  }
  return begun;
}

}  // namespace hearth
