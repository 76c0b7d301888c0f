#include "kiosk/calendar/blocks.hpp"

#include <algorithm>

namespace hearth::kiosk {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

char upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

// Names are read in any case (RFC 5545 section 2).
bool begins_with(std::string_view line, std::string_view name) {
  return line.size() >= name.size() &&
         std::equal(name.begin(), name.end(), line.begin(), [](char a, char b) { return a == upper(b); });
}

bool is_line(std::string_view line, std::string_view words) {
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
  return line.size() == words.size() && begins_with(line, words);
}

// Takes the first line off `rest`, without its line feed.
std::string_view next_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return line;
}

}  // namespace

std::size_t CalendarBlock::line_of(std::string_view property, std::size_t nth) const {
  std::string_view rest = text;
  for (std::size_t at = line; !rest.empty(); ++at) {
    const std::string_view each = next_line(rest);
    const bool named = begins_with(each, property) && each.size() > property.size() &&
                       (each[property.size()] == ':' || each[property.size()] == ';');
    if (named && --nth == 0) return at;
  }
  return line;
}

CalendarBlocks cut_calendar(std::string_view content) {
  CalendarBlocks blocks;
  if (content.substr(0, byte_order_mark.size()) == byte_order_mark)
    content.remove_prefix(byte_order_mark.size());
  std::size_t opened = 0;    // the line of the BEGIN that has no END yet
  std::size_t calendar = 0;  // how many have begun
  bool in_calendar = false;
  std::size_t number = 0;
  std::size_t from = 0;
  std::string_view end;
  std::string_view rest = content;
  while (!rest.empty()) {
    ++number;
    const std::size_t at = content.size() - rest.size();
    const std::string_view line = next_line(rest);
    const bool entry = is_line(line, "BEGIN:VEVENT");
    const bool over = is_line(line, "END:VCALENDAR");
    if (is_line(line, "BEGIN:VCALENDAR")) {
      in_calendar = true;
      ++calendar;
    }
    if (over) in_calendar = false;
    if (opened != 0 && is_line(line, end)) {
      const std::size_t size = content.size() - rest.size() - from;
      auto& kind = end == "END:VEVENT" ? blocks.entries : blocks.time_zones;
      kind.push_back({opened, calendar, std::string{content.substr(from, size)}});
      opened = 0;
    } else if (entry || over || is_line(line, "BEGIN:VTIMEZONE")) {
      if (opened != 0) blocks.broken.push_back(opened);
      opened = over ? 0 : number;
      from = at;
      end = entry ? "END:VEVENT" : "END:VTIMEZONE";
    }
  }
  if (opened != 0) blocks.broken.push_back(opened);
  if (opened == 0 && in_calendar) blocks.breaks_off = number;
  blocks.is_calendar = calendar > 0;
  return blocks;
}

}  // namespace hearth::kiosk
