// What may leave the room, as the group has chosen it, and what the place cannot keep secret.

#include <algorithm>
#include <array>

#include "display/layout/column.hpp"
#include "display/layout/filling.hpp"
#include "display/layout/frame.hpp"
#include "display/layout/paging.hpp"
#include "display/parts/heading.hpp"
#include "display/screens.hpp"

namespace hearth::display {
namespace {

constexpr float secret_gap = 3;  // lines around what cannot be kept secret

// A policy's name, what it means, and what cannot be kept secret.
constexpr std::array policy_steps{
    TypeStep{ui::TypeSize::clock, ui::TypeSize::heading, ui::TypeSize::body},
    TypeStep{ui::TypeSize::heading, ui::TypeSize::heading, ui::TypeSize::body},
    TypeStep{ui::TypeSize::heading, ui::TypeSize::body, ui::TypeSize::body},
    TypeStep{ui::TypeSize::heading, ui::TypeSize::body, ui::TypeSize::small},
    TypeStep{ui::TypeSize::body, ui::TypeSize::body, ui::TypeSize::small},
    TypeStep{ui::TypeSize::body, ui::TypeSize::small, ui::TypeSize::small},
    TypeStep{ui::TypeSize::small, ui::TypeSize::small, ui::TypeSize::small},
};

// The screen's words at one step.
struct Policies {
  const View& view;
  Sheet& sheet;
  const config::Texts& texts;
  TypeStep step;

  std::size_t columns = 1;
  std::vector<std::string> keys;  // of the policies' words
  std::string suggested;          // the one of them that could be started from; or empty

  [[nodiscard]] float whole() const { return sheet.right() - sheet.left(); }
  [[nodiscard]] float apart() const { return sheet.grid().px(96); }
  [[nodiscard]] float width() const {
    const auto count = static_cast<float>(columns);
    return (whole() - apart() * (count - 1)) / count;
  }
  [[nodiscard]] StyledText title_of(const std::string& key) const {
    return {.text = texts.say(key),
            .size = step.title,
            .weight = ui::Weight::semibold,
            .colour = sheet.palette().ink,
            .width_px = width()};
  }
  [[nodiscard]] StyledText more_of(const std::string& key) const {
    return {.text = texts.say(key + "_more"),
            .size = step.words,
            .colour = sheet.palette().soft,
            .width_px = width()};
  }
  // Empty for all but the suggestion: it is none of the group's choosing yet.
  [[nodiscard]] StyledText suggestion_of(const std::string& key) const {
    return {.text = key == suggested ? texts.say("wall.confidentiality.suggested") : std::string{},
            .size = step.notes,
            .weight = ui::Weight::semibold,
            .colour = sheet.palette().leaf,
            .width_px = width()};
  }
  [[nodiscard]] float height(const StyledText& words) const {
    return Column{sheet, sheet.left(), words.width_px, 0}.height_of(words);
  }

  // --- What cannot be kept secret: where the venue says nothing, the wall says to ask; there is always
  // something ---
  [[nodiscard]] StyledText secret_label() const {
    return {.text = texts.say("wall.confidentiality.cannot_keep"),
            .size = step.notes,
            .weight = ui::Weight::semibold,
            .colour = sheet.palette().clay,
            .width_px = whole() - secret_indent()};
  }
  [[nodiscard]] StyledText secret() const {
    const auto& said = view.wall.venue->cannot_keep_secret;
    return {.text = said.empty() ? texts.say("wall.confidentiality.cannot_keep_ask") : said.str(),
            .size = step.notes,
            .colour = sheet.palette().ink,
            .width_px = whole() - secret_indent()};
  }
  [[nodiscard]] float secret_indent() const { return sheet.grid().px(40); }
  // Beside the four to choose from there is no room for it; it stands on the page before.
  [[nodiscard]] float secret_height() const {
    return keys.size() > policies_max ? 0 : height(secret_label()) + height(secret());
  }

