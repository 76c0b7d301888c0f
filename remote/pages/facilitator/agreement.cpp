// What the group agrees on: its points, each with other words or left out; what the format proposes; when the
// group looks at it again; and what may leave the room.

#include <algorithm>

#include "remote/pages/facilitator/tools.hpp"
#include "shared/room/agreement_commands.hpp"

namespace hearth::pages::facilitator {
namespace {

// How long until the group looks at its agreement again, as one of two touches.
constexpr std::array review_months{6, 12};

Row adopted(Making& page, const Point& point, std::uint32_t number) {
  const std::string id = std::to_string(number);
  return {{{point.str(), Style::strong}},
          {page.leads("reword." + id, page.say("facilitator.other_words"),
                      at::Point{Written{point.str()}, number}),
           page.gives("drop." + id, page.say("facilitator.leave_out"), DropPoint{number}, Role::aside)}};
}

// Kept, changed or left out; what is left out can still be agreed on.
Row proposed(Making& page, const Point& point, std::uint32_t number, bool left_out) {
  const std::string id = std::to_string(number);
  Row row{{{point.str(), Style::body}}};
  if (left_out) row.texts.push_back({page.say("facilitator.left_out_today"), Style::small});
  row.buttons = {page.gives("adopt." + id, page.say("facilitator.agree"), AdoptPoint{point, {}})};
  if (left_out) return row;
  row.buttons.push_back(page.leads("change." + id, page.say("facilitator.other_words"),
                                   at::Point{Written{point.str()}, {}, point}));
  row.buttons.push_back(
      page.gives("leave." + id, page.say("facilitator.not_this_one"), LeavePointOut{point}, Role::aside));
  return row;
}

// Those that the group has, and what is offered to it: what is left out last.
Rows points(Making& page) {
  Rows rows{"points", {}};
  const hearth::Agreement* agreement = present_agreement(page.knows().room());
  const std::vector<Point> own = agreement != nullptr ? agreement->points : std::vector<Point>{};
  std::uint32_t number = 0;
  for (const Point& point : own) rows.rows.push_back(adopted(page, point, ++number));
  const auto& left_out = page.knows().gathering().agreeing.left_out;
  const auto is_in = [](const std::vector<Point>& all, const Point& point) {
    return std::find(all.begin(), all.end(), point) != all.end();
  };
  for (const bool left : {false, true}) {
    number = 0;
    for (const Point& point : page.knows().gathering().points) {
      ++number;
      if (!is_in(own, point) && is_in(left_out, point) == left)
        rows.rows.push_back(proposed(page, point, number, left));
    }
  }
  return rows;
}

// The same day that many months on, or the last of that month.
LocalDate months_on(LocalDate date, int count) {
  const LocalDate then = date + std::chrono::months{count};
  return then.ok() ? then : LocalDate{then.year() / then.month() / std::chrono::last};
}

Rows review(Making& page) {
  const config::Texts& texts = page.knows().texts;
  const LocalDate today = page.knows().local.date();
  const hearth::Agreement* agreement = present_agreement(page.knows().room());
  const bool known = agreement != nullptr && agreement->review;
  Row row{{{known ? page.say("facilitator.review_on", {{"date", texts.say_date(*agreement->review, today)}})
                  : page.say("facilitator.review_when"),
            Style::small}}};
  for (const int count : review_months) {
    row.buttons.push_back(page.gives("review." + std::to_string(count),
                                     texts.say_count("facilitator.review_in", count),
                                     PlanReview{months_on(today, count)}));
  }
  return {"review", {std::move(row)}};
}

// At most two together; a third takes the place of the one that was touched first.
at::Policies toggled(at::Policies place, Policy policy) {
  std::vector<Policy>& chosen = place.chosen;
  if (std::erase(chosen, policy) != 0) return place;
  if (chosen.size() == policies_max) chosen.erase(chosen.begin());
  chosen.push_back(policy);
  return place;
}

}  // namespace

Button to_policies(Making& page) {
  const hearth::Agreement* agreement = present_agreement(page.knows().room());
  return page.leads("policies", page.say("facilitator.policies_page"),
                    at::Policies{agreement != nullptr ? agreement->policies : std::vector<Policy>{}});
}

void make(Making& page, const at::Agreement&) {
  page.main = {Phrase{page.say("facilitator.agreement_page"), Style::title}};
  if (!undecided_points(page.knows().room()).empty())
    page.main.emplace_back(Phrase{page.say("facilitator.offer_how"), Style::small});
  Rows rows = points(page);
  if (rows.rows.empty())
    page.main.emplace_back(Phrase{page.say("facilitator.no_points"), Style::small});
  else
    page.main.emplace_back(std::move(rows));
  page.main.emplace_back(review(page));
  page.foot = {page.back(at::Tools{}),
               page.leads("point.new", page.say("facilitator.new_point"), at::Point{}), to_policies(page)};
}

void make(Making& page, const at::Policies& place) {
  const std::vector<Policy>& chosen = place.chosen;
  Buttons policies{Arrangement::grid, {}};
  for (const auto& [policy, name] : enum_names<Policy>) {
    const std::string words{name};
    policies.buttons.push_back(page.leads("confidentiality." + words, page.say("facilitator.policy." + words),
                                          toggled(place, policy)));
    policies.buttons.back().chosen = std::find(chosen.begin(), chosen.end(), policy) != chosen.end();
  }
  page.main = {Phrase{page.say("facilitator.policies_page"), Style::title},
               Phrase{page.say("facilitator.policies_how"), Style::small}, std::move(policies)};
  if (const auto suggested = suggested_policy(page.knows().room())) {
    const std::string words = page.say("facilitator.policy." + std::string{name_of(*suggested)});
    page.main.insert(page.main.end() - 1,
                     Phrase{page.say("facilitator.policy_suggested", {{"policy", words}}), Style::small});
  }
  page.foot = {page.back(at::Tools{})};
  if (chosen.empty()) return;
  ChoosePolicy choose{chosen.front(), {}};
  if (chosen.size() > 1) choose.second = chosen.back();
  page.foot.push_back(page.gives("policies.choose", page.say("facilitator.policies_choose"), choose,
                                 Role::primary, at::Main{}));
}

}  // namespace hearth::pages::facilitator
