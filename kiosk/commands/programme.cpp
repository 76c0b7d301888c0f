#include "kiosk/commands/programme.hpp"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>

#include "kiosk/calendar/reader.hpp"
#include "kiosk/calendar/zone.hpp"
#include "shared/options/values.hpp"
#include "shared/wire/room_codec.hpp"

namespace hearth::kiosk {
namespace {

constexpr std::size_t title_columns_max = 40;

// An event as scripts get it.
struct ListedEvent {
  std::string uid;
  std::string title;
  LocalTime start;
  LocalTime end;
  bool all_day = false;
  std::string place;
  EventStatus status = EventStatus::confirmed;

  static constexpr auto fields =
      Fields{Field{"uid", &ListedEvent::uid},         Field{"title", &ListedEvent::title},
             Field{"start", &ListedEvent::start},     Field{"end", &ListedEvent::end},
             Field{"all_day", &ListedEvent::all_day}, Field{"place", &ListedEvent::place},
             Field{"status", &ListedEvent::status}};
};

ListedEvent listed(const ProgrammeEvent& event) {
  return {plain_uid(event.uid), event.title.str(), event.start, event.end,
          event.all_day,        event.place.str(), event.status};
}

std::size_t characters(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string padded(std::string text, std::size_t columns) {
  const std::size_t have = characters(text);
  return have < columns ? text.append(columns - have, ' ') : text;
}

std::string title_of(const ProgrammeEvent& event) {
  return event.title.empty() ? "(no title)" : event.title.str();
}

std::string times_of(const ProgrammeEvent& event) {
  if (event.all_day) return "all day";
  const bool later_day = event.end.date() != event.start.date() && event.end.minute_of_day().count() != 0;
  return to_hh_mm(event.start) + "–" + to_hh_mm(event.end) + (later_day ? "+" : "");
}

std::string remarks_of(const ProgrammeEvent& event) {
  std::string remarks;
  if (event.status == EventStatus::cancelled) remarks += " (cancelled)";
  if (event.status == EventStatus::tentative) remarks += " (tentative)";
  if (event.audience == Audience::closed) remarks += " (private)";
  if (event.audience == Audience::ask_first) remarks += " (ask first)";
  if (event.closed == Closed::full) remarks += " (full)";
  if (event.closed == Closed::members) remarks += " (members)";
  return remarks;
}

void print_table(const std::vector<ProgrammeEvent>& events, std::ostream& out) {
  std::size_t columns = 0;
  for (const ProgrammeEvent& event : events) columns = std::max(columns, characters(title_of(event)));
  columns = std::min(columns, title_columns_max);
  std::string day;
  for (const ProgrammeEvent& event : events) {
    const std::string date = to_iso(event.start.date());
    if (date != day) out << (day.empty() ? "" : "\n") << date << "\n";
    day = date;
    std::string line = "  " + padded(times_of(event), 13) + padded(title_of(event), columns) + "  " +
                       event.place.str() + remarks_of(event);
    line.erase(line.find_last_not_of(' ') + 1);
    out << line << "\n";
  }
  if (events.empty()) out << "nothing is on\n";
}

constexpr std::uint32_t days_max = 366;

}  // namespace

options::Command programme_command() {
  const auto typed = std::make_shared<ProgrammeOptions>();
  const auto take_date = [typed](LocalDate date) { typed->from = date; };
  return {.name = "programme",
          .about = "Prints what calendar files say is on",
          .options = {required(date_option("--date", "The first day", take_date)),
                      number_option("--days", "How many days", 1, days_max, typed->days),
                      otherwise(options::text("--zone", "IANA time zone of the venue", "ZONE", typed->zone),
                                typed->zone),
                      options::flag("--json", "As a JSON list", typed->json),
                      required(options::texts("files", "iCalendar files", "PATH", typed->files))},
          .run = [typed] { return run_programme(*typed, std::cout, std::cerr); }};
}

int run_programme(const ProgrammeOptions& options, std::ostream& out, std::ostream& complaints) {
  use_zone(options.zone);
  std::vector<config::CalendarSource> sources;
  for (const std::string& file : options.files) {
    config::CalendarSource source;
    source.file = std::filesystem::absolute(file);
    sources.push_back(std::move(source));
  }
  CalendarReader reader(sources, options.from, options.days, options.zone, wide_bounds);
  finish(reader);
  const Programme programme = reader.programme();
  for (const Complaint& complaint : programme.complaints) {
    complaints << complaint.where.str() << ": " << complaint.what.str() << "\n";
  }
  if (options.json) {
    std::vector<ListedEvent> list;
    for (const ProgrammeEvent& event : programme.events) list.push_back(listed(event));
    out << wire::encode(list) << "\n";
  } else {
    print_table(programme.events, out);
  }
  return reader.unread() == 0 ? 0 : 1;
}

}  // namespace hearth::kiosk
