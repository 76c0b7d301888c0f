#include "shared/room/agreement.hpp"

#include "shared/room/agreement_commands.hpp"

#include <algorithm>
#include <utility>

#include "shared/room/meeting_again.hpp"
#include "shared/room/room.hpp"
#include "shared/room/slice.hpp"

namespace hearth {
namespace {

// The agreement of the group that meets, as a new value to change; with no agreement yet, an empty one.
Agreement present_or_new(const Room& room) {
  const Agreement* present = present_agreement(room);
  if (present != nullptr) return *present;
  Agreement agreement;
  agreement.group = group_of(*room.gathering);
  return agreement;
}

bool is_full(const Room& room) {
  return !group_of(*room.gathering).empty() && present_agreement(room) == nullptr &&
         room.agreements->groups.size() >= agreements_max;
}

template <class T>
bool holds(const std::vector<T>& all, const T& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

Decision changed(const Context& context, Agreement agreement) {
  return {{AgreementChanged{context.now, std::move(agreement)}}, std::nullopt};
}

// A point that was offered and goes again has been decided on: it does not stand there as undecided anew.
void leave_out_offered(const Room& room, const Point& point, const Context& context, Decision& decision) {
  const Gathering& gathering = *room.gathering;
  if (holds(gathering.points, point) && !holds(gathering.agreeing.left_out, point))
    decision.events.push_back(OfferLeftOut{context.now, point});
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
  if (!room.gathering) return nullptr;
  const Title& group = group_of(*room.gathering);
  if (!group.empty()) return find_agreement(room, group);
  const Agreement& today = room.gathering->agreeing.today;
  return today == Agreement{} ? nullptr : &today;
}

bool is_known_group(const Room& room, const Title& group) {
  const auto& groups = room.house->venue.groups;
  const auto is_it = [&](const LastingGroup& each) { return each.name == group; };
  return std::any_of(groups.begin(), groups.end(), is_it) || find_agreement(room, group) != nullptr;
}

std::vector<Point> undecided_points(const Room& room) {
  if (!room.gathering) return {};
  std::vector<Point> undecided = room.gathering->points;
  const Agreement* own = present_agreement(room);
  std::erase_if(undecided, [&](const Point& point) {
    return holds(room.gathering->agreeing.left_out, point) || (own != nullptr && holds(own->points, point));
  });
  return undecided;
}

std::optional<Policy> suggested_policy(const Room& room) {
  const Agreement* own = present_agreement(room);
  if (!room.gathering || (own != nullptr && !own->policies.empty())) return std::nullopt;
  return room.gathering->policy;
}

void forget_past_dates(Room& room, LocalDate today) {
  const auto is_past = [&](const Agreement& each) { return each.next && each.next->date < today; };
  const auto& groups = room.agreements->groups;
  if (std::none_of(groups.begin(), groups.end(), is_past)) return;
  Agreements agreements = *room.agreements;
  for (Agreement& each : agreements.groups) {
    if (is_past(each)) each.next.reset();
  }
  room.agreements = std::move(agreements);
}

bool review_is_due(const Agreement& agreement, LocalDate today) {
  return agreement.review && *agreement.review <= today;
}

Decision decide(const Room& room, const AdoptPoint& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  if (is_blank(command.text.str())) return refuse(Reason::missing_field, "text");
  if (command.instead_of && !holds(room.gathering->points, *command.instead_of))
    return refuse(Reason::no_such_point, "instead_of");
  if (is_full(room)) return refuse(Reason::too_large);
  Agreement agreement = present_or_new(room);
  Decision decision;
  if (command.instead_of) leave_out_offered(room, *command.instead_of, context, decision);
  if (command.replaces) {
    if (*command.replaces == 0 || *command.replaces > agreement.points.size()) {
      return refuse(Reason::no_such_point, "replaces");
    }
    Point& replaced = agreement.points[*command.replaces - 1];
    if (replaced != command.text) leave_out_offered(room, replaced, context, decision);
    replaced = command.text;
  } else {
    const bool known = holds(agreement.points, command.text);
    if (!known && agreement.points.size() >= points_max) return refuse(Reason::too_large, "text");
    if (!known) agreement.points.push_back(command.text);
  }
  adopt(agreement, context.today);
  decision.events.push_back(AgreementChanged{context.now, std::move(agreement)});
  return decision;
}

Decision decide(const Room& room, const DropPoint& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  Agreement agreement = present_or_new(room);
  if (command.point == 0 || command.point > agreement.points.size())
    return refuse(Reason::no_such_point, "point");
  Decision decision;
  leave_out_offered(room, agreement.points[command.point - 1], context, decision);
  agreement.points.erase(agreement.points.begin() + (command.point - 1));
  adopt(agreement, context.today);
  decision.events.push_back(AgreementChanged{context.now, std::move(agreement)});
  return decision;
}

Decision decide(const Room& room, const LeavePointOut& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  if (!holds(room.gathering->points, command.text)) return refuse(Reason::no_such_point, "text");
  Decision decision;
  if (holds(undecided_points(room), command.text))
    decision.events.push_back(OfferLeftOut{context.now, command.text});
  return decision;
}

Decision decide(const Room& room, const PlanReview& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  if (!command.date.ok() || command.date <= context.today) return refuse(Reason::date_in_the_past, "date");
  if (is_full(room)) return refuse(Reason::too_large);
  Agreement agreement = present_or_new(room);
  agreement.review = command.date;
  return changed(context, std::move(agreement));
}

Decision decide(const Room& room, const ChoosePolicy& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  if (is_full(room)) return refuse(Reason::too_large);
  Agreement agreement = present_or_new(room);
  agreement.policies = {command.policy};
  if (command.second && *command.second != command.policy) agreement.policies.push_back(*command.second);
  if (present_agreement(room) != nullptr && agreement == *present_agreement(room)) return {};
  return changed(context, std::move(agreement));
}

Decision decide(const Room&, const ListAgreements&, const Context&) {
  return {};
}

Decision decide(const Room& room, const SayNextDate& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  Agreement agreement = present_or_new(room);
  if (!command.date) {
    if (command.time) return refuse(Reason::missing_field, "date");
    if (!agreement.next) return {};
    agreement.next.reset();
    return changed(context, std::move(agreement));
  }
  if (!command.date->ok() || *command.date <= context.today) return refuse(Reason::date_in_the_past, "date");
  SaidDate said{*command.date, std::nullopt};
  if (command.time) {
    said.time = time_of_day_from(command.time->str());
    if (!said.time) return refuse(Reason::wrong_type, "time");
  }
  if (date_in_calendar(room, *room.gathering)) return refuse(Reason::date_in_calendar, "date");
  if (is_full(room)) return refuse(Reason::too_large);
  if (agreement.next == said) return {};
  agreement.next = said;
  return changed(context, std::move(agreement));
}

Decision decide(const Room& room, const AddGroupJob& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  if (is_blank(command.job.str())) return refuse(Reason::missing_field, "job");
  const auto& common = room.house->venue.jobs;
  const auto is_it = [&](const Job& job) { return job.name == command.job; };
  Agreement agreement = present_or_new(room);
  if (holds(agreement.jobs, command.job) || std::any_of(common.begin(), common.end(), is_it)) return {};
  if (is_full(room) || agreement.jobs.size() >= group_jobs_max) return refuse(Reason::too_large);
  agreement.jobs.push_back(command.job);
  return changed(context, std::move(agreement));
}

Decision decide(const Room& room, const DropGroupJob& command, const Context& context) {
  if (!room.gathering) return refuse(Reason::no_gathering);
  Agreement agreement = present_or_new(room);
  if (std::erase(agreement.jobs, command.job) == 0) return refuse(Reason::unknown_job, "job");
  return changed(context, std::move(agreement));
}

void apply(Room& room, const AgreementChanged& event) {
  const Agreement& changed = event.agreement;
  if (changed.group.empty()) {
    if (room.gathering) room.gathering->agreeing.today = changed;
  } else {
    Agreements agreements = *room.agreements;
    std::erase_if(agreements.groups, [&](const Agreement& each) { return each.group == changed.group; });
    const auto place =
        std::lower_bound(agreements.groups.begin(), agreements.groups.end(), changed,
                         [](const Agreement& a, const Agreement& b) { return a.group < b.group; });
    agreements.groups.insert(place, changed);
    room.agreements = std::move(agreements);
  }
  if (!room.gathering || group_of(*room.gathering) != changed.group) return;
  std::erase_if(room.gathering->agreeing.left_out,
                [&](const Point& point) { return holds(changed.points, point); });
}

void apply(Room& room, const OfferLeftOut& event) {
  if (!room.gathering || !holds(room.gathering->points, event.point)) return;
  std::vector<Point>& left_out = room.gathering->agreeing.left_out;
  if (!holds(left_out, event.point)) left_out.push_back(event.point);
}

template struct CommandKinds<AgreementCommand>;
template struct EventKinds<AgreementEvent>;

}  // namespace hearth
