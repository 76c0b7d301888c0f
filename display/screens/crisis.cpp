// Whom to call now. The contact stands large and whole, whatever its length; what it is stands beside it. The
// first always stands; those that do not fit below it take turns.

#include <algorithm>
#include <array>

#include "display/layout/filling.hpp"
#include "display/layout/frame.hpp"
#include "display/layout/paging.hpp"
#include "display/screens.hpp"

namespace hearth::display {
namespace {

// The contact, and what is said about it.
constexpr std::array contact_steps{
    TypeStep{ui::TypeSize::name, ui::TypeSize::heading, ui::TypeSize::heading},
    TypeStep{ui::TypeSize::clock, ui::TypeSize::heading, ui::TypeSize::heading},
    TypeStep{ui::TypeSize::clock, ui::TypeSize::body, ui::TypeSize::body},
};

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

// The lines at one step.
struct Contacts {
  Sheet& sheet;
  const std::vector<CrisisLine>& lines;
  Halves halves;
  TypeStep step;

  // A number is never cut: when it is long it is set smaller, down to the size of a heading, in as many lines
  // as it needs.
  [[nodiscard]] StyledText contact_of(const CrisisLine& line) const {
    StyledText words{.text = line.contact.str(),
                     .weight = ui::Weight::semibold,
                     .colour = sheet.palette().ink,
                     .width_px = halves.contact_width};
    words = fitted(sheet, words, {step.title, ui::TypeSize::clock, ui::TypeSize::heading}, 2);
    words.lines_max = 0;
    return balanced(sheet, words);
  }
  [[nodiscard]] StyledText about_of(const CrisisLine& line) const {
    return balanced(sheet, {.text = line.about.empty() ? line.name.str() : line.about.str(),
                            .size = step.words,
                            .colour = sheet.palette().soft,
                            .width_px = halves.about_width,
                            .lines_max = 3});
  }
  // What is said beside a number begins so much lower that its first line stands in the middle of the number.
  [[nodiscard]] float lower(const StyledText& contact) const {
    return halves.beside ? std::max(0.0F, sheet.step(contact.size) - sheet.step(step.words) - 1) : 0;
  }
  [[nodiscard]] float height(const CrisisLine& line) const {
    const StyledText contact = contact_of(line);
    const StyledText about = about_of(line);
    const float first = sheet.step(contact.size) * static_cast<float>(sheet.measure(contact).lines);
    const float second = sheet.step(about.size) * static_cast<float>(sheet.measure(about).lines);
    return halves.beside ? std::max(first, second + lower(contact)) : first + second;
  }
  [[nodiscard]] Need need() const {
    Need need;
    need.gap = 2;
    need.gap_most = 4;
    for (const CrisisLine& line : lines) {
      need.heights.push_back(height(line));
      const StyledText about = about_of(line);
      need.whole =
          need.whole && words_fit(sheet, about, halves.about_width) && !sheet.measure(about).shortened;
    }
    return need;
  }
  void draw(const CrisisLine& line, float top) const {
    const StyledText contact = contact_of(line);
    const float own = sheet.step(contact.size);
    const ui::Measure set = sheet.write(contact, sheet.left(), top + own);
    const float last = top + own * static_cast<float>(set.lines);
    const StyledText about = about_of(line);
    sheet.write(about, halves.about_x,
                (halves.beside ? top + lower(contact) : last) + sheet.step(about.size));
  }
};

// When there are more than fit: the first one stands, as long as any of the others fits below it, and they
// take turns.
void draw_in_turn(const View& view, const Contacts& contacts, float line, float line_max) {
  Sheet& sheet = contacts.sheet;
  Need need = contacts.need();
  std::size_t standing = 0;
  const float tallest = *std::max_element(need.heights.begin() + 1, need.heights.end());
  if (line + need.heights.front() + need.gap + tallest <= line_max) {
    contacts.draw(contacts.lines.front(), line);
    line += need.heights.front() + need.gap;
    need.heights.erase(need.heights.begin());
    standing = 1;
  }
  const Filling others{0, need, need.gap, 0, paged(need.heights, line_max - line, need.gap), false};
  draw_filling(sheet, others, line, line_max, sheet.right(), view.now, [&](std::size_t contact, float top) {
    contacts.draw(contacts.lines[contact + standing], top);
  });
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
  const auto contacts = [&](std::size_t step) {
    return Contacts{sheet, view.wall.venue->crisis_lines, halves_of(sheet), contact_steps.at(step)};
  };
  const float line = title + 2;
  const Filling filling =
      filled(contact_steps.size(), line_max - line, [&](std::size_t step) { return contacts(step).need(); });
  const Contacts set = contacts(filling.step);
  if (!filling.fits && filling.pages.size() > 1)
    return draw_in_turn(view, contacts(contact_steps.size() - 1), line, line_max);
  draw_filling(sheet, filling, line, line_max, sheet.right(), view.now,
               [&](std::size_t contact, float top) { set.draw(set.lines[contact], top); });
}

}  // namespace hearth::display
