#include "remote/cli/report.hpp"

#include <algorithm>

#include "shared/room/closing.hpp"
#include "shared/room/wall_view.hpp"

namespace hearth::remote {
namespace {

std::string word_for(const std::optional<Token>& token) {
  return token ? to_string(*token) : "one of us";
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

std::vector<std::string> words_for(const std::vector<GuestOnWall>& guests) {
  std::vector<std::string> words;
  for (const GuestOnWall& guest : guests) words.push_back(word_for(guest.token));
  return words;
}

// The clock of a half or a turn runs in these steps only.
bool in_a_half(PairsStep step) {
  return step == PairsStep::first || step == PairsStep::second;
}

std::optional<PairsReport> pairs_report(const Room& room, Instant now) {
  const Pairing& pairing = room.gathering->pairing;
  if (pairing.step == PairsStep::none) return std::nullopt;
  PairsReport report;
  report.step = name_of(pairing.step);
  for (const Pair& pair : pairing.pairs) report.pairs.push_back(words_for(room, pair.guests));
  report.alone = words_for(room, pairing.alone);
  if (in_a_half(pairing.step)) report.half_elapsed = pairing.clock.elapsed(now);
  return report;
}

std::optional<PairsReport> pairs_report(const PairsOnWall& pairs, Instant now) {
  PairsReport report;
  report.step = name_of(pairs.step);
  for (const PairOnWall& pair : pairs.pairs) report.pairs.push_back(words_for(pair.guests));
  report.alone = words_for(pairs.alone);
  if (in_a_half(pairs.step)) report.half_elapsed = pairs.clock.elapsed(now);
  return report;
}

// SmallGroup or GroupOnWall.
template <class Group>
GroupReport group_report(const Group& group, std::vector<std::string> guests, Instant now) {
  GroupReport report{
      std::string{name_of(group.shape)}, group.place.str(), std::move(guests), group.turns, {}, {}};
  if (group.limit) report.turn_elapsed = group.clock.elapsed(now);
  report.turn_limit = group.limit;
  return report;
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
  report.group = group_of(gathering).str();
  for (const Stage& stage : gathering.agenda.stages) {
    report.stages.push_back(stage.name.str());
    report.stage_titles.push_back(stage.title.str());
  }
  report.present = gathering.agenda.present;
  report.paused = gathering.agenda.paused;
  report.found_at_start = gathering.found.has_value();
  report.stage_elapsed = gathering.agenda.clock.elapsed(now);
  report.stage_planned = gathering.agenda.stage().planned;
  report.suspended = gathering.agenda.suspended;
  report.subject = gathering.agenda.subject.str();
  report.facilitators = words_for(room, gathering.leading.chosen);
  report.pairs = pairs_report(room, now);
  for (const SmallGroup& group : gathering.splitting.groups) {
    report.groups.push_back(group_report(group, words_for(room, group.guests), now));
  }
  if (const Agreement* agreement = present_agreement(room)) report.agreement = *agreement;
  report.people = gathering.agenda.people;
  report.missing_before_closing = missing_before_closing(gathering, now);
  for (const ClosingChoice choice : closing_choices(gathering, now))
    report.closing_choices.emplace_back(name_of(choice));
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
  report.suspended = gathering.suspended;
  report.subject = gathering.subject.str();
  report.facilitators = words_for(gathering.facilitators);
  if (gathering.pairs) report.pairs = pairs_report(*gathering.pairs, now);
  for (const GroupOnWall& group : gathering.groups) {
    report.groups.push_back(group_report(group, words_for(group.guests), now));
  }
  report.agreement = gathering.agreement;
  FloorReport& floor = report.floor;
  floor.rule = name_of(gathering.floor);
  floor.line = words_for(gathering.next);
  if (const auto& turn = gathering.turn) {
    floor.speaking = word_for(turn->guest.token);
    if (turn->clock) floor.turn_elapsed = turn->clock->elapsed(now);
    floor.turn_limit = turn->limit;
  }
  return report;
}

std::vector<ScreenReport> screen_reports(const wire::RoomPicture& picture) {
  std::vector<ScreenReport> screens;
  for (const AdmittedDevice& each : picture.room.admissions->devices) {
    if (each.permission != Permission::screen) continue;
    const Screen pinned = pin_of(picture.room, each.public_key).value_or(Screen::automatic);
    const bool connected = std::any_of(
        picture.connected.begin(), picture.connected.end(),
        [&](const wire::ConnectedDevice& device) { return device.public_key == each.public_key; });
    screens.push_back({each.name.str(), std::string{name_of(pinned)}, connected});
  }
  return screens;
}

}  // namespace

Report report_of(const wire::RoomPicture& picture) {
  const Room& room = picture.room;
  Report report;
  report.beat = picture.beat;
  report.venue = room.house->venue.name.str();
  if (room.gathering) report.gathering = gathering_report(room, picture.beat.now);
  if (room.goodbye) {
    const Duration left = std::max(room.goodbye->until - picture.beat.now, Duration{0});
    report.goodbye = {room.goodbye->gathering.format.str(), room.goodbye->gathering.title.str(),
                      std::chrono::ceil<std::chrono::seconds>(left)};
  }
  report.screen = name_of(screen_on_wall(room));
  report.chosen = name_of(room.wall.chosen);
  report.message = room.wall.message.str();
  report.today = events_today(room.programme->events, room.house->venue, picture.beat.local);
  report.guests_present = count_guests(room);
  report.screens = screen_reports(picture);
  report.quiet_words.emplace();
  for (const Guest* guest : quiet_words(room, picture.beat.now)) {
    const QuietWord& word = guest->quiet_word;
    report.quiet_words->push_back(
        {word_for(guest->token), word.place.str(), std::string{name_of(word.step)}});
  }
  report.cannot_come = room.day ? room.day->cannot_come : std::vector<CannotComeTo>{};
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
