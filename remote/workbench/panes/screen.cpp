#include "remote/workbench/panes/screen.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>

#include "display/next_step.hpp"
#include "remote/workbench/cards/card.hpp"
#include "remote/workbench/parts/look_choices.hpp"
#include "remote/workbench/parts/sample_walls.hpp"
#include "remote/workbench/parts/shown_picture.hpp"
#include "remote/workbench/parts/timeline.hpp"
#include "remote/workbench/parts/words.hpp"
#include "remote/workbench/window/whole_window.hpp"

namespace hearth::workbench {
namespace {

using namespace std::chrono_literals;

constexpr std::array<int, 3> day_speeds{60, 600, 3600};
constexpr int minutes_of_day = 24 * 60;
constexpr const char* picture_name = "screen";

struct ADay {
  bool operator==(const ADay&) const = default;
};
// What is looked at.
using Looked = std::variant<Card, Screen, ADay>;

const char* title_of(Card card) {
  switch (card) {
    case Card::edges:
      return "Edges";
    case Card::smallest_text:
      return "Smallest text";
    case Card::contrast:
      return "Contrast";
    case Card::colours:
      return "Colours";
    case Card::motion:
      return "Motion";
  }
  return "";
}

// As facilitators' tablets call it.
std::string title_of(Painted& painted, Screen screen) {
  return painted.texts("en").say("facilitator.screen." + std::string{name_of(screen)});
}

class ScreenPane : public Pane {
 public:
  explicit ScreenPane(const Opened& opened) : samples_(opened.venue_file, opened.assets.folder) {}

  [[nodiscard]] bool moves() const override {
    return looked_ == Looked{Card::motion} || (playing_ && looked_ == Looked{ADay{}});
  }
  [[nodiscard]] bool fills_window() const override { return filling_; }

  void draw(Frame& frame) override {
    go_on(frame.now);
    if (filling_) return draw_filling(frame);
    in_a_part("what", ImGui::GetContentRegionAvail().x * 0.22F, 0, [&] { draw_list(frame); });
    ImGui::SameLine();
    in_a_part("picture", 0, 0, [&] {
      draw_choices(frame);
      draw_picture(frame, {ImGui::GetContentRegionAvail().x, ImGui::GetContentRegionAvail().y});
    });
  }

 private:
  // All that the picture follows from.
  struct Drawn {
    Looked looked;
    Look look;
    Panel panel;
    Duration at{0};
    bool operator==(const Drawn&) const = default;
  };

  void go_on(Duration now) {
    const Duration passed = now - last_;
    last_ = now;
    if (looked_ == Looked{Card::motion}) moved_ = now;
    if (!playing_ || looked_ != Looked{ADay{}}) return;
    of_day_ += std::min(passed, Duration{1s}) * day_speeds.at(speed_);
    of_day_ %= Duration{24h};
  }

  void choose(Marks& marks, const std::string& id, const std::string& label, const Looked& looked) {
    if (line_to_choose(marks, id, label, looked_ == looked ? Chosen::yes : Chosen::no)) looked_ = looked;
  }

  void draw_list(Frame& frame) {
    Marks& marks = frame.marks;
    heading("Screen");
    quiet_words("Test cards");
    for (const auto& [card, name] : enum_names<Card>)
      choose(marks, std::string{"card."} + name, title_of(card), card);
    quiet_words("A day");
    choose(marks, "day", "A day, sped up", ADay{});
    quiet_words("Screens of the wall");
    for (const auto& [screen, name] : enum_names<Screen>) {
      if (screen == Screen::automatic) continue;
      choose(marks, std::string{"wall."} + name, title_of(frame.painted, screen), screen);
    }
  }

  void draw_choices(Frame& frame) {
    Marks& marks = frame.marks;
    ImGui::PushItemWidth(150);
    look_choices_.draw_one(marks, frame.painted.assets());
    ImGui::SameLine();
    if (button(marks, "screen.fill", "Fill the window")) filling_ = true;
    if (looked_ == Looked{Card::smallest_text}) {
      slider(marks, "panel.inches", "", panel_inches_min, panel_inches_max, panel_.diagonal_inches,
             "%d inches");
      ImGui::SameLine();
      slider(marks, "panel.metres", "", panel_metres_min, panel_metres_max, panel_.distance_m, "%d m away");
    }
    ImGui::PopItemWidth();
    if (looked_ == Looked{ADay{}}) draw_day(marks);
    if (!samples_.fault().empty()) warning(samples_.fault());
  }

  void draw_day(Marks& marks) {
    if (button(marks, "day.play", playing_ ? "Pause" : "Play")) playing_ = !playing_;
    ImGui::SameLine();
    ImGui::SetNextItemWidth(110);
    speed_choice(marks, "day.speed", day_speeds, speed_);
    ImGui::SameLine();
    int minute = static_cast<int>(of_day_ / 1min);
    ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x - 260);
    const std::string time = to_hh_mm(std::chrono::minutes{minute});
    if (slider(marks, "day.time", "", 0, minutes_of_day - 1, minute, time.c_str()))
      of_day_ = std::chrono::minutes{minute};
    ImGui::SameLine();
    const display::Drift drift = display::drift_at(Instant{of_day_});
    const std::string moved = "moved by " + std::to_string(static_cast<int>(drift.x)) + ", " +
                              std::to_string(static_cast<int>(drift.y)) + " px";
    quiet_words(moved);
  }

  [[nodiscard]] std::string title(Painted& painted) const {
    if (const auto* card = std::get_if<Card>(&looked_)) return title_of(*card);
    if (const auto* screen = std::get_if<Screen>(&looked_)) return title_of(painted, *screen);
    return "A day";
  }

  // As large as it stands, so that its letters and its edges are sharp.
  void draw_picture(Frame& frame, ui::Size room) {
    const Look wanted = look_choices_.chosen().walls.front();
    const ui::Size size = filling_ ? room : fitted_size(size_of(wanted), room);
    const Look look = sized(wanted, size);
    const Drawn now{looked_, look, panel_, looked_ == Looked{Card::motion} ? moved_ : of_day_};
    if (drawn_ != now) {
      frame.pictures.put(picture_name, painted(frame.painted, look));
      drawn_ = now;
    }
    show_picture(frame.pictures, picture_name, size, room);
    frame.marks.add("picture", title(frame.painted));
  }

  const ui::Image& painted(Painted& painted, const Look& look) {
    if (const auto* card = std::get_if<Card>(&looked_))
      return painted.card(look, [&](ui::Painter& painter) { draw_card(*card, panel_, moved_, painter); });
    const auto* screen = std::get_if<Screen>(&looked_);
    const SampleWall sample = screen != nullptr ? samples_.of(*screen) : samples_.at_time_of_day(of_day_);
    return painted.wall({.wall = sample.wall, .now = sample.now, .local = sample.local}, look);
  }

  void draw_filling(Frame& frame) {
    draw_picture(frame, frame.size);
    const bool left = ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape)) || ImGui::IsMouseClicked(0);
    if (left) filling_ = false;
  }

  SampleWalls samples_;
  LookChoices look_choices_;
  Looked looked_ = Card::edges;
  Panel panel_;
  Duration moved_{0};
  Duration of_day_{12h};
  Duration last_{0};
  std::size_t speed_ = 1;
  bool playing_ = false;
  bool filling_ = false;
  std::optional<Drawn> drawn_;
};

}  // namespace

std::unique_ptr<Pane> screen_pane(const Opened& opened) {
  return std::make_unique<ScreenPane>(opened);
}

}  // namespace hearth::workbench
