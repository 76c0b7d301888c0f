#include "kiosk/zone.hpp"

#include <cstdlib>
#include <ctime>
#include <filesystem>

namespace hearth::kiosk {
namespace {

constexpr const char* zones_folder = "/usr/share/zoneinfo";

bool is_zone(const std::string& name) {
  if (name.empty() || name.front() == '/' || name.find("..") != std::string::npos) return false;
  std::error_code fault;
  return std::filesystem::is_regular_file(std::filesystem::path{zones_folder} / name, fault);
}

}  // namespace

void use_zone(const std::string& name) {
  if (!is_zone(name)) {
    throw ZoneFault("This machine knows no time zone '" + name + "'; one like \"Europe/London\" is expected.");
  }
  setenv("TZ", name.c_str(), 1);
  tzset();
}

LocalTime local_at(std::chrono::sys_time<Duration> utc) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(std::chrono::floor<std::chrono::seconds>(utc));
  std::tm broken{};
  localtime_r(&seconds, &broken);
  return {utc, std::chrono::minutes{broken.tm_gmtoff / 60}};
}

LocalTime local_from(LocalDate date, std::chrono::minutes minute_of_day) {
  const auto as_if = [&](int summer_time) {
    std::tm broken{};
    broken.tm_year = static_cast<int>(date.year()) - 1900;
    broken.tm_mon = static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    broken.tm_mday = static_cast<int>(static_cast<unsigned>(date.day()));
    broken.tm_min = static_cast<int>(minute_of_day.count());
    broken.tm_isdst = summer_time;
    return local_at(std::chrono::sys_time<Duration>{std::chrono::seconds{std::mktime(&broken)}});
  };
  // Summer time first: of an hour that comes twice that is the earlier.
  for (const int summer_time : {1, 0}) {
    const LocalTime time = as_if(summer_time);
    if (time.date() == date && time.minute_of_day() == minute_of_day) return time;
  }
  return as_if(-1);
}

}  // namespace hearth::kiosk
