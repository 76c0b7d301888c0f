// Calendar files: expanded in this process, where crashes show, and through the child that the kiosk starts.

#include "kiosk/calendar/reader.hpp"
#include "kiosk/calendar/zone.hpp"
#include "shared/wire/house_codec.hpp"
#include "tests/fuzz/areas.hpp"
#include "tests/fuzz/claims.hpp"
#include "tests/fuzz/files.hpp"
#include "tests/places.hpp"

namespace hearth::fuzz {
namespace {

namespace fs = std::filesystem;

constexpr const char* file_name = "group.ics";
constexpr const char* first_day = "2026-11-23";
constexpr std::uint32_t days_read = 8;
constexpr const char* zone = "Europe/London";

class CalendarFile : public Reader {
 public:
  explicit CalendarFile(const fs::path& folder) : file(folder / file_name) {
    seeds = contents_in(source_folder() / "assets/demo/calendars", ".ics");
    seeds.push_back(
        with("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,WE;WKST=MO;UNTIL=20270101T000000Z\n"
             "EXDATE;TZID=Europe/Berlin:20261125T190000\nRDATE;VALUE=PERIOD:20261126T100000Z/PT1H\n"));
    seeds.push_back(
        with("RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=9\nEXRULE:FREQ=DAILY;INTERVAL=3\nCLASS:PRIVATE\n"));
    seeds.push_back(
        with("DURATION:P1DT2H\nRRULE:FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=-5;BYSETPOS=1;BYHOUR=1,2\n"));
    seeds.push_back(with("RECURRENCE-ID:20261126T180000Z\nSEQUENCE:2\nSTATUS:CANCELLED\n"));
    words = {"RRULE:FREQ=DAILY",
             "FREQ=SECONDLY",
             "FREQ=MINUTELY",
             "FREQ=HOURLY",
             "FREQ=WEEKLY",
             "FREQ=MONTHLY",
             "FREQ=YEARLY",
             ";INTERVAL=",
             ";COUNT=",
             ";UNTIL=20990101",
             ";BYDAY=MO,-5SU",
             ";BYMONTH=2",
             ";BYMONTHDAY=-31",
             ";BYYEARDAY=366",
             ";BYWEEKNO=53",
             ";BYSETPOS=-1",
             ";WKST=SU",
             ";RSCALE=CHINESE",
             "\nDTSTART:",
             "\nDTEND:",
             "\nDTSTART;VALUE=DATE:",
             "\nDTSTART;TZID=Nowhere/At_All:",
             "\nDURATION:-P9W",
             "\nDURATION:P99999999999D",
             "\nRDATE:",
             "\nEXDATE:",
             "\nRECURRENCE-ID:",
             "\nSUMMARY:",
             "\nUID:",
             "\nLOCATION:",
             "\nCLASS:",
             "\nSTATUS:",
             "\nBEGIN:VTIMEZONE\nTZID:X\nBEGIN:STANDARD\n",
             "\n ",
             "20261126T180000Z",
             "99991231T235959",
             "00000101T000000",
             "20260329T013000",
             "20261025T013000",
             "\\n",
             "\nBEGIN:VALARM\n",
             "\nEND:VEVENT\n",
             "\nX-HEARTH-FORMAT:",
             ":::",
             ";;;",
             "=\"",
             "^n"};
  }

 protected:
  static void hold_programme(const Programme& programme, const std::string& content, std::size_t events_most,
                             std::size_t complaints_most) {
    hold_complaints(programme.complaints, file_name, content, complaints_most);
    hold(programme.events.size() <= events_most, "there are more events than the limit says");
    hold_same_again(programme);
    for (const ProgrammeEvent& event : programme.events) {
      hold(event.end >= event.start, "an event ends before it begins");
      hold(!event.uid.empty(), "an event has no uid");
    }
    hold(std::is_sorted(programme.events.begin(), programme.events.end(),
                        [](const auto& a, const auto& b) { return a.start.utc < b.start.utc; }),
         "the events are not in order");
  }

  fs::path file;

 private:
  static std::string with(const std::string& lines) {
    return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:test\nBEGIN:VTIMEZONE\nTZID:Here\nBEGIN:STANDARD\n"
           "DTSTART:19701025T030000\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\n"
           "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\nEND:STANDARD\nEND:VTIMEZONE\n"
           "BEGIN:VEVENT\nUID:one@house\nSUMMARY:Circle\\, quiet\nDTSTART;TZID=Here:20261126T180000\n" +
           lines + "END:VEVENT\nEND:VCALENDAR\n";
  }
};

class InThisProcess : public CalendarFile {
 public:
  using CalendarFile::CalendarFile;
  void take(const std::string& input) override {
    write_file(file, input);
    kiosk::CalendarQuestion question;
    question.file = file.string();
    question.from = *date_from(first_day);
    question.days = days_read;
    question.zone = zone;
    const Programme programme = kiosk::expand_calendar(question).programme;
    hold_programme(programme, input, question.events_max, question.complaints_max);
  }
};

class InAChild : public CalendarFile {
 public:
  using CalendarFile::CalendarFile;
  void take(const std::string& input) override {
    write_file(file, input);
    const Programme programme =
        kiosk::read_calendars({{file, {}, Audience::open, {}}}, *date_from(first_day), days_read, zone);
    hold_programme(programme, input, programme_events_max, complaints_max);
  }
};

}  // namespace

std::unique_ptr<Reader> begin_calendar(const fs::path& folder) {
  return std::make_unique<InThisProcess>(folder);
}
std::unique_ptr<Reader> begin_child(const fs::path& folder) {
  return std::make_unique<InAChild>(folder);
}

}  // namespace hearth::fuzz
