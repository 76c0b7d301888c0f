#include "kiosk/calendar/versions.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace hearth::kiosk {
namespace {

// The series (or single event) of each UID: its newest version, and of equally new ones the last.
using SeriesByUid = std::map<std::string, const CalendarEntry*>;

SeriesByUid series_of(const std::vector<CalendarEntry>& entries) {
  SeriesByUid series;
  for (const CalendarEntry& entry : entries) {
    if (entry.replaces) continue;
    const CalendarEntry*& newest = series[entry.uid];
    if (newest == nullptr || entry.sequence >= newest->sequence) newest = &entry;
  }
  return series;
}

// RECURRENCE-ID is of the form of DTSTART (RFC 5545 section 3.8.4.4); some programs write a day alone, or a
// time for a series of days.
void take_form_of(const CalendarTime& series_start, CalendarTime& replaces) {
  if (replaces.all_day == series_start.all_day) return;
  CalendarTime same_day = series_start;
  same_day.date = replaces.date;
  replaces = same_day;
}

// A changed date is as private as its series, and has its format, unless it says so itself: programs that
// change one date leave out what they do not know.
void inherit(CalendarEntry& change, const CalendarEntry& series) {
  take_form_of(series.start, *change.replaces);
  if (change.stays_at_its_date) {
    change.start = *change.replaces;
    change.length = series.length;
  }
  if (change.title.empty()) change.title = series.title;
  if (!change.audience) change.audience = series.audience;
  if (!change.closed) change.closed = series.closed;
  if (change.format.empty()) change.format = series.format;
  if (change.access.empty()) change.access = series.access;
}

// Which entries stand for the same.
using Key = std::tuple<std::string, bool, Utc>;

Key key_of(const CalendarEntry& entry) {
  return {entry.uid, entry.replaces.has_value(), moment_of(entry.replaces.value_or(entry.start))};
}

void keep_newest(std::vector<CalendarEntry>& entries, const SeriesByUid& series) {
  std::map<Key, std::size_t> newest;
  std::vector<bool> counts(entries.size(), false);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const CalendarEntry& entry = entries[i];
    // Some programs give one UID to several events: these stay, for they are equally new.
    if (!entry.replaces && entry.sequence < series.at(entry.uid)->sequence) continue;
    const auto [found, first] = newest.try_emplace(key_of(entry), i);
    if (!first && entry.sequence < entries[found->second].sequence) continue;
    counts[found->second] = false;
    counts[i] = true;
    found->second = i;
  }
  std::vector<CalendarEntry> left;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (counts[i]) left.push_back(std::move(entries[i]));
  }
  entries = std::move(left);
}

}  // namespace

void settle_versions(std::vector<CalendarEntry>& entries) {
  const SeriesByUid series = series_of(entries);
  for (CalendarEntry& entry : entries) {
    const auto found = series.find(entry.uid);
    if (entry.replaces && found != series.end()) inherit(entry, *found->second);
  }
  keep_newest(entries, series);
}

}  // namespace hearth::kiosk
