#pragma once
// A whole evening of a format, played before it happens: what a timeline draws, and the room at any moment of
// it for whoever looks into one. Pure: the same format, guests and seed give the same evening. Any thread.
//
// All times count from the beginning of the evening, before the first guest signs in.

#include <optional>
#include <string>
#include <vector>

#include "kiosk/rehearsal/rehearsal.hpp"
#include "shared/room/room.hpp"
#include "shared/room/wall_view.hpp"

namespace hearth::workbench {

// From when until when; `until` is not before `from`.
struct Span {
  Duration from{0};
  Duration until{0};

  [[nodiscard]] Duration length() const { return until - from; }
  bool operator==(const Span&) const = default;
};

// A stage as it is planned and as it went. One that was never reached has no course.
struct StageSpans {
  Stage stage;                   // as it stood when the group came to it, or at the end
  std::optional<Span> plan;      // nothing: it has no planned length
  std::optional<Span> reserved;  // within the plan: held back at its end
  std::optional<Span> course;
};

struct TurnSpan {
  Span span;
  std::string who;  // their two words; empty: one of us, round the circle or where nobody signed in
  std::optional<Duration> limit;  // nothing: untimed
  bool timed = false;             // cues come, as the stage and the group have it
};

enum class MomentKind {
  signed_in,       // before the beginning
  came_late,       // when the group was there already
  went,            // signed out
  stepped_out,     // also: just listens from now on
  came_back,       // takes part again
  wrap_up,         // the cue before the end of a turn
  time_over,       // the cue at its end
  closing_at_risk  // from here on what is planned no longer fits before the closing
};

struct Moment {
  Duration at{0};
  MomentKind kind = MomentKind::signed_in;
  bool operator==(const Moment&) const = default;
};

// What somebody asked for and the room refused.
struct RefusedPress {
  Duration at{0};
  std::string command;  // as one types it
  std::string reason;   // a word of Reason
};

struct Evening {
  std::vector<StageSpans> stages;  // as on the agenda
  std::vector<TurnSpan> turns;
  std::vector<Moment> moments;  // in the order of time
  std::vector<RefusedPress> refused;
  Duration length{0};   // until the close, or until it got stuck
  Duration planned{0};  // by the format
  std::string stuck;    // why it did not reach the close, or empty
};

// The room at a moment, as facilitators' tablets and the wall are told it.
struct RoomThen {
  Room room;      // as it is published
  WallView wall;  // made from the whole room
  Instant now{};  // room time
};

class PlayedEvening {
 public:
  explicit PlayedEvening(const kiosk::RehearsalAsked& asked);

  [[nodiscard]] const Evening& told() const { return evening_; }
  // `at` is taken into the evening's length.
  [[nodiscard]] RoomThen room_at(Duration at) const;

 private:
  struct Known {
    Duration at{0};
    Room room;
    WallView wall;
  };
  Evening evening_;
  std::vector<Known> known_;  // by time, each later than the one before; never empty
  Instant begin_{};
};

}  // namespace hearth::workbench
