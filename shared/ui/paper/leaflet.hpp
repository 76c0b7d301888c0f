#pragma once
// A paper as a value: what stands on it, in order, and how large it may be set. Nothing here says where
// anything stands; lay_out() (laid_out.hpp) divides it into pages. What stands on which paper is
// kiosk/paper's.
//
// Texts are UTF-8; several paragraphs are split at line feeds. An empty part of a block takes no room.

#include <string>
#include <variant>
#include <vector>

namespace hearth::ui::paper {

// Nothing on a paper is set smaller: about what a newspaper has.
inline constexpr float smallest_pt = 8;

// What a paper begins with.
struct Title {
  std::string label;  // small, above it
  std::string words;
  std::string lead;  // below it
  bool operator==(const Title&) const = default;
};

// Stays on one page with what comes below it.
struct Heading {
  std::string words;
  bool operator==(const Heading&) const = default;
};

struct Paragraph {
  std::string strong;  // what it is about; without words it heads what comes below it, as a heading does
  std::string words;
  bool operator==(const Paragraph&) const = default;
};

// Small, for what is there only to be looked up.
struct Remark {
  std::string words;
  bool operator==(const Remark&) const = default;
};

struct Entry {
  std::string label;  // in a narrow column in front: a time, a number
  std::string strong;
  std::string aside;  // at the end of the strong line, or below it
  std::string words;
  bool operator==(const Entry&) const = default;
};

// A list; all labels stand in one column, as wide as the widest.
struct Entries {
  std::vector<Entry> entries;
  bool operator==(const Entries&) const = default;
};

// Whom to turn to, by what is to be dialled or read.
struct Contact {
  std::string contact;
  std::string words;
  std::string more = {};  // small, below them
  bool operator==(const Contact&) const = default;
};

// What has to be found at once: in a frame, below white words on black.
struct Urgent {
  std::string heading;
  std::vector<Contact> contacts;
  bool operator==(const Urgent&) const = default;
};

using Block = std::variant<Title, Heading, Paragraph, Remark, Entries, Urgent>;

enum class PaperSize { a4, a5 };  // ISO 216, upright
enum class Direction { left_to_right, right_to_left };
// Where the strong words of a paragraph stand: in a line of their own, or at the beginning of its first.
enum class Strong { above, in_line };

struct Leaflet {
  std::string title;     // what a program that shows the file calls it
  std::string language;  // BCP 47
  Direction direction = Direction::left_to_right;
  PaperSize size = PaperSize::a4;
  Strong strong = Strong::above;
  // Sizes that its words may have, from the one that is best to read down to the smallest; at least one, none
  // below smallest_pt.
  std::vector<float> body_pt{11};
  int pages_max = 0;  // 0: as many as the smallest size needs, and no more
  std::string foot;   // small, at the foot of every page
  std::vector<Block> blocks;
  bool operator==(const Leaflet&) const = default;
};

}  // namespace hearth::ui::paper
