#include "remote/workbench/parts/timeline.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace hearth::workbench {
namespace {

using namespace std::chrono_literals;

constexpr float lane_px = 30;
constexpr float lane_gap_px = 6;
constexpr float names_px = 96;
constexpr float mark_reach_px = 6;  // how near the pointer must be to a mark
constexpr int lanes = 4;

enum class Lane { plan, course, turns, moments };

ImU32 colour(ui::Colour of, float opacity = 1) {
  return IM_COL32(of.r, of.g, of.b, static_cast<int>(std::lround(255 * opacity)));
}

ui::Colour colour_of(const Stage& stage, const ui::Palette& palette) {
  if (stage.kind == StageKind::rest) return palette.sky;
  if (stage.kind == StageKind::closing) return palette.accent;
  return stage.floor == FloorRule::none ? palette.soft : palette.leaf;
}

ui::Colour colour_of(MomentKind kind, const ui::Palette& palette) {
  switch (kind) {
    case MomentKind::wrap_up:
    case MomentKind::time_over:
      return palette.accent;
    case MomentKind::closing_at_risk:
      return palette.clay;
    case MomentKind::signed_in:
    case MomentKind::came_late:
    case MomentKind::came_back:
      return palette.leaf;
    case MomentKind::went:
    case MomentKind::stepped_out:
      return palette.sky;
  }
  return palette.quiet;
}

class Timeline {
 public:
  Timeline(const Evening& evening, const ui::Palette& palette)
      : evening_(&evening), palette_(&palette), draw_(ImGui::GetWindowDrawList()) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    left_ = at.x + names_px;
    top_ = at.y;
    width_ = std::max(ImGui::GetContentRegionAvail().x - names_px, 1.0F);
    whole_ = std::max(evening.length, Duration{1min});
    for (const StageSpans& each : evening.stages) {
      if (each.plan) whole_ = std::max(whole_, each.plan->until);
    }
  }

  void draw(Duration at) {
    draw_clock();
    for (const StageSpans& each : evening_->stages) draw_stage(each, at);
    for (std::size_t i = 0; i < evening_->turns.size(); ++i) draw_turn(evening_->turns[i], i);
    for (const Moment& each : evening_->moments) draw_moment(each);
    const float x = x_of(at);
    draw_->AddLine({x, top_}, {x, bottom()}, colour(palette_->ink), 2);
    draw_->AddTriangleFilled({x - 7, top_}, {x + 7, top_}, {x, top_ + 10}, colour(palette_->ink));
  }

  [[nodiscard]] float bottom() const { return lane_top(Lane::moments) + lane_px; }
  [[nodiscard]] float height() const { return bottom() - top_; }
  [[nodiscard]] Duration at_pointer() const {
    const double part = static_cast<double>((ImGui::GetIO().MousePos.x - left_) / width_);
    const auto at = std::chrono::duration_cast<Duration>(std::clamp(part, 0.0, 1.0) * whole_);
    return std::min(at, evening_->length);
  }
  // What is under the pointer, for people; empty: nothing.
  [[nodiscard]] const std::string& hovered() const { return hovered_; }

 private:
  [[nodiscard]] float x_of(Duration at) const {
    return left_ + width_ * static_cast<float>(at.count()) / static_cast<float>(whole_.count());
  }
  [[nodiscard]] float lane_top(Lane lane) const {
    return top_ + ImGui::GetTextLineHeight() + lane_gap_px +
           static_cast<float>(lane) * (lane_px + lane_gap_px);
  }

  void draw_clock() {
    constexpr std::array<const char*, lanes> names{"Plan", "As it went", "Turns", "Moments"};
    for (int i = 0; i < lanes; ++i) {
      const float y = lane_top(static_cast<Lane>(i)) + (lane_px - ImGui::GetTextLineHeight()) / 2;
      draw_->AddText({left_ - names_px, y}, colour(palette_->soft), names.at(static_cast<std::size_t>(i)));
    }
    const int marks_max = std::max(static_cast<int>(width_ / 80), 1);
    const Duration step = between_marks(whole_, marks_max);
    for (Duration at{0}; at <= whole_; at += step) {
      const float x = x_of(at);
      draw_->AddLine({x, top_ + ImGui::GetTextLineHeight()}, {x, bottom()}, colour(palette_->track), 1);
      const std::string words = hours_and_minutes(at);
      const float words_px = ImGui::CalcTextSize(words.c_str()).x;
      const float words_at = std::min(x + 3, left_ + width_ - words_px);
      draw_->AddText({words_at, top_}, colour(palette_->quiet), words.c_str());
    }
  }

  bool block(Lane lane, Span span, ui::Colour fill, const std::string& words, bool now) {
    const ImVec2 from{x_of(span.from), lane_top(lane)};
    const ImVec2 until{std::max(x_of(span.until) - 1, from.x + 1), from.y + lane_px};
    draw_->AddRectFilled(from, until, colour(fill, now ? 1.0F : 0.75F), 4);
    if (now) draw_->AddRect(from, until, colour(palette_->ink), 4, 0, 2);
    const float words_px = ImGui::CalcTextSize(words.c_str()).x;
    if (words_px + 10 < until.x - from.x) {
      const float y = from.y + (lane_px - ImGui::GetTextLineHeight()) / 2;
      draw_->AddText({from.x + 5, y}, colour(palette_->on_accent), words.c_str());
    }
    return ImGui::IsMouseHoveringRect(from, until);
  }

