// What may leave the room, as the group has chosen it, and what the place cannot keep secret.

#include <algorithm>

#include "display/layout/column.hpp"
#include "display/layout/frame.hpp"
#include "display/parts/heading.hpp"
#include "display/screens.hpp"

namespace hearth::display {
namespace {

constexpr float secret_gap = 2;  // lines above what cannot be kept secret
constexpr float policy_gap = 2;

// A policy in plain words: what it is called, and what it means.
struct Plain {
  StyledText title;
  StyledText more;
};

std::vector<Plain> policies_of(Sheet& sheet, const GatheringOnWall& gathering, const config::Texts& texts) {
  const auto& agreement = gathering.agreement;
  const auto plain = [&](const std::string& key) {
    return Plain{
        {.text = texts.say(key),
         .size = ui::TypeSize::body,
         .weight = ui::Weight::semibold,
         .colour = sheet.palette().ink},
        {.text = texts.say(key + "_more"), .size = ui::TypeSize::body, .colour = sheet.palette().soft}};
  };
  std::vector<Plain> all;
  if (!agreement || agreement->policies.empty()) {
    return {
        plain(gathering.kind == FormatKind::day ? "wall.confidentiality.day" : "wall.confidentiality.none")};
  }
  for (const Policy policy : agreement->policies) {
    all.push_back(plain("wall.confidentiality." + std::string{name_of(policy)}));
  }
  return all;
}

float height_of(const Column& column, const std::vector<Plain>& policies) {
  float height = policy_gap * static_cast<float>(policies.size() - 1);
  for (const Plain& each : policies) height += column.height_of(each.title) + column.height_of(each.more);
  return height;
}

// The venue's line, ending on `line_max`; returns the line above which there is room. Where the venue says
// nothing, the wall says to ask: there is no place without limits.
float draw_secret(const View& view, Sheet& sheet, const config::Texts& texts, float line_max) {
  const auto& said = view.wall.venue->cannot_keep_secret;
  const std::string secret = said.empty() ? texts.say("wall.confidentiality.cannot_keep_ask") : said.str();
  const ui::WallGrid& grid = sheet.grid();
  const float indent = grid.px(40);
  const float width = sheet.right() - sheet.left() - indent;
  const StyledText label{.text = texts.say("wall.confidentiality.cannot_keep"),
                         .weight = ui::Weight::semibold,
                         .colour = sheet.palette().clay};
  const StyledText words{.text = secret, .colour = sheet.palette().ink};
  const Column measured{sheet, sheet.left(), width, 0};
  const float top = line_max - measured.height_of(label) - measured.height_of(words);
  Column column{sheet, sheet.left() + indent, width, top};
  column.put(label);
  column.put_balanced(words);
  sheet.painter().rounded(
      {sheet.left(), grid.lines(top + 1), grid.px(8), grid.lines(column.line() - top - 0.5F)}, grid.px(4),
      sheet.palette().clay);
  return top - secret_gap;
}

}  // namespace

void draw_confidentiality(const View& view, Sheet& sheet, const config::Texts& texts) {
  const GatheringOnWall& gathering = *view.wall.gathering;
  const float title = draw_heading(sheet, gathering.title.str(), texts.say("wall.confidentiality.title"));
  const float foot =
      draw_foot(sheet, "people", sheet.palette().leaf, texts.say("wall.confidentiality.who_was_here"));
  const float line_max = draw_secret(view, sheet, texts, foot - 1);
  std::vector<Plain> policies = policies_of(sheet, gathering, texts);
  Column column{sheet, sheet.left(), sheet.right() - sheet.left(), title + 2};
  const float room = line_max - column.line();
  if (height_of(column, policies) > room) {
    for (Plain& each : policies) each.more.size = ui::TypeSize::small;
  }
  if (height_of(column, policies) > room) {
    for (Plain& each : policies) each.title.size = ui::TypeSize::small;
  }
  for (const Plain& each : policies) {
    column.put_within(each.title, line_max);
    column.put_within(each.more, line_max);
    column.skip(policy_gap);
  }
}

}  // namespace hearth::display
