#pragma once
// What stays when people are forgotten: how many came, how many for the first time, and how often something
// was wished that makes coming easier. Numbers of people only, and none that is small: below people_told_from
// it is written down as "fewer", so that nobody can be made out of a count, neither in the file nor in an
// export.
//
// Source: domain.md, "What the machine may know", 4.

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/access.hpp"
#include "shared/room/format.hpp"

namespace hearth {

struct Room;

inline constexpr std::uint32_t people_told_from = 5;
inline constexpr std::size_t tallies_max = 4000;  // the oldest go first

struct WishCount {
  AccessWish wish = AccessWish::other;
  std::uint32_t times = 0;  // at least 1

  static constexpr auto fields = Fields{Field{"wish", &WishCount::wish}, Field{"times", &WishCount::times}};
  bool operator==(const WishCount&) const = default;
};

// Counted while it goes on; erased with the gathering or the day, when a Tally stands for it.
struct Coming {
  std::uint32_t came = 0;
  std::uint32_t first_time = 0;
  std::vector<WishCount> wishes;   // by wish, distinct
  std::vector<AccessWish> told{};  // which of them facilitators have been told of, by wish, distinct
  Instant told_at{};               // when they were last told of one that was new to them

  static constexpr auto fields = Fields{
      Field{"came", &Coming::came}, Field{"first_time", &Coming::first_time},
      Field{"wishes", &Coming::wishes}, Field{"told", &Coming::told}, Field{"told_at", &Coming::told_at}};
  bool operator==(const Coming&) const = default;
};

// One gathering, or a day without one. A number that is missing was below people_told_from; for `first_time`
// it may also be that the others were, whose number could be worked out from it.
struct Tally {
  std::optional<LocalDate> date;  // nothing: the clock was not set
  FormatName format;              // empty: people came, and no gathering was on
  std::optional<std::uint32_t> came;
  std::optional<std::uint32_t> first_time;
  std::vector<WishCount> wishes;  // those that were made people_told_from times or more, by wish

  static constexpr auto fields =
      Fields{Field{"date", &Tally::date}, Field{"format", &Tally::format}, Field{"came", &Tally::came},
             Field{"first_time", &Tally::first_time}, Field{"wishes", &Tally::wishes}};
  bool operator==(const Tally&) const = default;
};

struct Tallies {
  std::vector<Tally> all;  // in the order in which they ended; at most tallies_max

  static constexpr auto fields = Fields{Field{"all", &Tallies::all}};
  bool operator==(const Tallies&) const = default;
};

// What may be written down of it.
[[nodiscard]] Tally told(const Coming&, std::optional<LocalDate> date, const FormatName& format);

// Whether nobody came, and nothing was wished for.
[[nodiscard]] bool is_empty(const Coming&);
[[nodiscard]] Coming together(const Coming&, const Coming&);
void count(Coming&, AccessWish);
// Where those are counted who come now; nullptr when no day has begun.
[[nodiscard]] Coming* coming_now(Room&);
// All that are counted just now: in the gathering, of the day, in the café around the gathering, and of the
// sign-ins that were found at a start.
[[nodiscard]] std::vector<Coming*> all_coming(Room&);
[[nodiscard]] std::vector<const Coming*> all_coming(const Room&);

}  // namespace hearth
