#pragma once
// How the room is, as `status` and `watch` tell it: taken from what a facilitator may know, or from what the
// wall shows when the key is not a facilitator's. Never a list of guests but of those who asked for somebody,
// never when anybody came.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/room/agreement.hpp"
#include "shared/room/programme.hpp"
#include "shared/wire/frames.hpp"
#include "shared/wire/room_picture.hpp"
#include "shared/wire/wall_picture.hpp"

namespace hearth::remote {

// Who speaks and who is next. A person is their token, or "someone".
struct FloorReport {
  std::string rule = "none";
  std::optional<std::string> speaking;
  std::vector<std::string> line;                  // who is next first; the wall tells only the first two
  std::optional<std::vector<std::string>> hands;  // nothing: the wall does not tell
  std::optional<Duration> turn_elapsed;
  std::optional<Duration> turn_limit;
};

// A round of pairs, two or three in each; `pairs` is empty when nobody signed in.
struct PairsReport {
  std::string step = "none";
  std::vector<std::vector<std::string>> pairs;
  std::vector<std::string> alone;
  std::optional<Duration> half_elapsed;  // nothing: no half is on
};

struct GroupReport {
  std::string shape;
  std::string place;
  std::vector<std::string> guests;  // empty when nobody signed in
  std::uint32_t turns = 0;
  std::optional<Duration> turn_elapsed;  // nothing: no turn is on, or it is untimed
  std::optional<Duration> turn_limit;
};

// Somebody who would like a quiet word, or to whom somebody is going.
struct QuietWordReport {
  std::string token;
  std::string place;  // or empty
  std::string step;   // "asked" or "answered"
};

struct GatheringReport {
  std::string format;
  std::string title;
  std::optional<std::string> group;  // empty: just today's; nothing where only the wall is known
  std::vector<std::string> stages;   // their names; their titles where only the wall is known
  std::vector<std::string> stage_titles;
  std::size_t present = 0;  // index into both
  bool paused = false;
  bool found_at_start = false;
  bool suspended = false;  // free conversation
  Duration stage_elapsed{0};
  std::optional<Duration> stage_planned;
  std::string subject;  // tonight's theme, reading or speaker, or empty
  std::vector<std::string> facilitators;
  std::optional<PairsReport> pairs;  // nothing: no draw; for the wall: none that is shown
  std::vector<GroupReport> groups;   // empty: the circle is whole
  std::optional<Agreement> agreement;
  FloorReport floor;

  // Only a facilitator knows these.
  std::optional<std::uint32_t> people;             // how many are here; 0: nobody has counted
  std::optional<Duration> missing_before_closing;  // nothing: all of it fits
  std::vector<std::string> closing_choices;        // what would be enough
};

// A screen besides the kiosk's own wall.
struct ScreenReport {
  std::string name;
  std::string pinned;  // what it shows whatever the wall shows; "auto": it follows the wall
  bool connected = false;
};

// A gathering that has closed and can be taken back. Of whoever was in it nothing is told any more.
struct GoodbyeReport {
  std::string format;
  std::string title;
  std::chrono::seconds closing_in{0};  // until it is erased
};

struct Report {
  wire::Beat beat;
  std::string venue;
  std::optional<GatheringReport> gathering;
  std::optional<GoodbyeReport> goodbye;  // only a facilitator knows it
  std::string screen;                    // what stands on the wall, never "auto"
  std::string chosen;                    // what was chosen, perhaps "auto"
  std::string message;
  std::vector<ProgrammeEvent> today;

  // Only a facilitator knows these.
  std::optional<std::size_t> guests_present;
  std::optional<std::vector<ScreenReport>> screens;
  std::optional<std::vector<QuietWordReport>> quiet_words;  // whoever waits first, longest first
  std::optional<std::vector<CannotComeTo>> cannot_come;     // by event, never who
  std::optional<std::vector<std::string>> undo;  // commands that can be taken back, the last one first
  std::optional<std::vector<Complaint>> complaints;
};

[[nodiscard]] Report report_of(const wire::RoomPicture& picture);
[[nodiscard]] Report report_of(const wire::WallPicture& picture);

// One line of JSON without a line feed.
[[nodiscard]] std::string to_json(const Report& report);
// Some lines for people, the last one ended.
[[nodiscard]] std::string to_lines(const Report& report);
// One line for people, without a line feed.
[[nodiscard]] std::string to_line(const Report& report);

}  // namespace hearth::remote
