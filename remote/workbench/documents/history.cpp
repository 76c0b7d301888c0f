#include "remote/workbench/documents/history.hpp"

#include <utility>

namespace hearth::workbench {

bool History::joins(const Edit& edit) const {
  if (!may_join_ || undone_by_.empty() || edit.place.empty()) return false;
  if (edit.place != undone_by_.back().place) return false;
  return edit.at >= last_at_ && edit.at - last_at_ <= one_step_within;
}

void History::change(std::string text, const Edit& edit) {
  if (text == text_) return;
  redone_by_.clear();
  if (joins(edit)) {
    undone_by_.back().label = edit.label;
    text_ = std::move(text);
  } else {
    undone_by_.push_back({edit.label, edit.place, std::exchange(text_, std::move(text))});
  }
  last_at_ = edit.at;
  may_join_ = true;
  // Typed and taken back by hand within one step: nothing is left to undo.
  if (undone_by_.back().text == text_) {
    undone_by_.pop_back();
    may_join_ = false;
  }
  forget_oldest();
}

std::string_view History::undo_label() const {
  return can_undo() ? std::string_view{undone_by_.back().label} : std::string_view{};
}

std::string_view History::redo_label() const {
  return can_redo() ? std::string_view{redone_by_.back().label} : std::string_view{};
}

void History::undo() {
  if (!can_undo()) return;
  redone_by_.push_back(std::move(undone_by_.back()));
  undone_by_.pop_back();
  std::swap(redone_by_.back().text, text_);
  may_join_ = false;
}

void History::redo() {
  if (!can_redo()) return;
  undone_by_.push_back(std::move(redone_by_.back()));
  redone_by_.pop_back();
  std::swap(undone_by_.back().text, text_);
  may_join_ = false;
}

// Called with nothing to redo. Undoing and redoing only swap texts, so they keep to the limits by themselves.
void History::forget_oldest() {
  std::size_t bytes = text_.size();
  for (const Step& step : undone_by_) bytes += step.text.size();
  while (!undone_by_.empty() && (undone_by_.size() > history_steps_max || bytes > history_bytes_max)) {
    bytes -= undone_by_.front().text.size();
    undone_by_.pop_front();
  }
}

}  // namespace hearth::workbench
