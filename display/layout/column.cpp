#include "display/layout/column.hpp"

#include <algorithm>
#include <utility>

namespace hearth::display {

ui::Measure Column::put(StyledText words) {
  if (words.text.empty()) return {};
  words.width_px = width_;
  const float step = sheet_->step(words.size);
  const ui::Measure measure = sheet_->write(words, x_, line_ + step);
  line_ += step * static_cast<float>(measure.lines);
  return measure;
}

ui::Measure Column::put_balanced(StyledText words) {
  if (words.text.empty()) return {};
  words.width_px = width_;
  const ui::Measure measure = sheet_->write(balanced(*sheet_, words), x_, line_ + sheet_->step(words.size));
  line_ += sheet_->step(words.size) * static_cast<float>(measure.lines);
  return measure;
}

ui::Measure Column::put_within(StyledText words, float line_max) {
  const int room = static_cast<int>((line_max - line_) / sheet_->step(words.size));
  if (room < 1) return {};
  words.lines_max = words.lines_max == 0 ? room : std::min(words.lines_max, room);
  return put_balanced(std::move(words));
}

void Column::put_whole(StyledText words, float line_max) {
  if (line_ + height_of(words) <= line_max) put_balanced(std::move(words));
}

float Column::height_of(StyledText words) const {
  if (words.text.empty()) return 0;
  words.width_px = width_;
  return sheet_->step(words.size) * static_cast<float>(sheet_->measure(words).lines);
}

}  // namespace hearth::display
