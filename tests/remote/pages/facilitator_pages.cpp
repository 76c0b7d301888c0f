// What stands on the facilitator's pages, and what comes of each.
#include <algorithm>
#include <catch2/catch.hpp>

#include "remote/pages/facilitator/hints.hpp"
#include "remote/pages/facilitator/small_wall.hpp"
#include "shared/room/agreement_commands.hpp"
#include "shared/room/called_by.hpp"
#include "shared/room/facilitation_commands.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "shared/room/house_commands.hpp"
#include "tests/remote/first_hint.hpp"
#include "tests/remote/pages/tablet_of_facilitator.hpp"

using namespace hearth;
using namespace hearth::pages;
using namespace hearth::pages::facilitator;
using namespace std::chrono_literals;

namespace {

const hearth::Agreement& agreement_of(const Tablet& tablet) {
  const hearth::Agreement* agreement = present_agreement(tablet.scene.room);
  REQUIRE(agreement != nullptr);
  return *agreement;
}

bool together(const Pairing& pairing, GuestId a, GuestId b) {
  const auto holds = [](const Pair& pair, GuestId id) {
    return std::count(pair.guests.begin(), pair.guests.end(), id) == 1;
  };
  return std::any_of(pairing.pairs.begin(), pairing.pairs.end(),
                     [&](const Pair& pair) { return holds(pair, a) && holds(pair, b); });
}

}  // namespace

// --- The start, and while a gathering is on ---------------------------------------------------------------

TEST_CASE("the bell stands on the pages of tools only where the venue has one") {
  Tablet it{3, "sharing"};
  it.touch("tools");
  CHECK_FALSE(it.has("bell"));
  House house = *it.scene.room.house;
  house.venue.bell.volume = 40;
  it.scene.as(Permission::kiosk).does(ReadHouse{house}).as(Permission::facilitator);
  it.tell();
  it.touch("bell");
  CHECK(it.scene.room.bell.rung == 1);
  it.touch_all({"times", "turns.bell"});
  CHECK(it.gathering().agenda.turn_bell == TurnBell::rings);
  it.touch_all({"tools", "times"});
  CHECK(it.button("turns.bell").label == english().say("facilitator.turn_bell_off"));
}

TEST_CASE("a tablet whose key the kiosk does not take says so, and what is the matter with it") {
  Tablet it{3, "sharing"};
  it.picture.reset();
  it.contact = Contact::turned_away;
  CHECK(it.phrases() == std::vector<std::string>{english().say("facilitator.turned_away")});
  it.contact = Contact::for_something_else;
  CHECK(it.phrases() == std::vector<std::string>{english().say("facilitator.for_something_else")});
}

TEST_CASE("today's programme comes first, with whatever should have begun, and what needs mending") {
  Tablet it;
  ProgrammeEvent event;
  event.uid = *EventUid::from("yoga");
  event.title = *Text<120>::from("Yoga");
  event.start = it.local.later(-10min);
  event.end = it.local.later(1h);
  event.format = format_named("evening");
  event.audience = Audience::closed;
  event.place = *Text<120>::from("Hall");
  ProgrammeEvent later = event;
  later.uid = *EventUid::from("choir");
  later.start = it.local.later(30min);
  ProgrammeEvent over = event;
  over.end = it.local;
  it.scene.room.programme = Programme{{event, later, over}, {{*Text<200>::from("a.ics:4"), {}}, {}}};
  it.tell();
  const Rows rows = it.first<Rows>();
  REQUIRE(rows.rows.size() == 7);
  CHECK(rows.rows.back().texts == std::vector<Phrase>{{"Devices", Style::answer}});
  Button start{"start.yoga", "Start", Role::primary};
  start.goes_on = true;
  CHECK(rows.rows[0] == Row{{{"17:50  Yoga", Style::strong},
                             {"Due to start at 17:50", Style::reminder},
                             {"Hall · private", Style::small}},
                            {start}});
  CHECK(rows.rows[1].texts[0].words == "18:30  Yoga");
  CHECK(rows.rows[1].buttons[0].role == Role::other);
  CHECK(rows.rows[2] == Row{{{"Or another way to meet", Style::answer}}});
  CHECK(it.phrases() ==
        std::vector<std::string>{"Today at ", "Start now", "A file needs fixing", "a.ics:4:  (+1)"});
  it.touch("start.choir");
  CHECK(it.gathering().event.str() == "choir");
}

TEST_CASE(
    "who speaks is told with the time, whoever is in line can be given the floor, and undo takes it back") {
  Tablet it{3, "closing"};
  CHECK(it.first<Person>().name == "Nobody is speaking");
  CHECK(it.first<Meter>() == Meter{0, Meter::Of::stage});
  const Button third = it.button("choose." + to_string(it.tokens[2]));
  CHECK(third.icon == "symbols/" + std::string{symbol_word(it.tokens[2])});
  CHECK(third.tint == colour_word(it.tokens[2]));
  it.touch(third.id);
  it.wait(30s);
  CHECK(it.first<Person>() ==
        Person{it.tokens[2], token_words(english(), it.tokens[2]), "about a minute left"});
  CHECK(it.first<Meter>() == Meter{0.5F, Meter::Of::turn});
  it.wait(1min);
  CHECK(it.first<Person>().above == "a little over, that’s fine");
  CHECK(it.first<Meter>().share == 1);
  CHECK(small_wall(it.knows()) == SmallWall{"Gathering", third.label, "18:01"});
  CHECK(it.button("undo").label == "Undo:\nspeaker");
  it.touch("undo");
  CHECK_FALSE(it.scene.speaking());
}

