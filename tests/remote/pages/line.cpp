// Who is next on the facilitator's page: by name or by place, whom the wall may name, and who sits where.
#include "shared/room/line.hpp"
#include "shared/room/called_by.hpp"
#include "shared/room/floor_commands.hpp"
#include "shared/room/guests_commands.hpp"
#include "tests/remote/pages/tablet_of_facilitator.hpp"

using namespace hearth;
using namespace hearth::pages;
using namespace hearth::pages::facilitator;

namespace {

struct Line : Tablet {
  explicit Line(const char* stage, int guests = 3) : Tablet(guests, stage) {}
  // Somebody says or asks something at the door.
  void at_the_door(const Command& command) {
    scene.as(Permission::sign_in).does(command).as(Permission::facilitator);
    tell();
  }
  void says_yes(std::size_t who) { at_the_door(WishRounds{tokens.at(who), RoundsWish::take_turns}); }
  [[nodiscard]] std::string words_of(std::size_t who) const { return token_words(english(), tokens.at(who)); }
  [[nodiscard]] std::optional<Token> named_on_wall() const {
    return wall_view(scene.room).gathering->turn->guest.token;
  }
};

std::string choose(Token token) {
  return "choose." + to_string(token);
}

std::string seat(Token token) {
  return "seat." + to_string(token);
}

}  // namespace

TEST_CASE("round the circle the large button goes to the next place, and no name is shown") {
  Line it{"seats"};
  CHECK(it.button("floor.next").label == english().say("facilitator.next_in_circle"));
  for (const Token token : it.tokens) CHECK_FALSE(it.has(choose(token)));
  it.touch("floor.next");
  CHECK(it.first<Person>().name == english().say("wall.gathering.one_of_us"));
}

TEST_CASE("when every place had its turn, the large button ends it and then goes on to the next part") {
  Line it{"seats"};
  it.touch_all({"floor.next", "floor.next", "floor.next"});
  CHECK(it.button("floor.next").label == english().say("facilitator.done"));
  it.touch("floor.next");
  CHECK(it.button("stage.next.big").role == Role::next);
}

TEST_CASE("whoever said yes can be touched in the circle, and is named on the wall for it") {
  Line it{"seats"};
  it.says_yes(1);
  it.touch(choose(it.tokens[1]));
  CHECK(it.named_on_wall() == it.tokens[1]);
  CHECK_FALSE(it.has(choose(it.tokens[1])));
}

TEST_CASE("for a hand that was raised at the door one touch lets the wall name its owner") {
  Line it{"sharing"};
  it.at_the_door(RaiseHand{it.tokens[2]});
  CHECK(it.button("floor.next").label ==
        english().say("facilitator.next_person", {{"name", it.words_of(2)}}));
  CHECK(it.button("name_on_wall").label ==
        english().say("facilitator.name_on_wall", {{"name", it.words_of(2)}}));
  it.touch("name_on_wall");
  CHECK_FALSE(it.has("name_on_wall"));
  it.touch("floor.next");
  CHECK(it.named_on_wall() == it.tokens[2]);
}

TEST_CASE("whoever speaks as one of us can be named while they speak") {
  Line it{"sharing"};
  it.at_the_door(RaiseHand{it.tokens[0]});
  it.touch("floor.next");
  CHECK_FALSE(it.named_on_wall().has_value());
  it.touch("name_on_wall");
  CHECK(it.named_on_wall() == it.tokens[0]);
}

TEST_CASE("nobody is asked about whoever has said yes, nor about those who are not next") {
  Line it{"sharing"};
  it.says_yes(0);
  it.at_the_door(RaiseHand{it.tokens[0]});
  it.at_the_door(RaiseHand{it.tokens[1]});
  CHECK_FALSE(it.has("name_on_wall"));
}

TEST_CASE("who sits where is told by touching them in turn, once round") {
  Line it{"seats", 4};
  for (const std::size_t who : {0U, 1U, 2U}) it.says_yes(who);
  it.touch_all({"tools", "seats"});
  CHECK_FALSE(it.has(seat(it.tokens[3])));
  for (const std::size_t who : {2U, 0U}) it.touch(seat(it.tokens[who]));
  CHECK(it.button(seat(it.tokens[2])).label == "1 · " + it.words_of(2));
  CHECK(it.button(seat(it.tokens[0])).label == "2 · " + it.words_of(0));
  CHECK_FALSE(it.button(seat(it.tokens[1])).chosen);
  it.touch("seat.other");
  it.say(it.tokens[3]);
  CHECK(it.name() == "seats");
  CHECK(it.button(seat(it.tokens[3])).label == "3 · " + it.words_of(3));
  it.touch_all({"back", "back"});
  CHECK(it.button("floor.next").label ==
        english().say("facilitator.next_person", {{"name", it.words_of(2)}}));
  it.touch_all({"tools", "seats", "seats.forget"});
  CHECK(it.gathering().floor.seats.empty());
}

