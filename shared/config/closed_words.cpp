#include "shared/config/closed_words.hpp"

namespace hearth::config {

std::string closed_mark(const ClosedGroup& group, const Texts& texts) {
  return texts.say(group.closed == Closed::members ? "wall.closed.members" : "wall.closed.full");
}

std::string closed_way(const ClosedGroup& group, std::string_view title, LocalDate today,
                       const Texts& texts) {
  std::string ask = group.ask.empty() ? texts.say("wall.closed.ask") : group.ask.str();
  if (!group.next_open) return ask;
  const NextDate& next = *group.next_open;
  const std::string date = texts.say_date(next.start.date(), today);
  const std::string time = to_hh_mm(next.start);
  if (next.title.str() == title)
    return texts.say("wall.closed.next", {{"date", date}, {"time", time}}) + " · " + ask;
  return texts.say("wall.closed.other", {{"title", next.title.str()}, {"date", date}, {"time", time}}) +
         " · " + ask;
}

}  // namespace hearth::config
