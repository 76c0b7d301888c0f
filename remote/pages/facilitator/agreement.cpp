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

Row proposed(Making& page, const Point& point, std::uint32_t number) {
  return {
      {{point.str(), Style::body}},
      {page.gives("adopt." + std::to_string(number), page.say("facilitator.agree"), AdoptPoint{point, {}})}};
}

Rows points(Making& page) {
  Rows rows{"points", {}};
  const hearth::Agreement* agreement = present_agreement(page.knows().room());
  const std::vector<Point> own = agreement != nullptr ? agreement->points : std::vector<Point>{};
  std::uint32_t number = 0;
  for (const Point& point : own) rows.rows.push_back(adopted(page, point, ++number));
  number = 0;
  for (const Point& point : page.knows().gathering().points) {
    ++number;
    if (std::find(own.begin(), own.end(), point) == own.end())
      rows.rows.push_back(proposed(page, point, number));
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
  page.foot = {page.back(at::Tools{})};
  if (chosen.empty()) return;
  ChoosePolicy choose{chosen.front(), {}};
  if (chosen.size() > 1) choose.second = chosen.back();
  page.foot.push_back(page.gives("policies.choose", page.say("facilitator.policies_choose"), choose,
                                 Role::primary, at::Main{}));
}

}  // namespace hearth::pages::facilitator
