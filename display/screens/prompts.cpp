// The questions of a stage, large.

#include "display/layout/column.hpp"
#include "display/layout/frame.hpp"
#include "display/layout/paging.hpp"
#include "display/parts/heading.hpp"
#include "display/screens.hpp"

namespace hearth::display {
namespace {

constexpr float question_gap = 3;  // lines between two questions

struct Questions {
  Sheet& sheet;
  std::vector<std::string> texts;
  ui::TypeSize size = ui::TypeSize::body;
  float indent = 0;
  float width = 0;

  [[nodiscard]] StyledText words_of(std::size_t question) const {
    return {.text = texts[question],
            .size = size,
            .weight = size == ui::TypeSize::body ? ui::Weight::regular : ui::Weight::semibold,
            .colour = sheet.palette().ink,
            .width_px = width};
  }
  [[nodiscard]] std::vector<float> heights() const {
    std::vector<float> all;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      all.push_back(sheet.step(size) * static_cast<float>(sheet.measure(words_of(i)).lines));
    }
    return all;
  }
};

// As large as all of them can stand at once, or in the size of running text.
void set_size(Questions& questions, float room) {
  for (const ui::TypeSize size : {ui::TypeSize::clock, ui::TypeSize::heading, ui::TypeSize::body}) {
    questions.size = size;
    float whole = -question_gap;
    bool fits = true;
    for (const float height : questions.heights()) whole += height + question_gap;
    for (std::size_t i = 0; i < questions.texts.size(); ++i) {
      fits = fits && words_fit(questions.sheet, questions.words_of(i), questions.width);
    }
    if (fits && whole <= room) return;
  }
}

void draw_question(const Questions& questions, std::size_t question, float top) {
  Sheet& sheet = questions.sheet;
  const float first = top + sheet.step(questions.size);
  const StyledText words = questions.words_of(question);
  const bool right_to_left = sheet.measure(words).right_to_left;
  const float side = sheet.grid().px(62);
  const float size = sheet.grid().style(questions.size).size_px;
  const float middle = sheet.grid().lines(first) - 0.36F * size;
  const float x = right_to_left ? sheet.right() - side : sheet.left();
  sheet.painter().icon("speech", {x, middle - side / 2, side, side}, sheet.palette().leaf);
  // A block that runs right to left begins at the right edge, so it keeps its width.
  if (right_to_left) {
    sheet.write(words, sheet.left(), first);
  } else {
    sheet.write(balanced(sheet, words), sheet.left() + questions.indent, first);
  }
}

}  // namespace

void draw_prompts(const View& view, Sheet& sheet, const config::Texts& texts) {
  const GatheringOnWall& gathering = *view.wall.gathering;
  const std::string& stage = gathering.stages.at(gathering.present).str();
  const float line_max = draw_foot(sheet, "", {}, gathering.wall_line.str()) - 1;
  if (gathering.prompts.empty()) {
    const float title = draw_heading(sheet, gathering.title.str(), stage);
    Column column{sheet, sheet.left(), sheet.right() - sheet.left(), title + 3};
    column.put_within(
        {.text = texts.say("wall.prompts.none"), .size = ui::TypeSize::body, .colour = sheet.palette().soft},
        line_max);
    return;
  }
  const float title = draw_heading(sheet, gathering.title.str(), stage);
  Questions questions{sheet, {}};
  for (const auto& prompt : gathering.prompts) questions.texts.push_back(prompt.str());
  questions.indent = sheet.grid().px(62 + 38);
  questions.width = sheet.right() - sheet.left() - questions.indent;
  float line = title + 3;
  set_size(questions, line_max - line);
  const std::vector<float> heights = questions.heights();
  const Page page = standing_page(paged(heights, line_max - line, question_gap), view.now);
  for (std::size_t i = page.first; i < page.behind; ++i) {
    draw_question(questions, i, line);
    line += heights[i] + question_gap;
  }
  draw_page_dots(sheet, sheet.right(), line_max + 1.5F, page);
}

}  // namespace hearth::display