  [[nodiscard]] Need need() const {
    Need need;
    need.gap = 2;
    need.gap_most = 4;
    if (secret_height() > 0) need.below = secret_height() + secret_gap;
    for (std::size_t i = 0; i < keys.size(); ++i) {
      const StyledText title = title_of(keys[i]);
      const StyledText more = more_of(keys[i]);
      if (i % columns == 0) need.heights.push_back(0);
      need.heights.back() =
          std::max(need.heights.back(), height(title) + height(more) + height(suggestion_of(keys[i])));
      need.whole = need.whole && words_fit(sheet, title, width()) && words_fit(sheet, more, width());
    }
    return need;
  }
};

void draw_row(const Policies& policies, std::size_t row, float top, float line_max) {
  const std::size_t columns = policies.columns;
  for (std::size_t i = row * columns; i < std::min((row + 1) * columns, policies.keys.size()); ++i) {
    const float x =
        policies.sheet.left() + (policies.width() + policies.apart()) * static_cast<float>(i % columns);
    Column column{policies.sheet, x, policies.width(), top};
    column.put_within(policies.title_of(policies.keys[i]), line_max);
    column.put_within(policies.more_of(policies.keys[i]), line_max);
    column.put_within(policies.suggestion_of(policies.keys[i]), line_max);
  }
}

// The venue's line, ending on `line_max`.
void draw_secret(const Policies& policies, float line_max) {
  if (policies.secret_height() <= 0) return;
  Sheet& sheet = policies.sheet;
  const ui::WallGrid& grid = sheet.grid();
  const float top = line_max - policies.secret_height();
  const float indent = policies.secret_indent();
  Column column{sheet, sheet.left() + indent, policies.whole() - indent, top};
  column.put(policies.secret_label());
  column.put_balanced(policies.secret());
  sheet.painter().rounded(
      {sheet.left(), grid.lines(top + 1), grid.px(8), grid.lines(column.line() - top - 0.5F)}, grid.px(4),
      sheet.palette().clay);
}

std::string key_of(Policy policy) {
  return "wall.confidentiality." + std::string{name_of(policy)};
}

// What the group has chosen. While it has not, that it has not takes turns with the four there are. A day of
// the café has no group that could choose.
struct Listed {
  std::vector<std::string> keys;
  bool choosing = false;
  Page page{0, 1, 0, 0};
};
Listed listed(const View& view) {
  Listed listed;
  const auto& agreement = view.wall.gathering->agreement;
  if (agreement) {
    for (const Policy policy : agreement->policies) listed.keys.push_back(key_of(policy));
  }
  if (!listed.keys.empty()) return listed;
  if (view.wall.gathering->kind == FormatKind::day) {
    listed.keys = {"wall.confidentiality.day"};
    return listed;
  }
  listed.choosing = true;
  listed.page = {page_at(view.now, 2), 2, 0, 0};
  if (listed.page.number == 0) {
    listed.keys = {"wall.confidentiality.none"};
  } else {
    for (const auto& [policy, name] : enum_names<Policy>) listed.keys.push_back(key_of(policy));
  }
  return listed;
}

}  // namespace

void draw_confidentiality(const View& view, Sheet& sheet, const config::Texts& texts) {
  const GatheringOnWall& gathering = *view.wall.gathering;
  const Listed all = listed(view);
  const char* title = all.choosing ? "wall.confidentiality.choosing" : "wall.confidentiality.title";
  const float line = draw_heading(sheet, gathering.title.str(), texts.say(title)) + 2;
  const float line_max =
      draw_foot(sheet, "people", sheet.palette().leaf, texts.say("wall.confidentiality.who_was_here")) - 1;
  const std::string suggested = gathering.suggested ? key_of(*gathering.suggested) : std::string{};
  // Several may stand beside each other, where that lets them be larger.
  const std::size_t ways = all.keys.size() > 1 && !sheet.grid().portrait() ? 2 : 1;
  const auto policies = [&](std::size_t setting) {
    return Policies{view,     sheet,    texts, policy_steps.at(setting / ways), setting % ways + 1,
                    all.keys, suggested};
  };
  const Filling filling = filled(policy_steps.size() * ways, line_max - line,
                                 [&](std::size_t setting) { return policies(setting).need(); });
  const Policies set = policies(filling.step);
  const float secret_top = line_max - filling.need.below;
  draw_secret(set, line_max - 1);
  draw_filling(sheet, filling, line, secret_top, sheet.right(), view.now,
               [&](std::size_t row, float top) { draw_row(set, row, top, secret_top); });
  draw_page_dots(sheet, sheet.right(), line_max + 1.5F, all.page);
}

}  // namespace hearth::display
