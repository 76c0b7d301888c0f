#pragma once
// Recorded streams in tests, and the mappings of the project's own files.

#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "remote/handheld/mapping.hpp"
#include "remote/handheld/presses.hpp"
#include "remote/handheld/recorded.hpp"
#include "tests/places.hpp"

namespace hearth::handheld {

inline Mapping mapping_of(const std::string& name, Role role = Role::controller) {
  const auto read = read_mapping(source_folder() / "assets/handhelds" / (name + ".toml"), role);
  if (!read.complaints.empty()) throw std::runtime_error{read.complaints.front().what.str()};
  return read.value;
}

inline std::vector<RecordedLine> lines_in(const std::string& stream) {
  std::vector<RecordedLine> lines;
  std::istringstream in{stream};
  for (std::string line; std::getline(in, line);) {
    if (const auto recorded = recorded_line(line)) lines.push_back(*recorded);
  }
  return lines;
}

// "1 next, 2 back": which device, what it meant.
inline std::string presses_in(const Mapping& mapping, const std::string& stream) {
  Presses presses{mapping};
  std::string all;
  for (const RecordedLine& line : lines_in(stream)) {
    for (const Press& press : line.input ? presses.take(*line.input) : presses.passed(line.at)) {
      all +=
          (all.empty() ? "" : ", ") + std::to_string(press.device) + " " + std::string{name_of(press.action)};
    }
  }
  return all;
}

}  // namespace hearth::handheld
