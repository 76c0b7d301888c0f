#include "remote/workbench/parts/recording_view.hpp"

#include <fmt/format.h>
#include <imgui.h>
#include <imgui_stdlib.h>

#include <stdexcept>

#include "display/view.hpp"
#include "remote/workbench/parts/evening_pictures.hpp"
#include "remote/workbench/parts/shown_picture.hpp"
#include "remote/workbench/parts/words.hpp"
#include "remote/workbench/window/keys.hpp"
#include "remote/workbench/window/whole_window.hpp"
#include "shared/room/wall_view.hpp"
#include "shared/wire/room_picture.hpp"

namespace hearth::workbench {
namespace {

constexpr const char* wall_picture = "recording.wall";
constexpr ui::Size wall_shape{1920, 1080};

}  // namespace

// What is open stays when the file cannot be read.
void RecordingView::open(const std::string& file) {
  file_ = file;
  fault_.clear();
  try {
    moments_.emplace(RecordedMoments{file, house_});
  } catch (const std::runtime_error& fault) {
    fault_ = fault.what();
    return;
  }
  tree_ = {};
  go_to(0);
}

void RecordingView::go_to(std::size_t step) {
  at_ = step;
  moved_ = true;
}

void RecordingView::draw(Frame& frame) {
  draw_file(frame);
  if (!moments_) return;
  draw_buttons(frame);
  const RecordingMoved moved = std::exchange(moved_, false) ? RecordingMoved::yes : RecordingMoved::no;
  if (moved == RecordingMoved::yes) {
    wire::RoomPicture picture;
    picture.room = published(moments_->after(at_).room);
    static_cast<void>(tree_.take(wire::encode(picture), frame.now));
    painted_in_ = {};
  }
  const ImVec2 room = ImGui::GetContentRegionAvail();
  in_a_part("recorded", room.x * 0.4F, 0, [&] { draw_steps(frame, moved); });
  ImGui::SameLine();
  in_a_part("then", 0, 0, [&] {
    in_a_part("wall", 0, room.y * 0.5F, [&] { draw_wall(frame); });
    in_a_part("tree", 0, 0, [&] { tree_.draw(frame.now); });
  });
}

void RecordingView::draw_file(Frame& frame) {
  ImGui::SetNextItemWidth(-ImGui::GetFontSize() * 6);
  const bool entered = ImGui::InputTextWithHint(
      "##file", "A recorded gathering: tests/journals/council.txt, or a data folder's room.db", &file_,
      ImGuiInputTextFlags_EnterReturnsTrue);
  frame.marks.add("recording.file", file_);
  ImGui::SameLine();
  if (button(frame.marks, "recording.open", "Open") || entered) open(std::string{file_});
  if (!fault_.empty()) warning(fault_);
  if (moments_ && !moments_->note().empty()) warning(moments_->note());
}

void RecordingView::draw_buttons(Frame& frame) {
  const auto step = [&](const char* id, const char* label, bool may, std::size_t to) {
    ImGui::BeginDisabled(!may);
    if (button(frame.marks, id, label)) go_to(to);
    ImGui::EndDisabled();
    ImGui::SameLine();
  };
  const std::size_t all = moments_->steps().size();
  if (at_ > 0 && pressed(Shortcut::undo)) go_to(at_ - 1);
  if (at_ < all && pressed(Shortcut::redo)) go_to(at_ + 1);
  step("recording.first", "To the beginning", at_ > 0, 0);
  step("recording.back", "Undo", at_ > 0, at_ == 0 ? 0 : at_ - 1);
  step("recording.on", "Next", at_ < all, at_ + 1);
  step("recording.last", "To the end", at_ < all, all);
  const std::string where = fmt::format("after {} of {} steps", at_, all);
  words(where);
  frame.marks.add("recording.where", where);
}

void RecordingView::draw_steps(Frame& frame, RecordingMoved moved) {
  for (std::size_t i = 0; i < moments_->steps().size(); ++i) {
    const RecordedStep& step = moments_->steps()[i];
    const bool last_taken = i + 1 == at_;
    if (line_to_choose(frame.marks, fmt::format("recording.{}", i + 1), step.words,
                       last_taken ? Chosen::yes : Chosen::no)) {
      go_to(i + 1);
    }
    if (last_taken && moved == RecordingMoved::yes) ImGui::SetScrollHereY();
    if (i >= at_) continue;
    const std::string& now = moments_->after(i + 1).result;
    if (!step.result.empty() && step.result != now) {
      warning("then: " + step.result);
      warning("now: " + now);
    } else if (last_taken) {
      quiet_words(now);
    }
  }
}

void RecordingView::draw_wall(Frame& frame) {
  const ImVec2 there = ImGui::GetContentRegionAvail();
  const ui::Size room{there.x, there.y};
  if (painted_in_ != room) {
    const RecordedMoment& then = moments_->after(at_);
    const WallView wall = wall_view(then.room);
    const LocalTime local = evening_time(then.now - moments_->after(0).now);
    frame.pictures.put(wall_picture, frame.painted.wall({.wall = wall, .now = then.now, .local = local},
                                                        sized(Look{}, fitted_size(wall_shape, room))));
    painted_in_ = room;
  }
  show_picture(frame.pictures, wall_picture, wall_shape, room);
}

}  // namespace hearth::workbench
