// Places that help: what each is, when and where, how to reach it and what it costs.

#include <array>

#include "display/layout/column.hpp"
#include "display/layout/filling.hpp"
#include "display/layout/frame.hpp"
#include "display/parts/heading.hpp"
#include "display/screens.hpp"
#include "shared/room/venue_name.hpp"

namespace hearth::display {
namespace {

// A place's name, what it is, and how to come by it.
constexpr std::array resource_steps{
    TypeStep{ui::TypeSize::clock, ui::TypeSize::heading, ui::TypeSize::body},
    TypeStep{ui::TypeSize::heading, ui::TypeSize::body, ui::TypeSize::body},
    TypeStep{ui::TypeSize::body, ui::TypeSize::body, ui::TypeSize::small},
    TypeStep{ui::TypeSize::body, ui::TypeSize::small, ui::TypeSize::small},
};

// Two facts beside each other, or below each other where they do not fit into one line.
void add_facts(Sheet& sheet, StyledText style, const std::string& first, const std::string& second,
               std::vector<StyledText>& all) {
  style.text = first + " · " + second;
  style.width_px = sheet.right() - sheet.left();
  if (!first.empty() && !second.empty() && sheet.measure(style).lines == 1) return all.push_back(style);
  for (const std::string& fact : {first, second}) {
    style.text = fact;
    if (!fact.empty()) all.push_back(style);
  }
}

// The name, what it is, and how to come by it, below each other.
std::vector<StyledText> resource_words(Sheet& sheet, const Resource& resource, const TypeStep& step) {
  const ui::Palette& palette = sheet.palette();
  const float width = sheet.right() - sheet.left();
  std::vector<StyledText> all{
      {.text = resource.name.str(),
       .size = step.title,
       .weight = ui::Weight::semibold,
       .colour = palette.ink,
       .width_px = width},
      {.text = resource.about.str(), .size = step.words, .colour = palette.soft, .width_px = width}};
  const StyledText fact{.text = {}, .size = step.notes, .colour = palette.leaf, .width_px = width};
  add_facts(sheet, fact, resource.when.str(), resource.where.str(), all);
  add_facts(sheet, fact, resource.reach.str(), resource.cost.str(), all);
  return all;
}

Need resources_need(Sheet& sheet, const std::vector<Resource>& resources, const TypeStep& step) {
  const float width = sheet.right() - sheet.left();
  const Column measured{sheet, sheet.left(), width, 0};
  Need need;
  need.gap = 2;
  need.gap_most = 4;
  for (const Resource& resource : resources) {
    float height = 0;
    for (const StyledText& words : resource_words(sheet, resource, step)) {
      height += measured.height_of(words);
      need.whole = need.whole && words_fit(sheet, words, width);
    }
    need.heights.push_back(height);
  }
  return need;
}

}  // namespace

void draw_resources(const View& view, Sheet& sheet, const config::Texts& texts) {
  const std::vector<Resource>& resources = view.wall.venue->resources;
  const float title =
      draw_heading(sheet, name_alone(view.wall.venue->name.str()), texts.say("wall.resources.title"));
  const float line_max = draw_foot(sheet, "door", sheet.palette().leaf, texts.say("wall.resources.more")) - 1;
  Column column{sheet, sheet.left(), sheet.right() - sheet.left(), title + 2};
  if (resources.empty()) {
    column.put_within({.text = texts.say("wall.resources.none"),
                       .size = ui::TypeSize::body,
                       .colour = sheet.palette().soft},
                      line_max);
    return;
  }
  const Filling filling = filled(resource_steps.size(), line_max - column.line(), [&](std::size_t step) {
    return resources_need(sheet, resources, resource_steps.at(step));
  });
  draw_filling(sheet, filling, column.line(), line_max, sheet.right(), view.now,
               [&](std::size_t item, float line) {
                 Column own{sheet, column.x(), column.width(), line};
                 const TypeStep& step = resource_steps.at(filling.step);
                 for (const StyledText& words : resource_words(sheet, resources[item], step))
                   own.put_within(words, line_max);
               });
}

}  // namespace hearth::display
