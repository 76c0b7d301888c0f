#pragma once
// What each of a venue's calendars says of a day, and what is wrong with it.

#include <string>
#include <vector>

#include "kiosk/house/house_files.hpp"
#include "remote/workbench/parts/frame.hpp"

namespace hearth::workbench {

class CalendarDays {
 public:
  // Reads the calendars, in child processes, when they are others than before.
  void draw(Frame& frame, const kiosk::HouseFiles& files);
  // They may hold something else now.
  void forget() { read_.clear(); }

 private:
  struct OfCalendar {
    std::string name;
    Programme programme;
  };
  void read(const kiosk::HouseFiles& files, LocalDate from);

  int day_ = 0;  // after today
  std::vector<OfCalendar> read_;
  std::vector<config::CalendarSource> read_of_;
};

// "18:30 to 20:00  Listening circle, Main room": one line; who it is for and that it does not take place are
// said where it is not as usual.
[[nodiscard]] std::string event_line(const ProgrammeEvent& event);

}  // namespace hearth::workbench