TEST_CASE("the parts stand beside what is on, each with its minutes") {
  const Tablet it{0, "sharing"};
  const PageOf<Place> page = it.page();
  REQUIRE(page.page.rail.size() == 5);
  const auto& agenda = std::get<pages::Agenda>(page.page.rail[2]);
  CHECK(agenda.present == 1);
  CHECK(agenda.parts.at(1) == pages::Agenda::Part{"sharing", 20min});
  CHECK(it.button("stage.next").label == "Next: piece");
}

TEST_CASE("free conversation and small groups are ended with the largest button") {
  Tablet it{6, "sharing"};
  it.touch_all({"tools", "suspend"});
  CHECK(it.name() == "tools");
  CHECK(buttons_of(it.page().page).size() == 2);
  it.touch_all({"back", "take_up"});
  CHECK_FALSE(it.gathering().agenda.suspended);
  it.touch_all({"tools", "groups.split.2", "groups.next.ball", "back", "groups.join.big"});
  CHECK(it.gathering().splitting.groups.empty());
}

TEST_CASE("when the closing is at risk each choice is one touch") {
  Tablet it{6, "choosing"};
  it.wait(9min);
  CHECK(first_hint(it.knows()) == "Running 4 minutes over");
  it.touch("tools");
  const Instant due = *it.gathering().agenda.due;
  it.touch("keep.run_on");
  CHECK(*it.gathering().agenda.due >= due + 4min);
}

TEST_CASE("any part and any length of turns are a touch away, and lead back to what is on") {
  Tablet it{3, "sharing"};
  it.touch_all({"tools", "stages"});
  CHECK(it.button("stage.2").chosen);
  it.touch("stage.5");
  CHECK(it.gathering().agenda.present == 4);
  CHECK(it.name() == "running");
  it.touch_all({"tools", "stages", "stage.2", "tools", "times", "turns.fixed.3"});
  CHECK(it.gathering().agenda.stage().turn == 3min);
  it.touch_all({"tools", "times", "turns.shown"});
  CHECK(it.gathering().agenda.stage().turn_time == TurnTime::shown);
  CHECK(it.gathering().agenda.stage().turn == 3min);
  CHECK(it.name() == "running");
}

TEST_CASE("what needs a decision most comes first, and above the line stands a number") {
  Tablet it{3, "rest"};
  it.scene.room.gathering->agenda.due.reset();
  CHECK(line_heading(it.knows()) == "In line");
  it.wait(11min);
  it.tell();
  CHECK(first_hint(it.knows()) == "The time planned for the break is up");
  it.scene.does(FirstTime{it.tokens[0]}).does(SkipStage{0});
  it.tell();
  CHECK(first_hint(it.knows()) == "Someone is here for the first time");
  it.scene.does(SkipStage{1}).does(RaiseHand{it.tokens[0]}).does(RaiseHand{it.tokens[1]});
  it.tell();
  CHECK(line_heading(it.knows()) == "In line: 2 waiting to speak · 20 minutes left");
}

// --- Pairs, offers, the agreement -------------------------------------------------------------------------

TEST_CASE("two people of a draw change places by touching one and then the other") {
  Tablet it{6, "pairs"};
  it.touch_all({"pairs.draw.big", "tools", "exchange"});
  const Pairing before = it.gathering().pairing;
  const GuestId first = before.pairs[0].guests[0];
  const GuestId second = before.pairs[1].guests[0];
  const std::string one = "exchange." + to_string(it.token_of(first));
  const std::string other = "exchange." + to_string(it.token_of(second));
  it.touch(one);
  CHECK(it.button(one).chosen);
  it.touch(one);
  CHECK_FALSE(it.button(one).chosen);
  CHECK(it.gathering().pairing == before);
  it.touch_all({one, other});
  CHECK(together(it.gathering().pairing, first, before.pairs[1].guests[1]));
  CHECK(together(it.gathering().pairing, second, before.pairs[0].guests[1]));
  CHECK_FALSE(it.button(one).chosen);
  CHECK_FALSE(it.button(other).chosen);
  it.touch("pairs.show");
  CHECK(it.name() == "running");
  CHECK(it.first<Together>().names.size() == 3);
  // Once a draw is shown it cannot be changed.
  it.place = at::Exchange{};
  it.tell();
  CHECK(it.name() == "running");
}

