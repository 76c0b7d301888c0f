#include "tests/golden/group_scenes.hpp"

#include "shared/room/agreement_commands.hpp"
#include "shared/room/facilitation_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/gathering_commands.hpp"
#include "shared/room/groups_commands.hpp"
#include "shared/room/pairs_commands.hpp"
#include "shared/room/wall_commands.hpp"

namespace hearth::display {
namespace {

using namespace std::chrono_literals;

Stage stage_of(std::string_view name, std::string_view title, FloorRule floor, std::string_view wall_line) {
  Stage stage;
  stage.name = StageName::from(name).value();
  stage.title = Title::from(title).value();
  stage.floor = floor;
  stage.planned = 20min;
  stage.wall_line = Text<160>::from(wall_line).value();
  return stage;
}

Stage timed(Stage stage, TimeRule rule, Duration turn) {
  stage.time = rule;
  stage.turn = turn;
  stage.wrap_up = 30s;
  stage.shortest = 1min;
  stage.turn_time = TurnTime::shown;
  return stage;
}

Stage asking(Stage stage, const std::vector<std::string_view>& prompts) {
  stage.prompts.clear();
  for (const std::string_view prompt : prompts) stage.prompts.push_back(Text<160>::from(prompt).value());
  return stage;
}

Stage of_kind(Stage stage, StageKind kind) {
  stage.kind = kind;
  return stage;
}

WallScene long_evening(const House& house = evening_house()) {
  WallScene scene;
  scene.house(house).programme(quiet_thursday()).at("19:12").starts("long-evening");
  return scene;
}

WallScene stands(Screen screen) {
  WallScene scene = long_evening();
  scene.does(ShowScreen{screen});
  return scene;
}

WallScene agreed(const std::vector<std::string_view>& points) {
  WallScene scene = stands(Screen::agreements);
  for (const std::string_view point : points) scene.does(AdoptPoint{Point::from(point).value(), {}});
  return scene.does(PlanReview{std::chrono::year{2027} / 5 / 27});
}

WallScene secret(Policy policy, std::optional<Policy> second = {}) {
  WallScene scene = stands(Screen::confidentiality);
  return scene.does(ChoosePolicy{policy, second});
}

// Where the venue file does not say yet what it cannot keep secret.
WallScene unsaid_secret() {
  House house = demo_house();
  house.venue.cannot_keep_secret = {};
  WallScene scene;
  scene.house(house).starts("listening-circle").does(ChoosePolicy{Policy::total_non_disclosure, {}});
  return scene.does(ShowScreen{Screen::confidentiality});
}

WallScene paired(int guests, int swaps, Duration spoken) {
  WallScene scene = long_evening();
  scene.many(guests).stage("pairs").does(DrawPairs{}).does(ShowPairs{});
  for (int i = 0; i < swaps; ++i) scene.does(SwapPairs{});
  return scene.wait(spoken);
}

WallScene split(int guests, std::uint32_t count) {
  WallScene scene = long_evening();
  return scene.many(guests).stage("sharing").does(SplitGroups{count});
}

WallScene split_with_turns() {
  WallScene scene = split(26, 3);
  scene.does(NextInGroup{GroupShape::ball}).wait(100s);
  return scene.does(NextInGroup{GroupShape::drop}).wait(40s);
}

WallScene council() {
  WallScene scene = long_evening();
  scene.guests({"rose-leaf", "jade-teapot", "blue-kite"}).stage("council");
  scene.does(NameSubject{Text<120>::from("What helped you through the winter?").value()});
  scene.does(OfferToFacilitate{token_from("jade-teapot").value(), {}, {}}).does(DrawFacilitator{1, true});
  return scene.does(PassPiece{token_from("rose-leaf").value()}).wait(90s);
}

WallScene wishing(ResponseWish wish) {
  WallScene scene = long_evening();
  scene.guests({"blue-kite", "amber-shell"}).stage("sharing");
  scene.does(WishResponse{token_from("blue-kite").value(), wish}).raises("blue-kite").raises("amber-shell");
  return scene.does(NextTurn{}).wait(60s);
}

WallScene responses() {
  WallScene scene = long_evening();
  scene.guests({"blue-kite", "amber-shell", "rose-leaf", "copper-lighthouse"}).stage("sharing");
  for (const char* token : {"blue-kite", "amber-shell", "rose-leaf", "copper-lighthouse"}) {
    const bool asks = std::string_view{token} == "rose-leaf";
    scene.does(WishResponse{token_from(token).value(),
                            asks ? ResponseWish::ask_me_first : ResponseWish::replies_welcome});
    scene.raises(token).does(NextTurn{}).wait(60s);
  }
  return scene.does(EndTurn{}).stage("responses");
}

WallScene suspended() {
  WallScene scene = wishing(ResponseWish::ask_me_first);
  return scene.does(SuspendStructure{});
}

WallScene asks(const std::vector<std::string_view>& prompts) {
  House house = evening_house();
  Stage& first = house.formats.back().stages.front();
  first = asking(first, prompts);
  return long_evening(house).does(ShowScreen{Screen::prompts});
}

WallScene meets_again(std::string_view link, std::string_view reach) {
  House house = evening_house();
  LastingGroup& group = house.venue.groups.front();
  group.link = Text<300>::from(link).value();
  group.reach = Text<120>::from(reach).value();
  WallScene scene;
  scene.house(house).at("20:25");
  scene.next_date({Text<120>::from("Thursday circle").value(),
                   {std::chrono::sys_days{std::chrono::year{2026} / 12 / 10} + 18h + 50min, 0min},
                   Text<120>::from("Main room").value(),
                   Audience::open});
  return scene.starts("long-evening").stage("next").does(ShowScreen{Screen::next});
}

// Every size, and the other palettes once.

constexpr std::string_view law =
    "If a child is in danger, or somebody is about to be badly hurt, the law makes the hosts pass it on. "
    "They would tell you first.";
const std::vector<std::string_view> short_points{
    "One person speaks at a time.", "We ask before we give advice.", "You can always pass.",
    "Phones are silent and out of sight.",
    "If this is broken, we talk about it together before anything else."};

std::vector<std::string_view> many_points() {
  std::vector<std::string_view> points;
  while (points.size() < 14) {
    points.push_back(
        points.size() % 3 == 0
            ? "We come on time, and whoever is late comes in quietly, sits down where there is room "
              "and is as welcome as everybody else, without having to explain anything to anyone."
            : short_points[points.size() % short_points.size()]);
  }
  return points;
}

std::vector<NamedScene> agreement_scenes() {
  return {
      {"agreements", every(), [] { return agreed(short_points); }},
      {"agreements-many", both_ways(), [] { return agreed(many_points()).wait(12s); }},
      {"agreements-none", once(), [] { return stands(Screen::agreements); }},
      {"agreements-right-to-left", both_ways(),
       [] {
         return agreed({"يتكلم شخص واحد في كل مرة.", "نسأل قبل أن نعطي نصيحة.",
                        "אפשר תמיד לוותר על התור, בלי לתת סיבה, ולחזור אליו מאוחר יותר אם רוצים בכך."});
       }},
      {"confidentiality", every(), [] { return secret(Policy::general_experience); }},
      {"confidentiality-two", both_ways(),
       [] { return secret(Policy::personal_experience_only, Policy::full_disclosure); }},
      {"confidentiality-four", both_ways(), [] { return stands(Screen::confidentiality).wait(12s); }},
      {"confidentiality-none", once(), [] { return stands(Screen::confidentiality); }},
      {"confidentiality-unsaid", once(), unsaid_secret},
      {"confidentiality-day", both_ways(),
       [] {
         WallScene scene;
         return scene.starts("drop-in-day").does(ShowScreen{Screen::confidentiality});
       }},
  };
}

std::vector<NamedScene> pair_scenes() {
  return {
      {"pairs", every(), [] { return paired(9, 1, 140s); }},
      {"pairs-shown", both_ways(), [] { return paired(9, 0, 0s); }},
      {"pairs-many", every_size(), [] { return paired(60, 0, 0s); }},
      {"pairs-many-speaking", both_ways(), [] { return paired(61, 2, 340s); }},
      {"pairs-swap", once(), [] { return paired(4, 1, 6min + 20s); }},
      {"pairs-over", once(), [] { return paired(4, 3, 5s); }},
      {"pairs-soon", once(), [] { return long_evening().stage("pairs").does(ShowScreen{Screen::pairs}); }},
      {"pairs-find-a-partner", both_ways(), [] { return long_evening().stage("pairs").does(ShowPairs{}); }},
      {"pairs-without-tokens", both_ways(),
       [] { return long_evening().stage("pairs").does(SwapPairs{}).wait(60s); }},
  };
}

// The part of the evening in which the group chooses who leads; these offer, a pair where they are two.
WallScene choosing(const std::vector<std::vector<std::string_view>>& offers = {}) {
  WallScene scene;
  scene.house(demo_house()).programme(quiet_thursday()).at("19:11").starts("peer-support-evening");
  scene.guests({"ivory-clarinet", "blue-kite", "amber-shell", "copper-lighthouse"}).stage("facilitator");
  for (const auto& offer : offers) {
    if (offer.empty()) {
      scene.does(OfferToFacilitate{});
      continue;
    }
    const auto with = offer.size() > 1 ? token_from(offer[1]) : std::nullopt;
    scene.does(OfferToFacilitate{token_from(offer[0]), with, {}});
  }
  return scene;
}

WallScene nobody_left() {
  return choosing({{"blue-kite"}})
      .does(AnswerOffer{1, OfferAnswer::rather_not, {}})
      .does(DrawFacilitator{1, true});
}

std::vector<NamedScene> leading_scenes() {
  return {
      {"leads-open", every(), [] { return choosing({{"blue-kite"}}); }},
      {"leads-one", every(),
       [] {
         return choosing({{"ivory-clarinet"}}).does(DrawFacilitator{1, true});
       }},
      {"leads-two", every_size(),
       [] {
         return choosing({{"copper-lighthouse", "ivory-clarinet"}}).does(DrawFacilitator{1, true});
       }},
      {"leads-called", once(),
       [] {
         return choosing({{"blue-kite", "amber-shell"}})
             .called("blue-kite", "Wilhelmina of the long corridor")
             .does(DrawFacilitator{1, true});
       }},
      {"leads-one-of-us", once(),
       [] {
         return choosing({{}}).does(DrawFacilitator{1, true});
       }},
      {"leads-nobody", every(), nobody_left},
      {"leads-hosts", once(), [] { return nobody_left().does(LetHostsLead{}); }},
  };
}

// A house where one group is full, and another for its members, on a day with both.
House closed_house() {
  House house = demo_house();
  for (LastingGroup& group : house.venue.groups) {
    if (group.name.str() == "Listening circle") {
      group.closed = Closed::members;
      group.ask = Text<120>::from("Ask Sam at the counter.").value();
    }
    if (group.name.str() == "Hearing voices group") group.closed = Closed::full;
  }
  return house;
}

WallScene closed_day(std::string_view time) {
  std::vector<Entry> entries = quiet_thursday();
  entries.push_back({"17:30", "19:00", "Grief and loss", "Garden room"});
  entries.push_back(
      {"10:15", "11:45", "Friday council", "Main room", "", Audience::open, EventStatus::confirmed, 1});
  WallScene scene;
  return scene.house(closed_house()).programme(entries, "council").at(time);
}

std::vector<NamedScene> closed_scenes() {
  return {
      {"closed-today", every(), [] { return closed_day("14:20").does(ShowScreen{Screen::today}); }},
      {"closed-on-now", every_size(), [] { return closed_day("18:55").does(ShowScreen{Screen::today}); }},
      {"closed-gathering", every_size(), [] { return closed_day("18:50").starts("listening-circle"); }},
      {"started-here", every_size(),
       [] {
         WallScene scene;
         scene.programme(quiet_thursday()).at("15:10").starts("drop-in-day").starts("creative-session");
         return scene.wait(5min).does(ShowScreen{Screen::today});
       }},
  };
}

std::vector<NamedScene> split_scenes() {
  return {
      {"groups", every(), split_with_turns},
      {"groups-two", every_size(), [] { return split(14, 2); }},
      {"groups-eight", every_size(), [] { return split(50, 8); }},
      {"groups-large", once(), [] { return split(70, 2).wait(12s); }},
      {"groups-without-tokens", once(), [] { return split(0, 4); }},
  };
}

}  // namespace

House evening_house() {
  House house = demo_house();
  house.venue.cannot_keep_secret = Text<200>::from(law).value();
  house.venue.places.clear();
  for (const char* place : {"Main room", "Garden room", "Window corner", "Kitchen table", "Library corner"}) {
    house.venue.places.push_back(Text<40>::from(place).value());
  }
  house.venue.groups = {{Text<60>::from("Thursday circle").value(), Text<40>{},
                         Text<300>::from("https://lists.lantern.example/thursday").value(),
                         Text<120>::from("Leave a note for us at the counter.").value(), Text<120>{},
                         Closed::no, Text<120>{}}};
  Format format;
  format.name = FormatName::from("long-evening").value();
  format.title = Title::from("Thursday circle").value();
  format.about = Text<200>::from("A stage of every kind.").value();
  format.subject = Subject::theme;
  format.stages = {
      asking(stage_of("welcome", "Welcome", FloorRule::none, "Take your time."),
             {"How are you as you sit here?", "What did you bring with you through the door today?"}),
      stage_of("council", "The piece goes round", FloorRule::talking_piece,
               "Speak from the heart, listen from the heart."),
      timed(stage_of("pairs", "In pairs", FloorRule::pairs, "One speaks, the other only listens."),
            TimeRule::equal_halves, 6min),
      timed(stage_of("sharing", "Sharing", FloorRule::step_up_step_back, "Silence is fine."), TimeRule::fixed,
            4min),
      of_kind(
          stage_of("responses", "Replies", FloorRule::raised_hands, "Short, kind, and about what was said."),
          StageKind::responses),
      stage_of("talk", "Tea and talk", FloorRule::open, "Stay as long as you like."),
      stage_of("next", "Next time", FloorRule::none, "Safe way home."),
  };
  house.formats.push_back(std::move(format));
  return house;
}

std::vector<NamedScene> group_scenes() {
  std::vector<NamedScene> all = agreement_scenes();
  for (const auto& more : {leading_scenes(), pair_scenes(), split_scenes(), closed_scenes()})
    all.insert(all.end(), more.begin(), more.end());
  const std::vector<NamedScene> others{
      {"prompts", every(),
       [] {
         return asks({"How are you as you sit here?", "What did you bring with you?"});
       }},
      {"prompts-one", once(), [] { return asks({"What do you take with you tonight?"}); }},
      {"prompts-right-to-left", once(),
       [] {
         return asks({"כיצד אתם מרגישים?", "ماذا تأخذ معك الليلة؟"});
       }},
      {"prompts-many", both_ways(),
       [] {
         return asks(
             {"What has it been like to have these experiences, and to keep them to yourself for so long?",
              "Who listened to you, and how could you tell that they did?", "What do you need?",
              "What would you like to be asked more often, by whom, and on which day of the week?",
              "What helps?", "What does not?"});
       }},
      {"next", every(),
       [] {
         return meets_again("https://lists.lantern.example/thursday", "Leave a note for us at the counter.");
       }},
      {"next-long", both_ways(),
       [] {
         return meets_again(
             "https://lists.lantern.example/groups/thursday-circle/join?from=wall&place=main-room&"
             "season=winter&year=2026&language=en&text=large&pictures=no",
             "Write to us at the post box by the stairs, or ask anybody at the counter on any day but "
             "Sunday; they know how.");
       }},
      {"goodbye", every_size(),
       [] {
         return meets_again("https://lists.lantern.example/thursday", "Leave a note for us at the counter.")
             .does(CloseGathering{});
       }},
      {"goodbye-unknown", once(), [] { return stands(Screen::next).does(CloseGathering{}); }},
      {"next-unknown", once(), [] { return stands(Screen::next); }},
      {"council", every_size(), council},
      {"wish-ask-first", both_ways(), [] { return wishing(ResponseWish::ask_me_first); }},
      {"wish-replies", once(), [] { return wishing(ResponseWish::replies_welcome); }},
      {"responses", every_size(), responses},
      {"responses-nobody-asked", once(), [] { return long_evening().stage("responses"); }},
      {"responses-speaking", both_ways(), [] { return responses().raises("amber-shell").does(NextTurn{}); }},
      {"free-conversation", both_ways(), suspended},
      {"open-floor", once(), [] { return long_evening().stage("talk"); }},
  };
  all.insert(all.end(), others.begin(), others.end());
  return all;
}

}  // namespace hearth::display
