// The report for people.
#include "remote/cli/report.hpp"

namespace hearth::remote {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& each : words) text += (text.empty() ? "" : ", ") + each;
  return text;
}

// A message may have several lines.
std::string in_one_line(std::string text) {
  for (char& c : text) {
    if (c == '\n') c = ' ';
  }
  return text;
}

std::string goodbye_line(const GoodbyeReport& goodbye) {
  return goodbye.title + " (" + goodbye.format + "): closed, erased in " +
         std::to_string(goodbye.closing_in.count()) + " s unless it is taken back";
}

std::string stage_line(const GatheringReport& gathering) {
  std::string text =
      "stage " + std::to_string(gathering.present + 1) + " of " + std::to_string(gathering.stages.size());
  if (gathering.present < gathering.stages.size()) text += ", " + gathering.stage_titles[gathering.present];
  text += ", " + std::to_string(std::chrono::floor<std::chrono::minutes>(gathering.stage_elapsed).count());
  if (gathering.stage_planned) {
    text +=
        " of " + std::to_string(std::chrono::floor<std::chrono::minutes>(*gathering.stage_planned).count());
  }
  text += " minutes";
  if (gathering.paused) text += ", paused";
  if (gathering.suspended) text += ", free conversation";
  if (gathering.found_at_start) text += ", found at a start and not taken up yet";
  return text;
}

std::string floor_line(const FloorReport& floor) {
  if (floor.rule == "none" && !floor.speaking) return {};
  std::string text = "speaking " + floor.speaking.value_or("nobody");
  text += ", next " + (floor.line.empty() ? std::string{"nobody"} : joined(floor.line));
  if (floor.hands) text += ", hands " + std::to_string(floor.hands->size());
  return text;
}

// How people are together otherwise than in one circle; empty when they are.
std::string together_lines(const GatheringReport& gathering) {
  std::string text;
  if (!gathering.facilitators.empty()) text += "facilitating " + joined(gathering.facilitators) + "\n";
  if (gathering.pairs) {
    text += "pairs " + gathering.pairs->step;
    for (const auto& pair : gathering.pairs->pairs) text += "; " + joined(pair);
    if (!gathering.pairs->alone.empty()) text += "; alone " + joined(gathering.pairs->alone);
    text += "\n";
  }
  for (const GroupReport& group : gathering.groups) {
    text += "group " + group.shape + (group.place.empty() ? "" : " (" + group.place + ")");
    text += (group.guests.empty() ? "" : ": " + joined(group.guests)) + "\n";
  }
  return text;
}

// Empty when nobody has asked, or the key may not know.
std::string quiet_word_lines(const Report& report) {
  std::string text;
  for (const QuietWordReport& word : report.quiet_words.value_or(std::vector<QuietWordReport>{})) {
    text += "a quiet word: " + word.token + (word.place.empty() ? "" : " (" + word.place + ")");
    text += word.step == "answered" ? ", somebody is going\n" : " waits for somebody\n";
  }
  return text;
}

std::string wall_line(const Report& report) {
  std::string text = "wall " + report.screen;
  if (report.screen == "message") text += " \"" + in_one_line(report.message) + "\"";
  if (report.chosen == "auto") text += " (by itself)";
  return text;
}

// Empty when there is no other screen, or the key may not know.
std::string screen_lines(const Report& report) {
  std::string text;
  for (const ScreenReport& screen : report.screens.value_or(std::vector<ScreenReport>{})) {
    text += "screen '" + screen.name + "' ";
    text += screen.pinned == "auto" ? "follows the wall" : "always shows " + screen.pinned;
    text += screen.connected ? "\n" : ", not connected\n";
  }
  return text;
}

std::string event_line(const ProgrammeEvent& event) {
  std::string text = event.all_day ? "all day    " : to_hh_mm(event.start) + "–" + to_hh_mm(event.end);
  text += "  " + event.title.str();
  if (!event.place.empty()) text += ", " + event.place.str();
  if (event.status != EventStatus::confirmed) text += " (" + std::string{name_of(event.status)} + ")";
  if (event.audience != Audience::open) text += " (" + std::string{name_of(event.audience)} + ")";
  return text;
}

}  // namespace

std::string to_lines(const Report& report) {
  std::string text = to_hh_mm(report.beat.local) + "  " + report.venue + "\n";
  if (report.beat.wall_clock == WallClock::unset) text += "the kiosk's clock is not set\n";
  if (!report.beat.saving) text += "the kiosk's disk takes nothing at the moment\n";
  if (report.goodbye) text += goodbye_line(*report.goodbye) + "\n";
  if (report.gathering) {
    text += report.gathering->title + " (" + report.gathering->format +
            "): " + stage_line(*report.gathering) + "\n";
    const std::string floor = floor_line(report.gathering->floor);
    if (!floor.empty()) text += floor + "\n";
    text += together_lines(*report.gathering);
  } else if (!report.goodbye) {
    text += "no gathering is on\n";
  }
  text += wall_line(report) + "\n";
  text += screen_lines(report);
  if (report.guests_present) text += "guests " + std::to_string(*report.guests_present) + "\n";
  text += quiet_word_lines(report);
  if (!report.today.empty()) text += "today\n";
  for (const ProgrammeEvent& event : report.today) text += "  " + event_line(event) + "\n";
  if (report.undo && !report.undo->empty()) text += "can be taken back: " + joined(*report.undo) + "\n";
  if (report.complaints && !report.complaints->empty()) {
    text += "to be mended\n";
    for (const Complaint& each : *report.complaints)
      text += "  " + each.where.str() + ": " + each.what.str() + "\n";
  }
  return text;
}

std::string to_line(const Report& report) {
  std::string text;
  if (report.goodbye) text += goodbye_line(*report.goodbye) + "; ";
  if (report.gathering) {
    text += report.gathering->title + ": " + stage_line(*report.gathering) + "; ";
    const std::string floor = floor_line(report.gathering->floor);
    if (!floor.empty()) text += floor + "; ";
  }
  return text + wall_line(report);
}

}  // namespace hearth::remote