TEST_CASE("points are adopted, said in other words, left out, and looked at again") {
  Tablet it{3, "agreement"};
  it.local.utc = std::chrono::sys_days{*date_from("2026-08-31")};
  it.scene.context.today = *date_from("2026-08-31");
  it.scene.room.gathering->points = {*Point::from("We are on time"), *Point::from("Nobody is interrupted")};
  it.tell();
  it.touch_all({"tools", "agreement", "adopt.2"});
  CHECK_FALSE(it.has("adopt.2"));
  CHECK(it.has("adopt.1"));
  it.touch("reword.1");
  CHECK(it.first<pages::Field>().words == "Nobody is interrupted");
  it.type("Nobody is cut short");
  it.touch("point.adopt");
  CHECK(agreement_of(it).points == std::vector<Point>{*Point::from("Nobody is cut short")});
  it.touch("point.new");
  CHECK(it.first<pages::Field>().words.empty());
  CHECK(it.button("point.adopt").state == State::refused);
  // There is no 31st of February.
  it.touch_all({"back", "review.6", "drop.1"});
  CHECK(agreement_of(it).review == *date_from("2027-02-28"));
  CHECK(agreement_of(it).points.empty());
}

TEST_CASE("one policy or two together are chosen, and a third takes the place of the first") {
  Tablet it{3, "agreement"};
  it.touch_all({"tools", "agreement", "policies"});
  CHECK_FALSE(it.has("policies.choose"));
  it.touch_all({"confidentiality.general_experience", "confidentiality.personal_experience_only",
                "confidentiality.total_non_disclosure", "policies.choose"});
  CHECK(agreement_of(it).policies ==
        std::vector<Policy>{Policy::personal_experience_only, Policy::total_non_disclosure});
  it.touch_all({"tools", "agreement", "policies"});
  CHECK(std::get<at::Policies>(it.place).chosen == agreement_of(it).policies);
  CHECK(it.button("confidentiality.total_non_disclosure").chosen);
  CHECK_FALSE(it.button("confidentiality.general_experience").chosen);
}

TEST_CASE("what somebody wants is said for them by colour and symbol") {
  Tablet it{6, "sharing"};
  const auto say = [&](const std::string& button) {
    it.touch_all({"people", "guest.other"});
    it.say(it.tokens[2]);
    it.touch("guest." + button);
    CHECK(it.name() == "running");
    return find_guest(it.scene.room, it.tokens[2]);
  };
  CHECK(say("hand")->hand != HandNumber{});
  CHECK(say("just_listening")->presence == Presence::only_listening);
  CHECK(say("back")->presence == Presence::here);
  CHECK(say("wish.replies_welcome")->wish == ResponseWish::replies_welcome);
  CHECK(say("sit_out")->pairs == PairsWish::sits_out);
  const GuestId id = say("floor")->id;
  CHECK(it.gathering().floor.turn->guest == id);
  CHECK(say("facilitates") != nullptr);
  CHECK(it.gathering().leading.chosen == std::vector<GuestId>{id});
  CHECK(say("leaves") == nullptr);
}

TEST_CASE("two words that nobody can have lead back, and nothing is sent") {
  Tablet it{1, "sharing"};
  Token token;
  while (token_from(to_string(token))) {
    if (++token.symbol == token_symbols) token = {static_cast<std::uint8_t>(token.colour + 1), 0};
  }
  it.touch("hand");
  it.say(token);
  CHECK(it.name() == "running");
  CHECK(it.given.empty());
}

// --- The wall, and what came from the door ----------------------------------------------------------------

TEST_CASE("a screen is chosen with one touch, and help is looked at before it goes to the wall") {
  Tablet it{3, "sharing"};
  it.touch_all({"wall", "screen.jobs"});
  CHECK(it.button("screen.jobs").chosen);
  CHECK_FALSE(it.button("screen.auto").chosen);
  it.touch("screen.crisis");
  CHECK(it.scene.room.wall.chosen == Screen::jobs);
  it.touch("crisis.show");
  CHECK(it.scene.room.wall.chosen == Screen::crisis);
  CHECK(it.name() == "running");
}

TEST_CASE("a name is shown after a nod and taken back, and a job is ticked and opened again") {
  Tablet it{1, "sharing"};
  it.names = {{it.tokens[0], *CalledBy::from("Mira"), false}};
  House house = *it.scene.room.house;
  house.venue.jobs = {{*JobName::from("Make tea"), JobSheet::day}};
  it.scene.as(Permission::kiosk).does(ReadHouse{house}).as(Permission::facilitator);
  it.tell();
  it.touch_all({"tools", "names", "name.show." + to_string(it.tokens[0])});
  CHECK(is<ShowName>(it.given.back().command));
  it.names.front().shown = true;
  it.tell();
  it.touch("name.hide." + to_string(it.tokens[0]));
  CHECK(is<HideName>(it.given.back().command));
  it.touch_all({"back", "jobs", "job.0"});
  CHECK(jobs_now(it.scene.room).front().taken);
  it.touch("job.0");
  CHECK_FALSE(jobs_now(it.scene.room).front().taken);
}
