#include "shared/room/tally.hpp"

#include "shared/room/tally_commands.hpp"

#include <algorithm>
#include <iterator>

#include "shared/room/guests_commands.hpp"
#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"

namespace hearth {
namespace {

std::optional<std::uint32_t> told_number(std::uint32_t people) {
  if (people < people_told_from) return std::nullopt;
  return people;
}

void add(std::vector<WishCount>& wishes, const WishCount& more) {
  const auto at = std::lower_bound(wishes.begin(), wishes.end(), more.wish,
                                   [](const WishCount& each, AccessWish wish) { return each.wish < wish; });
  if (at != wishes.end() && at->wish == more.wish)
    at->times += more.times;
  else
    wishes.insert(at, more);
}

}  // namespace

Tally told(const Coming& coming, std::optional<LocalDate> date, const FormatName& format) {
  Tally tally;
  tally.date = date;
  tally.format = format;
  tally.came = told_number(coming.came);
  // Whoever knows how many came and how many of them for the first time knows how many did not.
  const bool others_are_few = coming.came < coming.first_time + people_told_from;
  if (!others_are_few) tally.first_time = told_number(coming.first_time);
  for (const WishCount& each : coming.wishes) {
    if (each.times >= people_told_from) tally.wishes.push_back(each);
  }
  return tally;
}

TallyKept tally_of(const Gathering& gathering, Instant now, std::optional<LocalDate> date) {
  Coming coming = gathering.coming;
  coming.came = std::max(coming.came, gathering.agenda.people);
  return {now, told(coming, date, gathering.format)};
}

bool is_empty(const Coming& coming) {
  return coming.came == 0 && coming.wishes.empty();
}

Coming together(const Coming& some, const Coming& others) {
  Coming all = some;
  all.came += others.came;
  all.first_time += others.first_time;
  for (const WishCount& each : others.wishes) add(all.wishes, each);
  all.told.clear();
  std::set_union(some.told.begin(), some.told.end(), others.told.begin(), others.told.end(),
                 std::back_inserter(all.told));
  all.told_at = std::max(some.told_at, others.told_at);
  return all;
}

void count(Coming& coming, AccessWish wish) {
  add(coming.wishes, {wish, 1});
}

Coming* coming_now(Room& room) {
  if (room.gathering) return &room.gathering->coming;
  return room.day ? &room.day->coming : nullptr;
}

std::vector<const Coming*> all_coming(const Room& room) {
  std::vector<const Coming*> all;
  if (room.gathering) all.push_back(&room.gathering->coming);
  if (room.goodbye) all.push_back(&room.goodbye->gathering.coming);
  if (!room.day) return all;
  all.push_back(&room.day->coming);
  if (room.day->drop_in) all.push_back(&room.day->drop_in->coming);
  if (room.day->found) all.push_back(&room.day->found->coming);
  return all;
}

std::vector<Coming*> all_coming(Room& room) {
  std::vector<Coming*> all;
  for (const Coming* each : all_coming(static_cast<const Room&>(room)))
    all.push_back(const_cast<Coming*>(each));
  return all;
}

Decision decide(const Room&, const ListTallies&, const Context&) {
  return {};
}

Decision decide(const Room& room, const TellHowManyCame&, const Context& context) {
  if (!room.day) return {};
  const bool told = room.house->venue.how_many_came == HowManyCame::told_in_tens;
  const std::uint32_t count = told ? room.day->came / 10 * 10 : 0;
  if (count == room.day->came_told) return {};
  return {{HowManyTold{context.now, count}}, std::nullopt};
}

void apply(Room& room, const HowManyTold& event) {
  if (room.day) room.day->came_told = event.count;
}

void apply(Room& room, const TallyKept& event) {
  Tallies tallies = *room.tallies;
  if (tallies.all.size() >= tallies_max) tallies.all.erase(tallies.all.begin());
  tallies.all.push_back(event.tally);
  room.tallies = std::move(tallies);
}

template struct CommandKinds<TallyCommand>;
template struct EventKinds<TallyEvent>;

}  // namespace hearth
