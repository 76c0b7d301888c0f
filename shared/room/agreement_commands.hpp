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

  static constexpr const char* name = "agreement.adopt_point";
  static constexpr const char* meaning =
      "The group adopts a point of its agreement, new or instead of another.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields =
      Fields{Field{"text", &AdoptPoint::text},
             Field{"replaces", &AdoptPoint::replaces, Range{1, static_cast<std::int64_t>(points_max)}}};
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

// The agreement of a group stands as it is here.
struct AgreementChanged {
  Instant at{};
  Agreement agreement;

  static constexpr const char* name = "agreement_changed";
  static constexpr auto fields =
      Fields{Field{"at", &AgreementChanged::at}, Field{"agreement", &AgreementChanged::agreement}};
  bool operator==(const AgreementChanged&) const = default;
};

using AgreementCommand = std::variant<AdoptPoint, DropPoint, PlanReview, ChoosePolicy, ListAgreements>;
template <AlternativeOf<AgreementCommand> T>
AgreementCommand command_slice(const T&);
using AgreementEvent = std::variant<AgreementChanged>;
template <AlternativeOf<AgreementEvent> T>
AgreementEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const AdoptPoint&, const Context&);
[[nodiscard]] Decision decide(const Room&, const DropPoint&, const Context&);
[[nodiscard]] Decision decide(const Room&, const PlanReview&, const Context&);
[[nodiscard]] Decision decide(const Room&, const ChoosePolicy&, const Context&);
[[nodiscard]] Decision decide(const Room&, const ListAgreements&, const Context&);
void apply(Room&, const AgreementChanged&);

}  // namespace hearth
