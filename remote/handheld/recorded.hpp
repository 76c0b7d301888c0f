#pragma once
// Presses from a stream of text lines in place of a device: what a device has told once, or what a test wants
// it to tell. For tests, and to try a mapping without the device at hand.
//
//   0     1 down KEY_PAGEDOWN       milliseconds, number of the device, what it did
//   90    1 up KEY_PAGEDOWN
//   1000  1 repeat KEY_B
//   1200  2 turn -1
//   1500  1 gone
//   1800                            nothing, but time goes by until then
//
// Blank lines and lines that begin with # mean nothing. Time is the lines' own: nothing waits for it.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "remote/handheld/input.hpp"

namespace hearth::handheld {

// What a line says; without an input, time goes by. Nothing for a blank line or a comment.
struct RecordedLine {
  link::SteadyTime at;
  std::optional<Input> input;
};
// Throws std::runtime_error with a sentence for people.
[[nodiscard]] std::optional<RecordedLine> recorded_line(std::string_view line);

// A file, a pipe, or the standard input as "-"; read as it comes, until its end.
class Recorded : public Source {
 public:
  // Throws std::runtime_error when it cannot be opened.
  explicit Recorded(const std::filesystem::path& file);
  ~Recorded() override;

  [[nodiscard]] std::vector<int> descriptors() const override;
  [[nodiscard]] std::vector<Input> read() override;
  [[nodiscard]] link::SteadyTime now() const override { return now_; }
  bool show(DeviceNumber, Sign) override { return false; }
  void go_on() override {}
  [[nodiscard]] std::optional<link::SteadyTime> next_due() const override { return {}; }
  [[nodiscard]] std::vector<std::string> take_notes() override { return {}; }
  [[nodiscard]] bool has_ended() const override { return descriptor_ < 0; }

 private:
  int descriptor_ = -1;
  std::string unread_;  // the beginning of a line
  link::SteadyTime now_;
};

}  // namespace hearth::handheld
