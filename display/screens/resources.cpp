// Places that help: what each is, when and where, how to reach it and what it costs. Larger where all of them
// stand on one page; else they take turns.

#include "display/layout/column.hpp"
#include "display/layout/frame.hpp"
#include "display/layout/paging.hpp"
#include "display/parts/heading.hpp"
#include "display/screens.hpp"

namespace hearth::display {
namespace {

struct ResourceSizes {
  ui::TypeSize name;
  ui::TypeSize more;
  float gap;  // lines between two resources
};
constexpr ResourceSizes roomy_resources{ui::TypeSize::heading, ui::TypeSize::body, 3};
constexpr ResourceSizes usual_resources{ui::TypeSize::body, ui::TypeSize::small, 2};

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
std::vector<StyledText> resource_words(Sheet& sheet, const Resource& resource, const ResourceSizes& sizes) {
  const ui::Palette& palette = sheet.palette();
  std::vector<StyledText> all{{.text = resource.name.str(),
                               .size = sizes.name,
                               .weight = ui::Weight::semibold,
                               .colour = palette.ink},
                              {.text = resource.about.str(), .size = sizes.more, .colour = palette.soft}};
  const StyledText fact{.text = {}, .size = sizes.more, .colour = palette.leaf};
  add_facts(sheet, fact, resource.when.str(), resource.where.str(), all);
  add_facts(sheet, fact, resource.reach.str(), resource.cost.str(), all);
  return all;
}

std::vector<float> resource_heights(Sheet& sheet, const std::vector<Resource>& resources,
                                    const ResourceSizes& sizes) {
  const Column measured{sheet, sheet.left(), sheet.right() - sheet.left(), 0};
  std::vector<float> heights;
  for (const Resource& resource : resources) {
    float height = 0;
    for (const StyledText& words : resource_words(sheet, resource, sizes))
      height += measured.height_of(words);
    heights.push_back(height);
  }
  return heights;
}

}  // namespace

void draw_resources(const View& view, Sheet& sheet, const config::Texts& texts) {
  const std::vector<Resource>& resources = view.wall.venue->resources;
  const float title = draw_heading(sheet, view.wall.venue->name.str(), texts.say("wall.resources.title"));
  const float line_max = draw_foot(sheet, "door", sheet.palette().leaf, texts.say("wall.resources.more")) - 1;
  Column column{sheet, sheet.left(), sheet.right() - sheet.left(), title + 2};
  if (resources.empty()) {
    column.put_within({.text = texts.say("wall.resources.none"),
                       .size = ui::TypeSize::body,
                       .colour = sheet.palette().soft},
                      line_max);
    return;
  }
  const float room = line_max - column.line();
  ResourceSizes sizes = roomy_resources;
  std::vector<float> heights = resource_heights(sheet, resources, sizes);
  if (paged(heights, room, sizes.gap).size() > 1) {
    sizes = usual_resources;
    heights = resource_heights(sheet, resources, sizes);
  }
  const Page page = standing_page(paged(heights, room, sizes.gap), view.now);
  for (std::size_t i = page.first; i < page.behind; ++i) {
    if (i > page.first) column.skip(sizes.gap);
    for (const StyledText& words : resource_words(sheet, resources[i], sizes))
      column.put_within(words, line_max);
  }
  draw_page_dots(sheet, sheet.right(), line_max + 1.5F, page);
}

}  // namespace hearth::display
