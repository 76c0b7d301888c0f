// Whom to call now. The contact stands large and whole, whatever its length; what it is stands beside it. The
// first always stands; those that do not fit below it take turns.

#include <algorithm>

#include "display/layout/column.hpp"
#include "display/layout/frame.hpp"
#include "display/layout/paging.hpp"
#include "display/screens.hpp"

namespace hearth::display {
namespace {

constexpr float contact_gap = 2;  // lines between two contacts

// Where the two parts of a line stand: side by side, or one below the other.
struct Halves {
  float contact_width = 0;
  float about_x = 0;
  float about_width = 0;
  bool beside = true;
};

Halves halves_of(const Sheet& sheet) {
  const float whole = sheet.right() - sheet.left();
  if (sheet.grid().portrait()) return {whole, sheet.left(), whole, false};
  const float contact = sheet.grid().px(760);
  const float about = contact + sheet.grid().px(60);
  return {contact, sheet.left() + about, whole - about, true};
}

// A number is never cut: when it is long it is set smaller, down to the size of a heading, in as many lines
// as it needs.
StyledText contact_of(Sheet& sheet, const CrisisLine& line, const Halves& halves) {
  StyledText words{.text = line.contact.str(),
                   .weight = ui::Weight::semibold,
                   .colour = sheet.palette().ink,
                   .width_px = halves.contact_width};
  words = fitted(sheet, words, {ui::TypeSize::clock, ui::TypeSize::heading}, 2);
  words.lines_max = 0;
  return balanced(sheet, words);
}

StyledText about_of(Sheet& sheet, const CrisisLine& line, const Halves& halves) {
  return balanced(sheet, {.text = line.about.empty() ? line.name.str() : line.about.str(),
                          .size = ui::TypeSize::body,
                          .colour = sheet.palette().soft,
                          .width_px = halves.about_width,
                          .lines_max = 3});
}

float height_of(Sheet& sheet, const CrisisLine& line, const Halves& halves) {
  const StyledText contact = contact_of(sheet, line, halves);
  const StyledText about = about_of(sheet, line, halves);
  const float first = sheet.step(contact.size) * static_cast<float>(sheet.measure(contact).lines);
  const float second = sheet.step(about.size) * static_cast<float>(sheet.measure(about).lines);
  // Beside each other, what is said about it begins a little lower than the number.
  return halves.beside ? std::max(first, second + 1) : first + second;
}

void draw_line(Sheet& sheet, const CrisisLine& line, const Halves& halves, float top) {
  const StyledText contact = contact_of(sheet, line, halves);
  const float step = sheet.step(contact.size);
  const ui::Measure set = sheet.write(contact, sheet.left(), top + step);
  const float last = top + step * static_cast<float>(set.lines);
  sheet.write(about_of(sheet, line, halves), halves.about_x, halves.beside ? top + step - 1 : last + 4);
}

float draw_title(const View&, Sheet& sheet, const config::Texts& texts) {
  const bool portrait = sheet.grid().portrait();
  const StyledText title{.text = texts.say("wall.crisis.title"),
                         .size = ui::TypeSize::heading,
                         .weight = ui::Weight::semibold,
                         .colour = sheet.palette().ink,
                         .width_px = (portrait ? sheet.right() : sheet.clock_left()) - sheet.left(),
                         .lines_max = 4};
  const float first = portrait ? 15 : 7;
  const auto lines = static_cast<float>(sheet.write(balanced(sheet, title), sheet.left(), first).lines);
  return first + sheet.step(title.size) * (lines - 1);
}

}  // namespace

void draw_crisis(const View& view, Sheet& sheet, const config::Texts& texts) {
  const float title = draw_title(view, sheet, texts);
  const float line_max = draw_foot(sheet, "", {}, view.wall.venue->somebody_here.str()) - 1;
  const Halves halves = halves_of(sheet);
  const auto& lines = view.wall.venue->crisis_lines;
  std::vector<float> heights;
  for (const CrisisLine& line : lines) heights.push_back(height_of(sheet, line, halves));
  float at = title + 2;
  std::size_t standing = 0;
  // As long as any of the others fits below it.
  if (heights.size() > 1 &&
      at + heights[0] + contact_gap + *std::max_element(heights.begin() + 1, heights.end()) <= line_max) {
    draw_line(sheet, lines.front(), halves, at);
    at += heights.front() + contact_gap;
    heights.erase(heights.begin());
    standing = 1;
  }
  const Page page = standing_page(paged(heights, line_max - at, contact_gap), view.now);
  for (std::size_t i = page.first; i < page.behind; ++i) {
    draw_line(sheet, lines[i + standing], halves, at);
    at += heights[i] + contact_gap;
  }
  draw_page_dots(sheet, sheet.right(), line_max + 1.5F, page);
}

}  // namespace hearth::display
