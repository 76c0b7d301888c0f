#include "display/layout/sheet.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

namespace hearth::display {

Sheet::Sheet(ui::Painter& painter)
    : painter_(&painter),
      grid_(painter.size()),
      area_{0, 0, painter.size().width, painter.size().height},
      ground_(painter.palette().ground) {}

// Letters that hang below the baseline stay within the margin: 4 lines are a little more than that.
float Sheet::foot() const {
  return std::floor(area_.height / grid_.line()) - 4;
}

void Sheet::fill_to_edges(float top, float right, ui::Colour colour) {
  const float over = grid_.margin() / 2;
  const ui::Size screen = painter_->size();
  const float from_y = top <= 0 ? -over : top;
  const float to_y = area_.bottom() >= screen.height ? screen.height + over : area_.bottom();
  const float to_x = right >= screen.width ? right + over : right;
  painter_->fill({-over, from_y, to_x + over, to_y - from_y}, colour);
}

ui::Block Sheet::block_of(const StyledText& words) const {
  ui::Block block;
  block.text = words.text;
  block.style = grid_.style(words.size, words.weight);
  block.style.figures = words.figures;
  block.width_px = words.width_px;
  block.lines_max = words.lines_max;
  block.align = words.align;
  return block;
}

float Sheet::measured_clock_left() {
  const StyledText widest{.text = "00:00",
                          .size = ui::TypeSize::clock,
                          .weight = ui::Weight::semibold,
                          .figures = ui::Figures::tabular};
  return right() - measure(widest).size.width - grid_.margin() / 2;
}

ui::Measure Sheet::measure(const StyledText& words) {
  if (words.text.empty()) return {};
  return painter_->measure(block_of(words));
}

ui::Measure Sheet::write(const StyledText& words, float x, float baseline) {
  if (words.text.empty()) return {};
  const float y = grid_.lines(baseline);
  const ui::Block block = block_of(words);
  const ui::Measure measure = painter_->text_on_baseline(block, {x, y}, words.colour);
  Writing writing;
  writing.text = words.text;
  writing.size_px = block.style.size_px;
  writing.rect = {x, y - measure.baseline, measure.size.width, measure.size.height};
  const float room = words.width_px - measure.size.width;
  const bool to_the_right = words.align == ui::Align::end || (measure.right_to_left && words.width_px > 0);
  if (words.align == ui::Align::centre) writing.rect.x += room / 2;
  if (to_the_right && words.width_px > 0) writing.rect.x += room;
  writing.rect = painter_->placed(writing.rect);
  writing.rect.x += offset_.x;
  writing.rect.y += offset_.y;
  writing.colour = words.colour;
  writing.ground = ground_;
  writing.shortened = measure.shortened;
  writings_.push_back(std::move(writing));
  return measure;
}

float Sheet::step(ui::TypeSize size) const {
  const ui::TextStyle style = grid_.style(size);
  return std::round(style.line_height * style.size_px / grid_.line());
}

bool words_fit(Sheet& sheet, const StyledText& words, float width_px) {
  const float size_px = sheet.grid().style(words.size).size_px;
  std::string_view rest = words.text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find_first_of(" \n"), rest.size());
    const std::string_view word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    // No letter is wider than the size, so most words need not be set to be sure of them.
    if (static_cast<float>(word.size()) * size_px <= width_px) continue;
    StyledText alone = words;
    alone.text = word;
    alone.width_px = 0;
    if (sheet.measure(alone).size.width > width_px) return false;
  }
  return true;
}

namespace {

// Whether a sentence or a part of one ends before the space at `at`; what stands behind a number may belong
// to it, as in "26. November".
bool ends_before(std::string_view text, std::size_t at) {
  constexpr std::string_view ends = ".,;:!?";
  constexpr std::string_view figures = "0123456789";
  if (text[at] != ' ' || ends.find(text[at - 1]) == std::string_view::npos) return false;
  return at < 2 || text[at - 1] != '.' || figures.find(text[at - 2]) == std::string_view::npos;
}

// The words in two lines that end where a sentence or a part of one ends, if such lines fit and are not of
// too different lengths.
std::optional<StyledText> broken_at_sense(Sheet& sheet, const StyledText& words) {
  if (words.text.find('\n') != std::string::npos) return std::nullopt;  // broken already
  std::optional<StyledText> best;
  float most_alike = 0.45F;
  for (std::size_t at = 1; at + 1 < words.text.size(); ++at) {
    if (!ends_before(words.text, at)) continue;
    StyledText line = words;
    line.width_px = 0;
    line.text = words.text.substr(0, at);
    const float first = sheet.measure(line).size.width;
    line.text = words.text.substr(at + 1);
    const float second = sheet.measure(line).size.width;
    const float alike = std::min(first, second) / std::max(first, second);
    if (std::max(first, second) > words.width_px || alike <= most_alike) continue;
    most_alike = alike;
    best = words;
    best->text[at] = '\n';
  }
  return best;
}

}  // namespace

StyledText balanced(Sheet& sheet, StyledText words) {
  const int lines = sheet.measure(words).lines;
  if (lines <= 1) return words;
  if (lines == 2) {
    if (auto broken = broken_at_sense(sheet, words)) return *broken;
  }
  float narrow = words.width_px / 2;
  while (words.width_px - narrow > sheet.grid().px(40)) {
    StyledText tried = words;
    tried.width_px = (words.width_px + narrow) / 2;
    tried.lines_max = 0;
    const bool holds = sheet.measure(tried).lines <= lines && words_fit(sheet, tried, tried.width_px);
    (holds ? words.width_px : narrow) = tried.width_px;
  }
  return words;
}

StyledText fitted(Sheet& sheet, StyledText words, const std::vector<ui::TypeSize>& sizes, int lines_max) {
  words.lines_max = 0;
  for (const ui::TypeSize size : sizes) {
    words.size = size;
    if (words_fit(sheet, words, words.width_px) && sheet.measure(words).lines <= lines_max) return words;
  }
  words.lines_max = lines_max;
  return words;
}

}  // namespace hearth::display
