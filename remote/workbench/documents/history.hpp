#pragma once
// Undo and redo for the text of one open file: a value. No threads, no files and no clock of its own.
//
// Every step keeps a whole text. The oldest steps are forgotten above either limit, the present text
// never is.

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <utility>

#include "shared/base/time.hpp"

namespace hearth::workbench {

inline constexpr std::size_t history_steps_max = 200;
// Of all texts kept, the present one too.
inline constexpr std::size_t history_bytes_max = 16UL * 1024 * 1024;
inline constexpr Duration one_step_within{1000};  // between two edits of one place

struct Edit {
  std::string label;  // as the menu says it: "Stage 3: planned"
  std::string place;  // what was typed into; edits without a place are never joined
  Instant at{};
};

class History {
 public:
  explicit History(std::string text) : text_(std::move(text)) {}

  [[nodiscard]] const std::string& text() const { return text_; }

  // Forgets what could be redone. An edit of the same place at most one_step_within after the last one joins
  // its step, so that a word that was typed is undone at once. A text that is the present one is no edit.
  void change(std::string text, const Edit& edit);
  // The next edit begins a step of its own: the file was saved, or another field was touched.
  void end_step() { may_join_ = false; }

  [[nodiscard]] bool can_undo() const { return !undone_by_.empty(); }
  [[nodiscard]] bool can_redo() const { return !redone_by_.empty(); }
  // The label of what would be undone or redone; empty when there is nothing.
  [[nodiscard]] std::string_view undo_label() const;
  [[nodiscard]] std::string_view redo_label() const;
  // Nothing happens when there is nothing to undo or redo.
  void undo();
  void redo();

 private:
  struct Step {
    std::string label;
    std::string place;
    std::string text;  // what the present text becomes
  };

  [[nodiscard]] bool joins(const Edit& edit) const;
  void forget_oldest();

  std::string text_;
  std::deque<Step> undone_by_;  // the newest last
  std::deque<Step> redone_by_;  // the next last
  Instant last_at_{};
  bool may_join_ = false;
};

}  // namespace hearth::workbench
