#include "kiosk/house/example_room.hpp"

#include <algorithm>
#include <array>

#include "shared/room/agreement_commands.hpp"
#include "shared/room/command.hpp"
#include "shared/room/decision.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/groups_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "shared/room/pairs_commands.hpp"
#include "shared/room/programme_commands.hpp"
#include "shared/room/wall_commands.hpp"

namespace hearth::kiosk {
namespace {

using namespace std::chrono_literals;

constexpr std::uint64_t example_seed = 20;
constexpr int example_guests = 6;

class Play {
 public:
  explicit Play(const ExampleTime& time) {
    context_.now = time.now;
    context_.today = time.today;
    context_.wall_clock = WallClock::set;
    context_.chance = example_seed;
  }

  void does(const Command& command, Permission permission = Permission::facilitator) {
    context_.permission = permission;
    for (const Event& event : decide(room, command, context_).events) apply(room, event);
  }
  void wait(Duration time) { context_.now += time; }
  [[nodiscard]] LocalDate later_date(std::chrono::days days) const {
    return std::chrono::sys_days{context_.today} + days;
  }
  [[nodiscard]] Instant now() const { return context_.now; }

  Room room;

 private:
  Context context_;
};

bool has_turns(const Stage& stage) {
  return stage.floor == FloorRule::raised_hands || stage.floor == FloorRule::step_up_step_back;
}
bool is_rest(const Stage& stage) {
  return stage.kind == StageKind::rest;
}
bool is_in_pairs(const Stage& stage) {
  return stage.floor == FloorRule::pairs;
}
bool splits(const Stage& stage) {
  return has_turns(stage) && stage.split_above > 0;
}
bool asks(const Stage& stage) {
  return stage.prompts.size() > 1;
}
bool is_any(const Stage&) {
  return true;
}

// A format with such a stage; if the programme names one, that, since it is what people here know.
const Format* format_with(const House& house, const Programme& programme, bool (*has)(const Stage&)) {
  const auto fits = [&](const Format& format) {
    return format.kind == FormatKind::gathering &&
           std::any_of(format.stages.begin(), format.stages.end(), has);
  };
  for (const ProgrammeEvent& event : programme.events) {
    const Format* named = event.format.empty() ? nullptr : find_format(house, event.format);
    if (named != nullptr && fits(*named)) return named;
  }
  const auto found = std::find_if(house.formats.begin(), house.formats.end(), fits);
  return found == house.formats.end() ? nullptr : &*found;
}

Stage lent_stage(std::string_view name, std::string_view title, FloorRule floor) {
  Stage stage;
  stage.name = *StageName::from(name);
  stage.title = *Title::from(title);
  stage.floor = floor;
  stage.planned = 20min;
  return stage;
}

// For a house whose formats have no stage that the screen needs.
Format lent_format() {
  Format format;
  format.name = *FormatName::from("example-evening");
  format.title = *Title::from("An evening together");
  format.about = *Text<200>::from("An example with a stage of every kind.");
  Stage rest = lent_stage("break", "Break", FloorRule::none);
  rest.kind = StageKind::rest;
  Stage pairs = lent_stage("pairs", "In pairs", FloorRule::pairs);
  pairs.time = TimeRule::equal_halves;
  pairs.turn = 6min;
  pairs.wrap_up = 30s;
  Stage sharing = lent_stage("sharing", "Sharing", FloorRule::raised_hands);
  sharing.time = TimeRule::fixed;
  sharing.turn = 4min;
  sharing.split_above = small_group_size;
  Stage welcome = lent_stage("welcome", "Welcome", FloorRule::none);
  welcome.prompts = {*Text<160>::from("How are you as you sit here?"),
                     *Text<160>::from("What did you bring with you?")};
  format.stages = {welcome, pairs, sharing, rest};
  return format;
}

// The event of the programme that this evening would be, so that the wall knows its end.
std::optional<EventUid> event_of(const Programme& programme, const FormatName& format,
                                 const LocalTime& local) {
  for (const ProgrammeEvent& event : programme.events) {
    const bool now = event.start.utc <= local.utc + 15min && local.utc < event.end.utc;
    if (event.format == format && now) return event.uid;
  }
  return std::nullopt;
}

// What a group might have written down, when its format proposes nothing.
std::vector<Point> points_of(const Gathering& gathering) {
  if (!gathering.points.empty()) return gathering.points;
  return {*Point::from("One person speaks at a time."), *Point::from("We ask before we give advice."),
          *Point::from("You can always pass."),
          *Point::from("What happens if this is broken: we talk about it together.")};
}

// A group that is known to meet again, so that the wall can say when.
std::optional<Title> title_to_meet_again(const Venue& venue, const Programme& programme) {
  std::optional<Title> any;
  for (const NextDate& date : programme.next_dates) {
    auto title = Title::from(date.title.str());
    if (!title || date.audience == Audience::closed) continue;
    const auto same = [&](const LastingGroup& group) { return group.name.str() == title->str(); };
    if (std::any_of(venue.groups.begin(), venue.groups.end(), same)) return title;
    if (!any) any = title;
  }
  return any;
}

void raise_hands(Play& play) {
  for (const Guest& guest : std::vector<Guest>(play.room.gathering->guests)) {
    if (guest.token) play.does(RaiseHand{*guest.token});
  }
}

void hear_somebody(Play& play) {
  raise_hands(play);
  play.does(NextTurn{});
}
void agree(Play& play) {
  for (const Point& point : points_of(*play.room.gathering)) play.does(AdoptPoint{point, {}});
  play.does(PlanReview{play.later_date(std::chrono::days{182})});
}
void keep_confidence(Play& play) {
  play.does(ChoosePolicy{Policy::general_experience, {}});
}
void pair_up(Play& play) {
  play.does(DrawPairs{});
  play.does(ShowPairs{});
  play.does(SwapPairs{});
}
void split_up(Play& play) {
  play.does(SplitGroups{});
  play.does(NextInGroup{GroupShape::ball});
  play.wait(50s);
  play.does(NextInGroup{GroupShape::square});
}
void come_to_the_end(Play& play) {
  const Agenda& agenda = play.room.gathering->agenda;
  while (agenda.present + 1 < agenda.stages.size()) play.does(NextStage{});
}
void just_sit(Play&) {}

// Whether the wall must be able to say when the group meets again.
enum class Meets { any_time, again };

// How far the evening has come when a screen of a gathering is looked at. A screen that has no row is looked
// at when the gathering has just begun.
struct Evening {
  Screen screen = Screen::automatic;
  bool (*stage)(const Stage&) = is_any;  // the first such one
  void (*happened)(Play&) = just_sit;    // in that stage
  int guests = example_guests;
  Meets meets = Meets::any_time;
};
constexpr std::array evenings{
    Evening{Screen::gathering, has_turns, hear_somebody},
    Evening{Screen::rest, is_rest, hear_somebody},
    Evening{Screen::agreements, is_any, agree},
    Evening{Screen::confidentiality, is_any, keep_confidence},
    Evening{Screen::pairs, is_in_pairs, pair_up, 9},  // an odd number, so that there is a trio
    Evening{Screen::groups, splits, split_up, 22},
    Evening{Screen::prompts, asks},
    Evening{Screen::next, is_any, come_to_the_end, example_guests, Meets::again},
};

Evening evening_of(Screen screen) {
  const auto found = std::find_if(evenings.begin(), evenings.end(),
                                  [&](const Evening& evening) { return evening.screen == screen; });
  return found == evenings.end() ? Evening{} : *found;
}

}  // namespace

ExampleRoom example_room(const House& house, const Programme& programme, Screen screen,
                         const ExampleTime& time) {
  Play play(time);
  const Evening evening = evening_of(screen);
  House furnished = house;
  if (format_with(furnished, programme, evening.stage) == nullptr && furnished.formats.size() < formats_max) {
    furnished.formats.push_back(lent_format());
  }
  play.does(ReadHouse{furnished}, Permission::kiosk);
  play.does(ReadProgramme{programme}, Permission::kiosk);
  if (needs_of(screen) == ScreenNeeds::message)
    play.does(ShowMessage{*Message::from("Soup is ready. Come and sit down.")});
  const bool gathers = needs_of(screen) == ScreenNeeds::gathering || needs_of(screen) == ScreenNeeds::goodbye;
  const Format* format = gathers ? format_with(furnished, programme, evening.stage) : nullptr;
  if (format == nullptr) return {std::move(play.room), play.now()};

  for (int i = 0; i < evening.guests; ++i) play.does(SignIn{}, Permission::sign_in);
  std::optional<Title> title;
  if (evening.meets == Meets::again) title = title_to_meet_again(house.venue, programme);
  play.does(StartGathering{format->name, title, event_of(programme, format->name, time.local)});
  while (!evening.stage(play.room.gathering->agenda.stage())) play.does(NextStage{});
  evening.happened(play);
  play.wait(100s);
  if (needs_of(screen) == ScreenNeeds::goodbye) play.does(CloseGathering{});
  return {std::move(play.room), play.now()};
}

}  // namespace hearth::kiosk
