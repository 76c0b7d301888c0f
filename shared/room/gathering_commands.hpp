#pragma once
// What can be asked of a gathering as a whole, and what happens to it; the gathering itself is in
// gathering.hpp.

#include <cstdint>
#include <optional>
#include <variant>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/context.hpp"
#include "shared/room/format.hpp"
#include "shared/room/guests.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/permission.hpp"
#include "shared/room/programme.hpp"

namespace hearth {

struct Room;
struct Decision;

inline constexpr std::chrono::minutes lengthen_max{4 * 60};
inline constexpr std::chrono::minutes began_earlier_max{4 * 60};

struct StartGathering {
  FormatName format;
  std::optional<Title> title;     // blank or missing: the event's, else the format's
  std::optional<EventUid> event;  // of today's programme
  // A group of the venue, or one that has an agreement; empty: just today. Missing: the group of the title,
  // where the event or `title` gives one, else just today.
  std::optional<Title> group{};

  static constexpr const char* name = "gathering.start";
  static constexpr const char* meaning =
      "Starts a gathering that follows a format, of a group or just today.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields =
      Fields{Field{"format", &StartGathering::format}, Field{"title", &StartGathering::title},
             Field{"event", &StartGathering::event}, Field{"group", &StartGathering::group}};
  bool operator==(const StartGathering&) const = default;
};

struct NextStage {
  static constexpr const char* name = "gathering.next_stage";
  static constexpr const char* meaning = "Goes on to the next stage.";
  static constexpr Allowed allowed{Permission::handheld, Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{};
  bool operator==(const NextStage&) const = default;
};

struct PreviousStage {
  static constexpr const char* name = "gathering.previous_stage";
  static constexpr const char* meaning = "Goes back to the stage before.";
  static constexpr Allowed allowed{Permission::handheld, Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{};
  bool operator==(const PreviousStage&) const = default;
};

struct LengthenStage {
  std::chrono::minutes minutes{0};  // 1 to lengthen_max

  static constexpr const char* name = "gathering.lengthen";
  static constexpr const char* meaning = "Gives the present stage more minutes.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields =
      Fields{Field{"minutes", &LengthenStage::minutes, Range{1, lengthen_max.count()}}};
  bool operator==(const LengthenStage&) const = default;
};

struct PauseGathering {
  static constexpr const char* name = "gathering.pause";
  static constexpr const char* meaning = "Stops the clocks of the stage and the turn.";
  static constexpr Allowed allowed{Permission::handheld, Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{};
  bool operator==(const PauseGathering&) const = default;
};

struct ResumeGathering {
  static constexpr const char* name = "gathering.resume";
  static constexpr const char* meaning = "Lets the clocks go on.";
  static constexpr Allowed allowed{Permission::handheld, Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{};
  bool operator==(const ResumeGathering&) const = default;
};

struct SkipStage {
  std::uint32_t stage = 0;  // index into Agenda::stages; not the present one

  static constexpr const char* name = "gathering.go_to";
  static constexpr const char* meaning = "Goes to a stage of the agenda, forwards or back.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields =
      Fields{Field{"stage", &SkipStage::stage, Range{0, static_cast<std::int64_t>(stages_max) - 1}}};
  bool operator==(const SkipStage&) const = default;
};

struct BeganEarlier {
  std::chrono::minutes minutes{0};  // 1 to began_earlier_max

  static constexpr const char* name = "gathering.began_earlier";
  static constexpr const char* meaning =
      "Says that the group began some minutes ago; the stage counts from then.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields =
      Fields{Field{"minutes", &BeganEarlier::minutes, Range{1, began_earlier_max.count()}}};
  bool operator==(const BeganEarlier&) const = default;
};

struct SuspendStructure {
  static constexpr const char* name = "gathering.suspend";
  static constexpr const char* meaning =
      "Free conversation: the structure waits and every clock stands still.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{};
  bool operator==(const SuspendStructure&) const = default;
};

struct TakeUpStructure {
  static constexpr const char* name = "gathering.take_up";
  static constexpr const char* meaning = "Takes the structure up exactly where it was.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{};
  bool operator==(const TakeUpStructure&) const = default;
};

struct CountPeople {
  std::uint32_t count = 0;  // 0: nobody has counted

  static constexpr const char* name = "gathering.people";
  static constexpr const char* meaning = "Says how many people are here, signed in or not.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{Field{"count", &CountPeople::count, Range{0, people_max}}};
  bool operator==(const CountPeople&) const = default;
};

struct NameSubject {
  Text<120> text;  // empty: none; otherwise not blank

  static constexpr const char* name = "gathering.subject";
  static constexpr const char* meaning = "Names the day's theme, reading or speaker for the wall.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{Field{"text", &NameSubject::text}};
  bool operator==(const NameSubject&) const = default;
};

struct CloseGathering {
  static constexpr const char* name = "gathering.close";
  static constexpr const char* meaning =
      "Ends the gathering; everything about single guests in it is erased when it can no longer be taken "
      "back.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::stage;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{};
  bool operator==(const CloseGathering&) const = default;
};

struct GatheringStarted {
  Instant at{};
  Format format;
  Title title;
  EventUid event;
  std::optional<Title> group{};  // nothing, of an earlier kiosk: the group of the title

