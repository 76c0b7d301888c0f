#include "kiosk/paper/newcomer_leaflet.hpp"

#include <algorithm>

#include "kiosk/paper/parts.hpp"
#include "shared/config/closed_words.hpp"
#include "shared/room/venue_name.hpp"

namespace hearth::kiosk::paper {
namespace {

using ui::paper::Entries;
using ui::paper::Heading;
using ui::paper::Leaflet;

struct DayOn {
  LocalDate date;
  Entries events;
};

bool is_to_come(const ProgrammeEvent& event, LocalTime now) {
  const bool over = std::max(event.end.utc, event.start.utc) <= now.utc;
  return event.status != EventStatus::cancelled && event.audience != Audience::closed && !over;
}

ui::paper::Entry entry_of(const WallView& wall, const ProgrammeEvent& event, const config::Texts& texts) {
  ui::paper::Entry entry;
  const bool lasts = event.end > event.start;
  entry.label = event.all_day ? texts.say("wall.today.all_day")
                : lasts       ? texts.say("wall.today.from_until",
                                          {{"from", to_hh_mm(event.start)}, {"until", to_hh_mm(event.end)}})
                              : to_hh_mm(event.start);
  entry.strong = event.title.str();
  entry.aside = beside(event.place.str(), event.access.str());
  if (event.audience == Audience::ask_first)
    entry.aside = beside(entry.aside, texts.say("wall.today.ask_first"));
  if (const ClosedGroup* closed = closed_event(wall, event.uid)) {
    entry.aside = beside(entry.aside, config::closed_mark(*closed, texts));
    entry.aside = beside(entry.aside, closed->ask.str());
  }
  if (event.status == EventStatus::tentative)
    entry.aside = beside(entry.aside, texts.say("wall.today.perhaps"));
  return entry;
}

std::vector<DayOn> days_of(const WallView& wall, LocalTime now, const config::Texts& texts) {
  std::vector<DayOn> days;
  for (const ProgrammeEvent& event : wall.events) {
    if (!is_to_come(event, now)) continue;
    const LocalDate date = std::max(event.start.date(), now.date());
    auto day = std::find_if(days.begin(), days.end(), [&](const DayOn& each) { return each.date == date; });
    if (day == days.end()) day = days.insert(days.end(), {date, {}});
    day->events.entries.push_back(entry_of(wall, event, texts));
  }
  std::sort(days.begin(), days.end(),
            [](const DayOn& one, const DayOn& other) { return one.date < other.date; });
  return days;
}

void put_where(Leaflet& paper, const Venue& venue, const config::Texts& texts) {
  std::string access;
  for (const auto& point : venue.access) access = beside(access, point.str());
  if (venue.address.empty() && access.empty() && venue.invitation.empty()) return;
  paper.blocks.emplace_back(Heading{texts.say("paper.leaflet.where")});
  paper.blocks.emplace_back(ui::paper::Paragraph{venue.address.str(), venue.invitation.str()});
  paper.blocks.emplace_back(ui::paper::Paragraph{{}, access});
}

void put_what_happens(Leaflet& paper, const Venue& venue, const config::Texts& texts) {
  paper.blocks.emplace_back(Heading{texts.say("sign_in.what_happens")});
  const std::string secret = venue.cannot_keep_secret.str();
  for (const char* what :
       {"come", "listen", "leave", "meeting", "helper", secret.empty() ? "stays_ask" : "stays"})
    paper.blocks.emplace_back(
        paragraph(texts.say("sign_in.happens." + std::string{what}, {{"secret", secret}})));
  paper.blocks.emplace_back(paragraph(texts.say("paper.leaflet.screen")));
  paper.blocks.emplace_back(
      paragraph(texts.say("paper.leaflet.tablet", {{"here", texts.say("sign_in.here")}})));
}

// The first `days_told` of the days.
void put_programme(Leaflet& paper, const std::vector<DayOn>& days, std::size_t days_told, LocalTime now,
                   const config::Texts& texts) {
  paper.blocks.emplace_back(Heading{texts.say("paper.leaflet.coming")});
  if (days.empty()) {
    paper.blocks.emplace_back(paragraph(texts.say("paper.leaflet.nothing")));
    return;
  }
  for (std::size_t i = 0; i < days_told; ++i) {
    paper.blocks.emplace_back(ui::paper::Paragraph{texts.say_date(days[i].date), {}});
    paper.blocks.emplace_back(days[i].events);
  }
  if (days_told < days.size())
    paper.blocks.emplace_back(ui::paper::Paragraph{{}, texts.say("paper.leaflet.and_more")});
  paper.blocks.emplace_back(ui::paper::Remark{
      texts.say("paper.leaflet.as_planned", {{"date", texts.say_date(now.date(), unknown_date)}})});
}

void put_crisis_lines(Leaflet& paper, const Venue& venue, const config::Texts& texts) {
  if (venue.crisis_lines.empty()) return;
  paper.blocks.emplace_back(crisis_lines(venue, texts, Details::all));
  LocalDate oldest = venue.crisis_lines.front().checked;
  for (const CrisisLine& line : venue.crisis_lines) oldest = std::min(oldest, line.checked);
  if (oldest == unknown_date) return;
  paper.blocks.emplace_back(ui::paper::Remark{
      texts.say("paper.leaflet.checked", {{"date", texts.say_date(oldest, unknown_date)}})});
}

}  // namespace

std::vector<Leaflet> newcomer_leaflet(const WallView& wall, LocalTime now, const config::Texts& texts) {
  const Venue& venue = *wall.venue;
  Leaflet paper = empty_paper(ui::paper::PaperSize::a5, venue.name.str(), texts);
  paper.body_pt = {11, 10.5F, 10, 9.5F, 9};
  paper.pages_max = 2;
  paper.foot = name_alone(venue.name.str());
  paper.blocks.emplace_back(ui::paper::Title{texts.say("paper.leaflet.label"),
                                             texts.say("paper.leaflet.title", {{"venue", venue.name.str()}}),
                                             texts.say("paper.leaflet.lead")});
  put_where(paper, venue, texts);
  put_what_happens(paper, venue, texts);

  const std::vector<DayOn> days = days_of(wall, now, texts);
  std::vector<Leaflet> from_fullest;
  for (std::size_t days_told = days.size() + 1; days_told-- > 0;) {
    Leaflet told = paper;
    put_programme(told, days, days_told, now, texts);
    put_crisis_lines(told, venue, texts);
    from_fullest.push_back(std::move(told));
  }
  // So many crisis lines that they need a sheet of A4, folded.
  from_fullest.push_back(from_fullest.back());
  from_fullest.back().pages_max = 4;
  return from_fullest;
}

}  // namespace hearth::kiosk::paper
