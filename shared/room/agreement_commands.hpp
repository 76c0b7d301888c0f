#pragma once
// What can be asked about a group's agreement, and what has become of it; the agreement itself is in
// agreement.hpp.

#include <cstdint>
#include <optional>
#include <variant>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/agreement.hpp"
#include "shared/room/context.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/permission.hpp"

namespace hearth {

struct Room;
struct Decision;

struct AdoptPoint {
  Point text;                             // not blank
  std::optional<std::uint32_t> replaces;  // the number of the point it stands for, from 1
  std::optional<Point> instead_of{};      // a point that is offered, and left out for it

  static constexpr const char* name = "agreement.adopt_point";
  static constexpr const char* meaning =
      "The group adopts a point of its agreement, new or instead of another.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields =
      Fields{Field{"text", &AdoptPoint::text},
             Field{"replaces", &AdoptPoint::replaces, Range{1, static_cast<std::int64_t>(points_max)}},
             Field{"instead_of", &AdoptPoint::instead_of}};
  bool operator==(const AdoptPoint&) const = default;
};

struct DropPoint {
  std::uint32_t point = 0;  // from 1

  static constexpr const char* name = "agreement.drop_point";
  static constexpr const char* meaning = "The group takes a point out of its agreement.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields =
      Fields{Field{"point", &DropPoint::point, Range{1, static_cast<std::int64_t>(points_max)}}};
  bool operator==(const DropPoint&) const = default;
};

struct LeavePointOut {
  Point text;  // as it is offered

  static constexpr const char* name = "agreement.leave_out";
  static constexpr const char* meaning = "The group leaves out a point that is offered to it, for this time.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{Field{"text", &LeavePointOut::text}};
  bool operator==(const LeavePointOut&) const = default;
};

struct PlanReview {
  LocalDate date = unknown_date;  // after today

  static constexpr const char* name = "agreement.review_on";
  static constexpr const char* meaning = "Says when the group means to look at its agreement again.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{Field{"date", &PlanReview::date}};
  bool operator==(const PlanReview&) const = default;
};

struct ChoosePolicy {
  Policy policy = Policy::general_experience;
  std::optional<Policy> second;

  static constexpr const char* name = "confidentiality.choose";
  static constexpr const char* meaning =
      "The group chooses what may leave the room: one policy, or two together.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields =
      Fields{Field{"policy", &ChoosePolicy::policy}, Field{"second", &ChoosePolicy::second}};
  bool operator==(const ChoosePolicy&) const = default;
};

// The answer to it holds every group's agreement.
struct ListAgreements {
  static constexpr const char* name = "agreement.list";
  static constexpr const char* meaning =
      "The answer is the agreements of all groups that have one, by group.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{};
  bool operator==(const ListAgreements&) const = default;
};

struct SayNextDate {
  std::optional<LocalDate> date{};  // after today; missing: none is said any more
  std::optional<Text<5>> time{};    // "19:00"; missing: not said

  static constexpr const char* name = "next.say";
  static constexpr const char* meaning =
      "Says when the group meets again, where no calendar knows; without a date, that none is said.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{Field{"date", &SayNextDate::date}, Field{"time", &SayNextDate::time}};
  bool operator==(const SayNextDate&) const = default;
};

struct AddGroupJob {
  JobName job;  // not blank

  static constexpr const char* name = "group.add_job";
  static constexpr const char* meaning =
      "The group has a job of its own, to be shared out at each gathering.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{Field{"job", &AddGroupJob::job}};
  bool operator==(const AddGroupJob&) const = default;
};

struct DropGroupJob {
  JobName job;

  static constexpr const char* name = "group.drop_job";
  static constexpr const char* meaning = "The group no longer has that job.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{Field{"job", &DropGroupJob::job}};
  bool operator==(const DropGroupJob&) const = default;
};

// What a group has of its own stands as it is here. Without a group: of the gathering that is on, which is
// just today's.
struct AgreementChanged {
  Instant at{};
  Agreement agreement;

  static constexpr const char* name = "agreement_changed";
  static constexpr auto fields =
      Fields{Field{"at", &AgreementChanged::at}, Field{"agreement", &AgreementChanged::agreement}};
  bool operator==(const AgreementChanged&) const = default;
};

// A point that is offered has been left out, or taken out again, on purpose.
struct OfferLeftOut {
  Instant at{};
  Point point;

  static constexpr const char* name = "offer_left_out";
  static constexpr auto fields = Fields{Field{"at", &OfferLeftOut::at}, Field{"point", &OfferLeftOut::point}};
  bool operator==(const OfferLeftOut&) const = default;
};

using AgreementCommand = std::variant<AdoptPoint, DropPoint, LeavePointOut, PlanReview, ChoosePolicy,
                                      ListAgreements, SayNextDate, AddGroupJob, DropGroupJob>;
template <AlternativeOf<AgreementCommand> T>
AgreementCommand command_slice(const T&);
using AgreementEvent = std::variant<AgreementChanged, OfferLeftOut>;
template <AlternativeOf<AgreementEvent> T>
AgreementEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const AdoptPoint&, const Context&);
[[nodiscard]] Decision decide(const Room&, const DropPoint&, const Context&);
[[nodiscard]] Decision decide(const Room&, const LeavePointOut&, const Context&);
[[nodiscard]] Decision decide(const Room&, const PlanReview&, const Context&);
[[nodiscard]] Decision decide(const Room&, const ChoosePolicy&, const Context&);
[[nodiscard]] Decision decide(const Room&, const ListAgreements&, const Context&);
[[nodiscard]] Decision decide(const Room&, const SayNextDate&, const Context&);
[[nodiscard]] Decision decide(const Room&, const AddGroupJob&, const Context&);
[[nodiscard]] Decision decide(const Room&, const DropGroupJob&, const Context&);
void apply(Room&, const AgreementChanged&);
void apply(Room&, const OfferLeftOut&);

}  // namespace hearth
