#include "shared/room/meeting_again.hpp"

#include "shared/room/room.hpp"

namespace hearth {
namespace {

MeetsAgain from_calendar(const LocalTime& start, const Text<120>& place, Audience audience) {
  return {start.date(), start.minute_of_day(), place, audience};
}

// As it was said; a gathering that is just today's has said it for itself.
const std::optional<SaidDate>* said(const Room& room, const Gathering& gathering) {
  const Title& group = group_of(gathering);
  if (group.empty()) return &gathering.agreeing.today.next;
  const Agreement* own = find_agreement(room, group);
  return own != nullptr ? &own->next : nullptr;
}

}  // namespace

std::optional<MeetsAgain> date_in_calendar(const Room& room, const Gathering& gathering) {
  const std::string& name = comes_again_as(gathering).str();
  const ProgrammeEvent* present = find_event(*room.programme, gathering.event);
  const auto is_later = [&](const ProgrammeEvent& event) {
    if (present != nullptr) return event.start > present->start;
    return room.day && event.start.date() > room.day->date;
  };
  // First among the days of the programme, then behind them.
  for (const ProgrammeEvent& event : room.programme->events) {
    const bool can_be = event.audience != Audience::closed && event.status != EventStatus::cancelled;
    if (can_be && event.title.str() == name && is_later(event))
      return from_calendar(event.start, event.place, event.audience);
  }
  for (const NextDate& date : room.programme->next_dates) {
    if (date.title.str() == name && date.audience != Audience::closed)
      return from_calendar(date.start, date.place, date.audience);
  }
  return std::nullopt;
}

std::optional<MeetsAgain> meets_again(const Room& room, const Gathering& gathering) {
  if (auto date = date_in_calendar(room, gathering)) return date;
  const std::optional<SaidDate>* next = said(room, gathering);
  if (next == nullptr || !*next || (room.day && (*next)->date <= room.day->date)) return std::nullopt;
  return MeetsAgain{(*next)->date, (*next)->time, {}, Audience::open};
}

}  // namespace hearth