  void draw_stage(const StageSpans& each, Duration at) {
    const ui::Colour fill = colour_of(each.stage, *palette_);
    const std::string& title = each.stage.title.str();
    if (each.plan && block(Lane::plan, *each.plan, fill, title, false))
      hovered_ = title + ": planned " + hours_and_minutes(each.plan->length());
    if (each.reserved) {
      const ImVec2 from{x_of(each.reserved->from), lane_top(Lane::plan) + lane_px - 8};
      draw_->AddRectFilled(from, {x_of(each.reserved->until) - 1, from.y + 8}, colour(palette_->clay), 2);
    }
    if (!each.course) return;
    const bool now = at >= each.course->from && at < each.course->until;
    if (block(Lane::course, *each.course, fill, title, now))
      hovered_ = title + ": from " + hours_and_minutes(each.course->from) + " to " +
                 hours_and_minutes(each.course->until);
  }

  void draw_turn(const TurnSpan& each, std::size_t index) {
    const ui::Colour fill = index % 2 == 0 ? palette_->leaf : palette_->sky;
    const std::string who = each.who.empty() ? "one of us" : each.who;
    if (!block(Lane::turns, each.span, fill, who, false)) return;
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(each.span.length());
    hovered_ =
        who + ": " + std::to_string(seconds / 1min) + " min " + std::to_string(seconds.count() % 60) + " s";
    if (each.limit)
      hovered_ += " of " +
                  std::to_string(std::chrono::duration_cast<std::chrono::seconds>(*each.limit).count()) +
                  " s";
  }

  void draw_moment(const Moment& each) {
    const float x = x_of(each.at);
    const float y = lane_top(Lane::moments) + lane_px / 2;
    const ImU32 fill = colour(colour_of(each.kind, *palette_));
    if (each.kind == MomentKind::wrap_up || each.kind == MomentKind::time_over) {
      draw_->AddLine({x, y - 9}, {x, y + 9}, fill, each.kind == MomentKind::time_over ? 4 : 2);
    } else if (each.kind == MomentKind::closing_at_risk) {
      draw_->AddTriangleFilled({x - 8, y + 8}, {x + 8, y + 8}, {x, y - 8}, fill);
    } else {
      draw_->AddCircleFilled({x, y}, 5, fill);
    }
    if (ImGui::IsMouseHoveringRect({x - mark_reach_px, y - lane_px / 2},
                                   {x + mark_reach_px, y + lane_px / 2}))
      hovered_ = hours_and_minutes(each.at) + ": " + words_of(each.kind);
  }

  const Evening* evening_;
  const ui::Palette* palette_;
  ImDrawList* draw_;
  float left_ = 0;
  float top_ = 0;
  float width_ = 1;
  Duration whole_{1};
  std::string hovered_;
};

}  // namespace

std::string hours_and_minutes(Duration since_beginning) {
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(since_beginning).count();
  const std::string rest = std::to_string(minutes % 60);
  return std::to_string(minutes / 60) + ":" + (rest.size() < 2 ? "0" : "") + rest;
}

Duration between_marks(Duration length, int count_max) {
  constexpr std::array<std::chrono::minutes, 8> steps{1min, 2min, 5min, 10min, 15min, 30min, 60min, 120min};
  for (const auto step : steps) {
    if (length / step < count_max) return step;
  }
  Duration step = steps.back();
  while (length / step >= count_max) step *= 2;
  return step;
}

const char* words_of(MomentKind kind) {
  switch (kind) {
    case MomentKind::signed_in:
      return "somebody signed in";
    case MomentKind::came_late:
      return "somebody came late";
    case MomentKind::went:
      return "somebody went";
    case MomentKind::stepped_out:
      return "somebody stepped out, or just listens from now on";
    case MomentKind::came_back:
      return "somebody takes part again";
    case MomentKind::wrap_up:
      return "a turn is coming to its end";
    case MomentKind::time_over:
      return "the time of a turn is over";
    case MomentKind::closing_at_risk:
      return "what is planned no longer fits before the closing";
  }
  return "";
}

std::optional<Duration> draw_timeline(Marks& marks, const Evening& evening, Duration at,
                                      const ui::Palette& palette) {
  Timeline timeline{evening, palette};
  timeline.draw(at);
  ImGui::InvisibleButton("timeline", {std::max(ImGui::GetContentRegionAvail().x, 1.0F), timeline.height()});
  marks.add("timeline", "The evening");
  if (ImGui::IsItemHovered() && !timeline.hovered().empty())
    ImGui::SetTooltip("%s", timeline.hovered().c_str());
  return ImGui::IsItemActive() ? std::optional{timeline.at_pointer()} : std::nullopt;
}

}  // namespace hearth::workbench
