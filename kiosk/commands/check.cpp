#include "kiosk/commands/check.hpp"

#include <algorithm>
#include <ostream>

#include "kiosk/calendar/reader.hpp"
#include "kiosk/house_files.hpp"
#include "shared/config/texts.hpp"
#include "shared/config/themes.hpp"

namespace hearth::kiosk {
namespace {

constexpr std::uint32_t days_checked = 35;
constexpr std::chrono::days crisis_line_stays_checked{90};

// Collects the mistakes of one venue.
class Check {
 public:
  Check(const CheckOptions& options, HouseFiles files)
      : options_(options), files_(std::move(files)), complaints_(files_.complaints) {}

  std::vector<Complaint> run() {
    venue();
    groups();
    theme();
    texts();
    calendars();
    return complaints_;
  }

 private:
  void add(const std::vector<Complaint>& more) {
    complaints_.insert(complaints_.end(), more.begin(), more.end());
  }
  void complain(const std::string& what) {
    complaints_.push_back({Text<200>::mended_from(options_.venue_file.filename().string() + ":1"),
                           Text<280>::mended_from(what)});
  }

  void venue() {
    if (!files_.house.venue.cannot_keep_secret.empty()) return;
    complain(
        "'cannot_keep_secret' is missing: write what the law of your place makes you pass on, so that the "
        "confidentiality page can say it");
  }

  void format_of(const FormatName& format, const std::string& whose) {
    if (format.empty() || find_format(files_.house, format) != nullptr) return;
    complain(whose + " names the format '" + format.str() + "', which is in neither folder of formats");
  }

  void groups() {
    for (const LastingGroup& group : files_.house.venue.groups) {
      format_of(group.format, "the group '" + group.name.str() + "'");
    }
    for (const config::CalendarSource& calendar : files_.venue_file.calendars) {
      format_of(calendar.format, "the calendar " + calendar.file.filename().string());
    }
  }

  void theme() {
    const std::string name = files_.venue_file.theme.empty() ? "dusk" : files_.venue_file.theme.str();
    add(config::read_theme(options_.assets / "themes", name).complaints);
  }

  void texts() {
    const std::filesystem::path folder = options_.assets / "texts";
    const auto english = config::Texts::read(folder, "en");
    for (const auto& language : files_.house.venue.languages) {
      const auto read = config::Texts::read(folder, language.str());
      add(read.complaints);
      if (!read.complaints.empty() || language.str() == "en") continue;
      for (const std::string& key : english.value.keys()) {
        if (read.value.has(key)) continue;
        complaints_.push_back(
            {Text<200>::mended_from(language.str() + ".toml:1"),
             Text<280>::mended_from("the text '" + key + "' is missing; English is shown instead")});
      }
    }
  }

  void calendars() {
    const Programme programme =
        read_calendars(files_.venue_file.calendars, options_.today, days_checked, files_.zone, wide_bounds);
    add(programme.complaints);
  }

  const CheckOptions& options_;
  HouseFiles files_;
  std::vector<Complaint> complaints_;
};

void remind(const Venue& venue, LocalDate today, std::ostream& out) {
  for (const CrisisLine& line : venue.crisis_lines) {
    if (std::chrono::sys_days{line.checked} + crisis_line_stays_checked >= std::chrono::sys_days{today})
      continue;
    out << "worth a thought: nobody has checked the crisis line '" << line.name.str() << "' since "
        << to_iso(line.checked) << "; call it, mend what is wrong, and write today's date into 'checked'\n";
  }
}

}  // namespace

int run_check(const CheckOptions& options, std::ostream& out, std::ostream& complaints) {
  HouseFiles files = read_house_files(options.venue_file, options.assets);
  remind(files.house.venue, options.today, out);
  const std::vector<Complaint> found = Check{options, std::move(files)}.run();
  for (const Complaint& complaint : found)
    complaints << complaint.where.str() << ": " << complaint.what.str() << "\n";
  if (found.empty()) out << "everything in " << options.venue_file.string() << " can be read\n";
  return found.empty() ? 0 : 1;
}

}  // namespace hearth::kiosk
