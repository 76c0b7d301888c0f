#include "kiosk/commands/programme.hpp"

#include <filesystem>
#include <ostream>

#include "kiosk/calendar.hpp"
#include "kiosk/zone.hpp"
#include "shared/wire/codec.hpp"

namespace hearth::kiosk {
namespace {

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
      std::tuple{Field{"uid", &ListedEvent::uid},         Field{"title", &ListedEvent::title},
                 Field{"start", &ListedEvent::start},     Field{"end", &ListedEvent::end},
                 Field{"all_day", &ListedEvent::all_day}, Field{"place", &ListedEvent::place},
                 Field{"status", &ListedEvent::status}};
};

ListedEvent listed(const ProgrammeEvent& event) {
  return {plain_uid(event.uid), event.title.str(), event.start,      event.end,
          event.all_day,        event.place.str(), event.status};
}

void print(const ProgrammeEvent& event, std::ostream& out) {
  const std::string time = event.all_day ? "all day    " : to_hh_mm(event.start) + "–" + to_hh_mm(event.end);
  out << "  " << time << "  " << event.title.str();
  if (!event.place.empty()) out << " · " << event.place.str();
  if (event.status == EventStatus::cancelled) out << " (cancelled)";
  if (event.audience == Audience::closed) out << " (private)";
  if (event.audience == Audience::ask_first) out << " (ask first)";
  out << "\n";
}

}  // namespace

int run_programme(const ProgrammeOptions& options, std::ostream& out, std::ostream& complaints) {
  use_zone(options.zone);
  std::vector<config::CalendarSource> sources;
  bool all_there = true;
  for (const std::string& file : options.files) {
    config::CalendarSource source;
    source.file = std::filesystem::absolute(file);
    std::error_code fault;
    all_there = all_there && std::filesystem::is_regular_file(source.file, fault);
    sources.push_back(std::move(source));
  }
  const Programme programme = read_calendars(sources, options.from, options.days, options.zone, wide_bounds);
  for (const Complaint& complaint : programme.complaints) {
    complaints << complaint.where.str() << ": " << complaint.what.str() << "\n";
  }
  if (options.json) {
    std::vector<ListedEvent> list;
    for (const ProgrammeEvent& event : programme.events) list.push_back(listed(event));
    out << wire::encode(list) << "\n";
  } else {
    std::string day;
    for (const ProgrammeEvent& event : programme.events) {
      if (to_iso(event.start.date()) != day) out << (day = to_iso(event.start.date())) << "\n";
      print(event, out);
    }
    if (programme.events.empty()) out << "nothing is on\n";
  }
  return all_there ? 0 : 1;
}

}  // namespace hearth::kiosk
