#include "display/parts/day_plan.hpp"

#include <algorithm>

namespace hearth::display {
namespace {

using Events = std::vector<const ProgrammeEvent*>;

// The first day of an event, and the one after its last.
struct Days {
  std::chrono::sys_days first;
  std::chrono::sys_days behind;
};

Days days_of(const Venue& venue, const ProgrammeEvent& event) {
  if (!event.all_day) {
    const std::chrono::sys_days day{venue_date(venue, event.start)};
    return {day, day + std::chrono::days{1}};
  }
  // RFC 5545 section 3.6.1: the end of an event by days is the day behind its last.
  const std::chrono::sys_days first{event.start.date()};
  return {first, std::max(std::chrono::sys_days{event.end.date()}, first + std::chrono::days{1})};
}

std::chrono::sys_time<Duration> end_of(const ProgrammeEvent& event) {
  return event.end > event.start ? event.end.utc : event.start.utc + on_without_end;
}

bool is_among(const std::vector<EventUid>& events, const EventUid& event) {
  return std::find(events.begin(), events.end(), event) != events.end();
}

void add_today(DayPlan& plan, const WallView& wall, const ProgrammeEvent& event, const LocalTime& now) {
  const bool cancelled = event.status == EventStatus::cancelled;
  const bool over = is_among(wall.over, event.uid);
  const bool here = wall.gathering && wall.gathering->event == event.uid;
  const bool begun = event.all_day || event.start.utc <= now.utc;
  const bool ended = !event.all_day && end_of(event) <= now.utc;
  if (!over && (here || (begun && !ended && !cancelled))) {
    plan.on_now.push_back(&event);
  } else if (!over && (!begun || (!ended && cancelled))) {
    plan.next.push_back(&event);
  } else if (over || !cancelled) {
    plan.anything_before = true;
  }
}

// The same group may be in the programme, and have been started without it: then it is on once.
bool tells_of(const std::vector<const ProgrammeEvent*>& events, const Title& title) {
  return std::any_of(events.begin(), events.end(),
                     [&](const ProgrammeEvent* event) { return event->title.str() == title.str(); });
}

void add_started_here(DayPlan& plan, const WallView& wall, const LocalTime& local, Instant now) {
  for (const StartedHere& here : wall.started_here) {
    if (tells_of(plan.on_now, here.title)) continue;
    auto event = std::make_shared<ProgrammeEvent>();
    event->title = Text<120>::mended_from(here.title.str());
    event->place = here.place;
    event->start = local.later(here.began - now);
    event->end = here.ends ? about_when(*here.ends, local, now) : event->start;
    if (event->end <= local) event->end = event->start;
    plan.on_now.push_back(event.get());
    plan.started_here.push_back(std::move(event));
  }
}

bool all_day_first(const ProgrammeEvent* one, const ProgrammeEvent* other) {
  if (one->all_day != other->all_day) return one->all_day;
  return one->start.utc < other->start.utc;
}

bool latest_first(const ProgrammeEvent* one, const ProgrammeEvent* other) {
  if (one->all_day != other->all_day) return other->all_day;
  return one->start.utc > other->start.utc;
}

}  // namespace

LocalDate venue_date(const Venue& venue, const LocalTime& time) {
  return LocalTime{time.utc - venue.day_ends, time.offset}.date();
}

bool begins_late(const WallView& wall, const ProgrammeEvent& event, const LocalTime& now) {
  if (event.format.empty() || event.all_day || is_among(wall.begun, event.uid)) return false;
  const auto late = now.utc - event.start.utc;
  return late >= late_after && late < late_until &&
         !(wall.gathering && wall.gathering->title.str() == event.title.str());
}

LocalTime about_when(Instant end, const LocalTime& local, Instant now) {
  using namespace std::chrono_literals;
  const LocalTime exact = local.later(end - now);
  return {std::chrono::floor<Duration>((exact.utc.time_since_epoch() + 150s) / 300s * 300s) +
              std::chrono::sys_time<Duration>{},
          exact.offset};
}

const ClosedGroup* closed_group(const WallView& wall, const ProgrammeEvent& event) {
  if (!event.uid.empty()) return closed_event(wall, event.uid);
  for (const StartedHere& here : wall.started_here) {
    if (here.closed && here.title.str() == event.title.str()) return &*here.closed;
  }
  return nullptr;
}

DayPlan plan_day(const WallView& wall, const LocalTime& local, Instant now) {
  DayPlan plan;
  const std::chrono::sys_days today{venue_date(*wall.venue, local)};
  std::optional<std::chrono::sys_days> later;
  for (const ProgrammeEvent& event : wall.events) {
    const Days days = days_of(*wall.venue, event);
    const bool on_through_the_night =
        !event.all_day && event.start.utc <= local.utc && end_of(event) > local.utc;
    if ((days.first <= today && today < days.behind) || on_through_the_night) {
      add_today(plan, wall, event, local);
    } else if (days.first > today && event.status != EventStatus::cancelled) {
      if (!later || days.first < *later) {
        later = days.first;
        plan.later.clear();
      }
      if (days.first == *later) plan.later.push_back(&event);
    }
  }
  add_started_here(plan, wall, local, now);
  if (later) plan.later_date = LocalDate{*later};
  std::stable_sort(plan.on_now.begin(), plan.on_now.end(), latest_first);
  std::stable_sort(plan.next.begin(), plan.next.end(), all_day_first);
  std::stable_sort(plan.later.begin(), plan.later.end(), all_day_first);
  return plan;
}

}  // namespace hearth::display
