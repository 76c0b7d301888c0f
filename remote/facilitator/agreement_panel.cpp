// What the group agrees on: its points, each with other words or left out; what the format proposes; when the
// group looks at it again; and what may leave the room.

#include <algorithm>

#include "remote/facilitator/desk.hpp"
#include "shared/room/agreement_commands.hpp"

namespace hearth::remote {
namespace {

// How long until the group looks at its agreement again, as one of two touches.
constexpr std::array review_months{6, 12};

// A line of the page: a point of the agreement, or one that the format proposes.
struct Line {
  Point point;
  std::uint32_t number = 0;    // in the agreement, from 1; 0: proposed
  std::uint32_t proposal = 0;  // among what the format proposes, from 1
};

std::vector<Line> lines_of(const Frame& frame) {
  std::vector<Line> lines;
  const Agreement* agreement = present_agreement(Desk::room(frame));
  if (agreement != nullptr) {
    for (const Point& point : agreement->points)
      lines.push_back({point, static_cast<std::uint32_t>(lines.size() + 1), 0});
  }
  const auto adopted = lines.size();
  std::uint32_t proposal = 0;
  for (const Point& point : Desk::room(frame).gathering->points) {
    ++proposal;
    const bool known = std::any_of(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(adopted),
                                   [&](const Line& line) { return line.point == point; });
    if (!known) lines.push_back({point, 0, proposal});
  }
  return lines;
}

void write_point(Desk& desk, const std::string& text, std::optional<std::uint32_t> replaces) {
  desk.point.clear();
  desk.point.insert(text);
  desk.replaces = replaces;
  desk.go(Panel::point);
}

// How many lines of a point stand in a row of that height.
int lines_in(const Frame& frame, float height_px) {
  return std::max(1, static_cast<int>(height_px / (frame.touch.text_px(22) * 1.3F)));
}

void draw_line(Desk& desk, Frame& frame, const Line& line, ui::Rect row) {
  const ui::Touch& touch = frame.touch;
  const ui::Palette& palette = frame.painter.palette();
  const float gap = touch.units(12);
  const float button = touch.units(170);
  const ui::Rect words{row.x, row.y, row.width - 2 * (button + gap), row.height};
  const bool adopted = line.number != 0;
  write(frame, line.point.str(), 22, adopted ? ui::Weight::semibold : ui::Weight::regular, words, words.y,
        adopted ? palette.ink : palette.soft, lines_in(frame, row.height));
  const ui::Rect left{words.right() + gap, row.y, button, touch.target()};
  const ui::Rect right{left.right() + gap, row.y, button, touch.target()};
  if (!adopted) {
    const ui::Rect both{left.x, row.y, right.right() - left.x, left.height};
    desk.command_button(frame, {"adopt." + std::to_string(line.proposal), both,
                                frame.texts.say("facilitator.agree"), AdoptPoint{line.point, {}}});
    return;
  }
  const std::string number = std::to_string(line.number);
  if (desk.page_button(frame, "reword." + number, left, frame.texts.say("facilitator.other_words"),
                       ui::ButtonStyle::secondary, 22)) {
    write_point(desk, line.point.str(), line.number);
  }
  desk.command_button(frame, {"drop." + number, right, frame.texts.say("facilitator.leave_out"),
                              DropPoint{line.number}, ui::ButtonStyle::ghost, "", 22});
}

// The same day that many months on, or the last of that month.
LocalDate months_on(LocalDate date, int count) {
  const LocalDate then = date + std::chrono::months{count};
  return then.ok() ? then : LocalDate{then.year() / then.month() / std::chrono::last};
}

void draw_review(Desk& desk, Frame& frame, ui::Rect row) {
  const float gap = frame.touch.units(12);
  const Agreement* agreement = present_agreement(Desk::room(frame));
  const bool known = agreement != nullptr && agreement->review;
  const std::string words =
      known ? frame.texts.say("facilitator.review_on",
                              {{"date", frame.texts.say_date(*agreement->review, frame.local.date())}})
            : frame.texts.say("facilitator.review_when");
  const float button = frame.touch.units(170);
  const float width = row.width - 2 * (button + gap);
  write(frame, words, 22, ui::Weight::regular, {row.x, row.y, width, row.height},
        row.y + frame.touch.units(8), frame.painter.palette().soft, 2);
  float x = row.x + width + gap;
  for (const int count : review_months) {
    desk.command_button(frame, {"review." + std::to_string(count),
                                {x, row.y, button, row.height},
                                frame.texts.say_count("facilitator.review_in", count),
                                PlanReview{months_on(frame.local.date(), count)},
                                ui::ButtonStyle::secondary,
                                "",
                                22});
    x += button + gap;
  }
}

bool holds(const std::vector<Policy>& policies, Policy policy) {
  return std::find(policies.begin(), policies.end(), policy) != policies.end();
}

// At most two together; a third takes the place of the one that was touched first.
void turn(std::vector<Policy>& policies, Policy policy) {
  if (std::erase(policies, policy) != 0) return;
  if (policies.size() == policies_max) policies.erase(policies.begin());
  policies.push_back(policy);
}

}  // namespace

void draw_agreement_panel(Desk& desk, Frame& frame, ui::Rect page) {
  const float gap = frame.touch.units(14);
  const float target = frame.touch.target();
  const PageFrame places =
      draw_page_frame(desk, frame, page, frame.texts.say("facilitator.agreement_page"), Panel::tools);
  if (desk.page_button(frame, "point.new", ui::column(places.foot, 3, 1, gap),
                       frame.texts.say("facilitator.new_point"))) {
    write_point(desk, {}, {});
  }
  if (desk.page_button(frame, "policies", ui::column(places.foot, 3, 2, gap),
                       frame.texts.say("facilitator.policies_page"), ui::ButtonStyle::secondary, 22)) {
    desk.go(Panel::policies);
  }
  const float width = places.middle.width - frame.touch.units(28);
  const ui::Rect review{places.middle.x, places.middle.bottom() - target, width, target};
  draw_review(desk, frame, review);
  const std::vector<Line> lines = lines_of(frame);
  const ui::Rect list{places.middle.x, places.middle.y, width, review.y - gap - places.middle.y};
  if (lines.empty())
    write(frame, frame.texts.say("facilitator.no_points"), 24, ui::Weight::regular, list, list.y,
          frame.painter.palette().soft, 3);
  // The longest point must fit beside the two buttons.
  const float height = frame.touch.units(list.width > frame.touch.units(900) ? 120 : 210);
  frame.touch.list("points", list, height + gap, lines.size(), [&](std::size_t index, ui::Rect row) {
    row.height = height;
    draw_line(desk, frame, lines[index], row);
  });
}

void draw_point_panel(Desk& desk, Frame& frame, ui::Rect page) {
  const auto text = Point::from(desk.point.text());
  const CommandButton adopt{"point.adopt",
                            {},
                            frame.texts.say("facilitator.agree"),
                            AdoptPoint{text.value_or(Point{}), desk.replaces},
                            ui::ButtonStyle::primary};
  draw_words_for_wall(desk, frame, page,
                      {"point", desk.point, frame.texts.say("facilitator.point_hint"), adopt,
                       Panel::agreement, Panel::agreement});
}

void draw_policies_panel(Desk& desk, Frame& frame, ui::Rect page) {
  const float gap = frame.touch.units(14);
  const PageFrame places =
      draw_page_frame(desk, frame, page, frame.texts.say("facilitator.policies_page"), Panel::tools);
  const float top = write(frame, frame.texts.say("facilitator.policies_how"), 24, ui::Weight::regular,
                          places.middle, places.middle.y, frame.painter.palette().soft, 2) +
                    gap;
  if (!desk.policies) {
    const Agreement* agreement = present_agreement(Desk::room(frame));
    desk.policies = agreement != nullptr ? agreement->policies : std::vector<Policy>{};
  }
  std::vector<Policy>& chosen = *desk.policies;
  const int count = static_cast<int>(enum_names<Policy>.size());
  const float height = std::clamp(
      (places.middle.bottom() - top - static_cast<float>(count - 1) * gap) / static_cast<float>(count),
      frame.touch.target(), frame.touch.units(130));
  const bool wide = top + static_cast<float>(count) * (height + gap) > places.middle.bottom() + gap;
  const int columns = wide ? 2 : 1;
  for (int i = 0; i < count; ++i) {
    const auto& [policy, name] = enum_names<Policy>.at(static_cast<std::size_t>(i));
    const int line = i / columns;
    const ui::Rect row{places.middle.x, top + static_cast<float>(line) * (height + gap), places.middle.width,
                       height};
    const auto style = holds(chosen, policy) ? ui::ButtonStyle::primary : ui::ButtonStyle::secondary;
    const std::string words{name};
    if (desk.page_button(frame, "confidentiality." + words, ui::column(row, columns, i % columns, gap),
                         frame.texts.say("facilitator.policy." + words), style, 24)) {
      turn(chosen, policy);
    }
  }
  if (chosen.empty()) return;
  ChoosePolicy choose{chosen.front(), {}};
  if (chosen.size() > 1) choose.second = chosen.back();
  const ui::Rect place{places.foot.x + places.foot.width / 3 + gap, places.foot.y,
                       places.foot.width * 2 / 3 - gap, places.foot.height};
  if (desk.command_button(frame, {"policies.choose", place, frame.texts.say("facilitator.policies_choose"),
                                  choose, ui::ButtonStyle::primary})) {
    desk.go(Panel::main);
  }
}

}  // namespace hearth::remote
