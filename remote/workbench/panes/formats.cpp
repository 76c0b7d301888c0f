#include "remote/workbench/panes/formats.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "kiosk/house/house_files.hpp"
#include "remote/workbench/parts/evening_pictures.hpp"
#include "remote/workbench/parts/format_editor.hpp"
#include "remote/workbench/parts/format_files.hpp"
#include "remote/workbench/parts/guide.hpp"
#include "remote/workbench/parts/new_format.hpp"
#include "remote/workbench/parts/timeline.hpp"
#include "remote/workbench/parts/words.hpp"
#include "remote/workbench/window/whole_window.hpp"
#include "shared/base/sentence_of.hpp"
#include "shared/wire/small_file.hpp"

namespace hearth::workbench {
namespace {

using namespace std::chrono_literals;

constexpr int guests_max = 60;
constexpr float lines_below = 12.5F;  // what the evening takes, in lines of text
constexpr int seed_max = 99;
constexpr std::array<int, 5> speeds{1, 10, 60, 200, 600};

// The venue that evenings play in; one that cannot be read is told of and left out.
struct Venue {
  House house;
  std::string formats_folder;
  std::string fault;
  std::filesystem::file_time_type written{};
};

Venue venue_of(const Opened& opened) {
  const auto written = written_at(opened.venue_file);
  try {
    const kiosk::HouseFiles files = kiosk::read_house_files(opened.venue_file, opened.assets.folder);
    return {files.house, files.venue_file.formats_folder.string(), {}, written};
  } catch (...) {
    return {{}, {}, sentence_of(std::current_exception()), written};
  }
}

class FormatsPane : public Pane {
 public:
  explicit FormatsPane(const Opened& opened)
      : opened_(opened),
        venue_(venue_of(opened)),
        files_(format_files(opened.format_file, venue_.formats_folder, opened.assets.folder / "formats")),
        editor_(config::asked_of_formats(),
                config::KeyHelp{guide_in(opened.assets.folder / "formats" / "README.md")}) {
    choose(0);
  }

  [[nodiscard]] bool moves() const override { return playing_; }

  bool look_around(Duration now) override {
    bool due = false;
    for (FormatFile& each : files_) {
      if (each.open) due = each.open->document().look_around(Instant{now}) || due;
    }
    if (written_at(opened_.venue_file) != venue_.written) {
      take_venue();
      due = true;
    }
    return read_what_is_new() || due;
  }

  void draw(Frame& frame) override {
    go_on(frame.now);
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const float below = ImGui::GetFontSize() * lines_below;
    const float above = room.y - below;
    in_a_part("list", room.x * 0.17F, above, [&] { draw_list(frame); });
    ImGui::SameLine();
    in_a_part("stages", room.x * 0.39F, above, [&] { draw_format(frame); });
    // What has been typed shows in the same frame.
    static_cast<void>(read_what_is_new());
    ImGui::SameLine();
    in_a_part("pictures", 0, above, [&] { draw_pictures(frame); });
    draw_evening(frame);
  }

 private:
  [[nodiscard]] FormatFile* file() { return files_.empty() ? nullptr : &files_[chosen_]; }
  [[nodiscard]] const Format* format() {
    const FormatFile* const chosen = file();
    return chosen == nullptr || !chosen->read.value ? nullptr : &*chosen->read.value;
  }

  void choose(std::size_t index) {
    chosen_ = index;
    at_ = Duration{0};
    playing_ = false;
    fault_.clear();
    evening_.reset();
    editor_.begin();
    if (file() != nullptr) {
      try {
        open_for_changes(*file());
        static_cast<void>(read_again(*file()));
      } catch (const wire::FileFault& fault) {
        fault_ = fault.what();
      }
    }
    play_anew();
  }

  bool read_what_is_new() {
    bool changed = false;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (!read_again(files_[i])) continue;
      changed = true;
      if (i == chosen_) play_anew();
    }
    return changed;
  }

  void put_first(FormatFile made) {
    files_.insert(files_.begin(), std::move(made));
    choose(0);
  }

  // One that was saved under another name goes on as a file of its own, and the one it came from stays.
  void part_from_its_former_name() {
    FormatFile& was = *file();
    if (!was.open || was.open->document().file() == was.file) return;
    FormatFile made{was.open->document().file(), Origin::named, was.read};
    made.open = std::move(was.open);
    was = format_file(was.file, was.origin);
    put_first(std::move(made));
  }

  // Which files there are is as at the start: one of them may have changes that are not saved.
  void take_venue() {
    Venue venue = venue_of(opened_);
    if (venue.fault.empty()) {
      venue.formats_folder = venue_.formats_folder;
      venue_ = std::move(venue);
      play_anew();
    } else {
      venue_.fault = venue.fault;
      venue_.written = venue.written;
    }
  }

  // After a change of what the evening follows from. While there are mistakes the last one that was right
  // stays.
  void play_anew() {
    if (format() == nullptr) return;
    pictures_.forget();
    evening_.emplace(kiosk::RehearsalAsked{.format = *format(),
                                           .house = venue_.house,
                                           .guests = static_cast<std::uint32_t>(guests_),
                                           .seed = static_cast<std::uint64_t>(seed_)});
    at_ = std::min(at_, evening_->told().length);
  }

  void go_on(Duration now) {
    const Duration passed = now - drawn_;
    drawn_ = now;
    if (!playing_ || !evening_) return;
    at_ += std::min(passed, Duration{1s}) * speeds.at(speed_);
    if (at_ < evening_->told().length) return;
    at_ = evening_->told().length;
    playing_ = false;
  }

