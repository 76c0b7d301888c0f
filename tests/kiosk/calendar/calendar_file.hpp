#pragma once
// A calendar written for a test, and what it says of some days.

#include <fstream>
#include <string>
#include <vector>

#include "kiosk/calendar/reader.hpp"
#include "tests/kiosk/data_folder.hpp"

namespace hearth::kiosk {

class CalendarFile {
 public:
  explicit CalendarFile(const std::string& name = "group.ics") : file_(folder_.path() / name) {}

  // Line 4 is the first of the entries.
  void write(const std::string& entries) const {
    write_bytes("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:test\r\n" + entries + "END:VCALENDAR\r\n");
  }
  void write_bytes(const std::string& bytes) const { std::ofstream(file_, std::ios::binary) << bytes; }

  // Expanded in this process.
  [[nodiscard]] Programme read(const char* from, std::uint32_t days = 1,
                               const std::string& zone = "Europe/London") const {
    CalendarQuestion question;
    question.file = file_.string();
    question.from = *date_from(from);
    question.days = days;
    question.zone = zone;
    return expand_calendar(question).programme;
  }
  [[nodiscard]] Programme of(const std::string& entries, const char* from, std::uint32_t days = 1,
                             const std::string& zone = "Europe/London") const {
    write(entries);
    return read(from, days, zone);
  }

  [[nodiscard]] config::CalendarSource source() const { return {file_, {}, Audience::open, {}}; }

 private:
  DataFolder folder_;
  std::filesystem::path file_;
};

// One entry that is called Circle; the lines end in \n here.
inline std::string entry(const std::string& lines, const std::string& uid = "one@house") {
  return "BEGIN:VEVENT\nUID:" + uid + "\nSUMMARY:Circle\n" + lines + "\nEND:VEVENT\n";
}

using Starts = std::vector<std::string>;

inline Starts starts(const Programme& programme) {
  Starts all;
  for (const ProgrammeEvent& event : programme.events) all.push_back(to_rfc3339(event.start));
  return all;
}

inline Starts complaints(const Programme& programme) {
  Starts all;
  for (const Complaint& each : programme.complaints) all.push_back(each.where.str() + ": " + each.what.str());
  return all;
}

}  // namespace hearth::kiosk
