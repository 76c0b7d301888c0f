// The questions of a stage, large.

#include <algorithm>
#include <array>

#include "display/layout/filling.hpp"
#include "display/layout/frame.hpp"
#include "display/layout/paragraphs.hpp"
#include "display/parts/heading.hpp"
#include "display/screens.hpp"

namespace hearth::display {
namespace {

constexpr std::array question_sizes{ui::TypeSize::clock, ui::TypeSize::heading, ui::TypeSize::body};

struct Questions {
  Sheet& sheet;
  std::vector<std::string> texts;
  ui::TypeSize size = ui::TypeSize::body;

  // Of the sign before each.
  [[nodiscard]] float side() const {
    return std::max(sheet.grid().px(62), 0.72F * sheet.grid().style(size).size_px);
  }
  [[nodiscard]] float indent() const { return side() + sheet.grid().px(38); }
  [[nodiscard]] float width() const { return sheet.right() - sheet.left() - indent(); }
  [[nodiscard]] StyledText words_of(std::size_t question) const {
    return {.text = texts[question],
            .size = size,
            .weight = size == ui::TypeSize::body ? ui::Weight::regular : ui::Weight::semibold,
            .colour = sheet.palette().ink,
            .width_px = width()};
  }
  [[nodiscard]] Need need() const {
    Need need;
    need.gap = 3;
    need.gap_most = 5;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      need.heights.push_back(sheet.step(size) * static_cast<float>(sheet.measure(words_of(i)).lines));
      need.whole = need.whole && words_fit(sheet, words_of(i), width());
    }
    return need;
  }
};

void draw_question(const Questions& questions, std::size_t question, float top) {
  Sheet& sheet = questions.sheet;
  const float first = top + sheet.step(questions.size);
  const StyledText words = questions.words_of(question);
  const bool right_to_left = sheet.measure(words).right_to_left;
  const float side = questions.side();
  const float size = sheet.grid().style(questions.size).size_px;
  const float middle = sheet.grid().lines(first) - 0.36F * size;
  const float x = right_to_left ? sheet.right() - side : sheet.left();
  sheet.painter().icon("speech", {x, middle - side / 2, side, side}, sheet.palette().leaf);
  // A block that runs right to left begins at the right edge, so it keeps its width.
  if (right_to_left) {
    sheet.write(words, sheet.left(), first);
  } else {
    sheet.write(balanced(sheet, words), sheet.left() + questions.indent(), first);
  }
}

}  // namespace

void draw_prompts(const View& view, Sheet& sheet, const config::Texts& texts) {
  const GatheringOnWall& gathering = *view.wall.gathering;
  const std::string& stage = gathering.stages.at(gathering.present).str();
  const float line_max = draw_foot(sheet, "", {}, gathering.wall_line.str()) - 1;
  if (gathering.prompts.empty()) {
    const float title = draw_heading(sheet, gathering.title.str(), stage);
    draw_paragraphs(sheet,
                    {{Rank::words, {.text = texts.say("wall.prompts.none"), .colour = sheet.palette().soft}}},
                    words_alone, {sheet.left(), sheet.right() - sheet.left(), title + 3, line_max}, view.now);
    return;
  }
  const float title = draw_heading(sheet, gathering.title.str(), stage);
  Questions questions{sheet, {}};
  for (const auto& prompt : gathering.prompts) questions.texts.push_back(prompt.str());
  const float line = title + 2;
  const Filling filling = filled(question_sizes.size(), line_max - line, [&](std::size_t step) {
    questions.size = question_sizes.at(step);
    return questions.need();
  });
  questions.size = question_sizes.at(filling.step);
  draw_filling(sheet, filling, line, line_max, sheet.right(), view.now,
               [&](std::size_t question, float top) { draw_question(questions, question, top); });
}

}  // namespace hearth::display
