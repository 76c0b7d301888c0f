#include "shared/room/closed_groups.hpp"

#include <algorithm>
#include <array>

#include "shared/room/room.hpp"

namespace hearth {
namespace {

// A group, or one of its dates.
struct Asked {
  std::string_view title;
  std::string_view format;
  std::optional<LocalTime> after;  // of what is sought; nothing: from the day after the room's on
};

Closed closed_now(const Room& room, std::optional<Closed> date, std::string_view title) {
  if (date) return *date;
  const LastingGroup* group = group_called(room.house->venue, title);
  return group == nullptr ? Closed::no : group->closed;
}

// The café's day is no group.
bool is_of_a_group(const Room& room, const FormatName& name) {
  if (name.empty()) return false;
  const Format* format = find_format(*room.house, name);
  return format == nullptr || format->kind != FormatKind::day;
}

bool comes_later(const Room& room, const Asked& asked, const LocalTime& start) {
  if (asked.after) return start > *asked.after;
  return room.day && start.date() > room.day->date;
}

// How near an open date is to what was asked for: 0 the same group, 1 the same format, 2 any group.
constexpr std::size_t nearness_count = 3;
std::size_t nearness(const Asked& asked, const ProgrammeEvent& event) {
  if (event.title.str() == asked.title) return 0;
  return event.format.str() == asked.format ? 1 : 2;
}

std::optional<NextDate> next_open(const Room& room, const Asked& asked) {
  std::array<std::optional<NextDate>, nearness_count> found;
  for (const ProgrammeEvent& event : room.programme->events) {
    const bool anybody = event.audience == Audience::open && event.status == EventStatus::confirmed &&
                         closed_now(room, event.closed, event.title.str()) == Closed::no;
    if (!anybody || !is_of_a_group(room, event.format) || !comes_later(room, asked, event.start)) continue;
    auto& nearest = found.at(nearness(asked, event));
    if (!nearest || event.start < nearest->start)
      nearest = NextDate{event.title, event.start, event.place, event.audience, event.closed};
  }
  for (const NextDate& date : room.programme->next_dates) {
    const bool anybody =
        date.audience == Audience::open && closed_now(room, date.closed, date.title.str()) == Closed::no;
    if (anybody && date.title.str() == asked.title && !found[0]) found[0] = date;
  }
  for (auto& each : found) {
    if (each) return each;
  }
  return std::nullopt;
}

std::optional<ClosedGroup> how_closed(const Room& room, Closed closed, const Asked& asked) {
  if (closed == Closed::no) return std::nullopt;
  ClosedGroup told{closed, {}, next_open(room, asked)};
  if (const LastingGroup* group = group_called(room.house->venue, asked.title))
    told.ask = group->ask.empty() ? group->reach : group->ask;
  return told;
}

}  // namespace

const LastingGroup* group_called(const Venue& venue, std::string_view name) {
  const auto found = std::find_if(venue.groups.begin(), venue.groups.end(),
                                  [&](const LastingGroup& group) { return group.name.str() == name; });
  return found == venue.groups.end() ? nullptr : &*found;
}

std::optional<ClosedGroup> how_closed(const Room& room, const ProgrammeEvent& event) {
  const std::string& title = event.title.str();
  return how_closed(room, closed_now(room, event.closed, title), {title, event.format.str(), event.start});
}

std::optional<ClosedGroup> how_closed(const Room& room, const Gathering& gathering) {
  if (const ProgrammeEvent* event = find_event(*room.programme, gathering.event))
    return how_closed(room, *event);
  const std::string& title = group_of(gathering).str();
  return how_closed(room, closed_now(room, {}, title), {title, gathering.format.str(), std::nullopt});
}

}  // namespace hearth
