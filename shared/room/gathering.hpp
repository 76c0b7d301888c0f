#pragma once
// One meeting in progress, from start to close, and the stages it goes through. Everything about single guests
// in a gathering stands inside this one value, which is erased whole at the close.

#include <optional>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/context.hpp"
#include "shared/room/floor.hpp"
#include "shared/room/format.hpp"
#include "shared/room/guests.hpp"
#include "shared/room/programme.hpp"
#include "shared/room/timekeeping.hpp"

namespace hearth {

struct Room;
struct Decision;

// A gathering that nobody has touched for this long after its end is closed by itself.
inline constexpr std::chrono::minutes forgotten_after{60};
// One found at a start of the kiosk that nobody takes up within this time is closed as well.
inline constexpr std::chrono::minutes taken_up_within{15};
// The planned length of a gathering whose stages state none; it is taken to have ended then.
inline constexpr std::chrono::minutes unplanned_length{4 * 60};
inline constexpr std::chrono::minutes lengthen_max{4 * 60};

// The stages and where the group is among them.
struct Agenda {
  std::vector<Stage> stages;  // the format's, as the group has changed them tonight; never empty
  std::uint32_t present = 0;  // index into stages
  Stopwatch clock;            // of the present stage
  bool paused = false;        // stage and turn clocks stand still together

  [[nodiscard]] const Stage& stage() const { return stages.at(present); }

  static constexpr auto fields =
      std::tuple{Field{"stages", &Agenda::stages}, Field{"present", &Agenda::present},
                 Field{"clock", &Agenda::clock}, Field{"paused", &Agenda::paused}};
  bool operator==(const Agenda&) const = default;
};

struct Gathering {
  FormatName format;
  FormatKind kind = FormatKind::gathering;
  Title title;
  EventUid event;  // of today's programme, or empty
  Instant began{};
  Instant touched{};               // when anybody last did anything in it
  std::optional<Instant> found;    // when the kiosk found it at a start, until somebody takes it up

  // What undo takes back.
  Agenda agenda;
  Floor floor;

  // What guests pressed; undo never touches it.
  std::vector<Guest> guests;
  HandNumber last_hand;
  RoundNumber last_round;

  static constexpr auto fields = std::tuple{
      Field{"format", &Gathering::format}, Field{"kind", &Gathering::kind},
      Field{"title", &Gathering::title},   Field{"event", &Gathering::event},
      Field{"began", &Gathering::began},   Field{"touched", &Gathering::touched},
      Field{"found", &Gathering::found},   Field{"agenda", &Gathering::agenda},
      Field{"floor", &Gathering::floor},   Field{"guests", &Gathering::guests},
      Field{"last_hand", &Gathering::last_hand}, Field{"last_round", &Gathering::last_round}};
  bool operator==(const Gathering&) const = default;
};

// When the gathering is planned to end, counted from its beginning; nothing when no stage has a length.
[[nodiscard]] std::optional<Instant> planned_end(const Gathering&);

// --- Commands -------------------------------------------------------------------------------------------

struct StartGathering {
  FormatName format;
  std::optional<Title> title;     // else the event's, else the format's
  std::optional<EventUid> event;  // of today's programme

  static constexpr const char* name = "gathering.start";
  static constexpr const char* meaning = "Starts a gathering that follows a format.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields =
      std::tuple{Field{"format", &StartGathering::format}, Field{"title", &StartGathering::title},
                 Field{"event", &StartGathering::event}};
  bool operator==(const StartGathering&) const = default;
};

struct NextStage {
  static constexpr const char* name = "gathering.next_stage";
  static constexpr const char* meaning = "Goes on to the next stage.";
  static constexpr Allowed allowed{Permission::handheld, Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = std::tuple{};
  bool operator==(const NextStage&) const = default;
};

struct PreviousStage {
  static constexpr const char* name = "gathering.previous_stage";
  static constexpr const char* meaning = "Goes back to the stage before.";
  static constexpr Allowed allowed{Permission::handheld, Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = std::tuple{};
  bool operator==(const PreviousStage&) const = default;
};

struct LengthenStage {
  std::chrono::minutes minutes{0};  // 1 to lengthen_max

