// Who is with whom: see draw_pairs in pairs.hpp.

#include <algorithm>
#include <array>

#include "shared/base/chance.hpp"
#include "shared/base/matching.hpp"
#include "shared/room/pairs.hpp"

namespace hearth {
namespace {

// Up to this many are looked ahead for, so that nobody meets again before everybody has met; with more, an
// evening is too short for it to matter.
constexpr std::size_t looked_ahead_max = 16;
constexpr int tries_max = 40;

bool lists(const std::vector<GuestId>& ids, GuestId id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// Whether two may be together, and whether they would be new to each other.
class Table {
 public:
  Table(const std::vector<Joining>& joining, const Pairing& before)
      : size_(joining.size()), new_(size_ * size_) {
    for (std::size_t a = 0; a < size_; ++a) {
      for (std::size_t b = 0; b < size_; ++b) {
        const bool wish_against =
            lists(joining[a].apart, joining[b].guest) || lists(joining[b].apart, joining[a].guest);
        apart_.push_back(wish_against);
        new_[a * size_ + b] = !have_met(before, joining[a].guest, joining[b].guest);
      }
    }
  }
  [[nodiscard]] bool may(std::size_t a, std::size_t b) const { return a != b && !apart_[a * size_ + b]; }
  [[nodiscard]] bool is_new(std::size_t a, std::size_t b) const { return may(a, b) && new_[a * size_ + b]; }
  void meet(std::size_t a, std::size_t b) { new_[a * size_ + b] = new_[b * size_ + a] = false; }
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  std::size_t size_;
  std::vector<bool> apart_;
  std::vector<bool> new_;
};

template <class Allowed>
Neighbours neighbours(std::size_t size, const std::vector<bool>& free, Chance& chance, Allowed allowed) {
  Neighbours lists(size);
  for (std::size_t a = 0; a < size; ++a) {
    for (std::size_t b = 0; b < size; ++b) {
      if (free[a] && free[b] && allowed(a, b)) lists[a].push_back(b);
    }
    chance.shuffle(lists[a]);
  }
  return lists;
}

Matching new_partners(const Table& table, const std::vector<bool>& free, Chance& chance) {
  return largest_matching(neighbours(table.size(), free, chance,
                                     [&](std::size_t a, std::size_t b) { return table.is_new(a, b); }),
                          Matching(table.size(), unmatched));
}

std::size_t left_over(const Matching& matching, const std::vector<bool>& free) {
  std::size_t count = 0;
  for (std::size_t node = 0; node < matching.size(); ++node)
    count += free[node] && matching[node] == unmatched ? 1U : 0U;
  return count;
}

void meet_all(Table& table, const Matching& matching) {
  for (std::size_t node = 0; node < matching.size(); ++node) {
    if (matching[node] != unmatched) table.meet(node, matching[node]);
  }
}

// How many further rounds bring everybody somebody new after this one, when drawn without care.
int rounds_after(Table table, Matching matching, const std::vector<bool>& free, Chance& chance) {
  int rounds = 0;
  while (left_over(matching, free) == 0 && rounds < static_cast<int>(looked_ahead_max)) {
    meet_all(table, matching);
    matching = new_partners(table, free, chance);
    ++rounds;
  }
  return rounds;
}

// New partners for as many as possible, chosen so that later rounds can go on as long as possible.
Matching far_sighted(const Table& table, const std::vector<bool>& free, Chance& chance) {
  Matching best = new_partners(table, free, chance);
  const auto count = static_cast<std::size_t>(std::count(free.begin(), free.end(), true));
  if (count > looked_ahead_max || count % 2 == 1) return best;
  int best_rounds = rounds_after(table, best, free, chance);
  for (int i = 0; i < tries_max; ++i) {
    Matching other = new_partners(table, free, chance);
    const int rounds = rounds_after(table, other, free, chance);
    if (rounds <= best_rounds) continue;
    best = std::move(other);
    best_rounds = rounds;
  }
  return best;
}

// Those who asked for each other are together.
Matching wished(const std::vector<Joining>& joining, const Table& table) {
  Matching together(joining.size(), unmatched);
  for (std::size_t a = 0; a < joining.size(); ++a) {
    for (std::size_t b = a + 1; b < joining.size() && together[a] == unmatched; ++b) {
      const bool mutual =
          lists(joining[a].with, joining[b].guest) && lists(joining[b].with, joining[a].guest);
      if (!mutual || !table.may(a, b) || together[b] != unmatched) continue;
      together[a] = b;
      together[b] = a;
    }
  }
  return together;
}

// A third of a trio: the pair in which they are newest, among those they may be in.
struct Trio {
  std::size_t third = unmatched;
  std::size_t one = unmatched;
  std::size_t other = unmatched;
  int known = 3;  // how many of the two they have met
};

Trio best_trio(const Table& table, const Matching& matching, std::size_t third) {
  Trio best;
  for (std::size_t one = 0; one < matching.size(); ++one) {
    const std::size_t other = matching[one];
    if (other == unmatched || other < one || one == third || other == third) continue;
    if (!table.may(third, one) || !table.may(third, other)) continue;
    const int known = (table.is_new(third, one) ? 0 : 1) + (table.is_new(third, other) ? 0 : 1);
    if (known < best.known) best = {third, one, other, known};
  }
  return best;
}

class Drawing {
 public:
  Drawing(const std::vector<Joining>& joining, const Pairing& before, std::uint64_t seed)
      : joining_(joining), table_(joining, before), chance_(seed), matching_(wished(joining, table_)) {}

  Draw run() {
    std::vector<bool> free(joining_.size());
    for (std::size_t i = 0; i < free.size(); ++i) free[i] = matching_[i] == unmatched;
    const auto count = static_cast<std::size_t>(std::count(free.begin(), free.end(), true));
    if (count % 2 == 0) {
      match(free, far_sighted(table_, free, chance_));
    } else {
      match(free, without_one(free));
    }
    return told();
  }

 private:
  // Takes over what was found, and lets the others be with somebody they know.
  void match(const std::vector<bool>& free, Matching found) {
    const std::vector<bool>& all = free;
    if (left_over(found, free) > 1) {
      found = largest_matching(neighbours(table_.size(), all, chance_,
                                          [&](std::size_t a, std::size_t b) { return table_.may(a, b); }),
                               std::move(found));
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (found[i] != unmatched) matching_[i] = found[i];
    }
  }

  // An odd number: whoever is left out will be the third of a trio, if possible one that is new to both.
  Matching without_one(std::vector<bool> free) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < free.size(); ++i) {
      if (free[i]) order.push_back(i);
    }
    chance_.shuffle(order);
    if (order.size() > looked_ahead_max) order.resize(looked_ahead_max);
    Matching best;
    std::size_t best_left = unmatched;
    int best_known = 3;
    for (const std::size_t third : order) {
      free[third] = false;
      Matching found = new_partners(table_, free, chance_);
      const std::size_t left = left_over(found, free);
      free[third] = true;
      Matching whole = matching_;
      for (std::size_t i = 0; i < found.size(); ++i) {
        if (found[i] != unmatched) whole[i] = found[i];
      }
      const int known = best_trio(table_, whole, third).known;
      if (std::pair{left, known} >= std::pair{best_left, best_known} && !best.empty()) continue;
      best = std::move(found);
      best_left = left;
      best_known = known;
    }
    return best;
  }