TEST_CASE("where turns do not go round by places, nobody is asked where people sit") {
  Line it{"sharing"};
  it.touch("tools");
  CHECK_FALSE(it.has("seats"));
}

TEST_CASE("what a facilitator says for somebody is the same as at the door") {
  Line it{"sharing"};
  it.touch_all({"people", "guest.other"});
  it.say(it.tokens[1]);
  it.touch("guest.take_turns");
  CHECK(find_guest(it.scene.room, it.tokens[1])->named);
  it.touch_all({"people", "guest.other"});
  it.say(it.tokens[1]);
  it.touch("guest.just_listening");
  CHECK_FALSE(find_guest(it.scene.room, it.tokens[1])->named);
  CHECK(find_guest(it.scene.room, it.tokens[1])->presence == Presence::only_listening);
}

TEST_CASE(
    "anything for one guest takes three touches, and people stand in no order that tells when they came") {
  Line it{"sharing", 5};
  it.touch("people");
  std::vector<std::string> labels;
  for (const Button& button : it.first<Buttons>().buttons) labels.push_back(button.label);
  labels.pop_back();
  CHECK(labels.size() == 5);
  CHECK(std::is_sorted(labels.begin(), labels.end()));
  it.touch_all({"guest." + to_string(it.tokens[3]), "guest.hand"});
  CHECK(find_guest(it.scene.room, it.tokens[3])->hand != HandNumber{});
  CHECK(it.name() == "running");
}

TEST_CASE("in a group that runs inside the café's day, whoever came to the café is found as well") {
  Line it{"sharing", 2};
  it.scene.does(CloseGathering{}).does(StartGathering{format_named("cafe-day"), {}, {}});
  const Token came = it.scene.guest();
  it.scene.does(StartGathering{format_named("all-rules"), {}, {}}).stage("sharing");
  it.tell();
  it.touch_all({"people", "guest." + to_string(came), "guest.hand"});
  CHECK(it.gathering().guests.size() == 1);
  CHECK(find_guest(it.scene.room, came)->hand != HandNumber{});
}

TEST_CASE("where nobody has signed in, the page of people says so") {
  Line it{"sharing", 0};
  it.touch("people");
  CHECK(it.phrases().back() == english().say("facilitator.nobody_signed_in"));
  CHECK(it.has("guest.other"));
}

TEST_CASE("what somebody wants already is not asked for again, and pairs only where there are some") {
  Line it{"sharing"};
  const std::string guest = "guest." + to_string(it.tokens[0]);
  it.touch_all({"people", guest});
  CHECK_FALSE(it.has("guest.no_hand"));
  CHECK_FALSE(it.has("guest.back"));
  CHECK(it.has("guest.sit_out"));
  it.touch_all({"guest.hand", "people", guest});
  CHECK_FALSE(it.has("guest.hand"));
  it.touch_all({"guest.no_hand", "people", guest, "guest.stepped_out", "people", guest});
  CHECK_FALSE(it.has("guest.stepped_out"));
  it.touch("guest.back");
  for (Stage& stage : it.scene.room.gathering->agenda.stages) {
    if (stage.floor == FloorRule::pairs) stage.floor = FloorRule::none;
  }
  it.tell();
  it.touch_all({"people", guest});
  CHECK_FALSE(it.has("guest.sit_out"));
}

TEST_CASE("a name that somebody asked for can be shown and hidden among what they want") {
  Line it{"sharing"};
  const std::string guest = "guest." + to_string(it.tokens[0]);
  it.at_the_door(CallMe{it.tokens[0], *CalledBy::from("Mira")});
  it.touch_all({"people", guest});
  CHECK_FALSE(it.has("guest.show_name"));
  it.names = {{it.tokens[0], *CalledBy::from("Mira"), false}};
  it.tell();
  it.touch("guest.show_name");
  CHECK(is<ShowName>(it.given.back().command));
  it.names = {{it.tokens[0], *CalledBy::from("Mira"), true}};
  it.tell();
  it.touch_all({"people", guest, "guest.hide_name"});
  CHECK(is<HideName>(it.given.back().command));
}