  static constexpr const char* name = "gathering_started";
  static constexpr auto fields =
      Fields{Field{"at", &GatheringStarted::at}, Field{"format", &GatheringStarted::format},
             Field{"title", &GatheringStarted::title}, Field{"event", &GatheringStarted::event},
             Field{"group", &GatheringStarted::group}};
  bool operator==(const GatheringStarted&) const = default;
};

struct StageStarted {
  Instant at{};
  std::uint32_t stage = 0;  // index into Agenda::stages

  static constexpr const char* name = "stage_started";
  static constexpr auto fields = Fields{Field{"at", &StageStarted::at}, Field{"stage", &StageStarted::stage}};
  bool operator==(const StageStarted&) const = default;
};

struct StageLengthened {
  Instant at{};
  Duration more{0};

  static constexpr const char* name = "stage_lengthened";
  static constexpr auto fields =
      Fields{Field{"at", &StageLengthened::at}, Field{"more", &StageLengthened::more}};
  bool operator==(const StageLengthened&) const = default;
};

struct GatheringPaused {
  Instant at{};

  static constexpr const char* name = "gathering_paused";
  static constexpr auto fields = Fields{Field{"at", &GatheringPaused::at}};
  bool operator==(const GatheringPaused&) const = default;
};

struct GatheringResumed {
  Instant at{};

  static constexpr const char* name = "gathering_resumed";
  static constexpr auto fields = Fields{Field{"at", &GatheringResumed::at}};
  bool operator==(const GatheringResumed&) const = default;
};

struct BeginningMoved {
  Instant at{};
  Duration earlier{0};

  static constexpr const char* name = "beginning_moved";
  static constexpr auto fields =
      Fields{Field{"at", &BeginningMoved::at}, Field{"earlier", &BeginningMoved::earlier}};
  bool operator==(const BeginningMoved&) const = default;
};

struct StructureSuspended {
  Instant at{};

  static constexpr const char* name = "structure_suspended";
  static constexpr auto fields = Fields{Field{"at", &StructureSuspended::at}};
  bool operator==(const StructureSuspended&) const = default;
};

struct StructureTakenUp {
  Instant at{};

  static constexpr const char* name = "structure_taken_up";
  static constexpr auto fields = Fields{Field{"at", &StructureTakenUp::at}};
  bool operator==(const StructureTakenUp&) const = default;
};

struct PeopleCounted {
  Instant at{};
  std::uint32_t count = 0;

  static constexpr const char* name = "people_counted";
  static constexpr auto fields =
      Fields{Field{"at", &PeopleCounted::at}, Field{"count", &PeopleCounted::count, Range{0, people_max}}};
  bool operator==(const PeopleCounted&) const = default;
};

struct SubjectNamed {
  Instant at{};
  Text<120> text;

  static constexpr const char* name = "subject_named";
  static constexpr auto fields = Fields{Field{"at", &SubjectNamed::at}, Field{"text", &SubjectNamed::text}};
  bool operator==(const SubjectNamed&) const = default;
};

struct GatheringClosed {
  Instant at{};

  static constexpr const char* name = "gathering_closed";
  static constexpr auto fields = Fields{Field{"at", &GatheringClosed::at}};
  bool operator==(const GatheringClosed&) const = default;
};

using GatheringCommand = std::variant<StartGathering, NextStage, PreviousStage, LengthenStage, PauseGathering,
                                      ResumeGathering, SkipStage, BeganEarlier, SuspendStructure,
                                      TakeUpStructure, CountPeople, NameSubject, CloseGathering>;
template <AlternativeOf<GatheringCommand> T>
GatheringCommand command_slice(const T&);
using GatheringEvent = std::variant<GatheringStarted, StageStarted, StageLengthened, GatheringPaused,
                                    GatheringResumed, BeginningMoved, StructureSuspended, StructureTakenUp,
                                    PeopleCounted, SubjectNamed, GatheringClosed>;
template <AlternativeOf<GatheringEvent> T>
GatheringEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const StartGathering&, const Context&);
[[nodiscard]] Decision decide(const Room&, const NextStage&, const Context&);
[[nodiscard]] Decision decide(const Room&, const PreviousStage&, const Context&);
[[nodiscard]] Decision decide(const Room&, const LengthenStage&, const Context&);
[[nodiscard]] Decision decide(const Room&, const PauseGathering&, const Context&);
[[nodiscard]] Decision decide(const Room&, const ResumeGathering&, const Context&);
[[nodiscard]] Decision decide(const Room&, const SkipStage&, const Context&);
[[nodiscard]] Decision decide(const Room&, const BeganEarlier&, const Context&);
[[nodiscard]] Decision decide(const Room&, const SuspendStructure&, const Context&);
[[nodiscard]] Decision decide(const Room&, const TakeUpStructure&, const Context&);
[[nodiscard]] Decision decide(const Room&, const CountPeople&, const Context&);
[[nodiscard]] Decision decide(const Room&, const NameSubject&, const Context&);
[[nodiscard]] Decision decide(const Room&, const CloseGathering&, const Context&);
void apply(Room&, const GatheringStarted&);
void apply(Room&, const StageStarted&);
void apply(Room&, const StageLengthened&);
void apply(Room&, const GatheringPaused&);
void apply(Room&, const GatheringResumed&);
void apply(Room&, const BeginningMoved&);
void apply(Room&, const StructureSuspended&);
void apply(Room&, const StructureTakenUp&);
void apply(Room&, const PeopleCounted&);
void apply(Room&, const SubjectNamed&);
void apply(Room&, const GatheringClosed&);

}  // namespace hearth
