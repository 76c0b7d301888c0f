// The files that say what a handheld's keys mean, and recorded streams of what it sent.

#include <stdexcept>

#include "remote/handheld/mapping.hpp"
#include "remote/handheld/presses.hpp"
#include "remote/handheld/recorded.hpp"
#include "tests/fuzz/areas.hpp"
#include "tests/fuzz/claims.hpp"
#include "tests/fuzz/files.hpp"
#include "tests/places.hpp"

namespace hearth::fuzz {
namespace {

namespace fs = std::filesystem;

class HandheldFiles : public Reader {
 public:
  explicit HandheldFiles(const fs::path& folder) : file_(folder / "mine.toml") {
    seeds = contents_in(source_folder() / "assets/handhelds", ".toml");
    words = {"[controller.press]",
             "[controller.hold]",
             "[talking-piece.knob]",
             "crisis",
             "next",
             "\"KEY_PAGEDOWN\"",
             "\"KEY_0x2ff\"",
             "clockwise",
             "held_for",
             "\"1 s\""};
  }

  void take(const std::string& input) override {
    write_file(file_, input);
    for (const auto& [role, word] : enum_names<handheld::Role>) {
      const auto read = handheld::read_mapping(file_, role);
      hold_complaints(read.complaints, "mine.toml", input, config::file_complaints_max);
      hold(!read.value.empty() || !read.complaints.empty(), "nothing says why no key means anything");
      for (const auto& [key, action] : read.value.press) {
        hold(handheld::is_for(role, action), "a key does what belongs to the other role");
        hold(action != handheld::Action::crisis, "a short press shows whom to call");
      }
      if (read.complaints.empty()) hold_same_again(read.value, role);
    }
  }

 private:
  // How long a key is held is not written: what is learnt has the usual time.
  void hold_same_again(handheld::Mapping mapping, handheld::Role role) const {
    mapping.held_for = handheld::held_for_usually;
    write_file(file_, handheld::text_of(mapping, role));
    hold(handheld::read_mapping(file_, role).value == mapping, "a mapping is written as another one");
  }

  fs::path file_;
};

class RecordedStreams : public Reader {
 public:
  explicit RecordedStreams(const fs::path& /*folder*/) {
    seeds = {"0 1 down KEY_B\n90 1 up KEY_B\n1000 2 turn -1\n1500 1 gone\n2000\n"};
    words = {" down ", " up ", " repeat ", " turn ", " gone", "KEY_B", "KEY_A", "1", "2", "\n", "86400000"};
    mapping_.press[48] = handheld::Action::next;
    mapping_.hold[48] = handheld::Action::crisis;
    mapping_.clockwise = handheld::Action::more_time;
  }

  void take(const std::string& input) override {
    handheld::Presses presses{mapping_};
    for (std::size_t from = 0; from <= input.size();) {
      const std::size_t end = std::min(input.find('\n', from), input.size());
      try {
        const auto line = handheld::recorded_line(std::string_view{input}.substr(from, end - from));
        if (line && line->input)
          hold(presses.take(*line->input).size() <= 64, "one input is more presses than hands can do");
      } catch (const std::runtime_error&) {
        // A line that is none ends a stream; here the rest is tried as well.
      }
      from = end + 1;
    }
  }

 private:
  handheld::Mapping mapping_;
};

}  // namespace

std::unique_ptr<Reader> begin_handheld(const fs::path& folder) {
  return std::make_unique<HandheldFiles>(folder);
}
std::unique_ptr<Reader> begin_presses(const fs::path& folder) {
  return std::make_unique<RecordedStreams>(folder);
}

}  // namespace hearth::fuzz
