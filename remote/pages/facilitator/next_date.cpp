// When the group meets again, said in a few touches where no calendar knows: so many weeks on, a day or half
// an hour this way or that.

#include <algorithm>

#include "remote/pages/facilitator/tools.hpp"
#include "shared/room/agreement_commands.hpp"
#include "shared/room/meeting_again.hpp"

namespace hearth::pages::facilitator {
namespace {

using std::chrono::days;
using std::chrono::minutes;

constexpr std::array weeks_on{std::pair{1, "week"}, std::pair{2, "two_weeks"}, std::pair{4, "four_weeks"}};
constexpr minutes day_length{24 * 60};
constexpr minutes time_step{30};

LocalDate days_on(LocalDate date, int count) {
  return LocalDate{std::chrono::sys_days{date} + days{count}};
}

// When groups like this begin: as the programme says, or as this one did, on the half hour before.
minutes usual_time(const Knows& knows) {
  const ProgrammeEvent* event = find_event(*knows.room().programme, knows.gathering().event);
  if (event != nullptr) return event->start.minute_of_day();
  const auto since = std::chrono::floor<minutes>(knows.now - knows.gathering().agenda.began);
  const minutes began = knows.local.later(-since).minute_of_day();
  return began - began % time_step;
}

std::string date_words(const Knows& knows, LocalDate date, std::optional<minutes> time) {
  const std::string day = knows.texts.say_date(date, knows.local.date());
  return time ? knows.texts.say("facilitator.next_at", {{"date", day}, {"time", to_hh_mm(*time)}}) : day;
}

// The same page with another day; never today or before.
at::NextDate on(const Knows& knows, at::NextDate place, LocalDate date) {
  place.date = std::max(date, days_on(knows.local.date(), 1));
  return place;
}

at::NextDate at_time(at::NextDate place, std::optional<minutes> time) {
  place.time = time;
  if (place.time) *place.time = (*place.time + day_length) % day_length;
  return place;
}

Buttons weeks(Making& page, const at::NextDate& place) {
  Buttons row{Arrangement::row, {}};
  for (const auto& [count, key] : weeks_on) {
    const LocalDate date = days_on(page.knows().local.date(), 7 * count);
    row.buttons.push_back(page.leads("next.weeks." + std::to_string(count),
                                     page.say("facilitator.next_in." + std::string{key}),
                                     on(page.knows(), place, date)));
    row.buttons.back().chosen = date == place.date;
  }
  return row;
}

Buttons steps(Making& page, const at::NextDate& place) {
  const Knows& knows = page.knows();
  Buttons row{Arrangement::row,
              {page.leads("next.day_earlier", page.say("facilitator.next_day_earlier"),
                          on(knows, place, days_on(place.date, -1))),
               page.leads("next.day_later", page.say("facilitator.next_day_later"),
                          on(knows, place, days_on(place.date, 1)))}};
  if (!place.time) {
    row.buttons.push_back(page.leads("next.with_time", page.say("facilitator.next_with_time"),
                                     at_time(place, usual_time(knows))));
    return row;
  }
  row.buttons.push_back(page.leads("next.time_earlier", page.say("facilitator.next_time_earlier"),
                                   at_time(place, *place.time - time_step)));
  row.buttons.push_back(page.leads("next.time_later", page.say("facilitator.next_time_later"),
                                   at_time(place, *place.time + time_step)));
  row.buttons.push_back(
      page.leads("next.without_time", page.say("facilitator.next_without_time"), at_time(place, {})));
  return row;
}

}  // namespace

at::NextDate to_next_date(const Knows& knows, at::NextDate::From from) {
  const hearth::Agreement* own = present_agreement(knows.room());
  const bool said = own != nullptr && own->next && own->next->date > knows.local.date();
  if (said) return {from, own->next->date, own->next->time};
  return {from, days_on(knows.local.date(), 7), usual_time(knows)};
}

std::string next_date_words(const Knows& knows) {
  const auto next = meets_again(knows.room(), knows.gathering());
  return next ? date_words(knows, next->date, next->time) : std::string{};
}

void make(Making& page, const at::NextDate& place) {
  const Knows& knows = page.knows();
  // Only "close" itself leads to the page that asks whether to close.
  const Place behind = place.from == at::NextDate::From::closing ? Place{at::Main{}} : Place{at::Tools{}};
  page.main = {Phrase{page.say("facilitator.next_page"), Style::title}};
  page.foot = {page.back(behind)};
  if (date_in_calendar(knows.room(), knows.gathering())) {
    page.main.emplace_back(Phrase{next_date_words(knows), Style::strong});
    page.main.emplace_back(Phrase{page.say("facilitator.next_in_calendar"), Style::body});
    return;
  }
  page.main.emplace_back(Phrase{date_words(knows, place.date, place.time), Style::strong});
  page.main.emplace_back(weeks(page, place));
  page.main.emplace_back(steps(page, place));
  if (!next_date_words(knows).empty())
    page.foot.push_back(
        page.gives("next.none", page.say("facilitator.next_none"), SayNextDate{}, Role::aside, behind));
  SayNextDate say{place.date, {}};
  if (place.time) say.time = Text<5>::from(to_hh_mm(*place.time));
  page.foot.push_back(page.gives("next.say", page.say("facilitator.next_say"), say, Role::primary, behind));
}

}  // namespace hearth::pages::facilitator
