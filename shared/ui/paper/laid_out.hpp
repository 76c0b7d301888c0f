#pragma once
// Where everything on a paper stands: pages with texts and filled rectangles. A value, so that tests can hold
// that nothing lies outside of a page; paper/pdf makes a file of it.
//
// Units are points (1/72 inch), y downwards from the top left corner of a page. Needs no display. The same
// leaflet gives the same pages wherever the same fonts are installed. Any thread.

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "shared/ui/geometry.hpp"
#include "shared/ui/paper/leaflet.hpp"
#include "shared/ui/typeset/text.hpp"

namespace hearth::ui::paper {

// Towards which edge of its width a text lies: where reading begins, or where it ends.
enum class Edge { start, end };

struct PlacedText {
  std::string text;
  TextStyle style;  // size_px is a size in points here
  Colour ink;
  Rect area;  // its width is what the text is wrapped at
  Edge edge = Edge::start;
  std::size_t strong_bytes = 0;  // so many at its beginning are strong whatever its style
  bool operator==(const PlacedText&) const = default;
};

struct PlacedRule {
  Rect area;
  Colour ink;
  bool operator==(const PlacedRule&) const = default;
};

using Mark = std::variant<PlacedText, PlacedRule>;

struct LaidOut {
  std::string title;
  std::string language;
  Direction direction = Direction::left_to_right;
  Size page;
  float margin = 0;
  float body_pt = 0;                     // the size that was taken
  std::vector<std::vector<Mark>> pages;  // at least one
  bool fits = true;                      // on as many pages as it may have, every block on a page
  int letters_missing = 0;               // that no installed font has; they show as boxes
  bool operator==(const LaidOut&) const = default;
};

// In the largest size with which it has no more pages than it may; when there is none, in the smallest, and
// `fits` is false.
[[nodiscard]] LaidOut lay_out(const Leaflet& leaflet);

// The first of them that fits, else the last; at least one. For papers that say less where the room is
// scarce.
[[nodiscard]] LaidOut lay_out(const std::vector<Leaflet>& from_fullest);

}  // namespace hearth::ui::paper
