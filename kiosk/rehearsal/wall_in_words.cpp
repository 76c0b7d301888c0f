#include "kiosk/rehearsal/wall_in_words.hpp"

namespace hearth::kiosk {
namespace {

using namespace std::chrono_literals;

std::string named(const GuestOnWall& guest) {
  return guest.token ? to_string(*guest.token) : "one of us";
}

std::string list(const std::vector<GuestOnWall>& guests) {
  std::string all;
  for (const GuestOnWall& guest : guests) all += (all.empty() ? "" : ", ") + named(guest);
  return all;
}

// "4 min 30 s"
std::string length(Duration time) {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(time).count();
  std::string text;
  if (seconds >= 60) text = std::to_string(seconds / 60) + " min";
  if (seconds % 60 != 0 || text.empty())
    text += (text.empty() ? "" : " ") + std::to_string(seconds % 60) + " s";
  return text;
}

void say_turn(const GatheringOnWall& gathering, std::vector<std::string>& lines) {
  if (gathering.turn) {
    std::string line = named(gathering.turn->guest) + " speaks";
    if (gathering.turn->limit) line += ", " + length(*gathering.turn->limit);
    if (gathering.turn->wish == ResponseWish::replies_welcome) line += ", replies welcome";
    if (gathering.turn->wish == ResponseWish::ask_me_first) line += ", ask first";
    lines.push_back(std::move(line));
  }
  if (!gathering.next.empty()) lines.push_back("next: " + list(gathering.next));
}

void say_pairs(const PairsOnWall& pairs, std::vector<std::string>& lines) {
  std::string step{name_of(pairs.step)};
  if (pairs.limit) step += ", " + length(*pairs.limit) + " each";
  lines.push_back("pairs: " + step);
  for (const PairOnWall& pair : pairs.pairs) lines.push_back(list(pair.guests));
  if (!pairs.alone.empty()) lines.push_back("alone: " + list(pairs.alone));
}

void say_groups(const std::vector<GroupOnWall>& groups, std::vector<std::string>& lines) {
  for (const GroupOnWall& group : groups) {
    std::string line{name_of(group.shape)};
    if (!group.place.empty()) line += ", " + group.place.str();
    if (group.limit) line += ", a turn of " + length(*group.limit);
    lines.push_back(line + ": " + list(group.guests));
  }
}

void say_agreement(const GatheringOnWall& gathering, Screen screen, std::vector<std::string>& lines) {
  if (!gathering.agreement) return;
  if (screen == Screen::agreements) {
    for (const Point& point : gathering.agreement->points) lines.push_back("we agreed: " + point.str());
  } else {
    for (const Policy policy : gathering.agreement->policies) lines.push_back(std::string{name_of(policy)});
  }
}

void say_gathering(const WallView& wall, std::vector<std::string>& lines) {
  const GatheringOnWall& gathering = *wall.gathering;
  lines.push_back(gathering.title.str() + ", " + gathering.stages.at(gathering.present).str());
  if (gathering.suspended) lines.emplace_back("free conversation");
  if (gathering.paused) lines.emplace_back("paused");
  if (!gathering.wall_line.empty()) lines.push_back(gathering.wall_line.str());
  if (!gathering.subject.empty()) lines.push_back(gathering.subject.str());
  if (!gathering.facilitators.empty()) lines.push_back("facilitated by " + list(gathering.facilitators));
  if (gathering.leading == LeadingStep::nobody) lines.emplace_back("nobody was drawn to facilitate");
  if (gathering.leading == LeadingStep::hosts) lines.emplace_back("facilitated by the hosts");
  say_turn(gathering, lines);
  for (const ResponseOnWall& each : gathering.responses) {
    lines.push_back(named(each.guest) + ": " + std::string{name_of(each.wish)});
  }
  if (gathering.pairs) say_pairs(*gathering.pairs, lines);
  say_groups(gathering.groups, lines);
  if (wall.screen == Screen::agreements || wall.screen == Screen::confidentiality) {
    say_agreement(gathering, wall.screen, lines);
  }
  if (wall.screen == Screen::prompts) {
    for (const auto& prompt : gathering.prompts) lines.push_back(prompt.str());
  }
}

}  // namespace

std::vector<std::string> wall_in_words(const WallView& wall, Instant now) {
  std::vector<std::string> lines;
  if (wall.screen == Screen::message) lines.push_back(wall.message.str());
  if (wall.gathering) {
    say_gathering(wall, lines);
    const auto& turn = wall.gathering->turn;
    if (turn && turn->clock) {
      switch (cue_at(turn->clock->elapsed(now), turn->limit, turn->wrap_up)) {
        case Cue::none:
          break;
        case Cue::wrap_up:
          lines.emplace_back("wrapping up");
          break;
        case Cue::time:
          lines.emplace_back("finish when you’re ready");
          break;
      }
    }
  }
  return lines;
}

}  // namespace hearth::kiosk
