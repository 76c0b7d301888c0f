#include "shared/config/complaint_line.hpp"

#include <algorithm>
#include <charconv>
#include <string>

namespace hearth::config {

std::uint32_t line_of(const Complaint& complaint) {
  const std::string& where = complaint.where.str();
  const auto colon = where.rfind(':');
  if (colon == std::string::npos) return 1;
  std::uint32_t line = 1;
  const char* const end = where.data() + where.size();
  const auto read = std::from_chars(where.data() + colon + 1, end, line);
  return read.ec == std::errc{} && read.ptr == end ? std::max(1U, line) : 1;
}

}  // namespace hearth::config
