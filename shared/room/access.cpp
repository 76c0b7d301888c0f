#include "shared/room/access.hpp"

#include "shared/room/access_commands.hpp"

#include <algorithm>
#include <set>

#include "shared/room/guests_commands.hpp"
#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"

namespace hearth {
namespace {

std::vector<AccessWish> kinds_of(const std::vector<WishCount>& wishes) {
  std::vector<AccessWish> kinds;
  for (const WishCount& each : wishes) kinds.push_back(each.wish);
  return kinds;
}

bool is_shown(const Wall& wall, AccessWish wish) {
  return std::find(wall.access.begin(), wall.access.end(), wish) != wall.access.end();
}

}  // namespace

const AccessWords* access_words(const Venue& venue, AccessWish wish) {
  for (const AccessAnswer& answer : venue.access_answers) {
    if (answer.wish == wish) return &answer.words;
  }
  return nullptr;
}

std::vector<AccessWish> wishes_told(const Room& room) {
  std::set<AccessWish> told;
  for (const Coming* coming : all_coming(room)) told.insert(coming->told.begin(), coming->told.end());
  return {told.begin(), told.end()};
}

bool wishes_are_new(const Room& room, Instant now) {
  const auto all = all_coming(room);
  return std::any_of(all.begin(), all.end(), [&](const Coming* coming) {
    return !coming->told.empty() && now < coming->told_at + wishes_new_for;
  });
}

void take_access_off_the_wall(Room& room) {
  room.wall.access.clear();
  for (Step& step : room.steps) step.wall.access.clear();
}

Decision decide(const Room& room, const WishAccess& command, const Context& context) {
  Decision decision;
  if (!room.day) decision.events.push_back(new_day(context));
  decision.events.push_back(AccessWished{context.now, command.wish});
  return decision;
}

Decision decide(const Room& room, const TellWishes&, const Context& context) {
  const auto all = all_coming(room);
  const bool anything = std::any_of(all.begin(), all.end(), [](const Coming* coming) {
    return coming->told.size() < coming->wishes.size();
  });
  if (!anything) return {};
  return {{WishesTold{context.now}}, std::nullopt};
}

Decision decide(const Room& room, const ShowAccess& command, const Context& context) {
  if (access_words(room.house->venue, command.wish) == nullptr)
    return refuse(Reason::no_words_for_it, "wish");
  if (is_shown(room.wall, command.wish)) return {};
  return {{AccessShown{context.now, command.wish}}, std::nullopt};
}

Decision decide(const Room& room, const HideAccess& command, const Context& context) {
  if (!is_shown(room.wall, command.wish)) return {};
  return {{AccessHidden{context.now, command.wish}}, std::nullopt};
}

void apply(Room& room, const AccessWished& event) {
  if (Coming* coming = coming_now(room)) count(*coming, event.wish);
}

void apply(Room& room, const WishesTold& event) {
  for (Coming* coming : all_coming(room)) {
    if (coming->told.size() == coming->wishes.size()) continue;
    coming->told = kinds_of(coming->wishes);
    coming->told_at = event.at;
  }
}

void apply(Room& room, const AccessShown& event) {
  if (is_shown(room.wall, event.wish)) return;
  auto& shown = room.wall.access;
  shown.insert(std::lower_bound(shown.begin(), shown.end(), event.wish), event.wish);
}

void apply(Room& room, const AccessHidden& event) {
  std::erase(room.wall.access, event.wish);
}

template struct CommandKinds<AccessCommand>;
template struct EventKinds<AccessEvent>;

}  // namespace hearth
