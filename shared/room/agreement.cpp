#include "shared/room/agreement.hpp"

#include "shared/room/agreement_commands.hpp"

#include <algorithm>

#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"

namespace hearth {
namespace {

// The agreement of the group that meets, as a new value to change; with no agreement yet, an empty one.
Agreement present_or_new(const Room& room) {
  const Agreement* present = present_agreement(room);
  if (present != nullptr) return *present;
  Agreement agreement;
  agreement.group = room.gathering->title;
  return agreement;
}

bool is_full(const Room& room) {
  return present_agreement(room) == nullptr && room.agreements->groups.size() >= agreements_max;
}

// Adopted today; looked at again in a year, where the group has planned nothing else.
void adopt(Agreement& agreement, LocalDate today) {
  agreement.adopted = today;
  if (agreement.review && *agreement.review > today) return;
  const LocalDate in_a_year = today + std::chrono::years{1};
  agreement.review = in_a_year.ok() ? in_a_year : in_a_year.year() / in_a_year.month() / std::chrono::last;
}

}  // namespace

const Agreement* find_agreement(const Room& room, const Title& group) {
  const auto& groups = room.agreements->groups;
  const auto found =
      std::find_if(groups.begin(), groups.end(), [&](const Agreement& each) { return each.group == group; });
  return found == groups.end() ? nullptr : &*found;
}

const Agreement* present_agreement(const Room& room) {
  return room.gathering ? find_agreement(room, room.gathering->title) : nullptr;
}

bool review_is_due(const Agreement& agreement, LocalDate today) {
  return agreement.review && *agreement.review <= today;
}

Decision decide(const Room& room, const AdoptPoint& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  if (is_blank(command.text.str())) return refuse(Reason::missing_field, "text");
  if (is_full(room)) return refuse(Reason::too_large);
  Agreement agreement = present_or_new(room);
  if (command.replaces) {
    if (*command.replaces == 0 || *command.replaces > agreement.points.size()) {
      return refuse(Reason::no_such_point, "replaces");
    }
    agreement.points[*command.replaces - 1] = command.text;
  } else {
    const bool known =
        std::find(agreement.points.begin(), agreement.points.end(), command.text) != agreement.points.end();
    if (!known && agreement.points.size() >= points_max) return refuse(Reason::too_large, "text");
    if (!known) agreement.points.push_back(command.text);
  }
  adopt(agreement, context.today);
  return {{AgreementChanged{context.now, std::move(agreement)}}, std::nullopt};
}

Decision decide(const Room& room, const DropPoint& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  Agreement agreement = present_or_new(room);
  if (command.point == 0 || command.point > agreement.points.size())
    return refuse(Reason::no_such_point, "point");
  agreement.points.erase(agreement.points.begin() + (command.point - 1));
  adopt(agreement, context.today);
  return {{AgreementChanged{context.now, std::move(agreement)}}, std::nullopt};
}

Decision decide(const Room& room, const PlanReview& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  if (!command.date.ok() || command.date <= context.today) return refuse(Reason::date_in_the_past, "date");
  if (is_full(room)) return refuse(Reason::too_large);
  Agreement agreement = present_or_new(room);
  agreement.review = command.date;
  return {{AgreementChanged{context.now, std::move(agreement)}}, std::nullopt};
}

Decision decide(const Room& room, const ChoosePolicy& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  if (is_full(room)) return refuse(Reason::too_large);
  Agreement agreement = present_or_new(room);
  agreement.policies = {command.policy};
  if (command.second && *command.second != command.policy) agreement.policies.push_back(*command.second);
  if (present_agreement(room) != nullptr && agreement == *present_agreement(room)) return {};
  return {{AgreementChanged{context.now, std::move(agreement)}}, std::nullopt};
}

Decision decide(const Room&, const ListAgreements&, const Context&) {
  return {};
}

void apply(Room& room, const AgreementChanged& event) {
  Agreements agreements = *room.agreements;
  std::erase_if(agreements.groups,
                [&](const Agreement& each) { return each.group == event.agreement.group; });
  const auto place =
      std::lower_bound(agreements.groups.begin(), agreements.groups.end(), event.agreement,
                       [](const Agreement& a, const Agreement& b) { return a.group < b.group; });
  agreements.groups.insert(place, event.agreement);
  room.agreements = std::move(agreements);
}

template struct CommandKinds<AgreementCommand>;
template struct EventKinds<AgreementEvent>;

}  // namespace hearth
