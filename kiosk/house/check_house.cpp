#include "kiosk/house/check_house.hpp"

#include <algorithm>

#include "kiosk/calendar/reader.hpp"
#include "kiosk/house/no_such.hpp"
#include "shared/config/texts.hpp"
#include "shared/config/themes.hpp"
#include "shared/config/toml_folder.hpp"

namespace hearth::kiosk {
namespace {

constexpr std::uint32_t days_checked = 35;

bool is_one_of(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Collects the mistakes of one venue.
class Check {
 public:
  Check(const HouseFiles& files, const WhatToCheck& what)
      : files_(files), what_(what), complaints_(files.complaints) {}

  std::vector<Complaint> run() {
    venue();
    formats();
    theme();
    texts();
    calendars();
    return complaints_;
  }

 private:
  void add(const std::vector<Complaint>& more) {
    complaints_.insert(complaints_.end(), more.begin(), more.end());
  }
  void complain(std::uint32_t line, const std::string& what) {
    complaints_.push_back(
        {Text<200>::mended_from(what_.venue_file.filename().string() + ":" + std::to_string(line)),
         Text<280>::mended_from(what)});
  }

  void venue() {
    const Venue& venue = files_.house.venue;
    for (std::size_t i = 0; i < venue.crisis_lines.size(); ++i) {
      const LocalDate checked = venue.crisis_lines[i].checked;
      if (checked <= what_.today) continue;
      complain(files_.lines.crisis_lines_checked[i],
               "'checked' is " + to_iso(checked) +
                   ", a day still to come; write the day when somebody last made sure of this line");
    }
    if (!venue.cannot_keep_secret.empty()) return;
    complain(
        1,
        "'cannot_keep_secret' is missing: write what the law of your place makes you pass on, so that the "
        "confidentiality page can say it");
  }

  void format_of(const FormatName& format, std::uint32_t line) {
    if (format.empty() || find_format(files_.house, format) != nullptr) return;
    std::vector<std::string> names;
    for (const Format& each : files_.house.formats) names.push_back(each.name.str());
    complain(line, no_such("format", format.str(), std::move(names)));
  }

  void formats() {
    const auto& groups = files_.house.venue.groups;
    for (std::size_t i = 0; i < groups.size(); ++i)
      format_of(groups[i].format, files_.lines.group_formats[i]);
    const auto& calendars = files_.venue_file.calendars;
    for (std::size_t i = 0; i < calendars.size(); ++i)
      format_of(calendars[i].format, files_.lines.calendar_formats[i]);
  }

  void theme() {
    const std::string name = files_.venue_file.theme.empty() ? "dusk" : files_.venue_file.theme.str();
    const std::filesystem::path folder = what_.assets / "themes";
    const auto names = config::names_in(folder);
    if (is_one_of(names, name)) {
      add(config::read_theme(folder, name).complaints);
    } else {
      complain(files_.lines.theme, no_such("theme", name, names));
    }
  }

  void texts() {
    const std::filesystem::path folder = what_.assets / "texts";
    const auto names = config::names_in(folder);
    const auto english = config::Texts::read(folder, "en");
    for (const auto& language : files_.house.venue.languages) {
      if (!is_one_of(names, language.str())) {
        complain(files_.lines.languages, no_such("language", language.str(), names));
        continue;
      }
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
        read_calendars(files_.venue_file.calendars, what_.today, days_checked, files_.zone, wide_bounds);
    add(programme.complaints);
  }

  const HouseFiles& files_;
  const WhatToCheck& what_;
  std::vector<Complaint> complaints_;
};

}  // namespace

std::vector<Complaint> check_house(const HouseFiles& files, const WhatToCheck& what) {
  return Check{files, what}.run();
}

std::vector<CrisisLine> crisis_lines_to_check(const Venue& venue, LocalDate today) {
  std::vector<CrisisLine> lines;
  for (const CrisisLine& line : venue.crisis_lines) {
    if (std::chrono::sys_days{line.checked} + crisis_line_stays_checked < std::chrono::sys_days{today})
      lines.push_back(line);
  }
  return lines;
}

}  // namespace hearth::kiosk
