#include "kiosk/paper/facilitator_card.hpp"

#include <algorithm>
#include <string_view>

#include "kiosk/paper/parts.hpp"

namespace hearth::kiosk::paper {
namespace {

using ui::paper::Heading;
using ui::paper::Leaflet;
using ui::paper::Paragraph;

// How much of what the format says in words is on the card.
enum class Script { whole, openings_and_questions, openings, titles };

// The sizes in which each of them is better than saying less in a larger one.
std::vector<float> sizes(Script script) {
  std::vector<float> all{11, 10.5F, 10, 9.5F, 9};
  if (script == Script::openings || script == Script::titles) all.insert(all.end(), {8.5F, 8});
  return all;
}

// The first line of what is said at a part, and what is in brackets: for the facilitator alone.
std::string opening_of(std::string_view say) {
  std::string opening;
  while (!say.empty()) {
    const std::size_t feed = say.find('\n');
    const std::string_view line = say.substr(0, feed);
    if (opening.empty() || line.starts_with('(')) {
      if (!opening.empty()) opening += '\n';
      opening += line;
    }
    say.remove_prefix(feed == std::string_view::npos ? say.size() : feed + 1);
  }
  return opening;
}

std::string words_of(const Stage& stage, Script script) {
  if (script == Script::titles) return {};
  std::string words = script == Script::whole ? stage.say.str() : opening_of(stage.say.str());
  if (script == Script::openings) return words;
  for (std::size_t i = 0; i < stage.prompts.size(); ++i)
    words += (i == 0 ? "\n• " : " · ") + stage.prompts[i].str();
  return words;
}

// "5", or "1:30" where it is no whole minute.
std::string minutes(Duration length) {
  const auto seconds = std::chrono::round<std::chrono::seconds>(length).count();
  const auto rest = seconds % 60;
  return std::to_string(seconds / 60) + (rest == 0 ? "" : (rest < 10 ? ":0" : ":") + std::to_string(rest));
}

std::string time_of(const Stage& stage, const config::Texts& texts) {
  switch (stage.time) {
    case TimeRule::untimed:
      return {};
    case TimeRule::fixed:
      return texts.say("facilitator.fixed", {{"count", minutes(stage.turn)}});
    case TimeRule::equal_share:
      return texts.say("facilitator.shares");
    case TimeRule::equal_halves:
      return texts.say("paper.card.halves", {{"count", minutes(stage.turn)}});
  }
  return {};
}

Paragraph floor_of(FloorRule floor, const config::Texts& texts) {
  return paragraph(texts.say("paper.floor." + std::string{name_of(floor)}));
}

ui::paper::Entries parts_of(const Format& format, const config::Texts& texts, Script script) {
  ui::paper::Entries parts;
  for (const Stage& stage : format.stages) {
    ui::paper::Entry part;
    if (stage.planned)
      part.label = texts.say("facilitator.minutes_planned", {{"count", minutes(*stage.planned)}});
    part.strong = stage.title.str();
    if (stage.floor != FloorRule::none)
      part.aside = beside(floor_of(stage.floor, texts).strong, time_of(stage, texts));
    part.words = words_of(stage, script);
    parts.entries.push_back(std::move(part));
  }
  return parts;
}

// Each rule once, in the order in which it comes; where there are no turns at all, that.
std::vector<FloorRule> floors_of(const Format& format) {
  std::vector<FloorRule> floors;
  for (const Stage& stage : format.stages) {
    const bool known = std::find(floors.begin(), floors.end(), stage.floor) != floors.end();
    if (stage.floor != FloorRule::none && !known) floors.push_back(stage.floor);
  }
  if (floors.empty()) floors.push_back(FloorRule::none);
  return floors;
}

std::string parts_heading(const Format& format, const config::Texts& texts) {
  Duration planned{0};
  for (const Stage& stage : format.stages) planned += stage.planned.value_or(Duration{0});
  const auto whole = std::chrono::round<std::chrono::minutes>(planned).count();
  if (whole == 0) return texts.say("paper.card.parts");
  return beside(texts.say("paper.card.parts"), texts.say_count("time.minutes", whole));
}

Leaflet card(const Format& format, const Venue& venue, const config::Texts& texts, Script script) {
  Leaflet paper = empty_paper(ui::paper::PaperSize::a5, format.title.str(), texts);
  paper.body_pt = sizes(script);
  paper.strong = ui::paper::Strong::in_line;
  paper.pages_max = 2;
  paper.foot = beside(format.title.str(), venue.name.str());
  auto& blocks = paper.blocks;
  blocks.emplace_back(
      ui::paper::Title{texts.say("paper.card.label"), format.title.str(), format.about.str()});
  blocks.emplace_back(Heading{parts_heading(format, texts)});
  blocks.emplace_back(parts_of(format, texts, script));
  blocks.emplace_back(Heading{texts.say("paper.card.turns")});
  for (const FloorRule floor : floors_of(format)) blocks.emplace_back(floor_of(floor, texts));

  const std::string no_clock = texts.say("facilitator.no_clock");
  const std::string more = texts.say("facilitator.tools");
  const std::string help = texts.say("facilitator.screen.crisis");
  blocks.emplace_back(Heading{texts.say("paper.card.when")});
  for (const char* what : {"cries", "goes_out", "talks_long", "late", "worried"})
    blocks.emplace_back(paragraph(texts.say("paper.card." + std::string{what},
                                            {{"no_clock", no_clock}, {"more", more}, {"help", help}})));
  blocks.emplace_back(Heading{texts.say("paper.card.tablet")});
  for (const char* what : {"undo", "help", "words", "more"})
    blocks.emplace_back(
        paragraph(texts.say("paper.card." + std::string{what}, {{"undo", texts.say("facilitator.undo")},
                                                                {"help", help},
                                                                {"words", texts.say("facilitator.words")},
                                                                {"more", more}})));
  blocks.emplace_back(cannot_keep_secret(venue, texts));
  blocks.emplace_back(crisis_lines(venue, texts, Details::name));
  return paper;
}

}  // namespace

std::vector<Leaflet> facilitator_card(const Format& format, const Venue& venue, const config::Texts& texts) {
  std::vector<Leaflet> from_fullest;
  for (const Script script :
       {Script::whole, Script::openings_and_questions, Script::openings, Script::titles})
    from_fullest.push_back(card(format, venue, texts, script));
  return from_fullest;
}

}  // namespace hearth::kiosk::paper
