#include "remote/cli/report.hpp"

#include <algorithm>

#include "shared/room/wall_view.hpp"

namespace hearth::remote {
namespace {

std::string word_for(const std::optional<Token>& token) {
  return token ? to_string(*token) : "someone";
}

std::string word_for(const Room& room, GuestId id) {
  const Guest* guest = find_member(room, id);
  return word_for(guest != nullptr ? guest->token : std::nullopt);
}

std::vector<std::string> words_for(const Room& room, const std::vector<GuestId>& guests) {
  std::vector<std::string> words;
  for (const GuestId id : guests) words.push_back(word_for(room, id));
  return words;
}

// The venue's day goes on for some hours after midnight.
std::vector<ProgrammeEvent> events_today(const std::vector<ProgrammeEvent>& events, const Venue& venue,
                                         const LocalTime& now) {
  const LocalDate today = now.later(-venue.day_ends).date();
  std::vector<ProgrammeEvent> found;
  std::copy_if(events.begin(), events.end(), std::back_inserter(found), [&](const ProgrammeEvent& event) {
    const LocalDate last = std::max(event.start.date(), event.end.later(Duration{-1}).date());
    return event.start.date() <= today && today <= last;
  });
  return found;
}

std::size_t count_guests(const Room& room) {
  std::size_t count = room.gathering ? room.gathering->guests.size() : 0;
  if (room.day) count += room.day->guests.size();
  if (room.day && room.day->drop_in) count += room.day->drop_in->guests.size();
  return count;
}

GatheringReport gathering_report(const Room& room, Instant now) {
  const Gathering& gathering = *room.gathering;
  GatheringReport report;
  report.format = gathering.format.str();
  report.title = gathering.title.str();
  for (const Stage& stage : gathering.agenda.stages) {
    report.stages.push_back(stage.name.str());
    report.stage_titles.push_back(stage.title.str());
  }
  report.present = gathering.agenda.present;
  report.paused = gathering.agenda.paused;
  report.found_at_start = gathering.found.has_value();
  report.stage_elapsed = gathering.agenda.clock.elapsed(now);
  report.stage_planned = gathering.agenda.stage().planned;
  FloorReport& floor = report.floor;
  floor.rule = name_of(gathering.agenda.stage().floor);
  floor.line = words_for(room, queue(gathering));
  floor.hands = words_for(room, hands(gathering));
  if (const auto& turn = gathering.floor.turn) {
    floor.speaking = word_for(room, turn->guest);
    floor.turn_elapsed = turn->clock.elapsed(now);
    if (gathering.floor.clock == FloorClock::on) floor.turn_limit = turn->limit;
  }
  return report;
}

GatheringReport gathering_report(const GatheringOnWall& gathering, Instant now) {
  GatheringReport report;
  report.format = gathering.format.str();
  report.title = gathering.title.str();
  for (const Title& title : gathering.stages) report.stage_titles.push_back(title.str());
  report.stages = report.stage_titles;
  report.present = gathering.present;
  report.paused = gathering.paused;
  report.found_at_start = gathering.found_at_start;
  report.stage_elapsed = gathering.stage_clock.elapsed(now);
  report.stage_planned = gathering.stage_planned;
  FloorReport& floor = report.floor;
  floor.rule = name_of(gathering.floor);
  for (const GuestOnWall& guest : gathering.next) floor.line.push_back(word_for(guest.token));
  if (const auto& turn = gathering.turn) {
    floor.speaking = word_for(turn->guest.token);
    if (turn->clock) floor.turn_elapsed = turn->clock->elapsed(now);
    floor.turn_limit = turn->limit;
  }
  return report;
}

}  // namespace

Report report_of(const wire::RoomPicture& picture) {
  const Room& room = picture.room;
  Report report;
  report.beat = picture.beat;
  report.venue = room.house->venue.name.str();
  if (room.gathering) report.gathering = gathering_report(room, picture.beat.now);
  report.screen = name_of(screen_on_wall(room));
  report.chosen = name_of(room.wall.chosen);
  report.message = room.wall.message.str();
  report.today = events_today(room.programme->events, room.house->venue, picture.beat.local);
  report.guests_present = count_guests(room);
  report.undo.emplace();
  for (const auto& name : room.step_names) report.undo->insert(report.undo->begin(), name.str());
  report.complaints = room.programme->complaints;
  return report;
}

Report report_of(const wire::WallPicture& picture) {
  const WallView& wall = picture.wall;
  Report report;
  report.beat = picture.beat;
  report.venue = wall.venue->name.str();
  if (wall.gathering) report.gathering = gathering_report(*wall.gathering, picture.beat.now);
  report.screen = name_of(wall.screen);
  report.chosen = name_of(wall.chosen);
  report.message = wall.message.str();
  report.today = events_today(wall.events, *wall.venue, picture.beat.local);
  return report;
}

}  // namespace hearth::remote
