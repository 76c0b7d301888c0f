#include "kiosk/calendar/zone.hpp"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string_view>
#include <vector>

#include "shared/config/nearest.hpp"

namespace hearth::kiosk {
namespace {

constexpr const char* zones_folder = "/usr/share/zoneinfo";
constexpr std::string_view zone_file_begins = "TZif";  // RFC 8536 section 3.1

// The zones that people live in, by the table of Debian's tzdata: country, place, name, behind tabs.
std::vector<std::string> zones_people_live_in() {
  std::vector<std::string> names;
  std::ifstream table(std::filesystem::path{zones_folder} / "zone.tab");
  for (std::string line; std::getline(table, line);) {
    std::istringstream columns(line);
    std::string country;
    std::string place;
    std::string name;
    if (line.rfind('#', 0) != 0 && columns >> country >> place >> name) names.push_back(name);
  }
  return names;
}

std::string no_such_zone(const std::string& name) {
  const std::vector<std::string> names = zones_people_live_in();
  const auto meant = config::nearest(name, {names.begin(), names.end()});
  return "this machine knows no time zone '" + name + "'; " +
         (meant ? "did you mean '" + *meant + "'?" : "one like \"Europe/London\" is expected");
}

}  // namespace

bool is_zone(const std::string& name) {
  if (name.empty() || name.front() == '/' || name.find("..") != std::string::npos) return false;
  // There are other files in that folder, and glibc takes what it cannot read for UTC.
  std::ifstream file(std::filesystem::path{zones_folder} / name, std::ios::binary);
  std::string begins(zone_file_begins.size(), ' ');
  return file.read(begins.data(), static_cast<std::streamsize>(begins.size())) && begins == zone_file_begins;
}

void use_zone(const std::string& name) {
  static std::string used;
  if (!used.empty() && used == name) return;
  if (!is_zone(name)) throw ZoneFault(no_such_zone(name));
  setenv("TZ", name.c_str(), 1);
  tzset();
  used = name;
}

LocalTime local_at(std::chrono::sys_time<Duration> utc) {
  const std::time_t seconds = std::chrono::floor<std::chrono::seconds>(utc).time_since_epoch().count();
  std::tm broken{};
  localtime_r(&seconds, &broken);
  return {utc, std::chrono::minutes{broken.tm_gmtoff / 60}};
}

LocalTime local_from(LocalDate date, std::chrono::seconds of_day) {
  return local_at(moment_from(date, of_day, [](std::chrono::sys_time<Duration> utc) {
    return std::chrono::seconds{local_at(utc).offset};
  }));
}

std::chrono::sys_time<Duration> moment_from(LocalDate date, std::chrono::seconds of_day,
                                            const OffsetAt& offset_at) {
  // What the clock shows, as if the zone were UTC; a day earlier and a day later tell the offsets on both
  // sides.
  const std::chrono::sys_time<Duration> shown = std::chrono::sys_days{date} + of_day;
  const std::chrono::seconds before = offset_at(shown - std::chrono::days{1});
  const std::chrono::seconds after = offset_at(shown + std::chrono::days{1});
  for (const std::chrono::seconds offset : {std::max(before, after), std::min(before, after)}) {
    if (offset_at(shown - offset) == offset) return shown - offset;
  }
  return shown - before;
}

}  // namespace hearth::kiosk
