#pragma once
// What a group has agreed on: its own ground rules, adopted point by point, and what may leave the room. Kept
// for the group across gatherings (Room::agreements); nothing in it is about single guests. A group is known
// by the title of its gatherings.

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "shared/base/fields.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/room/context.hpp"
#include "shared/room/format.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/permission.hpp"

namespace hearth {

struct Room;
struct Decision;

inline constexpr std::size_t agreements_max = 60;
inline constexpr std::size_t policies_max = 2;

using Point = Text<200>;

// What may leave the room (the four policies).
enum class Policy { general_experience, personal_experience_only, total_non_disclosure, full_disclosure };
template <>
inline constexpr auto enum_names<Policy> =
    std::array{std::pair{Policy::general_experience, "general_experience"},
               std::pair{Policy::personal_experience_only, "personal_experience_only"},
               std::pair{Policy::total_non_disclosure, "total_non_disclosure"},
               std::pair{Policy::full_disclosure, "full_disclosure"}};

struct Agreement {
  Title group;
  std::vector<Point> points;         // at most points_max
  std::optional<LocalDate> adopted;  // the day of the last change
  std::optional<LocalDate> review;   // when the group means to look at it again
  std::vector<Policy> policies;      // one or two; empty: not chosen yet

  static constexpr auto fields =
      Fields{Field{"group", &Agreement::group}, Field{"points", &Agreement::points},
             Field{"adopted", &Agreement::adopted}, Field{"review", &Agreement::review},
             Field{"policies", &Agreement::policies}};
  bool operator==(const Agreement&) const = default;
};

struct Agreements {
  std::vector<Agreement> groups;  // by group, distinct; at most agreements_max

  static constexpr auto fields = Fields{Field{"groups", &Agreements::groups}};
  bool operator==(const Agreements&) const = default;
};

// The agreement of the group that meets now, or of that title; nullptr when it has none.
[[nodiscard]] const Agreement* present_agreement(const Room&);
[[nodiscard]] const Agreement* find_agreement(const Room&, const Title& group);
// Whether the group said it would look at its agreement again by `today`.
[[nodiscard]] bool review_is_due(const Agreement&, LocalDate today);

struct AdoptPoint {
  Point text;                             // not empty
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

// The agreement of a group stands as it is here.
struct AgreementChanged {
  Instant at{};
  Agreement agreement;

  static constexpr const char* name = "agreement_changed";
  static constexpr auto fields =
      Fields{Field{"at", &AgreementChanged::at}, Field{"agreement", &AgreementChanged::agreement}};
  bool operator==(const AgreementChanged&) const = default;
};

using AgreementCommand = std::variant<AdoptPoint, DropPoint, PlanReview, ChoosePolicy>;
template <AlternativeOf<AgreementCommand> T>
AgreementCommand command_slice(const T&);
using AgreementEvent = std::variant<AgreementChanged>;
template <AlternativeOf<AgreementEvent> T>
AgreementEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const AdoptPoint&, const Context&);
[[nodiscard]] Decision decide(const Room&, const DropPoint&, const Context&);
[[nodiscard]] Decision decide(const Room&, const PlanReview&, const Context&);
[[nodiscard]] Decision decide(const Room&, const ChoosePolicy&, const Context&);
void apply(Room&, const AgreementChanged&);

}  // namespace hearth
