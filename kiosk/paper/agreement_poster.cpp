#include "kiosk/paper/agreement_poster.hpp"

#include "kiosk/paper/parts.hpp"

namespace hearth::kiosk::paper {
namespace {

using ui::paper::Heading;
using ui::paper::Leaflet;
using ui::paper::Paragraph;

Leaflet poster(const std::string& title, const config::Texts& texts) {
  Leaflet paper = empty_paper(ui::paper::PaperSize::a4, title, texts);
  paper.body_pt = {32, 30, 28, 26, 24, 22, 20};
  return paper;
}

void put_points(Leaflet& paper, const std::vector<Point>& points) {
  ui::paper::Entries numbered;
  for (std::size_t i = 0; i < points.size(); ++i)
    numbered.entries.push_back({std::to_string(i + 1), {}, {}, points[i].str()});
  if (!points.empty()) paper.blocks.emplace_back(std::move(numbered));
}

void put_policy(Leaflet& paper, const std::string& name, const config::Texts& texts) {
  const std::string key = "wall.confidentiality." + name;
  paper.blocks.emplace_back(Paragraph{texts.say(key), texts.say(key + "_more")});
}

// What holds whatever the group chooses.
void put_what_always_holds(Leaflet& paper, const Venue& venue, const config::Texts& texts) {
  paper.blocks.emplace_back(Paragraph{texts.say("wall.confidentiality.who_was_here"), {}});
  paper.blocks.emplace_back(cannot_keep_secret(venue, texts));
}

// A poster hangs for years, so that the year is said.
std::string date_words(LocalDate date, const config::Texts& texts) {
  return texts.say_date(date, unknown_date);
}

}  // namespace

Leaflet agreement_poster(const Agreement& agreement, const Venue& venue, const config::Texts& texts) {
  Leaflet paper = poster(agreement.group.str(), texts);
  const bool any = !agreement.points.empty();
  paper.blocks.emplace_back(ui::paper::Title{
      agreement.group.str(), texts.say(any ? "wall.agreements.title" : "wall.agreements.title_none"),
      any ? "" : texts.say("wall.agreements.none")});
  put_points(paper, agreement.points);
  paper.blocks.emplace_back(Heading{texts.say("wall.confidentiality.title")});
  if (agreement.policies.empty()) put_policy(paper, "none", texts);
  for (const Policy policy : agreement.policies) put_policy(paper, std::string{name_of(policy)}, texts);
  put_what_always_holds(paper, venue, texts);
  std::string dates;
  if (agreement.adopted)
    dates = texts.say("wall.agreements.adopted", {{"date", date_words(*agreement.adopted, texts)}});
  if (agreement.review)
    dates += (dates.empty() ? "" : "\n") +
             texts.say("wall.agreements.review", {{"date", date_words(*agreement.review, texts)}});
  paper.blocks.emplace_back(ui::paper::Remark{dates});
  paper.foot = beside(agreement.group.str(), venue.name.str());
  return paper;
}

Leaflet agreement_proposal(const Format& format, const Venue& venue, const config::Texts& texts) {
  const std::string title = texts.say("paper.agreement.title");
  Leaflet paper = poster(title, texts);
  paper.blocks.emplace_back(
      ui::paper::Title{texts.say("paper.agreement.label"), title, texts.say("paper.agreement.lead")});
  put_points(paper, format.points);
  paper.blocks.emplace_back(Heading{texts.say("wall.confidentiality.title")});
  paper.blocks.emplace_back(Paragraph{{}, texts.say("facilitator.policies_how")});
  for (const auto& [policy, name] : enum_names<Policy>) put_policy(paper, std::string{name}, texts);
  put_what_always_holds(paper, venue, texts);
  paper.foot = beside(texts.say("paper.agreement.label"), venue.name.str());
  return paper;
}

}  // namespace hearth::kiosk::paper