  void draw_list(Frame& frame) {
    heading("Formats");
    const FormatFile* const present = file();
    const std::string text = present != nullptr && present->open ? present->open->document().text() : "";
    if (auto made = question_.draw(frame.marks, folder_for_new(), text))
      put_first(new_format_file(made->file, std::move(made->text)));
    std::optional<Origin> before;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      const FormatFile& each = files_[i];
      if (before != each.origin) quiet_words(words_of(each.origin));
      before = each.origin;
      const bool unsaved = each.open && each.open->document().is_changed();
      const std::string label = (unsaved ? "* " : "") + (each.read.value ? each.read.value->title.str()
                                                                         : each.name() + " (mistakes)");
      const Chosen chosen = i == chosen_ ? Chosen::yes : Chosen::no;
      if (line_to_choose(frame.marks, "format." + each.name(), label, chosen)) choose(i);
    }
  }

  static const char* words_of(Origin origin) {
    switch (origin) {
      case Origin::named:
        return "Opened here";
      case Origin::venue:
        return "The venue’s own";
      case Origin::hearth:
        return "Come with Hearth";
    }
    return "";
  }

  // Where a venue's own formats stand; without a folder for them, where the program was started.
  [[nodiscard]] std::filesystem::path folder_for_new() const {
    return venue_.formats_folder.empty() ? std::filesystem::current_path()
                                         : std::filesystem::path{venue_.formats_folder};
  }

  void draw_format(Frame& frame) {
    FormatFile* const chosen = file();
    if (chosen == nullptr) return words("There is no format here.");
    heading(format() == nullptr ? chosen->name().c_str() : format()->title.str().c_str());
    if (!venue_.fault.empty()) warning(venue_.fault);
    if (!fault_.empty()) warning(fault_);
    if (!chosen->open) return;
    const auto pressed = editor_.draw(frame, *chosen, stage_now(), folder_for_new());
    part_from_its_former_name();
    if (!pressed || !evening_ || *pressed >= evening_->told().stages.size()) return;
    if (const auto& course = evening_->told().stages[*pressed].course) at_ = course->from;
  }

  // Of the evening, at the moment that is looked at.
  [[nodiscard]] std::optional<std::size_t> stage_now() const {
    if (!evening_) return std::nullopt;
    const auto& stages = evening_->told().stages;
    for (std::size_t i = 0; i < stages.size(); ++i) {
      const auto& course = stages[i].course;
      if (course && at_ >= course->from && at_ < course->until) return i;
    }
    return std::nullopt;
  }

  void draw_pictures(Frame& frame) {
    ImGui::PushItemWidth(ImGui::GetContentRegionAvail().x * 0.225F);
    look_choices_.draw(frame.marks, frame.painted.assets());
    ImGui::PopItemWidth();
    if (evening_ && format() == nullptr) quiet_words("As it was before the mistakes.");
    if (evening_) pictures_.draw(frame, *evening_, at_, look_choices_.chosen());
  }

  void draw_evening(Frame& frame) {
    Marks& marks = frame.marks;
    ImGui::Spacing();
    if (button(marks, "evening.play", playing_ ? "Pause" : "Play") && evening_) {
      playing_ = !playing_;
      if (playing_ && at_ >= evening_->told().length) at_ = Duration{0};
    }
    ImGui::SameLine();
    ImGui::SetNextItemWidth(90);
    speed_choice(marks, "evening.speed", speeds, speed_);
    ImGui::SameLine();
    ImGui::SetNextItemWidth(200);
    if (slider(marks, "evening.guests", "", 0, guests_max, guests_, "%d guests")) play_anew();
    ImGui::SameLine();
    ImGui::SetNextItemWidth(160);
    if (slider(marks, "evening.seed", "", 1, seed_max, seed_, "evening %d")) play_anew();
    if (!evening_) return;
    ImGui::SameLine();
    say_how_it_went();
    if (const auto at = draw_timeline(marks, evening_->told(), at_, frame.painted.theme("dusk").palette)) {
      at_ = *at;
      playing_ = false;
    }
    draw_refusals();
  }

  void say_how_it_went() const {
    const Evening& told = evening_->told();
    const std::string so_far = hours_and_minutes(at_) + " of " + hours_and_minutes(told.length) +
                               "; planned " + hours_and_minutes(told.planned) + "; " +
                               std::to_string(told.turns.size()) +
                               (told.turns.size() == 1 ? " turn" : " turns");
    words(so_far);
    if (!told.stuck.empty()) warning("It does not reach its close: " + told.stuck + ".");
  }

  void draw_refusals() const {
    const auto& refused = evening_->told().refused;
    if (refused.empty()) return;
    std::string line = "Refused: ";
    for (std::size_t i = 0; i < refused.size(); ++i)
      line += (i == 0 ? "" : "; ") + hours_and_minutes(refused[i].at) + " " + refused[i].command + " (" +
              refused[i].reason + ")";
    quiet_words(line);
  }

  Opened opened_;
  Venue venue_;
  std::vector<FormatFile> files_;
  FormatEditor editor_;
  NewFormatQuestion question_;
  std::string fault_;  // why the chosen one cannot be opened
  std::size_t chosen_ = 0;
  int guests_ = 7;
  int seed_ = 1;
  std::size_t speed_ = 2;
  bool playing_ = false;
  Duration at_{0};
  Duration drawn_{0};
  std::optional<PlayedEvening> evening_;
  LookChoices look_choices_;
  EveningPictures pictures_;
};

}  // namespace

std::unique_ptr<Pane> formats_pane(const Opened& opened) {
  return std::make_unique<FormatsPane>(opened);
}

}  // namespace hearth::workbench
