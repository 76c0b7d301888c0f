#include "remote/workbench/panes/venue.hpp"

#include <imgui.h>

#include <array>

#include "kiosk/house/check_house.hpp"
#include "remote/workbench/parts/calendar_days.hpp"
#include "remote/workbench/parts/file_bar.hpp"
#include "remote/workbench/parts/guide.hpp"
#include "remote/workbench/parts/look_choices.hpp"
#include "remote/workbench/parts/sample_walls.hpp"
#include "remote/workbench/parts/shown_picture.hpp"
#include "remote/workbench/parts/table_editor.hpp"
#include "remote/workbench/parts/words.hpp"
#include "remote/workbench/window/whole_window.hpp"
#include "shared/base/sentence_of.hpp"

namespace hearth::workbench {
namespace {

constexpr std::array<Screen, 2> screens_beside{Screen::today, Screen::crisis};

class VenuePane : public Pane {
 public:
  explicit VenuePane(const Opened& opened)
      : assets_(opened.assets.folder),
        editor_(config::asked_of_venues(), config::KeyHelp{guide_in(assets_ / "demo" / "README.md")}) {
    try {
      file_.emplace(Document{opened.venue_file});
    } catch (...) {
      fault_ = sentence_of(std::current_exception());
    }
  }

  bool look_around(Duration now) override {
    const bool due = file_ && file_->document().look_around(Instant{now});
    return follow() || due;
  }

  void draw(Frame& frame) override {
    if (!file_) return warning(fault_);
    file_bar_.draw(frame, *file_, file_->document().file().string());
    static_cast<void>(follow());
    const ImVec2 room = ImGui::GetContentRegionAvail();
    in_a_part("list", room.x * 0.2F, 0, [&] { editor_.draw_list(frame, *file_); });
    ImGui::SameLine();
    in_a_part("form", room.x * 0.4F, 0, [&] { editor_.draw_form(frame, *file_, complaints_); });
    ImGui::SameLine();
    in_a_part("beside", 0, 0, [&] { draw_beside(frame); });
  }

 private:
  // What was typed or written shows. Calendars are read only when they are others than before.
  bool follow() {
    if (!file_ || file_->follow() == seen_) return false;
    seen_ = file_->follow();
    const std::filesystem::path& path = file_->document().file();
    complaints_ = config::read_venue(path, file_->document().text()).complaints;
    walls_drawn_ = false;
    try {
      kiosk::HouseFiles files = kiosk::read_house_files(path, file_->document().text(), assets_);
      const bool same = files_ && files_->venue_file.calendars == files.venue_file.calendars;
      std::optional<Programme> programme = same && samples_ ? samples_->programme_read() : std::nullopt;
      files_ = files;
      samples_.emplace(std::move(files), std::move(programme));
    } catch (...) {
      // It is no TOML at the moment; what was right last stays.
    }
    return true;
  }

  void draw_beside(Frame& frame) {
    if (!ImGui::BeginTabBar("beside")) return;
    const auto tab = [&](const char* id, const char* label, const auto& content) {
      const bool open = ImGui::BeginTabItem(label);
      frame.marks.add(id, label);
      if (!open) return;
      in_a_part(id, 0, 0, content);
      ImGui::EndTabItem();
    };
    tab("venue.walls", "Walls", [&] { draw_walls(frame); });
    tab("venue.calendars", "Calendars", [&] {
      if (files_) calendars_.draw(frame, *files_);
    });
    tab("venue.check", "Check everything", [&] { draw_check(frame); });
    ImGui::EndTabBar();
  }

  void draw_walls(Frame& frame) {
    ImGui::PushItemWidth(ImGui::GetContentRegionAvail().x * 0.3F);
    look_choices_.draw_one(frame.marks, frame.painted.assets());
    ImGui::PopItemWidth();
    if (!samples_) return;
    const Look look = look_choices_.chosen().walls.front();
    const ImVec2 there = ImGui::GetContentRegionAvail();
    const ui::Size room{there.x, (there.y - ImGui::GetStyle().ItemSpacing.y * 2) / screens_beside.size()};
    const ui::Size size = fitted_size(size_of(look), room);
    const bool again = !walls_drawn_ || drawn_as_ != sized(look, size);
    for (const Screen screen : screens_beside) {
      const std::string name = "venue." + std::string{name_of(screen)};
      if (again) {
        const SampleWall& sample = samples_->of(screen);
        const display::View view{.wall = sample.wall, .now = sample.now, .local = sample.local};
        frame.pictures.put(name, frame.painted.wall(view, sized(look, size)));
      }
      show_picture(frame.pictures, name, size, room);
    }
    drawn_as_ = sized(look, size);
    walls_drawn_ = true;
  }

  // As `hearth-kiosk check`.
  void draw_check(Frame& frame) {
    if (!files_) return;
    // Not with every letter that is typed: calendars are read for it.
    if (button(frame.marks, "check.run", "Check") || !checked_) {
      checked_ = kiosk::check_house(*files_, {file_->document().file(), assets_, frame.today});
      checked_at_ = seen_;
    }
    if (checked_at_ != seen_) quiet_words("The file has changed since this was checked.");
    words(checked_->empty() ? "Everything can be read." : std::to_string(checked_->size()) + " to mend:");
    frame.marks.add("check.found", std::to_string(checked_->size()));
    for (const CrisisLine& line : kiosk::crisis_lines_to_check(files_->house.venue, frame.today))
      warning("Nobody has checked the crisis line '" + line.name.str() + "' since " + to_iso(line.checked) +
              ". Call it, mend what is wrong, and press Today beside its date.");
    for (const Complaint& each : *checked_) warning(each.where.str() + ": " + each.what.str());
  }

  std::filesystem::path assets_;
  std::optional<EditedToml> file_;
  std::string fault_;
  std::uint64_t seen_ = 0;
  TableEditor editor_;
  FileBar file_bar_;
  std::vector<Complaint> complaints_;
  std::optional<kiosk::HouseFiles> files_;  // of the last text that could be read
  std::optional<SampleWalls> samples_;
  std::optional<std::vector<Complaint>> checked_;
  std::uint64_t checked_at_ = 0;  // as seen_
  CalendarDays calendars_;
  LookChoices look_choices_;
  Look drawn_as_;
  bool walls_drawn_ = false;
};

}  // namespace

std::unique_ptr<Pane> venue_pane(const Opened& opened) {
  return std::make_unique<VenuePane>(opened);
}

}  // namespace hearth::workbench
