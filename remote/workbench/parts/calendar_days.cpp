#include "remote/workbench/parts/calendar_days.hpp"

#include <fmt/format.h>
#include <imgui.h>

#include "kiosk/calendar/reader.hpp"
#include "remote/workbench/parts/words.hpp"

namespace hearth::workbench {
namespace {

constexpr int days_looked_ahead = 35;

std::string time_of_day(const LocalTime& time) {
  const auto minute = time.minute_of_day().count();
  return fmt::format("{:02}:{:02}", minute / 60, minute % 60);
}

}  // namespace

std::string event_line(const ProgrammeEvent& event) {
  std::string line = event.all_day ? "all day" : time_of_day(event.start) + " to " + time_of_day(event.end);
  line += "  " + event.title.str();
  if (!event.place.empty()) line += ", " + event.place.str();
  if (event.audience != Audience::open) line += " (" + std::string{name_of(event.audience)} + ")";
  if (event.status != EventStatus::confirmed) line += " (" + std::string{name_of(event.status)} + ")";
  if (!event.format.empty()) line += ", format " + event.format.str();
  return line;
}

void CalendarDays::read(const kiosk::HouseFiles& files, LocalDate from) {
  read_.clear();
  read_of_ = files.venue_file.calendars;
  for (const config::CalendarSource& each : read_of_)
    read_.push_back({each.file.filename().string(),
                     kiosk::read_calendars({each}, from, days_looked_ahead, files.zone, kiosk::wide_bounds)});
}

void CalendarDays::draw(Frame& frame, const kiosk::HouseFiles& files) {
  if (read_.empty() || read_of_ != files.venue_file.calendars) read(files, frame.today);
  if (button(frame.marks, "calendars.read", "Read them again")) read(files, frame.today);
  ImGui::SetNextItemWidth(ImGui::GetFontSize() * 14);
  slider(frame.marks, "calendars.day", "", 0, days_looked_ahead - 1, day_, "in %d days");
  const LocalDate day{std::chrono::sys_days{frame.today} + std::chrono::days{day_}};
  ImGui::SameLine();
  words(to_iso(day));
  for (const OfCalendar& each : read_) {
    heading(each.name.c_str());
    bool any = false;
    for (const ProgrammeEvent& event : each.programme.events) {
      if (event.start.date() > day || event.end.later(Duration{-1}).date() < day) continue;
      words(event_line(event));
      any = true;
    }
    if (!any) quiet_words("nothing on this day");
    for (const Complaint& complaint : each.programme.complaints)
      warning(complaint.where.str() + ": " + complaint.what.str());
  }
}

}  // namespace hearth::workbench