  static constexpr const char* name = "gathering.lengthen";
  static constexpr const char* meaning = "Gives the present stage more minutes.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = std::tuple{Field{"minutes", &LengthenStage::minutes, Range{1, lengthen_max.count()}}};
  bool operator==(const LengthenStage&) const = default;
};

struct PauseGathering {
  static constexpr const char* name = "gathering.pause";
  static constexpr const char* meaning = "Stops the clocks of the stage and the turn.";
  static constexpr Allowed allowed{Permission::handheld, Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = std::tuple{};
  bool operator==(const PauseGathering&) const = default;
};

struct ResumeGathering {
  static constexpr const char* name = "gathering.resume";
  static constexpr const char* meaning = "Lets the clocks go on.";
  static constexpr Allowed allowed{Permission::handheld, Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = std::tuple{};
  bool operator==(const ResumeGathering&) const = default;
};

struct CloseGathering {
  static constexpr const char* name = "gathering.close";
  static constexpr const char* meaning = "Ends the gathering and erases everything about single guests in it.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = std::tuple{};
  bool operator==(const CloseGathering&) const = default;
};

// --- Events ---------------------------------------------------------------------------------------------

struct GatheringStarted {
  Instant at{};
  Format format;
  Title title;
  EventUid event;

  static constexpr const char* name = "gathering_started";
  static constexpr auto fields =
      std::tuple{Field{"at", &GatheringStarted::at}, Field{"format", &GatheringStarted::format},
                 Field{"title", &GatheringStarted::title}, Field{"event", &GatheringStarted::event}};
  bool operator==(const GatheringStarted&) const = default;
};

struct StageStarted {
  Instant at{};
  std::uint32_t stage = 0;  // index into Agenda::stages

  static constexpr const char* name = "stage_started";
  static constexpr auto fields =
      std::tuple{Field{"at", &StageStarted::at}, Field{"stage", &StageStarted::stage}};
  bool operator==(const StageStarted&) const = default;
};

struct StageLengthened {
  Instant at{};
  Duration more{0};

  static constexpr const char* name = "stage_lengthened";
  static constexpr auto fields =
      std::tuple{Field{"at", &StageLengthened::at}, Field{"more", &StageLengthened::more}};
  bool operator==(const StageLengthened&) const = default;
};

struct GatheringPaused {
  Instant at{};

  static constexpr const char* name = "gathering_paused";
  static constexpr auto fields = std::tuple{Field{"at", &GatheringPaused::at}};
  bool operator==(const GatheringPaused&) const = default;
};

struct GatheringResumed {
  Instant at{};

  static constexpr const char* name = "gathering_resumed";
  static constexpr auto fields = std::tuple{Field{"at", &GatheringResumed::at}};
  bool operator==(const GatheringResumed&) const = default;
};

struct GatheringClosed {
  Instant at{};

  static constexpr const char* name = "gathering_closed";
  static constexpr auto fields = std::tuple{Field{"at", &GatheringClosed::at}};
  bool operator==(const GatheringClosed&) const = default;
};

[[nodiscard]] Decision decide(const Room&, const StartGathering&, const Context&);
[[nodiscard]] Decision decide(const Room&, const NextStage&, const Context&);
[[nodiscard]] Decision decide(const Room&, const PreviousStage&, const Context&);
[[nodiscard]] Decision decide(const Room&, const LengthenStage&, const Context&);
[[nodiscard]] Decision decide(const Room&, const PauseGathering&, const Context&);
[[nodiscard]] Decision decide(const Room&, const ResumeGathering&, const Context&);
[[nodiscard]] Decision decide(const Room&, const CloseGathering&, const Context&);
void apply(Room&, const GatheringStarted&);
void apply(Room&, const StageStarted&);
void apply(Room&, const StageLengthened&);
void apply(Room&, const GatheringPaused&);
void apply(Room&, const GatheringResumed&);
void apply(Room&, const GatheringClosed&);

}  // namespace hearth
