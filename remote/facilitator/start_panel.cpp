// What a facilitator sees while no gathering is on: today's programme, each with a button that starts it, and
// the formats to choose from.

#include "remote/facilitator/hints.hpp"

#include "shared/room/gathering_commands.hpp"
#include "shared/room/undo_commands.hpp"

namespace hearth::remote {
namespace {

struct Row {
  std::string title;
  std::string about;
  std::string reminder;  // that it should have begun, or empty
  StartGathering start;
  std::string id;
};

std::vector<Row> rows(const Frame& frame) {
  const Room& room = Desk::room(frame);
  std::vector<Row> all;
  for (const ProgrammeEvent& event : room.programme->events) {
    const bool today = event.start.date() == frame.local.date() && event.end.utc > frame.local.utc;
    if (!today || find_format(*room.house, event.format) == nullptr || event.status == EventStatus::cancelled)
      continue;
    std::string about = event.place.str();
    if (event.audience == Audience::closed)
      about += (about.empty() ? "" : " · ") + frame.texts.say("facilitator.private");
    if (event.audience == Audience::ask_first)
      about += (about.empty() ? "" : " · ") + frame.texts.say("facilitator.ask_us");
    all.push_back({to_hh_mm(event.start) + "  " + event.title.str(), about, late_start(frame, event),
                   StartGathering{event.format, std::nullopt, event.uid}, "start." + event.uid.str()});
  }
  for (const Format& format : room.house->formats) {
    all.push_back({format.title.str(),
                   format.about.str(),
                   {},
                   StartGathering{format.name, std::nullopt, std::nullopt},
                   "start." + format.name.str()});
  }
  return all;
}

void draw_row(Desk& desk, Frame& frame, const Row& row, ui::Rect place) {
  ui::Touch& touch = frame.touch;
  const float width = touch.units(190);
  const ui::Rect words{place.x, place.y, place.width - width - touch.units(24), place.height};
  const ui::Palette& palette = frame.painter.palette();
  float y =
      write(frame, row.title, 28, ui::Weight::semibold, words, words.y + touch.units(8), palette.ink, 1);
  y = write(frame, row.reminder, 22, ui::Weight::regular, words, y, palette.accent, 1);
  write(frame, row.about, 22, ui::Weight::regular, words, y, palette.soft, row.reminder.empty() ? 2 : 1);
  desk.command_button(frame, {row.id,
                              {place.right() - width, place.y, width, touch.target()},
                              frame.texts.say("facilitator.start"),
                              row.start,
                              row.reminder.empty() ? ui::ButtonStyle::secondary : ui::ButtonStyle::primary});
}

void draw_complaints(Frame& frame, ui::Rect place) {
  const auto& complaints = Desk::room(frame).programme->complaints;
  if (complaints.empty()) return;
  const Complaint& first = complaints.front();
  float y = write(frame, frame.texts.say("facilitator.needs_mending"), 24, ui::Weight::semibold, place,
                  place.y, frame.painter.palette().clay, 1);
  const std::string more = complaints.size() > 1 ? " (+" + std::to_string(complaints.size() - 1) + ")" : "";
  y = write(frame, first.where.str() + ": " + first.what.str() + more, 22, ui::Weight::regular, place, y,
            frame.painter.palette().soft, 3);
}

}  // namespace

void draw_start_panel(Desk& desk, Frame& frame, ui::Rect page) {
  ui::Touch& touch = frame.touch;
  const ui::Palette& palette = frame.painter.palette();
  page = page.inset(touch.units(30), touch.units(24));
  const float gap = touch.units(14);
  const Room& room = Desk::room(frame);
  frame.painter.text(
      {to_hh_mm(frame.local), touch.style(44, ui::Weight::semibold), page.width, 1, ui::Align::end},
      {page.x, page.y}, palette.ink);
  float y =
      write(frame, room.house->venue.name.str(), 24, ui::Weight::regular, page, page.y, palette.soft, 1);
  y = write(frame, frame.texts.say("facilitator.start_now"), 40, ui::Weight::semibold, page, y, palette.ink,
            1) +
      gap;

  const ui::Rect foot{page.x, page.bottom() - touch.target(), page.width, touch.target()};
  constexpr int columns = 5;
  constexpr float size = 22;
  const auto turn_to = [&](const char* id, int column, const char* label, Panel panel) {
    const ui::Rect place = ui::column(foot, columns, column, gap);
    if (desk.page_button(frame, id, place, frame.texts.say(label), ui::ButtonStyle::secondary, size))
      desk.go(panel);
  };
  turn_to("wall", 0, "facilitator.wall", Panel::wall);
  turn_to("notes", 1, "facilitator.notes_page", Panel::notes);
  turn_to("jobs", 2, "facilitator.jobs_page", Panel::jobs);
  desk.command_button(frame, {"undo", ui::column(foot, columns, 3, gap), frame.texts.say("facilitator.undo"),
                              UndoStep{}, ui::ButtonStyle::ghost, "undo"});
  ui::Button help{"help", ui::column(foot, columns, 4, gap), frame.texts.say("facilitator.help"),
                  ui::ButtonStyle::ghost};
  help.label_colour = palette.clay;
  if (touch.button(help)) desk.go(Panel::crisis);

  const float complaints_height = room.programme->complaints.empty() ? 0 : touch.units(120);
  draw_complaints(frame, {page.x, foot.y - complaints_height, page.width, complaints_height});
  const std::vector<Row> all = rows(frame);
  const ui::Rect list{page.x, y, page.width - touch.units(28), foot.y - complaints_height - gap - y};
  touch.list("start", list, touch.target() + gap, all.size(),
             [&](std::size_t index, ui::Rect place) { draw_row(desk, frame, all[index], place); });
}

}  // namespace hearth::remote