  Draw told() {
    std::vector<Trio> trios;
    std::vector<bool> in_trio(joining_.size(), false);
    Draw draw;
    for (std::size_t i = 0; i < joining_.size(); ++i) {
      if (matching_[i] != unmatched) continue;
      Matching open = matching_;
      for (std::size_t node = 0; node < open.size(); ++node) {
        if (in_trio[node]) open[node] = unmatched;
      }
      const Trio trio = best_trio(table_, open, i);
      if (trio.third == unmatched) {
        draw.alone.push_back(joining_[i].guest);
        continue;
      }
      in_trio[trio.one] = in_trio[trio.other] = true;
      trios.push_back(trio);
    }
    for (std::size_t one = 0; one < matching_.size(); ++one) {
      if (matching_[one] == unmatched || matching_[one] < one) continue;
      Pair pair{{joining_[one].guest, joining_[matching_[one]].guest}};
      for (const Trio& trio : trios) {
        if (trio.one == one) pair.guests.push_back(joining_[trio.third].guest);
      }
      draw.pairs.push_back(std::move(pair));
    }
    // Who stands first on the wall says nothing about when they came.
    chance_.shuffle(draw.pairs);
    return draw;
  }

  const std::vector<Joining>& joining_;
  Table table_;
  Chance chance_;
  Matching matching_;
};

}  // namespace

Draw draw_pairs(const std::vector<Joining>& joining, const Pairing& before, std::uint64_t chance) {
  return Drawing{joining, before, chance}.run();
}

}  // namespace hearth
