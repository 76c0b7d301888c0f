#pragma once
// A file that is open: its text as it is being changed, with undo and redo; what the disk holds meanwhile;
// and the work that is not saved yet, which is kept beside the file and offered again after a crash.
//
// What cannot be read or written comes back as a sentence for people, and nothing is lost then. One thread.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "remote/workbench/documents/history.hpp"

namespace hearth::workbench {

// What the file holds, as against what was last read or saved.
enum class OnDisk { same, changed, gone };

class Document {
 public:
  // Throws wire::FileFault with a sentence when the file cannot be read, is no text, or is larger than any
  // file of this kind (config::file_bytes_max).
  explicit Document(std::filesystem::path file);
  // One that is not on the disk yet.
  Document(std::filesystem::path file, std::string text);

  [[nodiscard]] const std::filesystem::path& file() const { return file_; }
  [[nodiscard]] const std::string& text() const { return history_.text(); }
  [[nodiscard]] const History& history() const { return history_; }
  // Whether there is work that is not saved.
  [[nodiscard]] bool is_changed() const { return text() != saved_; }

  void change(std::string text, const Edit& edit) { history_.change(std::move(text), edit); }
  void end_step() { history_.end_step(); }
  void undo() { history_.undo(); }
  void redo() { history_.redo(); }

  // In one step, so that the file holds the old text or the new one; its rights stay, and a link goes on
  // leading to it. Empty when it is done. Refused while the disk holds what nobody has seen.
  [[nodiscard]] std::string save();
  // Goes on with that file, whose folder must be there. Refused when there is a file of that name.
  [[nodiscard]] std::string save_as(const std::filesystem::path& file);

  [[nodiscard]] OnDisk on_disk() const { return on_disk_; }
  // What another program has written becomes the text; one undo brings one's own back.
  void take_theirs(Instant now);
  // The next save writes over it.
  void keep_mine();

  // Work that a crash left behind, while nobody has said what is to become of it.
  [[nodiscard]] const std::optional<std::string>& left_behind() const { return left_behind_; }
  void take_left_behind(Instant now);
  void throw_left_behind_away();

  // Looks what the disk holds, takes it where there is no work of one's own, and keeps unsaved work. To be
  // called about once a second, and once at the end. Whether something has to be shown anew.
  bool look_around(Instant now);
  // Why unsaved work cannot be kept at the moment, as a sentence; empty when it is.
  [[nodiscard]] const std::string& not_kept() const { return not_kept_; }

 private:
  [[nodiscard]] std::filesystem::path kept_file() const;
  void keep_work();
  [[nodiscard]] std::string write(const std::filesystem::path& file);

  std::filesystem::path file_;
  History history_;
  std::string saved_;                // as last read or written
  std::optional<std::string> seen_;  // what the disk held at the last look; nothing: no file
  OnDisk on_disk_ = OnDisk::same;
  std::optional<std::string> left_behind_;
  std::optional<std::string> kept_;  // what stands beside the file
  std::string not_kept_;
};

}  // namespace hearth::workbench
